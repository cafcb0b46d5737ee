//! Somebody who asks for pages without a browser: cookies are kept, forms are sent with their token, nothing is followed.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use testkit::App;
use tower::ServiceExt;

use crate::filling::Form;

/// An answer as it came.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn is_page(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// To the login, because nobody is logged in.
    pub(crate) fn asks_to_log_in(&self) -> bool {
        self.status == StatusCode::SEE_OTHER && self.header("location").starts_with("/login?to=")
    }

    /// What a person reads in the main part of the page.
    pub(crate) fn text(&self) -> String {
        let (_, main) = self.body.split_once("<main").unwrap_or(("", &self.body));
        let parts = main.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim());
        parts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ")
    }

    /// The token of the first form on the page.
    pub(crate) fn token(&self) -> Option<&str> {
        let (_, after) = self.body.split_once("name=\"form-token\" value=\"")?;
        after.split_once('"').map(|(token, _)| token)
    }
}

/// Somebody with a jar of cookies.
#[derive(Clone)]
pub(crate) struct Visitor {
    pages: Router,
    cookies: BTreeMap<String, String>,
    /// What the forms of this visitor carry.
    pub(crate) token: String,
}

impl Visitor {
    /// Nobody yet, with the token of a page for strangers.
    pub(crate) async fn nobody(app: &App) -> Self {
        Self::before(app.pages()).await
    }

    /// Nobody yet, before these pages.
    pub(crate) async fn before(pages: Router) -> Self {
        let mut visitor = Self { pages, cookies: BTreeMap::new(), token: String::new() };
        let login = visitor.get("/login").await;
        visitor.token = login.token().unwrap().to_owned();
        visitor
    }

    /// Somebody of the company, by a click of the demo.
    pub(crate) async fn who_is(app: &App, login: &str) -> Self {
        let mut visitor = Self::nobody(app).await;
        let token = visitor.token.clone();
        let answer = visitor.post("/demo/person", &[("form-token", &token), ("login", login)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{login}: {}", answer.body);
        let page = visitor.get("/cases").await;
        visitor.token = page.token().unwrap_or_else(|| panic!("no form for {login}: {}", page.body)).to_owned();
        visitor
    }

    /// The same without any cookie.
    pub(crate) fn fresh(self) -> Self {
        Self { cookies: BTreeMap::new(), ..self }
    }

    /// The same visitor in this language.
    pub(crate) fn speaking(mut self, language: &str) -> Self {
        self.cookies.insert("language".into(), language.into());
        self
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), String::new()).await
    }

    /// Sends a form with just these fields.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let kind = "application/x-www-form-urlencoded";
        self.send(Request::post(path).header(header::CONTENT_TYPE, kind), urlencoded(fields)).await
    }

    /// Sends a form as a page of ours would, with its token.
    pub(crate) async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token.clone();
        self.post(path, &[&[("form-token", token.as_str())], fields].concat()).await
    }

    /// Sends a form of a page with what it says, and with files: the field, the name, the content.
    pub(crate) async fn fill(&mut self, form: &Form, said: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Answer {
        let fields = form.filled(said);
        if files.is_empty() {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            return self.post(&form.action, &fields).await;
        }
        let mut body = Vec::new();
        for (name, value) in &fields {
            let head = format!("--X\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
        }
        for (field, name, content) in files {
            let head = format!("--X\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n");
            body.extend([head.as_bytes(), content, b"\r\n"].concat());
        }
        body.extend(b"--X--\r\n");
        let request = Request::post(&form.action).header(header::CONTENT_TYPE, "multipart/form-data; boundary=X");
        self.send(request, body).await
    }

    pub(crate) async fn send(&mut self, request: axum::http::request::Builder, body: impl Into<Body>) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(header::COOKIE, cookies.join("; ")).body(body.into()).unwrap();
        let response = self.pages.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        for cookie in headers.get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.into(), rest.split(';').next().unwrap().into());
        }
        let bytes = axum::body::to_bytes(response.into_body(), 64 * 1024 * 1024).await.unwrap();
        Answer { status, headers, body: String::from_utf8_lossy(&bytes).into_owned(), bytes: bytes.into() }
    }
}

pub(crate) fn urlencoded(fields: &[(&str, &str)]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    let each = |text: &str| -> String {
        text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
    };
    fields.iter().map(|(name, value)| format!("{}={}", each(name), each(value))).collect::<Vec<_>>().join("&")
}
