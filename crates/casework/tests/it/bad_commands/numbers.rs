//! Editions, letters and proposals with numbers that no case has.

use casework::{acting::Acting, case::Consent, command::Command, names::Target};

use super::{Desk, names, sato, step};

const WILD: [u32; 4] = [0, 999, u32::MAX - 1, u32::MAX];

#[test]
fn there_is_no_such_edition() {
    let desk = Desk::after("flow-1/published");
    let mut open = Desk::after("flow-1/decided");
    open.case.steps.clear();
    for edition in WILD {
        for desk in [&desk, &open] {
            let because = "The wording is not right yet.".into();
            desk.refuses(&sato(), &Command::Agree { step: step("4.4.1"), edition });
            desk.refuses(&sato(), &Command::Object { step: step("4.4.1"), edition, because });
        }
    }
}

#[test]
fn there_is_no_such_letter() {
    let desk = Desk::after("flow-1/details");
    for letter in WILD {
        for acting in [sato(), Acting::system()] {
            assert_eq!(desk.refuses(&acting, &Command::LetterSent { letter }), ["no-letter"]);
            assert_eq!(
                desk.refuses(&acting, &Command::OweLetterAgain { letter }),
                if acting.unit().is_some() { ["no-letter"] } else { ["not-your-role"] }
            );
            let failed = Command::LetterFailed { letter, because: "550 no such mailbox".into() };
            assert_eq!(desk.refuses(&acting, &failed), ["no-letter"]);
        }
    }
    assert_eq!(desk.refuses(&sato(), &Command::LetterSent { letter: 1 }), ["already-sent"]);
}

#[test]
fn there_is_no_such_proposal() {
    let desk = Desk::after("flow-1/details");
    for proposal in WILD {
        for consent in [Consent::Invited, Consent::Signatory, Consent::Lapsed] {
            let command = Command::AnswerEmbargo { proposal, party: "JPCERT".into(), consent, because: None };
            assert_eq!(desk.refuses(&sato(), &command), ["no-proposal"]);
        }
    }
}

#[test]
fn nobody_is_recorded_as_invited_or_lapsed_by_hand() {
    let mut desk = Desk::after("flow-1/details");
    let until = casework::answers::Moment { at: "2026-12-01T00:00:00Z".parse().unwrap(), zone: "Asia/Tokyo".into() };
    desk.does(&sato(), &Command::ProposeEmbargo { until, parties: names(&["JPCERT"]) });
    for consent in [Consent::Invited, Consent::Lapsed] {
        let command = Command::AnswerEmbargo { proposal: 1, party: "JPCERT".into(), consent, because: None };
        assert_eq!(desk.refuses(&sato(), &command), ["bad-consent"]);
    }
}

#[test]
fn names_that_stand_for_nothing_are_refused() {
    let desk = Desk::after("flow-1/details");
    for name in ["", "nothing", "/", "\0", "regular-news ", "results"] {
        desk.refuses(&sato(), &Command::Write { letter: name.into() });
        desk.refuses(&sato(), &Command::Close { closing: name.into(), answers: Default::default() });
        desk.refuses(&sato(), &Command::ProposeClosing { closing: name.into(), answers: Default::default() });
        desk.refuses(&sato(), &Command::FixDeployed(Target { product: name.into(), vulnerability: name.into() }));
        desk.refuses(&sato(), &Command::Notify { step: step("4.2.2"), parties: names(&[name]) });
    }
}
