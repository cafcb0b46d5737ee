//! Commands out of order, doubled, late, from yesterday, or for another process.

use casework::{answers::Answers, case::NewsKind, command::Command, story::run};
use jiff::ToSpan;

use super::{Desk, answers, complete, library, names, sato, step, strangers::every_command, tanaka, text};

fn overview() -> Answers {
    let day = casework::answers::Value::Date("2026-04-01".parse().unwrap());
    answers([("received_on", day), ("coordinator_number", text("VN-JP#1")), ("overview", text("A packet stops it."))])
}

#[test]
fn a_step_is_not_done_before_those_that_come_before_it() {
    let desk = Desk::after("company");
    assert!(desk.refuses(&sato(), &complete("1.4.1", Answers::new())).contains(&"undecided"));
    assert!(desk.refuses(&sato(), &complete("2.6.1", Answers::new())).contains(&"not-yet"));
    assert!(desk.refuses(&sato(), &complete("9.9", Answers::new())).contains(&"unknown-step"));
}

#[test]
fn a_step_is_not_done_twice() {
    let mut desk = Desk::after("company");
    desk.does(&sato(), &complete("1.2.1", overview()));
    assert_eq!(desk.refuses(&sato(), &complete("1.2.1", overview())), ["already-done"]);
}

#[test]
fn what_is_so_already_is_not_recorded_again() {
    let mut desk = Desk::after("flow-1/details");
    let news = Command::News { kind: NewsKind::Attacks, what: "Seen at a plant.".into() };
    for command in [
        Command::AddProduct("PLC-Y".into()),
        Command::AddVulnerability("V2".into()),
        Command::Staff { role: casework::role::Role::Mfg, units: names(&["Works"]), because: "It moved.".into() },
        news,
    ] {
        desk.does(&sato(), &command);
        assert_eq!(desk.refuses(&sato(), &command), ["nothing-changed"]);
    }
}

#[test]
fn an_answer_that_is_the_same_corrects_nothing() {
    let mut desk = Desk::after("company");
    desk.does(&sato(), &complete("1.2.1", overview()));
    let correct = |answers| Command::Correct { step: step("1.2.1"), answers, because: "It was not so.".into() };
    assert!(desk.refuses(&sato(), &correct(overview())).contains(&"nothing-changed"));
    assert!(desk.refuses(&sato(), &correct(Answers::new())).contains(&"nothing-changed"));
}

#[test]
fn a_machine_whose_clock_went_back_records_nothing() {
    let mut desk = Desk::after("company");
    let latest = desk.now;
    desk.now = latest.checked_sub(24.hours()).unwrap();
    assert_eq!(desk.refuses(&sato(), &complete("1.2.1", overview())), ["clock-went-back"]);
    desk.now = latest.checked_sub(121.seconds()).unwrap();
    assert_eq!(desk.refuses(&sato(), &complete("1.2.1", overview())), ["clock-went-back"]);
}

#[test]
fn clocks_that_differ_by_a_little_do_not_make_the_ledger_run_backwards() {
    let mut desk = Desk::after("company");
    let latest = desk.now;
    desk.now = latest.checked_sub(120.seconds()).unwrap();
    let decision = desk.decide(&sato(), &complete("1.2.1", overview())).unwrap();
    assert!(decision.entries.iter().all(|entry| entry.at == latest));
}

#[test]
fn who_saw_an_older_page_is_told_of_what_came_since() {
    let mut desk = Desk::after("flow-1/details");
    let seen = desk.case.revision;
    let note =
        |text: &str| Command::Contribute { step: step("2.1.1"), note: Some(text.into()), answers: Answers::new() };
    desk.does(&casework::acting::Acting::person("Mori", "Research"), &note("Over the gateway, too."));
    assert_eq!(desk.refuses(&tanaka().having_seen(seen), &note("On the bench.")), ["conflict"]);
    assert_eq!(desk.refuses(&tanaka().having_seen(0), &note("On the bench.")), ["conflict"]);
    let now = desk.case.revision;
    desk.does(&tanaka().having_seen(now), &note("On the bench."));
}

#[test]
fn what_came_on_another_step_is_no_conflict() {
    let mut desk = Desk::after("flow-1/details");
    let seen = desk.case.revision;
    desk.does(&sato(), &Command::AddProduct("PLC-Y".into()));
    let note = Command::Contribute { step: step("2.1.1"), note: Some("Bench.".into()), answers: Answers::new() };
    desk.does(&tanaka().having_seen(seen), &note);
    let mut desk = Desk::after("flow-1/details");
    desk.does(&tanaka().having_seen(u64::MAX), &note);
}

#[test]
fn a_case_is_not_decided_under_another_process_or_version() {
    let mut desk = Desk::after("flow-1/details");
    desk.process = (*library().processes["jpcert-2014/flow-2"]).clone();
    for command in every_command().into_iter().filter(|command| !matches!(command, Command::Open { .. })) {
        assert_eq!(desk.refuses(&sato(), &command), ["other-process"], "{command:?}");
    }
    let other_words = crate::FLOW_1.replace("再現の確認", "再現試験");
    desk.process = crate::checked(&other_words).unwrap();
    assert_eq!(desk.refuses(&sato(), &Command::Sweep), ["other-process"]);
}

#[test]
fn a_plan_for_another_process_moves_nothing() {
    let desk = Desk::after("flow-1/details");
    let (plan, flows) = (library().maps["flow-2-to-flow-1"].clone(), &library().processes);
    let moving = |plan, to: &str| Command::Move { plan, to: flows[to].clone(), because: "It is wanted.".into() };
    assert_eq!(desk.refuses(&sato(), &moving(plan.clone(), "jpcert-2014/flow-1")), ["other-process"]);
    let case_of_flow_2 = Desk::after("flow-2/assessed");
    assert_eq!(case_of_flow_2.refuses(&sato(), &moving(plan.clone(), "jpcert-2014/flow-2")), ["other-process"]);
    let mut other_version = plan;
    other_version.from.version += 1;
    assert_eq!(case_of_flow_2.refuses(&sato(), &moving(other_version, "jpcert-2014/flow-1")), ["other-process"]);
}

#[test]
fn a_closed_case_is_closed_to_everything_but_its_reopening_and_its_letters() {
    let mut desk = Desk::after("flow-1/details");
    let reason = [("duplicate_of", text("2026-002")), ("duplicate_reason", text("The same cause."))];
    desk.does(&sato(), &Command::Close { closing: "duplicate".into(), answers: answers(reason) });
    for command in every_command() {
        match command {
            Command::Reopen { .. } | Command::LetterSent { .. } | Command::LetterFailed { .. } | Command::Sweep => {}
            Command::WithdrawLetter { .. } | Command::OweLetterAgain { .. } => {}
            Command::Open { .. } => assert_eq!(desk.refuses(&sato(), &command), ["already-open"]),
            _ => assert_eq!(desk.refuses(&sato(), &command), ["case-closed"], "{command:?}"),
        }
    }
    let swept = desk.decide(&casework::acting::Acting::system(), &Command::Sweep).unwrap();
    assert!(swept.entries.is_empty());
    desk.does(&sato(), &Command::Reopen { because: "There is more to it.".into() });
    assert_eq!(desk.refuses(&sato(), &Command::Reopen { because: "Again.".into() }), ["not-closed"]);
}

#[test]
fn whatever_is_refused_leaves_the_case_as_it_was() {
    let run = run(&library().stories["flow-1/details"], library());
    let Ok(run) = run else { panic!("the story is not borne out") };
    let desk = Desk::after("flow-1/details");
    for command in every_command() {
        let _refused_or_not = desk.decide(&sato(), &command);
        assert_eq!(desk.case, run.case);
    }
}
