//! The numbers by which coordinators and catalogues call things, found in a text.

use serde::{Deserialize, Serialize};

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumberKind {
    /// JPCERT/CC's number of a case: VN-JP#…
    VnJp,
    /// JPCERT/CC's number of another matter: TN-JP#…
    TnJp,
    /// A note of JVN's partnership: JVN#…
    Jvn,
    /// A note of JVN on what came from abroad: JVNVU#…
    JvnVu,
    /// An alert on JVN: JVNTA#…
    JvnTa,
    /// A record of JVN iPedia: JVNDB-…
    JvnDb,
    /// A note of CERT/CC: VU#…
    Vu,
    /// CVE-…
    Cve,
    /// IPA's number of a report: IPA#…
    Ipa,
    /// A CISA advisory on control systems: ICSA-…
    Icsa,
    /// A CISA advisory on medical devices: ICSMA-…
    Icsma,
}

/// A number that stands in a text, written the way its owner writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Number {
    /// What kind it is.
    pub kind: NumberKind,
    /// `VN-JP#87654321`
    pub text: String,
}

/// What follows the prefix: groups of digits with `-` between, each of so many to so many.
struct Shape {
    kind: NumberKind,
    prefix: &'static str,
    groups: &'static [(usize, usize)],
    /// JVN's first notes were numbered in hexadecimal.
    hexadecimal: bool,
}

const fn shape(kind: NumberKind, prefix: &'static str, groups: &'static [(usize, usize)]) -> Shape {
    Shape { kind, prefix, groups, hexadecimal: false }
}

const SHAPES: &[Shape] = &[
    shape(NumberKind::VnJp, "VN-JP#", &[(8, 8)]),
    shape(NumberKind::TnJp, "TN-JP#", &[(8, 8)]),
    Shape { kind: NumberKind::Jvn, prefix: "JVN#", groups: &[(8, 8)], hexadecimal: true },
    shape(NumberKind::JvnVu, "JVNVU#", &[(6, 8)]),
    shape(NumberKind::JvnTa, "JVNTA#", &[(8, 8)]),
    shape(NumberKind::JvnDb, "JVNDB-", &[(4, 4), (6, 6)]),
    shape(NumberKind::Vu, "VU#", &[(6, 6)]),
    shape(NumberKind::Cve, "CVE-", &[(4, 4), (4, 19)]),
    shape(NumberKind::Ipa, "IPA#", &[(8, 8)]),
    shape(NumberKind::Icsa, "ICSA-", &[(2, 2), (3, 3), (2, 2)]),
    shape(NumberKind::Icsma, "ICSMA-", &[(2, 2), (3, 3), (2, 2)]),
];

/// A text that names more than this is a list, and no letter.
const MOST: usize = 1000;

/// The numbers in a text, each once, in the order in which they stand there.
pub fn numbers(text: &str) -> Vec<Number> {
    let letters: Vec<char> = text.chars().map(narrow).collect();
    let mut found: Vec<Number> = Vec::new();
    let mut at = 0;
    while at < letters.len() && found.len() < MOST {
        match number_at(&letters, at) {
            Some((number, length)) => {
                if !found.contains(&number) {
                    found.push(number);
                }
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// Japanese keyboards write letters and digits in two widths, and several dashes.
fn narrow(letter: char) -> char {
    let narrow = match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    };
    narrow.to_ascii_uppercase()
}

fn number_at(letters: &[char], at: usize) -> Option<(Number, usize)> {
    let stands_alone = at == 0 || !(letters[at - 1].is_ascii_alphanumeric() || letters[at - 1] == '-');
    if !stands_alone {
        return None;
    }
    SHAPES.iter().find_map(|shape| {
        let length = shape.length_at(&letters[at..])?;
        let text = letters[at..at + length].iter().collect();
        Some((Number { kind: shape.kind, text }, length))
    })
}

impl Shape {
    fn length_at(&self, letters: &[char]) -> Option<usize> {
        let prefix = self.prefix.len();
        if letters.len() < prefix || !self.prefix.chars().eq(letters[..prefix].iter().copied()) {
            return None;
        }
        let mut length = prefix;
        for (place, (least, most)) in self.groups.iter().enumerate() {
            if place > 0 {
                (letters.get(length) == Some(&'-')).then_some(())?;
                length += 1;
            }
            let digits = letters[length..].iter().take_while(|letter| self.is_digit(**letter)).count();
            (*least..=*most).contains(&digits).then_some(())?;
            length += digits;
        }
        let ends_here = letters.get(length).is_none_or(|letter| !letter.is_ascii_alphanumeric());
        ends_here.then_some(length)
    }

    fn is_digit(&self, letter: char) -> bool {
        if self.hexadecimal { letter.is_ascii_hexdigit() } else { letter.is_ascii_digit() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        numbers(text).into_iter().map(|number| number.text).collect()
    }

    #[test]
    fn every_kind_is_found_once_and_in_order() {
        let text = "VN-JP#87654321, JVN#12345678 JVNVU#99123456（VU#123456）JVNTA#91234567 JVNDB-2026-001234 \
            CVE-2026-12345、IPA#11223344 ICSA-26-123-01 ICSMA-26-123-02 TN-JP#11112222 VN-JP#87654321";
        let kinds: Vec<NumberKind> = numbers(text).into_iter().map(|number| number.kind).collect();
        use NumberKind::*;
        assert_eq!(kinds, [VnJp, Jvn, JvnVu, Vu, JvnTa, JvnDb, Cve, Ipa, Icsa, Icsma, TnJp]);
    }

    #[test]
    fn a_number_in_wide_letters_or_small_ones_is_the_same_number() {
        assert_eq!(texts("ＶＮ－ＪＰ＃８７６５４３２１ cve-2026-0001"), ["VN-JP#87654321", "CVE-2026-0001"]);
    }

    #[test]
    fn a_number_inside_another_is_not_a_second_one() {
        assert_eq!(texts("JVNVU#99123456"), ["JVNVU#99123456"]);
    }

    #[test]
    fn what_only_looks_alike_is_not_found() {
        for text in
            ["VN-JP#1234", "CVE-26-1", "XCVE-2026-1234", "VU#1234567", "JVN#1234567G", "ICSA-26-1-1", "CVE-2026-123x"]
        {
            assert_eq!(texts(text), [""; 0], "{text}");
        }
    }
}
