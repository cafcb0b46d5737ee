//! One window, spoken to through the WebDriver protocol of the W3C.
//!
//! The protocol is a handful of questions in JSON. The crate that speaks it stands on one whose licence is not permissive.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::{Value, json};

use super::Looks;
use crate::{Failure, Result, http, temp::Folder};

/// The name under which WebDriver passes an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-crash-reporter",
];

/// A window with an empty user folder. It closes with this value.
#[derive(Debug)]
pub(super) struct Session {
    driver: SocketAddr,
    path: String,
    _user: Folder,
}

/// Something on the page.
#[derive(Debug, Clone)]
pub(super) struct Element(String);

impl Element {
    /// The element that a script gave back.
    pub(super) fn of(value: &Value) -> Option<Self> {
        value[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }
}

impl Session {
    pub(super) async fn open(driver: SocketAddr, looks: Looks) -> Result<Self> {
        let user = Folder::new()?;
        let answer = speak("POST", driver, "/session", &capabilities(&user, looks)).await?;
        let id = answer["sessionId"].as_str().ok_or_else(|| Failure::new("chromedriver opened no session"))?;
        Ok(Self { driver, path: format!("/session/{id}"), _user: user })
    }

    pub(super) async fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value> {
        speak(method, self.driver, &format!("{}{path}", self.path), body).await
    }

    /// What only Chromium has, in its own protocol.
    pub(super) async fn chromium(&self, command: &str, parameters: Value) -> Result<Value> {
        self.ask("POST", "/goog/cdp/execute", &json!({ "cmd": command, "params": parameters })).await
    }

    /// Runs the body of a function in the page; a promise that it returns is waited for.
    pub(super) async fn run(&self, script: &str, arguments: Value) -> Result<Value> {
        self.ask("POST", "/execute/sync", &json!({ "script": script, "args": arguments })).await
    }

    pub(super) async fn click(&self, element: &Element) -> Result<()> {
        self.ask("POST", &format!("/element/{}/click", element.0), &json!({})).await.map(drop)
    }

    pub(super) async fn clear(&self, element: &Element) -> Result<()> {
        self.ask("POST", &format!("/element/{}/clear", element.0), &json!({})).await.map(drop)
    }

    pub(super) async fn type_into(&self, element: &Element, text: &str) -> Result<()> {
        self.ask("POST", &format!("/element/{}/value", element.0), &json!({ "text": text })).await.map(drop)
    }

    /// Runs the body of a function with an element as its first argument.
    pub(super) async fn run_on(&self, element: &Element, script: &str, more: &str) -> Result<Value> {
        self.run(script, json!([{ (ELEMENT): element.0 }, more])).await
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Nothing can be awaited here. The answer is waited for, because the user folder goes next.
        let close = || {
            let mut stream = TcpStream::connect(self.driver)?;
            stream.set_read_timeout(Some(Duration::from_secs(10)))?;
            stream.write_all(http::question("DELETE", self.driver, &self.path, "").as_bytes())?;
            stream.read(&mut [0; 256])
        };
        close().ok();
    }
}

fn capabilities(user: &Folder, looks: Looks) -> Value {
    let language = looks.language.code();
    let (width, height) = looks.width.size();
    let mut flags: Vec<String> = FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
    flags.push(format!("--user-data-dir={}", user.path().display()));
    flags.push(format!("--lang={language}"));
    flags.push(format!("--window-size={width},{height}"));
    let mut preferences = json!({ "intl.accept_languages": language });
    if !looks.javascript {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    json!({ "capabilities": { "alwaysMatch": {
        "browserName": "chrome",
        "timeouts": { "pageLoad": 30_000, "script": 30_000 },
        "goog:chromeOptions": { "args": flags, "prefs": preferences },
    }}})
}

async fn speak(method: &str, driver: SocketAddr, path: &str, body: &Value) -> Result<Value> {
    let body = if method == "POST" { body.to_string() } else { String::new() };
    let answer = http::ask(method, driver, path, &body).await?;
    let mut told: Value = serde_json::from_slice(&answer.body).map_err(Failure::because("chromedriver's answer"))?;
    let value = told["value"].take();
    if answer.status == 200 {
        return Ok(value);
    }
    let text = |name: &str| value[name].as_str().unwrap_or_default().trim().to_owned();
    Err(Failure::new(format!("The browser says \"{}\": {}", text("error"), text("message"))))
}
