//! Text from a mail, made fit to be shown and kept: one kind of line end, no controls, a bound.

use mail_parser::decoders::html::html_to_text;

/// A text of more characters is cut; the mail itself is kept.
const LONGEST: usize = 1_000_000;

/// A header of more characters is cut.
const LONGEST_LINE: usize = 998;

/// Plain text, and whether something of it was cut.
pub(super) fn plain(text: &str) -> (String, bool) {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut kept = String::with_capacity(text.len());
    kept.extend(text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).take(LONGEST));
    let cut = text.chars().nth(LONGEST).is_some();
    kept.truncate(kept.trim_end().len());
    (kept, cut)
}

/// A page, as the text that stands in it. Links, pictures and scripts are left behind.
pub(super) fn of_page(page: &str) -> String {
    html_to_text(page)
}

/// A header, in one line.
pub(super) fn line(text: &str) -> String {
    let spaced: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_LINE).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_becomes_its_text_and_loads_nothing() {
        let page = "<html><head><style>p{}</style></head><body><p>Hello<br>World</p>\
            <img src=\"https://tracker.example/x.png\"><script>alert(1)</script></body></html>";
        let text = of_page(page);
        assert!(text.contains("Hello") && text.contains("World"));
        assert!(!text.contains("tracker") && !text.contains("alert") && !text.contains('<'));
    }

    #[test]
    fn a_header_is_one_line() {
        assert_eq!(line(" a\r\n\tb\u{0}c "), "a b c");
    }

    #[test]
    fn a_text_has_one_kind_of_line_end_and_no_controls() {
        assert_eq!(plain("a\r\nb\rc\u{1b}[31m\n\n"), ("a\nb\nc[31m".into(), false));
    }

    #[test]
    fn a_text_without_an_end_is_cut_and_says_so() {
        let (text, cut) = plain(&"x".repeat(LONGEST + 1));
        assert_eq!((text.len(), cut), (LONGEST, true));
    }
}
