//! The frame around a page: language, theme, whoever looks, where in the desk one is; and the answer that carries it.

use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use casework::words::{Language, Words};
use jiff::{Timestamp, tz::TimeZone};
use operations::Viewer;

use super::{Asked, Html, Web, gate::encoded};

/// How much waits for whoever looks, for the marks beside the navigation.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    /// Steps that wait for the viewer's units.
    pub(crate) work: usize,
    /// Reports in the queue.
    pub(crate) reports: usize,
    /// Letters that wait for a release.
    pub(crate) letters: usize,
}

/// The frame around a page.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) language: Language,
    pub(crate) theme: Option<String>,
    pub(crate) viewer: Option<Viewer>,
    pub(crate) now: Timestamp,
    pub(crate) zone: TimeZone,
    pub(crate) path: String,
    /// What every form on the page carries.
    pub(crate) form_token: String,
    /// Which part of the desk it is: `work`, `cases`, `reports`, `letters`, `advisories`, `company`.
    pub(crate) here: &'static str,
    pub(crate) counts: Counts,
    pub(crate) company: String,
    /// What its window calls itself.
    pub(crate) window: String,
    pub(crate) demo: bool,
    /// Standing warnings, above the content.
    pub(crate) warnings: Vec<Words>,
    pub(crate) base_url: String,
    /// What was just recorded, where the address says so.
    pub(crate) done: Option<Html>,
    /// The form token was made for this page, and goes along as a cookie.
    fresh_token: bool,
    secure: std::sync::Arc<super::Publicity>,
}

impl Page {
    /// The frame for whoever asks.
    pub(crate) fn of(web: &Web, asked: &Asked) -> Self {
        let (form_token, fresh_token) = match (&asked.viewer, &asked.form_token) {
            (Some(viewer), _) => (viewer.form_token.clone(), false),
            (None, Some(token)) => (token.clone(), false),
            (None, None) => (web.desk.secret(), true),
        };
        Self {
            language: asked.language,
            theme: asked.theme.clone(),
            zone: asked.viewer.as_ref().map_or_else(|| zone("Asia/Tokyo"), |viewer| viewer.zone.clone()),
            viewer: asked.viewer.clone(),
            now: asked.now,
            path: asked.path.clone(),
            form_token,
            here: "",
            counts: Counts::default(),
            company: String::new(),
            window: String::new(),
            demo: web.publicity.demo,
            warnings: Vec::new(),
            base_url: web.publicity.base_url.clone(),
            done: None,
            fresh_token,
            secure: web.publicity.clone(),
        }
    }

    /// A frame for nobody in particular, where even that could not be asked.
    pub(crate) fn bare(web: &Web, language: Language) -> Self {
        let asked = Asked {
            language,
            theme: None,
            viewer: None,
            now: web.desk.now(),
            path: "/".into(),
            address: String::new(),
            agent: String::new(),
            form_token: None,
        };
        Self::of(web, &asked)
    }

    /// The same frame, in this part of the desk.
    pub(crate) fn at(self, here: &'static str) -> Self {
        Self { here, ..self }
    }

    /// The sentence in the language of whoever looks.
    pub(crate) fn t<'a>(&self, ja: &'a str, en: &'a str) -> &'a str {
        match self.language {
            Language::Ja => ja,
            Language::En => en,
        }
    }

    /// The words in the language of whoever looks.
    pub(crate) fn w(&self, words: impl Bilingual) -> String {
        words.words().of(self.language).to_owned()
    }

    /// `ja` or `en`.
    pub(crate) fn lang(&self) -> &'static str {
        self.t("ja", "en")
    }

    /// The hidden field that every form that changes something carries.
    pub(crate) fn token(&self) -> Html {
        Html(format!("<input type=\"hidden\" name=\"form-token\" value=\"{}\">", self.form_token))
    }

    /// The address of this page in the other language.
    pub(crate) fn other_language(&self) -> String {
        format!("/language/{}?to={}", self.t("en", "ja"), encoded(&self.path))
    }

    /// Whether whoever looks is of POC.
    pub(crate) fn is_poc(&self) -> bool {
        self.viewer.as_ref().is_some_and(Viewer::is_poc)
    }

    /// Whether whoever looks may change the company's data.
    pub(crate) fn is_admin(&self) -> bool {
        self.viewer.as_ref().is_some_and(|viewer| viewer.admin)
    }

    /// A moment in the zone of whoever looks, with the other zone on hover.
    pub(crate) fn time(&self, at: &Timestamp) -> Html {
        super::time(self, *at)
    }

    /// The same as a day only.
    pub(crate) fn date(&self, at: &Timestamp) -> Html {
        super::date(self, *at)
    }

    /// How long ago, with the moment on hover.
    pub(crate) fn ago(&self, at: &Timestamp) -> Html {
        super::ago(self, *at)
    }
}

/// Words, behind as many references as a template makes of them.
pub(crate) trait Bilingual {
    /// The words.
    fn words(&self) -> &Words;
}

impl Bilingual for Words {
    fn words(&self) -> &Words {
        self
    }
}

impl<T: Bilingual + ?Sized> Bilingual for &T {
    fn words(&self) -> &Words {
        (*self).words()
    }
}

/// The zone of this name, or UTC.
fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// A page as an answer.
pub(crate) fn html(page: &Page, status: StatusCode, template: &impl Template) -> Response {
    let body = match template.render() {
        Ok(body) => body,
        Err(fault) => {
            tracing::error!(%fault, "a page could not be written");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let mut response = (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response();
    if page.fresh_token {
        let cookie = super::cookie(&page.secure, "form", &page.form_token, None);
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The longest path that is gone back to.
const LONGEST_PATH: usize = 2_000;

/// To another page, after something was done there.
pub(crate) fn redirect(to: &str) -> Redirect {
    // Only inside the desk: `//` begins an address of somebody else, browsers read `\` as `/`, and leave out tabs and line ends.
    let odd = to.contains(|c: char| c.is_control() || c == '\\');
    let inside = to.starts_with('/') && !to.starts_with("//") && !odd && to.len() <= LONGEST_PATH;
    if !inside {
        return Redirect::to("/");
    }
    let each = |c: char| if c.is_ascii() { c.to_string() } else { encoded(&c.to_string()) };
    Redirect::to(&to.chars().map(each).collect::<String>())
}

impl FromRequestParts<Web> for Page {
    type Rejection = StatusCode;
    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Self::Rejection> {
        let asked = Asked::from_request_parts(parts, web).await?;
        let mut page = Self::of(web, &asked);
        crate::pages::dress(web, &mut page).await;
        Ok(page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes_to(to: &str) -> String {
        redirect(to).location().to_owned()
    }

    #[test]
    fn one_is_sent_back_to_where_one_wanted_to_go() {
        assert_eq!(goes_to("/cases?words=plc&page=2"), "/cases?words=plc&page=2");
        assert_eq!(goes_to("/cases?words=認証"), "/cases?words=%E8%AA%8D%E8%A8%BC");
    }

    #[test]
    fn nobody_is_sent_out_of_the_house() {
        for to in [
            "https://evil.example/",
            "//evil.example/",
            "/\\evil.example/",
            "/\t/evil.example/",
            "/\n/evil.example",
            "\\\\evil.example",
            "evil.example",
            "javascript:alert(1)",
            "",
            "/\r\nSet-Cookie: a=b",
        ] {
            assert_eq!(goes_to(to), "/", "{to:?}");
        }
        assert_eq!(goes_to(&format!("/{}", "a".repeat(5_000))), "/");
    }
}
