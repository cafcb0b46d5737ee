//! Writes XML in which a text stays a text, whatever it holds.

use std::fmt::{Display, Write};

/// Elements, one after the other.
#[derive(Debug, Default)]
pub(super) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// The attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a dyn Display)];

impl Xml {
    /// Opens an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.start(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push_str(">\n");
        }
    }

    /// An element with nothing in it.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.start(name, attributes);
        self.out.push_str("/>\n");
    }

    /// An element with a text in it.
    pub(super) fn text(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.start(name, attributes);
        self.out.push('>');
        escape(&mut self.out, text);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push_str(">\n");
    }

    /// All that was written, with whatever is still open closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn start(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            let _ = write!(self.out, " {key}=\"");
            escape(&mut self.out, &value.to_string());
            self.out.push('"');
        }
    }
}

fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // XML 1.0 knows no such characters, not even escaped.
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_become_an_element() {
        let mut xml = Xml::default();
        xml.text("text", &[("id", &"\"><script>")], "</text><script>\u{1}&");
        assert_eq!(xml.finish(), "<text id=\"&quot;&gt;&lt;script&gt;\">&lt;/text&gt;&lt;script&gt; &amp;</text>\n");
    }

    #[test]
    fn what_was_opened_is_closed() {
        let mut xml = Xml::default();
        xml.open("svg", &[]);
        xml.open("g", &[]);
        assert_eq!(xml.finish(), "<svg>\n<g>\n</g>\n</svg>\n");
    }
}
