//! What holds of every route, worked out from the table of routes: who gets in, what a form must carry, what is left behind, how a
//! page is made. A route that is added is under these laws from its first day.

mod entries;
mod finder;
mod forms;
mod hostile;
mod pages;
mod strangers;
mod trouble;

use casework::{
    answers::{Answers, Value},
    command::Command,
    names::StepNumber,
    role::Role,
};
use operations::cases::{self, NewCase};
use testkit::App;
use web::Route;

/// A desk with a case of which POC and design know, and nobody else.
pub(super) struct Stage {
    pub(super) app: App,
    pub(super) number: String,
}

impl Stage {
    pub(super) async fn on_sqlite() -> Self {
        Self::on(App::on_sqlite().await).await
    }

    pub(super) async fn on_both() -> [Self; 2] {
        let [sqlite, postgres] = App::on_both().await;
        [Self::on(sqlite).await, Self::on(postgres).await]
    }

    async fn on(app: App) -> Self {
        let sato = app.viewer("Sato").await;
        let new = NewCase {
            process: "jpcert-2014/flow-1".into(),
            subject: "PLC-Xの認証について".into(),
            source_number: None,
            products: vec!["PLC-X".into()],
        };
        let mut change = cases::open(&app.desk, &sato, &new).await.unwrap();
        let answers: Answers = [
            ("received_on".into(), Value::Date("2026-03-31".parse().unwrap())),
            ("coordinator_number".into(), Value::Text("VN-JP#2026-0412".into())),
            ("overview".into(), Value::Text("認証に問題があります。".into())),
        ]
        .into();
        let step = |number| StepNumber::parse(number).unwrap();
        change.decide(&Command::Complete { step: step("1.2.1"), answers, tell: None }).await.unwrap();
        change.decide(&Command::Invite { step: step("1.3.1"), roles: [Role::Des].into() }).await.unwrap();
        let number = change.commit().await.unwrap().number;
        Self { app, number }
    }

    /// How many entries all ledgers have together.
    pub(super) async fn entries(&self) -> i64 {
        self.app.store.chains().await.unwrap().iter().map(|(_, chained)| chained.seq).sum()
    }

    /// The path of a route with something in every place that differs.
    pub(super) fn path(&self, route: &Route) -> String {
        let mut path = String::new();
        for (place, part) in route.path.split('{').enumerate() {
            if place == 0 {
                path.push_str(part);
                continue;
            }
            let (name, rest) = part.split_once('}').unwrap();
            path.push_str(match name.trim_start_matches('*') {
                "number" => &self.number,
                "step" => "1.3.1",
                "language" => "en",
                "name" => "desk.css",
                _ => "1",
            });
            path.push_str(rest);
        }
        path
    }
}

/// Whether a route is about one case.
pub(super) fn is_of_a_case(route: &Route) -> bool {
    route.path.starts_with("/cases/{number}")
}

/// Whether a path is one of a route.
pub(super) fn is_on(route: &str, path: &str) -> bool {
    let (route, path): (Vec<&str>, Vec<&str>) = (route.split('/').collect(), path.split('/').collect());
    let same = |(place, part): (&&str, &&str)| place.starts_with('{') && !part.is_empty() || place == part;
    let rest = route.last().is_some_and(|last| last.starts_with("{*"));
    (route.len() == path.len() || rest && path.len() > route.len()) && route.iter().zip(&path).all(same)
}
