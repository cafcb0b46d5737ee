//! A company's own file over the deck's: it adds and tightens; what loosens is refused, on its own line.

use casework::{
    clocks::Lasting,
    guards::Act,
    names::StepNumber,
    process::{Draft, Problems, Process, Versions, check, read_tailoring},
    role::Role,
};

use crate::{
    FLOW_1,
    bad_processes::{found, line_of},
    read,
};

/// The codes that the tests below look for, beside those of any process.
pub(crate) const CODES: &[&str] = &["loosened", "other-base", "unknown-clock"];

const HEAD: &str = r#"# Our own word on top of the deck's.
format = 1
id = "a-sha/flow-1"
version = 3
title = { ja = "A社の手順", en = "The process of A社" }
over = { id = "jpcert-2014/flow-1", version = 1 }
"#;

/// Flow 1 with a company's file over it, not yet checked.
fn draft(changes: &str) -> Result<Draft, Problems> {
    read_tailoring(format!("{HEAD}{changes}").as_bytes())?.over(&read(FLOW_1)?)
}

fn over(changes: &str) -> Result<Process, Problems> {
    check(draft(changes)?, &Versions::default())
}

fn refused(changes: &str, code: &str, culprit: &str) {
    let text = format!("{HEAD}{changes}");
    let problems = over(changes).map(|process| process.id.clone()).unwrap_err();
    found(&problems, code, 1, line_of(&text, "", culprit)).unwrap();
}

fn step(process: &Process, number: &str) -> casework::process::Step {
    process.step(StepNumber::parse(number).unwrap()).unwrap().clone()
}

#[test]
fn a_file_that_changes_nothing_is_the_same_process_under_another_name() {
    let (process, base) = (over("").unwrap(), read(FLOW_1).unwrap());
    assert_eq!((process.id.as_str(), process.version), ("a-sha/flow-1", 3));
    assert_eq!(process.title.en, "The process of A社");
    assert_eq!(process.tailored_by, Some(("a-sha/flow-1".into(), 3)));
    assert_eq!(process.steps.len(), base.model.steps.len());
    assert_ne!(process.reference().hash, base.hash);
}

#[test]
fn a_guard_of_the_decks_is_not_switched_off() {
    let off = "\n[[switch_off]]\nguard = \"nda-in-force\"\nbecause = { ja = \"不要\", en = \"Not needed\" }\n";
    refused(off, "loosened", "[[switch_off]]");
}

#[test]
fn a_guard_of_ours_is_switched_off_with_its_reason() {
    let process = over(
        "\n[[switch_off]]\nguard = \"no-open-question\"\nbecause = { ja = \"別途確認\", en = \"Done by hand\" }\n",
    )
    .unwrap();
    assert_eq!(process.switched_off.len(), 1);
    assert_eq!(process.switched_off[0].because.en, "Done by hand");
    assert!(over("\n[[switch_off]]\nguard = \"no-open-question\"\n").is_err());
}

#[test]
fn a_guard_that_is_unknown_is_not_switched_off() {
    let off = "\n[[switch_off]]\nguard = \"no-open-questions\"\nbecause = { ja = \"不要\", en = \"Not needed\" }\n";
    refused(off, "unknown-guard", "[[switch_off]]");
}

#[test]
fn a_clock_runs_shorter_but_not_longer() {
    let year = |lasts: &str| format!("\n[[change_clock]]\nclock = \"one-year\"\nlasts = \"{lasts}\"\nwarns = []\n");
    for longer in ["2 years", "13 months", "367 days", "8800 hours", "9999 years"] {
        refused(&year(longer), "loosened", "[[change_clock]]");
    }
    for not_longer in ["1 year", "12 months", "365 days", "11 months", "90 days", "1 hour"] {
        let process = over(&year(not_longer)).unwrap();
        assert_eq!(Some(process.clock("one-year").unwrap().lasts), Lasting::parse(not_longer));
    }
}

#[test]
fn a_shorter_clock_warns_and_asks_in_its_own_words() {
    let process = over(
        "\n[[change_clock]]\nclock = \"regular-news\"\nlasts = \"7 days\"\nwarns = [\"1 day\"]\n\
         asks = { ja = \"毎週連絡します。\", en = \"We write every week.\" }\n",
    )
    .unwrap();
    let clock = process.clock("regular-news").unwrap();
    assert_eq!(clock.asks.en, "We write every week.");
    assert_eq!(clock.warns, [Lasting::parse("1 day").unwrap()]);
}

#[test]
fn what_the_deck_does_not_have_cannot_be_changed() {
    refused("\n[[change]]\nstep = \"2.9.9\"\njoint = [\"QA\"]\n", "unknown-step", "[[change]]");
    refused("\n[[change_clock]]\nclock = \"two-years\"\nlasts = \"1 day\"\n", "unknown-clock", "[[change_clock]]");
    refused("\n[[change]]\nstep = \"2.1.1\"\nguards = [\"reproducible\"]\n", "unknown-guard", "guards");
    refused("\n[[change]]\nstep = \"2.1.1\"\nlead = [\"QA\"]\n", "unknown-key", "lead");
    refused("\n[[change]]\nstep = \"2.1.1\"\njoint = [\"QAA\"]\n", "unknown-role", "joint");
}

#[test]
fn a_file_over_another_version_does_not_fit() {
    let text = HEAD.replace("flow-1\", version = 1", "flow-1\", version = 2");
    let problems = read_tailoring(text.as_bytes()).unwrap().over(&read(FLOW_1).unwrap()).unwrap_err();
    found(&problems, "other-base", 1, 1).unwrap();
}

const LEGAL: &str = r#"
[[add_step]]
number = "2.5.2"
title = { ja = "法務の確認", en = "Legal's word" }
help = { ja = "輸出管理の確認をします。", en = "Legal looks at export control." }
lead = ["LEGAL"]
after = ["2.5.1"]
before = ["2.6.1"]
"#;

#[test]
fn a_step_of_the_companys_own_stands_between_those_of_the_deck() {
    let process = over(LEGAL).unwrap();
    assert_eq!(step(&process, "2.5.2").lead, [Role::Legal]);
    assert!(step(&process, "2.6.1").after.contains(&StepNumber::parse("2.5.2").unwrap()));
    let places: Vec<String> = process.steps.iter().map(|step| step.number.to_string()).collect();
    let place = places.iter().position(|number| number == "2.5.2").unwrap();
    assert_eq!([&places[place - 1], &places[place + 1]], ["2.5.1", "2.6.1"]);
}

#[test]
fn a_step_of_the_companys_own_obeys_the_laws() {
    refused(&LEGAL.replace("2.5.2", "2.5.1"), "doubled-step", "[[add_step]]");
    refused(&LEGAL.replace("before = [\"2.6.1\"]\n", ""), "dead-end", "[[add_step]]");
    refused(&LEGAL.replace("\"2.6.1\"", "\"2.6.2\""), "unknown-step", "[[add_step]]");
    refused(&LEGAL.replace("after = [\"2.5.1\"]", "after = [\"2.6.1\"]"), "unreachable-step", "after");
    refused(
        &LEGAL.replace("lead =", "effects = [{ do = \"publish\", where = \"own\" }]\nlead ="),
        "publication-under-embargo",
        "[[add_step]]",
    );
    refused(&LEGAL.replace("lead =", "circle = \"finder\"\nlead ="), "finder-leaves-poc", "circle");
}

#[test]
fn roles_guards_names_and_questions_are_added_and_none_taken_away() {
    let process = over(
        r#"
[[change]]
step = "2.1.1"
title = { ja = "再現試験", en = "Test of reproduction" }
joint = ["QA", "RND"]
informed = ["LEGAL"]
guards = ["no-open-question"]
[[change.ask]]
id = "laboratory"
label = { ja = "試験室", en = "Laboratory" }
type = "line"
"#,
    )
    .unwrap();
    let (base, changed) = (read(FLOW_1).unwrap().model, step(&process, "2.1.1"));
    let before = base.steps.iter().find(|step| step.number == changed.number).unwrap();
    assert_eq!((changed.title.en.as_str(), &changed.help), ("Test of reproduction", &before.help));
    assert_eq!(changed.joint, [before.joint.as_slice(), &[Role::Qa]].concat());
    assert_eq!(changed.informed, [before.informed.as_slice(), &[Role::Legal]].concat());
    assert_eq!(changed.guards.last().unwrap().guard.name(), "no-open-question");
    assert!(changed.guards.last().unwrap().guard.at(Act::Complete));
    assert_eq!(changed.asks.len(), before.asks.len() + 1);
    assert_eq!(process.step_asking("laboratory"), Some(changed.number));
}

#[test]
fn one_more_role_must_agree() {
    let process = over("\n[[change]]\nstep = \"5.1.1\"\njoint = [\"LEGAL\"]\nagree = [\"LEGAL\"]\n").unwrap();
    assert!(step(&process, "5.1.1").agree.contains(&Role::Legal));
}

#[test]
fn a_question_that_is_asked_already_is_not_asked_again() {
    let ask = "\n[[change]]\nstep = \"2.1.1\"\n[[change.ask]]\nid = \"cause\"\nlabel = { ja = \"原因\", en = \"Cause\" }\ntype = \"text\"\n";
    let problems = over(ask).unwrap_err();
    assert!(problems.0.iter().any(|problem| problem.code == "field-asked-twice"), "{problems:?}");
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let problems = over(
        "\n[[change]]\nstep = \"2.9.9\"\n\n[[change_clock]]\nclock = \"one-year\"\nlasts = \"2 years\"\n\n\
         [[change_clock]]\nclock = \"never\"\nlasts = \"1 day\"\n",
    )
    .unwrap_err();
    let told: Vec<_> = problems.0.iter().map(|problem| (problem.pos.file, problem.pos.line, problem.code)).collect();
    assert_eq!(told, [(1, 8, "unknown-step"), (1, 11, "loosened"), (1, 15, "unknown-clock")]);
}
