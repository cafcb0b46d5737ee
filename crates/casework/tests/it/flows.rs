//! The two flows of the deck load, and say what the deck says.

use casework::{
    clocks::read_calendar,
    process::{Process, Surroundings, Versions, check, read_process},
};

fn root() -> std::path::PathBuf {
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../processes").into()
}

pub(crate) fn surroundings() -> Surroundings {
    let text = std::fs::read_to_string(root().join("calendars/jp.toml")).unwrap();
    let calendar = read_calendar(&text).unwrap();
    Surroundings { calendars: [(calendar.id.clone(), calendar)].into() }
}

pub(crate) fn load(file: &str) -> Process {
    let bytes = std::fs::read(root().join(file)).unwrap();
    let checked = read_process(&bytes, &surroundings()).and_then(|draft| check(draft, &Versions::default()));
    checked.unwrap_or_else(|problems| {
        let lines: Vec<String> =
            problems.0.iter().map(|p| format!("{file}:{}:{} {} {}", p.pos.line, p.pos.column, p.code, p.sentence.en)).collect();
        panic!("{}", lines.join("\n"))
    })
}

#[test]
fn flow_1_has_its_33_steps() {
    assert_eq!(load("jpcert-2014/flow-1.toml").steps.len(), 33);
}

#[test]
fn flow_2_has_its_20_steps() {
    assert_eq!(load("jpcert-2014/flow-2.toml").steps.len(), 20);
}
