//! Vendors and products as people write them, brought to where two of them can be compared.

/// What says who somebody is in law, and not what it is called.
const FORMS: [&str; 12] =
    ["inc", "corp", "corporation", "ltd", "llc", "gmbh", "ag", "co", "company", "limited", "foundation", "project"];

/// Letters and digits in lower case, without legal forms: `Example Corp.` and `example` are the same. A name that is nothing else stays.
pub(crate) fn squeezed(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    let kept: String = words.clone().filter(|word| !FORMS.contains(word)).collect();
    if kept.is_empty() { words.collect() } else { kept }
}
