//! A clock that stands still while the source owes an answer, and runs on with what was left.

use casework::{
    case::Case,
    clocks::ClockRun,
    process::{Process, Versions, check, read_process},
    story::{Library, read_story, run},
};

use crate::surroundings;

/// Flow 1 with a 45-day clock that does not run while a question is open.
fn library() -> Library {
    let text = include_str!("../../../../processes/jpcert-2014/flow-1.toml");
    let stops = "stops = [\"step:3.1.1\"";
    assert_eq!(text.matches(stops).count(), 1, "the 45-day clock is written otherwise now");
    let text = text.replace(stops, &format!("pauses = [\"question\"]\nresumes = [\"answered\"]\n{stops}"));
    let process: Process =
        read_process(text.as_bytes(), &surroundings()).and_then(|draft| check(draft, &Versions::default())).unwrap();
    let mut library = Library { stories: crate::shelf().library.stories, ..Library::default() };
    library.add(process);
    library
}

fn play(acts: &str) -> Case {
    let story = format!("story: a clock pauses\nprocess: jpcert-2014/flow-1\ncontinue: flow-1/details\n{acts}");
    run(&read_story(story.as_bytes()).unwrap(), &library()).unwrap_or_else(|failure| panic!("{failure:?}")).case
}

const ASKED: &str = "at 2026-04-10 10:00\nTanaka does 2.3.1: question = \"Which firmware?\"\n";

#[test]
fn a_question_lets_the_clock_stand_still() {
    let case = play(ASKED);
    assert!(matches!(case.clocks["ics-cert-45"].run, ClockRun::Paused(_)));
}

#[test]
fn a_clock_that_stands_still_neither_warns_nor_falls_due() {
    let case = play(&format!("{ASKED}at 2026-09-01 10:00\nthe clocks are looked at\n"));
    let clock = &case.clocks["ics-cert-45"];
    assert_eq!((clock.warned, clock.fell_due), (0, false));
}

#[test]
fn the_answer_lets_it_run_on_with_the_days_that_were_left() {
    let answered = "at 2026-04-20 10:00\nSato does 2.3.2: answer_outcome = answered; answer_text = \"2.1.3\"\n\
                    then clock ics-cert-45 is due 2026-05-26 00:00\n";
    // It was due on 16 May; ten days passed while it stood still.
    let case = play(&format!("{ASKED}{answered}"));
    assert_eq!(case.clocks["ics-cert-45"].run, ClockRun::Running);
}

#[test]
fn closing_stops_a_clock_that_stands_still_and_reopening_lets_it_run_on() {
    let case = play(&format!(
        "{ASKED}Sato closes as withdrawn as usual\nletters go out\nlater 1 day\nSato reopens because \"A slip.\"\n"
    ));
    assert_eq!(case.clocks["ics-cert-45"].run, ClockRun::Running);
}
