//! What is wrong with a process file: where, what, and what would mend it.

use super::Pos;
use crate::words::Words;

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub pos: Pos,
    /// A name for programs: `unknown-step`.
    pub code: &'static str,
    /// What is wrong.
    pub sentence: Words,
    /// What would mend it.
    pub remedy: Words,
}

/// Every fault of a file, in the order of its lines. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

/// Collects problems while a file is read and checked.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Problem>);

impl Faults {
    /// More than this many are not listed: the first ones say what is wrong with the file.
    const MOST: usize = 500;

    /// Notes a fault.
    pub(super) fn add(&mut self, pos: Pos, code: &'static str, sentence: Words, remedy: Words) {
        if self.0.len() < Self::MOST {
            self.0.push(Problem { pos, code, sentence, remedy });
        }
    }

    /// What was found so far, for a later stage to add to.
    pub(super) fn into_list(self) -> Vec<Problem> {
        self.0
    }

    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes over what an earlier stage found.
    pub(super) fn extend(&mut self, found: impl IntoIterator<Item = Problem>) {
        self.0.extend(found);
    }

    /// The value, if there is nothing wrong with it.
    pub(super) fn or<T>(mut self, value: Option<T>) -> Result<T, Problems> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => {
                self.0.sort_by_key(|problem| problem.pos);
                self.0.dedup();
                Err(Problems(self.0))
            }
        }
    }
}

/// The remedy for a name that nothing bears: the one that was probably meant, or all that there are.
pub(super) fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Words {
    let known: Vec<&str> = known.into_iter().collect();
    let near = known.iter().map(|name| (strsim::damerau_levenshtein(wrong, name), *name)).min();
    match near {
        Some((distance, name)) if distance <= 2.max(wrong.chars().count() / 3) => {
            Words::new(format!("「{name}」ではありませんか。"), format!("Did you mean `{name}`?"))
        }
        _ if known.is_empty() => Words::new("ここに書ける名前はありません。", "There is no name that may stand here."),
        _ => {
            let all = known.join(", ");
            Words::new(format!("次のいずれかを書いてください: {all}"), format!("Write one of: {all}"))
        }
    }
}
