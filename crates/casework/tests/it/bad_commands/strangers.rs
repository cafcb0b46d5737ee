//! Who has no part in a case hears that there is none, whatever they try, and nothing else.

use std::collections::BTreeMap;

use casework::{
    acting::Acting,
    answers::{Answers, Moment},
    case::{Case, Consent, NewsKind, Party},
    command::Command,
    names::Target,
    role::{Outside, Role},
};

use super::{Desk, complete, library, names, sato, step};

/// One of each.
pub(super) fn every_command() -> Vec<Command> {
    let because = || "As was agreed by telephone.".to_owned();
    let until = Moment { at: "2026-12-01T00:00:00Z".parse().unwrap(), zone: "Asia/Tokyo".into() };
    let party =
        Party { id: "Alpha".into(), kind: Outside::Cust, nda: None, products: names(&["PLC-X"]), critical: false };
    let (number, answers) = (step("2.1.1"), Answers::new);
    let (plan, to) = (library().maps["flow-2-to-flow-1"].clone(), library().processes["jpcert-2014/flow-1"].clone());
    vec![
        Command::Open { staffing: BTreeMap::from([(Role::Poc, names(&["Warehouse"]))]) },
        Command::Staff { role: Role::Mfg, units: names(&["Warehouse"]), because: because() },
        Command::KnowParty(party),
        Command::AddProduct("PLC-Y".into()),
        Command::AddVulnerability("V9".into()),
        complete("2.1.1", answers()),
        Command::Invite { step: number, roles: [Role::Rnd].into() },
        Command::Contribute { step: number, note: None, answers: answers() },
        Command::Propose { step: number, answers: answers() },
        Command::Agree { step: number, edition: 1 },
        Command::Object { step: number, edition: 1, because: because() },
        Command::Correct { step: number, answers: answers(), because: because() },
        Command::Reply { step: number, answers: answers() },
        Command::Notify { step: number, parties: names(&["Alpha"]) },
        Command::Write { letter: "regular-news".into() },
        Command::LetterSent { letter: 1 },
        Command::LetterFailed { letter: 1, because: because() },
        Command::WithdrawLetter { letter: 1, because: because() },
        Command::OweLetterAgain { letter: 1 },
        Command::ProposeEmbargo { until, parties: names(&["JPCERT"]) },
        Command::AnswerEmbargo { proposal: 1, party: "JPCERT".into(), consent: Consent::Signatory, because: None },
        Command::News { kind: NewsKind::Public, what: because() },
        Command::FixDeployed(Target { product: "PLC-X".into(), vulnerability: "V1".into() }),
        Command::ProposeClosing { closing: "not-a-vulnerability".into(), answers: answers() },
        Command::Close { closing: "handled".into(), answers: answers() },
        Command::Reopen { because: because() },
        Command::Move { plan, to, because: because() },
        Command::Sweep,
    ]
}

#[test]
fn a_stranger_hears_only_that_there_is_no_such_case() {
    let desk = Desk::after("flow-1/details");
    for command in every_command() {
        assert_eq!(desk.refuses(&Acting::person("Kato", "Warehouse"), &command), ["unseen"], "{command:?}");
    }
}

#[test]
fn a_person_of_ours_who_acts_for_a_strange_unit_is_a_stranger() {
    let desk = Desk::after("flow-1/details");
    for unit in ["", "psirt", "PSIRT ", "ＰＳＩＲＴ"] {
        assert_eq!(desk.refuses(&Acting::person("Sato", unit), &Command::Sweep), ["unseen"], "{unit}");
    }
}

#[test]
fn a_case_that_was_never_opened_is_no_case_to_anybody() {
    let mut desk = Desk::after("company");
    desk.case = Case::default();
    let commands = every_command().into_iter().filter(|command| !matches!(command, Command::Open { .. }));
    for command in commands {
        for acting in [sato(), Acting::system()] {
            assert_eq!(desk.refuses(&acting, &command), ["unseen"], "{command:?}");
        }
    }
}

#[test]
fn a_stranger_does_not_learn_that_the_process_is_another_or_the_clock_wrong() {
    let mut desk = Desk::after("flow-1/details");
    desk.process = (*library().processes["jpcert-2014/flow-2"]).clone();
    desk.now = "2000-01-01T00:00:00Z".parse().unwrap();
    assert_eq!(desk.refuses(&Acting::person("Kato", "Warehouse"), &Command::Sweep), ["unseen"]);
    assert_eq!(desk.refuses(&sato(), &Command::Sweep), ["other-process"]);
}

#[test]
fn the_program_itself_decides_nothing_that_is_for_people() {
    let desk = Desk::after("flow-1/details");
    let of_the_program = |command: &Command| {
        matches!(command, Command::Sweep | Command::LetterSent { .. } | Command::LetterFailed { .. })
    };
    for command in every_command().iter().filter(|command| !of_the_program(command)) {
        assert!(!desk.refuses(&Acting::system(), command).is_empty());
    }
}
