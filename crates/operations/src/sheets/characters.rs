//! Characters that have no place in a name or a cell: they are invisible, turn text around, or mean nothing yet.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// Whether a character may not stand in a cell. Line breaks and tabs may: people write addresses with them.
pub(crate) fn is_forbidden(character: char) -> bool {
    let may_be_in_text = matches!(character, '\t' | '\n' | '\r');
    !may_be_in_text && (is_control(character) || turns_text_around(character))
}

/// A control character, or a code point that stands for no character.
pub(crate) fn is_control(character: char) -> bool {
    // Nearly all text ends here, and the table of categories is never asked.
    if matches!(character, ' '..='~' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='龥') {
        return false;
    }
    matches!(character.general_category(), GeneralCategory::Control | GeneralCategory::Unassigned)
}

/// Whether a character changes the direction of what follows, so that a name reads other than it is written.
pub(crate) fn turns_text_around(character: char) -> bool {
    matches!(character, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
