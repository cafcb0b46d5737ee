//! Cookies: the session, and the choices of whoever looks. None of them is read by scripts.

use axum::http::{HeaderMap, HeaderValue, header};

use super::Publicity;

/// A cookie that is read back with [`read_cookie`]. Bound to this host alone where there is TLS.
pub(crate) fn cookie(publicity: &Publicity, name: &str, value: &str, seconds: Option<u32>) -> HeaderValue {
    let (prefix, secure) = if publicity.is_secure() { ("__Host-", "; Secure") } else { ("", "") };
    let age = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
    // Lax, not strict: whoever comes by a link in a mail is logged in still.
    let text = format!("{prefix}{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}");
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// The same cookie, to be forgotten.
pub(crate) fn cookie_gone(publicity: &Publicity, name: &str) -> HeaderValue {
    cookie(publicity, name, "", Some(0))
}

/// The value of a cookie that was set by [`cookie`].
pub(crate) fn read_cookie(publicity: &Publicity, headers: &HeaderMap, name: &str) -> Option<String> {
    let prefix = if publicity.is_secure() { "__Host-" } else { "" };
    let wanted = format!("{prefix}{name}");
    let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned())
}
