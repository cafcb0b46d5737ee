//! The map by which a case goes to another process: every step goes somewhere or is dropped with its reason.

use casework::{
    case::Machine,
    names::{Name, StepNumber},
    process::{MovePlan, Problems, check_map, read_map},
    story::run,
};

use crate::{
    bad_processes::{edited, found, line_of},
    shelf,
};

const MAP: &str = include_str!("../../../../processes/jpcert-2014/maps/flow-2-to-flow-1.toml");

fn plan(text: &str) -> Result<MovePlan, Problems> {
    let library = shelf().library;
    check_map(&read_map(text)?, &library.processes["jpcert-2014/flow-2"], &library.processes["jpcert-2014/flow-1"])
}

fn refused(text: &str, code: &str, from: &str, culprit: &str) {
    found(&plan(text).unwrap_err(), code, 0, line_of(text, from, culprit)).unwrap();
}

fn number(text: &str) -> StepNumber {
    StepNumber::parse(text).unwrap()
}

const REPRODUCTION: &str = "from = \"2.1.1\"\nto = \"2.1.1\"";

#[test]
fn the_map_from_flow_2_into_flow_1_is_good() {
    let plan = plan(MAP).unwrap();
    assert_eq!((plan.from.id.as_str(), plan.to.id.as_str()), ("jpcert-2014/flow-2", "jpcert-2014/flow-1"));
    assert_eq!(plan.steps.get(&number("3.3.1")), Some(&number("3.3.1")));
    assert_eq!(plan.steps.get(&number("1.1.1")), None);
    assert!(plan.clocks.contains_key("regular-news"));
}

#[test]
fn a_map_of_which_a_line_cannot_be_read_is_refused_there() {
    refused(&edited(MAP, "", "format = 1", "format = one"), "not-a-map", "", "format");
    refused(&edited(MAP, REPRODUCTION, "to =", "towards ="), "not-a-map", "", "towards");
    refused(&edited(MAP, REPRODUCTION, "to = \"2.1.1\"", "to = \"2.1\u{ff11}\""), "not-a-map", "", "2.1\u{ff11}");
    assert!(read_map("").is_err());
}

#[test]
fn a_step_that_the_map_forgets_is_named() {
    let text = edited(MAP, "", &format!("[[carry]]\n{REPRODUCTION}\n"), "");
    let problems = plan(&text).unwrap_err();
    found(&problems, "step-forgotten", 0, 1).unwrap();
    assert!(problems.0[0].sentence.en.contains("2.1.1"));
}

#[test]
fn a_step_that_goes_to_two_places_is_named_with_its_line() {
    let twice = format!("[[carry]]\n{REPRODUCTION}\n[[carry]]\nfrom = \"2.1.1\"\nto = \"2.2.1\"");
    let text = edited(MAP, "", &format!("[[carry]]\n{REPRODUCTION}"), &twice);
    refused(&text, "mapped-twice", "to = \"2.1.1\"", "from = \"2.1.1\"");
}

#[test]
fn two_steps_that_go_to_one_place_are_named_with_their_line() {
    let text = edited(MAP, "", "from = \"2.2.1\"\nto = \"2.2.1\"", "from = \"2.2.1\"\nto = \"2.1.1\"");
    refused(&text, "mapped-twice", "", "from = \"2.2.1\"");
}

#[test]
fn steps_and_clocks_that_are_not_there_are_named_with_their_line() {
    let to_nowhere = edited(MAP, REPRODUCTION, "to = \"2.1.1\"", "to = \"2.1.9\"");
    refused(&to_nowhere, "unknown-step", "", "to = \"2.1.9\"");
    let dropped = edited(MAP, "[[drop]]", "step = \"1.1.1\"", "step = \"1.1.9\"");
    refused(&dropped, "unknown-step", "", "step = \"1.1.9\"");
    let clock = edited(MAP, "", "from = \"regular-news\"", "from = \"irregular-news\"");
    refused(&clock, "unknown-clock", "", "from = \"irregular-news\"");
}

#[test]
fn a_step_whose_answers_are_others_does_not_stand_for_it() {
    let text = edited(MAP, "from = \"2.2.1\"", "to = \"2.2.1\"", "to = \"2.6.1\"");
    refused(&text, "answer-does-not-fit", "", "to = \"2.6.1\"");
}

#[test]
fn a_map_between_other_processes_or_versions_does_not_fit() {
    refused(&edited(MAP, "", "flow-2\", version = 1", "flow-2\", version = 2"), "other-process", "", "#");
    let library = shelf().library;
    let (flow_1, flow_2) = (&library.processes["jpcert-2014/flow-1"], &library.processes["jpcert-2014/flow-2"]);
    let problems = check_map(&read_map(MAP).unwrap(), flow_1, flow_2).unwrap_err();
    found(&problems, "other-process", 0, 1).unwrap();
}

#[test]
fn after_a_move_the_records_stand_where_the_plan_says_and_nowhere_else() {
    let shelf = shelf();
    let library = &shelf.library;
    let Ok(moved) = run(&library.stories["flow-2/into-flow-1"], library) else { panic!("the story is not borne out") };
    let plan = plan(MAP).unwrap();
    let moved_at =
        moved.ledger.iter().position(|entry| serde_json::to_string(entry).unwrap().contains("\"moved\"")).unwrap();
    let before = casework::case::Case::replay(&moved.ledger[..moved_at]);
    let after = casework::case::Case::replay(&moved.ledger[..=moved_at]);
    assert!(before.steps.len() > after.steps.len());
    for (step, record) in &after.steps {
        let from = plan.steps.iter().find(|(_, to)| *to == step).map(|(from, _)| from).unwrap();
        assert_eq!(before.steps.get(from), Some(record));
    }
    let carried: Vec<&Name> = after.clocks.keys().collect();
    assert!(carried.iter().all(|clock| plan.clocks.values().any(|to| to == *clock)), "{carried:?}");
    assert_eq!(before.machines.of(Machine::Report), after.machines.of(Machine::Report));
    // A letter of a step that does not go on belongs to no step any more.
    for (was, is) in before.letters.iter().zip(after.letters.iter()) {
        assert_eq!((&was.name, &was.to, was.sent), (&is.name, &is.to, is.sent));
        assert_eq!(is.step, was.step.and_then(|step| plan.steps.get(&step).copied()));
    }
    assert_eq!(before.staffing, after.staffing);
}
