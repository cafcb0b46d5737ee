//! Texts and names that are too long, empty, or deceive the eye: refused wherever they are given.

use std::collections::BTreeMap;

use casework::{
    acting::Acting,
    answers::{Choice, Value},
    case::{Case, Consent, NewsKind, Party},
    command::Command,
    names::Name,
    role::{Outside, Role},
};

use super::{Desk, answers, complete, library, names, sato, step, tanaka, text};

/// Everything that carries a text, with somebody who might give it, while 2.1.1 is open.
fn with_text(words: &str) -> Vec<(Acting, Command)> {
    let because = || words.to_owned();
    let number = step("2.1.1");
    let declined = Value::Choice(Choice { option: "no".into(), because: Some(because()) });
    let (plan, to) = (library().maps["flow-2-to-flow-1"].clone(), library().processes["jpcert-2014/flow-1"].clone());
    let overview = answers([("overview", text(words))]);
    vec![
        (sato(), Command::Staff { role: Role::Mfg, units: names(&["Works"]), because: because() }),
        (tanaka(), Command::Contribute { step: number, note: Some(because()), answers: answers([]) }),
        (tanaka(), complete("2.1.1", answers([("test_environment", text(words))]))),
        (tanaka(), complete("2.1.1", answers([("reproduced", declined)]))),
        (tanaka(), Command::Object { step: number, edition: 1, because: because() }),
        (sato(), Command::Correct { step: step("1.2.1"), answers: overview, because: "A word was missing.".into() }),
        (
            sato(),
            Command::Correct {
                step: step("1.2.1"),
                answers: answers([("overview", text("More."))]),
                because: because(),
            },
        ),
        (Acting::system(), Command::LetterFailed { letter: 1, because: because() }),
        (sato(), Command::WithdrawLetter { letter: 1, because: because() }),
        (sato(), Command::News { kind: NewsKind::Public, what: because() }),
        (sato(), Command::Move { plan, to, because: because() }),
        (
            sato(),
            Command::AnswerEmbargo {
                proposal: 1,
                party: "JPCERT".into(),
                consent: Consent::Declined,
                because: Some(because()),
            },
        ),
        (sato(), Command::Close { closing: "duplicate".into(), answers: answers([("duplicate_reason", text(words))]) }),
    ]
}

/// Everything that gives a name.
fn with_name(name: &str) -> Vec<(Acting, Command)> {
    let party = |id: &str, product: &str| {
        let products = names(&[product]);
        Command::KnowParty(Party { id: id.into(), kind: Outside::Cust, nda: None, products, critical: false })
    };
    vec![
        (sato(), Command::AddProduct(name.into())),
        (tanaka(), Command::AddVulnerability(name.into())),
        (sato(), party(name, "PLC-X")),
        (sato(), party("Alpha", name)),
        (sato(), Command::Staff { role: Role::Mfg, units: names(&["Works", name]), because: "It moved.".into() }),
    ]
}

/// On a case where an embargo is proposed, so that the answer to it is looked at.
fn desk() -> Desk {
    let mut desk = Desk::after("flow-1/details");
    let until = casework::answers::Moment { at: "2026-12-01T00:00:00Z".parse().unwrap(), zone: "Asia/Tokyo".into() };
    desk.does(&sato(), &Command::ProposeEmbargo { until, parties: names(&["JPCERT"]) });
    // A letter that waits.
    desk.does(&sato(), &Command::Write { letter: "regular-news".into() });
    desk
}

fn refused(commands: Vec<(Acting, Command)>, code: &str) {
    let desk = desk();
    for (acting, command) in commands {
        let codes = desk.refuses(&acting, &command);
        // The command itself may be ten megabytes: only its beginning is told.
        let told: String = format!("{command:?}").chars().take(200).collect();
        assert!(codes.contains(&code), "{codes:?} without {code}: {told}");
    }
}

#[test]
fn ordinary_texts_are_not_the_reason_why_these_commands_fail() {
    let desk = desk();
    for (acting, command) in with_text("As was agreed.\n二行目。").into_iter().chain(with_name("Gamma・製作所"))
    {
        let codes = desk.decide(&acting, &command).map_or_else(|refusals| refusals.codes(), |_| Vec::new());
        for code in ["too-long", "empty", "hidden-character", "more-than-a-line", "bad-name"] {
            assert!(!codes.contains(&code), "{command:?}");
        }
    }
}

#[test]
fn ten_megabytes_are_refused_as_too_long() {
    for piece in ["a", "手", "\n"] {
        let words = piece.repeat(10_000_000 / piece.len());
        refused(with_text(&words), "too-long");
        refused(with_name(&words), "too-long");
    }
}

#[test]
fn a_refusal_of_ten_megabytes_is_short() {
    let words = "a".repeat(10_000_000);
    let desk = desk();
    for (acting, command) in with_text(&words).into_iter().chain(with_name(&words)) {
        let refusals = desk.decide(&acting, &command).map(|decision| decision.entries.len()).unwrap_err();
        let said: usize = refusals.0.iter().map(|refusal| refusal.sentence.ja.len() + refusal.sentence.en.len()).sum();
        assert!(said < 10_000, "{said} bytes are said");
    }
}

#[test]
fn texts_without_anything_in_them_are_empty() {
    for nothing in ["", " ", "\n\t ", "\u{3000}\u{3000}"] {
        refused(with_text(nothing), "empty");
        refused(with_name(nothing), "empty");
    }
}

#[test]
fn characters_that_deceive_the_eye_are_refused() {
    for hidden in ["a\u{202e}b", "a\u{2066}b", "\u{200f}a", "a\0b", "a\u{7}b", "a\u{1b}[31mb", "a\u{85}b", "a\u{7f}b"] {
        refused(with_text(hidden), "hidden-character");
        refused(with_name(hidden), "hidden-character");
    }
}

#[test]
fn a_name_is_one_line_without_a_slash_and_not_ten_thousand_characters() {
    refused(with_name("Alpha\nBeta"), "more-than-a-line");
    refused(with_name("PLC-X/V1"), "bad-name");
    refused(with_name(&"名".repeat(10_000)), "too-long");
    refused(with_name(&"名".repeat(Name::LONGEST + 1)), "too-long");
    let mut desk = desk();
    desk.does(&sato(), &Command::AddProduct("名".repeat(Name::LONGEST).into()));
}

#[test]
fn a_case_is_not_opened_for_units_without_a_proper_name() {
    let mut desk = desk();
    desk.case = Case::default();
    for (unit, code) in [("", "empty"), ("A/B", "bad-name"), ("A\0", "hidden-character"), ("A\nB", "more-than-a-line")]
    {
        let staffing = BTreeMap::from([(Role::Poc, names(&["PSIRT"])), (Role::Des, names(&[unit]))]);
        assert_eq!(desk.refuses(&sato(), &Command::Open { staffing }), [code], "{unit:?}");
    }
}

#[test]
fn a_case_is_opened_by_poc_alone() {
    let mut desk = desk();
    desk.case = Case::default();
    for staffing in [BTreeMap::new(), BTreeMap::from([(Role::Des, names(&["PSIRT"]))])] {
        assert_eq!(desk.refuses(&sato(), &Command::Open { staffing }), ["not-your-role"]);
    }
}
