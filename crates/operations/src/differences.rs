//! What differs between two states of something, in words: for ledgers, and for a preview before anything is written.

use casework::words::Words;

/// One particular of something, as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Particular {
    /// The field of its form.
    pub field: &'static str,
    /// What people call it.
    pub title: Words,
    /// What it is.
    pub text: Words,
}

/// A particular that becomes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What people call it.
    pub title: Words,
    /// What it was.
    pub before: Words,
    /// What it will be.
    pub after: Words,
}

impl Particular {
    pub(crate) fn new(field: &'static str, ja: &str, en: &str, text: Words) -> Self {
        Self { field, title: Words::new(ja, en), text }
    }

    pub(crate) fn text(field: &'static str, ja: &str, en: &str, text: &str) -> Self {
        Self::new(field, ja, en, Words::same(text))
    }

    pub(crate) fn yes(field: &'static str, ja: &str, en: &str, yes: bool) -> Self {
        Self::new(field, ja, en, if yes { Words::new("はい", "yes") } else { Words::new("いいえ", "no") })
    }
}

/// What differs, in the order of the fields.
pub(crate) fn differences(before: &[Particular], after: &[Particular]) -> Vec<Difference> {
    let pairs = before.iter().zip(after).filter(|(before, after)| before.text != after.text);
    pairs
        .map(|(before, after)| Difference {
            title: after.title.clone(),
            before: before.text.clone(),
            after: after.text.clone(),
        })
        .collect()
}

/// All of them in one line: `メール: a → b`.
pub(crate) fn changes(differences: &[Difference]) -> Words {
    let line = |title: &str, before: &str, after: &str, none: &str| {
        let shown = |text: &str| if text.is_empty() { none.to_owned() } else { clipped(text) };
        format!("{title}: {} → {}", shown(before), shown(after))
    };
    let ja = differences.iter().map(|it| line(&it.title.ja, &it.before.ja, &it.after.ja, "なし"));
    let en = differences.iter().map(|it| line(&it.title.en, &it.before.en, &it.after.en, "none"));
    Words::new(ja.collect::<Vec<_>>().join("、"), en.collect::<Vec<_>>().join("; "))
}

/// A long list of versions does not fill the ledger.
fn clipped(text: &str) -> String {
    const MOST: usize = 300;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
