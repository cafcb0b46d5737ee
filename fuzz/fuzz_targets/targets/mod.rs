//! What is fuzzed, as functions of bytes that must never panic. The tests of casework call them too.

mod wild;

use std::sync::OnceLock;

use casework::{
    case::Case,
    clocks::read_calendar,
    command::Command,
    decide, open_steps,
    process::{
        Process, Surroundings, Versions, check, check_map, read_map, read_process, read_tailoring, read_versions,
    },
    standing,
    story::{Library, read_story, run},
};

const FLOWS: [&str; 2] = [
    include_str!("../../../processes/jpcert-2014/flow-1.toml"),
    include_str!("../../../processes/jpcert-2014/flow-2.toml"),
];
const MAP: &str = include_str!("../../../processes/jpcert-2014/maps/flow-2-to-flow-1.toml");
const STORIES: [(&str, &str); 3] = [
    ("company", include_str!("../../../processes/jpcert-2014/stories/company.story")),
    ("flow-1/overview", include_str!("../../../processes/jpcert-2014/stories/flow-1/overview.story")),
    ("flow-1/details", include_str!("../../../processes/jpcert-2014/stories/flow-1/details.story")),
];

/// The deck's two flows, the map between them, and three stories.
struct Shelf {
    surroundings: Surroundings,
    library: Library,
    beginnings: Vec<wild::Stage>,
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let calendar = read_calendar(include_str!("../../../processes/calendars/jp.toml")).unwrap();
        let surroundings = Surroundings { calendars: [(calendar.id.clone(), calendar)].into() };
        let mut library = Library::default();
        for flow in FLOWS {
            let draft = read_process(flow.as_bytes(), &surroundings).unwrap();
            library.add(check(draft, &Versions::default()).unwrap());
        }
        let (from, to) = (&library.processes["jpcert-2014/flow-2"], &library.processes["jpcert-2014/flow-1"]);
        let plan = check_map(&read_map(MAP).unwrap(), from, to).unwrap();
        library.maps.insert("flow-2-to-flow-1".into(), plan);
        for (name, story) in STORIES {
            library.stories.insert(name.into(), read_story(story.as_bytes()).unwrap());
        }
        let beginnings = beginnings(&library);
        Shelf { surroundings, library, beginnings }
    })
}

/// A case before it is opened, and as each of the stories leaves it.
fn beginnings(library: &Library) -> Vec<wild::Stage> {
    let process = library.processes["jpcert-2014/flow-1"].clone();
    let now = "2026-04-01T01:00:00Z".parse().unwrap();
    let mut stages = vec![wild::Stage { process, case: Case::default(), now }];
    for (name, _) in STORIES {
        let Ok(run) = run(&library.stories[name], library) else { continue };
        let now = run.case.latest.unwrap_or(now);
        stages.push(wild::Stage { process: run.process, case: run.case, now });
    }
    stages
}

/// Reads bytes as everything that a folder of processes may hold, and checks what can be read.
pub(crate) fn process_reader(bytes: &[u8]) {
    let shelf = shelf();
    let checked = read_process(bytes, &shelf.surroundings).and_then(|draft| check(draft, &Versions::default()));
    if let Ok(process) = checked {
        play_under(process, shelf);
    }
    if let Ok(tailoring) = read_tailoring(bytes) {
        for flow in FLOWS {
            let over = read_process(flow.as_bytes(), &shelf.surroundings).and_then(|base| tailoring.over(&base));
            let _told = over.and_then(|draft| check(draft, &Versions::default()));
        }
    }
    let text = String::from_utf8_lossy(bytes);
    let _read = read_versions(&text);
    let _read = read_calendar(&text);
    if let Ok(map) = read_map(&text) {
        let (flow_1, flow_2) =
            (&shelf.library.processes["jpcert-2014/flow-1"], &shelf.library.processes["jpcert-2014/flow-2"]);
        let _told = check_map(&map, flow_2, flow_1);
    }
}

/// Whatever passed the check can be worked under: the stories of flow 1 are told again, as far as they go.
fn play_under(process: Process, shelf: &Shelf) {
    let mut library = shelf.library.clone();
    library.add(process.clone());
    library.processes.insert("jpcert-2014/flow-1".into(), process.into());
    for story in library.stories.values() {
        let _told = run(story, &library);
    }
}

/// Reads bytes as a story, and runs it.
pub(crate) fn scenario_reader(bytes: &[u8]) {
    if let Ok(story) = read_story(bytes) {
        let _told = run(&story, &shelf().library);
    }
}

/// Makes commands out of bytes, and gives them to a case.
pub(crate) fn commands(bytes: &[u8]) {
    commands_done(bytes);
}

/// The same; says how many went through.
pub(crate) fn commands_done(bytes: &[u8]) -> usize {
    let shelf = shelf();
    let mut dice = wild::Dice::new(bytes);
    let mut stage = shelf.beginnings[dice.roll(shelf.beginnings.len())].clone();
    let mut done = 0;
    while !dice.is_spent() {
        stage.pass_time(&mut dice);
        let (acting, command) = stage.command(&shelf.library, &mut dice);
        let now = stage.shown(&mut dice);
        if let Ok(decision) = decide(&stage.process, &stage.case, &command, &acting, now) {
            done += 1;
            stage.case = decision.applied_to(&stage.case);
            stage.now = stage.now.max(stage.case.latest.unwrap_or(stage.now));
            if let Command::Move { to, .. } = &command {
                stage.process = to.clone();
            }
        }
        let _states = open_steps(&stage.process, &stage.case, &acting, stage.now);
        let _standing = standing(&stage.process, &stage.case, stage.now);
    }
    done
}
