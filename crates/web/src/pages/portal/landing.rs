//! The first page for strangers, and `security.txt` (RFC 9116).

use askama::Template;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::{SignedDuration, Timestamp};
use operations::{
    advisories::{self, Published},
    reports::{self, Window},
};

use crate::{
    frame::{Asked, Fault, Html, Page, Web, html},
    pages::{
        plain,
        published::{day, score},
    },
};

#[derive(Template)]
#[template(path = "portal/landing.html")]
struct Landing<'a> {
    page: &'a Page,
    window: &'a Window,
    newest: Vec<Published>,
}

/// How many of the newest advisories the first page shows.
const NEWEST: i64 = 5;

impl Landing<'_> {
    fn title(&self, published: &Published) -> String {
        self.page.w(&published.advisory.title)
    }

    fn day(&self, published: &Published) -> Html {
        day(published)
    }

    fn score(&self, published: &Published) -> String {
        score(self.page, published)
    }
}

/// The front door: one's work for who is logged in, and what strangers need for everybody else.
pub(crate) async fn home(State(web): State<Web>, page: Page, asked: Asked) -> Result<Response, Fault> {
    if page.viewer.is_some() {
        return Ok(plain::home(asked).await);
    }
    let window = reports::window(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let newest = advisories::newest(&web.desk, NEWEST).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(html(&page, StatusCode::OK, &Landing { page: &page, window: &window, newest }))
}

/// How long the file says that it is good: less than the year that RFC 9116 advises, counted from when it is read.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24 * 180);

/// Where to report, for programs and for people who look in the usual place.
pub(crate) async fn security_txt(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    let window = reports::window(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let csaf = advisories::anything_published(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let text = written(&window, &page.base_url, csaf, page.now);
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}

fn written(window: &Window, base: &str, csaf: bool, now: Timestamp) -> String {
    // A setting is a line: what is not one would be another field.
    let line = |text: &str| text.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect::<String>();
    let expires = now.checked_add(GOOD_FOR).unwrap_or(now).strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let mut lines = vec![format!("Contact: {base}/report")];
    if !window.mail.is_empty() {
        lines.push(format!("Contact: mailto:{}", line(&window.mail)));
    }
    lines.push(format!("Expires: {expires}"));
    lines.push("Preferred-Languages: ja, en".into());
    lines.push(format!("Canonical: {base}/.well-known/security.txt"));
    // Before the first advisory there is no such file, and a line that leads nowhere helps nobody.
    if csaf {
        lines.push(format!("CSAF: {base}/.well-known/csaf/provider-metadata.json"));
    }
    let policy = if window.policy.is_empty() { format!("{base}/") } else { line(&window.policy) };
    lines.push(format!("Policy: {policy}"));
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_cannot_add_a_field() {
        let window = Window { mail: "a@b.example\nContact: https://evil.example".into(), ..Window::default() };
        let text = written(&window, "https://desk.example", false, Timestamp::UNIX_EPOCH);
        assert!(!text.contains("CSAF:"), "{text}");
        assert_eq!(text.lines().filter(|line| line.starts_with("Contact:")).count(), 2);
        assert!(text.contains("Expires: 1970-06-30T00:00:00Z"), "{text}");
    }
}
