//! Everything that stands between an edition and its publication: our own rules, the standard's tests, words that must not leave.

use advisory::{Advisory, Problem, check, csaf, leaks, model::Tlp};
use jiff::Zoned;

use super::{
    model::{LANGUAGES, said},
    secrets::{Known, forbidden},
};

/// Every problem of an edition if it were said now, at this address.
pub(super) fn problems(
    known: &Known<'_>,
    advisory: &Advisory,
    harmless: &[String],
    now: &Zoned,
    base_url: &str,
) -> Vec<Problem> {
    let said = said(advisory, now, base_url);
    let mut problems = check(&said);
    if said.tlp != Tlp::Clear {
        problems.push(Problem::new(
            "tlp-not-clear",
            "tlp",
            "公表のページは誰でも読めます。公表するには、TLP:CLEARを選んでください。",
            "Everybody can read the public pages. To publish it, choose TLP:CLEAR.",
        ));
    }
    for language in LANGUAGES {
        let found = csaf(&said, language).err().unwrap_or_default();
        // What our own rules say of a field, they say better.
        let fresh = |problem: &Problem| !problems.iter().any(|other| is_about(&other.field, &problem.field));
        let fresh: Vec<Problem> = found.into_iter().filter(fresh).collect();
        problems.extend(fresh);
    }
    let forbidden: Vec<_> =
        forbidden(known, advisory).into_iter().filter(|secret| !harmless.contains(&secret.word)).collect();
    // What is said is the same as what was written, but for the links that we add: they have no secrets in them.
    problems.extend(leaks(advisory, &forbidden).into_iter().filter(|problem| is_said(&problem.field)));
    problems
}

/// The words of an edition that look like secrets, each once: somebody may say that one is none.
pub fn words_in_question(problems: &[Problem]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for problem in problems.iter().filter(|problem| problem.code == "leak") {
        // The sentence quotes the word first.
        let quoted = problem.sentence.ja.split_once('「').and_then(|(_, rest)| rest.split_once("」（"));
        if let Some((word, _)) = quoted.filter(|(word, _)| !words.iter().any(|known| known == word)) {
            words.push(word.to_owned());
        }
    }
    words
}

fn is_about(one: &str, other: &str) -> bool {
    let below =
        |whole: &str, part: &str| whole.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    below(one, other) || below(other, one)
}

/// Codes and moments are not words of anybody's.
fn is_said(field: &str) -> bool {
    let code = [".kind", ".status", ".justification", ".language", ".date", ".consent", ".weakness.name"];
    field != "status" && field != "tlp" && !code.iter().any(|end| field.ends_with(end)) && !field.ends_with("_release")
}
