//! Text whose character set is missing or wrongly named: old Japanese mail programs often said nothing, or `us-ascii`.

use mail_parser::decoders::charsets::map::charset_decoder;

/// The text that these bytes most likely are: UTF-8, ISO-2022-JP, EUC-JP or Shift_JIS, or UTF-8 with what does not fit marked.
pub(super) fn guessed(bytes: &[u8]) -> String {
    if is_iso_2022_jp(bytes)
        && let Some(text) = decoded("iso-2022-jp", bytes)
    {
        return text;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.into();
    }
    // Bytes that fit both are kana in EUC-JP and half-width kana in Shift_JIS, and nobody writes whole letters in those.
    let candidates = ["euc-jp", "shift_jis"].into_iter().filter_map(|charset| decoded(charset, bytes));
    candidates
        .min_by_key(|text| strange(text))
        .filter(|text| strange(text) * 10 <= text.chars().count())
        .unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

/// Whether a text was read with the wrong character set: it shows marks for what did not fit, or the escapes of ISO-2022-JP.
pub(super) fn is_misread(text: &str) -> bool {
    text.contains('\u{FFFD}') || is_iso_2022_jp(text.as_bytes())
}

fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    bytes.is_ascii() && bytes.windows(3).any(|window| matches!(window, b"\x1b$B" | b"\x1b$@" | b"\x1b(J"))
}

fn decoded(charset: &str, bytes: &[u8]) -> Option<String> {
    charset_decoder(charset.as_bytes()).map(|decode| decode(bytes))
}

/// What a Japanese letter does not have: marks for what did not fit, controls, half-width kana.
fn strange(text: &str) -> usize {
    let is_strange = |letter: &char| {
        matches!(letter, '\u{FFFD}' | '\u{FF61}'..='\u{FF9F}' | '\u{E000}'..='\u{F8FF}')
            || letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')
    };
    text.chars().filter(is_strange).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_is_recognised_in_each_of_its_old_encodings() {
        let iso_2022_jp = b"\x1b$B@H<e@-\x1b(B";
        let euc_jp = b"\xc0\xc8\xbc\xe5\xc0\xad";
        let shift_jis = b"\x90\xc6\x8e\xe3\x90\xab";
        for bytes in [iso_2022_jp.as_slice(), euc_jp, shift_jis, "脆弱性".as_bytes()] {
            assert_eq!(guessed(bytes), "脆弱性");
        }
    }

    #[test]
    fn what_is_no_text_stays_marked() {
        assert!(is_misread(&guessed(&[0xff, 0xfe, 0x00, 0x80, 0xff])));
    }
}
