//! Small pieces of pages that templates put in as they are.

use std::fmt;

use super::Page;

/// Markup of our own making: it is not escaped again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Html(pub(crate) String);

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

/// An icon of the sprite.
pub(crate) fn icon(name: &str) -> Html {
    Html(format!(r#"<svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#{name}"/></svg>"#))
}

/// A state as a word with a colour and an icon.
pub(crate) fn pill(tone: &str, symbol: &str, text: &str) -> Html {
    let symbol = if symbol.is_empty() { String::new() } else { icon(symbol).0 };
    Html(format!(r#"<span class="pill" data-tone="{tone}">{symbol}{}</span>"#, escaped(text)))
}

/// A duty with its hour: late, near, or ahead.
pub(crate) fn clock(page: &Page, title: &str, due: &jiff::Timestamp) -> Html {
    let left = due.duration_since(page.now);
    let (state, symbol) = match left.as_hours() {
        _ if left.is_negative() || left.is_zero() => ("overdue", "overdue"),
        0..72 => ("soon", "clock"),
        _ => ("due", "clock"),
    };
    let late = if state == "overdue" { page.t("超過 ", "overdue since ") } else { "" };
    let (symbol, title) = (icon(symbol), escaped(title));
    Html(format!(r#"<span class="clock" data-state="{state}">{symbol}{title} <b>{late}{}</b></span>"#, page.time(due)))
}

/// Text inside markup.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
