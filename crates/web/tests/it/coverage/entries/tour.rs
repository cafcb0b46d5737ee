//! Somebody goes from form to form; wherever the table says that an entry is left, one has to be there afterwards.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use web::{Route, Writes, routes};

use crate::{
    coverage::{Stage, is_on},
    filling::form,
    visitor::{Answer, Visitor},
};

/// A way through the pages, with the routes on which entries were left.
pub(in crate::coverage) struct Tour {
    pub(in crate::coverage) stage: Stage,
    left: BTreeSet<&'static str>,
}

/// Nobody who is logged in.
pub(in crate::coverage) const STRANGER: &str = "";

impl Tour {
    /// One on each of the two databases.
    pub(in crate::coverage) async fn on_both() -> [Self; 2] {
        Stage::on_both().await.map(|stage| Self { stage, left: BTreeSet::new() })
    }

    /// Opens a page as somebody, says this in its form that goes there, sends it, and says yes where it is asked once more.
    pub(in crate::coverage) async fn send(
        &mut self,
        who: &str,
        page: &str,
        action: &str,
        said: &[(&str, &str)],
    ) -> Answer {
        self.send_with(who, (page, action), said, &[]).await
    }

    /// The same with files.
    pub(in crate::coverage) async fn send_with(
        &mut self,
        who: &str,
        (page, action): (&str, &str),
        said: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        let mut visitor = self.visitor(who).await;
        let shown = visitor.get(page).await;
        assert_eq!(shown.status, StatusCode::OK, "{page} for {who}: {}", shown.text());
        let Some(filled) = form(&shown.body, page, action, said) else {
            panic!("{page} has no form for {who} to {action} with {said:?}: {}", shown.text())
        };
        let before = self.stage.entries().await;
        let mut answer = visitor.fill(&filled, said, files).await;
        if let Some(asked) =
            form(&answer.body, action, action, &[("confirmed", "yes")]).filter(|_| answer.status == 200)
        {
            assert_eq!(self.stage.entries().await, before, "{action} was recorded before it was confirmed");
            answer = visitor.fill(&asked, &[], &[]).await;
        }
        let done = answer.status.is_redirection() || answer.status.is_success();
        assert!(done, "{action} for {who}: {} {}", answer.status, answer.text());
        assert!(!answer.asks_to_log_in(), "{action} for {who}");
        let route = route(action);
        if route.writes == Writes::Entry {
            assert!(self.stage.entries().await > before, "{action} for {who} left no entry: {}", answer.text());
            self.left.insert(route.path);
        }
        answer
    }

    /// Somebody of the company, or a stranger.
    pub(in crate::coverage) async fn visitor(&self, who: &str) -> Visitor {
        match who {
            STRANGER => Visitor::nobody(&self.stage.app).await.speaking("en"),
            login => Visitor::who_is(&self.stage.app, login).await,
        }
    }

    /// It came by all that it was to come by.
    pub(in crate::coverage) fn ends(self, routes: &[&'static str]) {
        assert_eq!(self.left, routes.iter().copied().collect::<BTreeSet<_>>());
    }
}

/// The route that a form goes to: of those that fit, the one that is named most closely.
fn route(path: &str) -> Route {
    let fits = routes().into_iter().filter(|route| route.method == "POST" && is_on(route.path, path));
    fits.min_by_key(|route| route.path.matches('{').count()).unwrap_or_else(|| panic!("no route for {path}"))
}

/// The last part of where an answer leads, as of a thing that was just made.
pub(in crate::coverage) fn led_to(answer: &Answer) -> &str {
    let to = answer.header("location");
    to.split(['?', '#']).next().and_then(|path| path.rsplit('/').next()).unwrap_or_default()
}
