//! Signs and versions of a native range, one after the other, and the version that comes after a prefix.

/// A sign and a version.
pub(super) struct Word<'a> {
    pub(super) sign: &'a str,
    pub(super) version: &'a str,
}

/// `>= 1.0, <2.0` and `>=1.0 <2.0` alike: blanks between a sign and its version say nothing.
pub(super) fn read(text: &str) -> Vec<Word<'_>> {
    let mut rest = text;
    let mut words = Vec::new();
    loop {
        rest = rest.trim_start_matches(|char: char| char.is_whitespace() || char == ',');
        let sign_end = rest.find(|char: char| !"<>=~^!".contains(char)).unwrap_or(rest.len());
        let (sign, after) = rest.split_at(sign_end);
        let after = after.trim_start();
        let ends = |char: char| char.is_whitespace() || ",<>=~^!".contains(char);
        let (version, after) = after.split_at(after.find(ends).unwrap_or(after.len()));
        if sign.is_empty() && version.is_empty() {
            return words;
        }
        words.push(Word { sign, version });
        rest = after;
    }
}

pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The numbers up to `place` with the one there raised by one: 1.2.3 raised at 1 is 1.3.
pub(super) fn raised(numbers: &[&str], place: usize) -> Option<String> {
    let mut raised: Vec<String> = numbers.get(..=place)?.iter().map(|number| (*number).to_owned()).collect();
    let last = raised.last_mut()?;
    // A number beyond 64 bits is nobody's version; then there is no range.
    *last = last.parse::<u64>().ok()?.checked_add(1)?.to_string();
    Some(raised.join("."))
}
