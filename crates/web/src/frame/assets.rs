//! The files of the look, compiled in: one sheet of styles, one script, the icons.

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

macro_rules! joined {
    ($($file:literal),* $(,)?) => { concat!($(include_str!(concat!("../../assets/", $file))),*) };
}

const STYLES: &str = joined!(
    "css/1-ground.css",
    "css/2-shell.css",
    "css/3-things.css",
    "css/4-lists.css",
    "css/5-case.css",
    "css/6-forms.css",
    "css/7-open.css",
    "css/8-print.css",
);
const SCRIPT: &str = joined!("js/1-page.js", "js/2-forms.js", "js/3-keys.js", "js/4-live.js");
const ICONS: &str = joined!("icons.svg");
const ICON: &str = joined!("icon.svg");

/// A file of the look.
pub(crate) async fn asset(Path(name): Path<String>) -> Response {
    let (kind, text) = match name.as_str() {
        "desk.css" => ("text/css; charset=utf-8", STYLES),
        "desk.js" => ("text/javascript; charset=utf-8", SCRIPT),
        "icons.svg" => ("image/svg+xml", ICONS),
        "icon.svg" => ("image/svg+xml", ICON),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=300")], text).into_response()
}
