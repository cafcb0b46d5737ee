//! The step that publishes our advisory: which it is, what it is told of an edition, and which edition it was told of.

use advisory::{Advisory, text};
use casework::{
    answers::{Answers, Kind, Value},
    case::{Case, Edition},
    circles::{self, Circle},
    effects::Effect,
    names::{Name, StepNumber},
    process::{Process, Step},
    progress::{Progress, progress},
    words::Language,
};
use store::EditionRow;

use crate::Viewer;

/// The step of a process that publishes our own advisory, where it has one.
pub(super) fn publishing(process: &Process) -> Option<&Step> {
    let publishes = |step: &&Step| step.effects.iter().any(|used| used.effect == Effect::Publish { jvn: false });
    process.steps.iter().find(publishes)
}

/// Whether the step stands completed.
pub(super) fn is_done(process: &Process, case: &Case) -> bool {
    publishing(process).is_some_and(|step| progress(process, case, step) == Progress::Done)
}

/// Whether a viewer may read a case down to its details.
pub(super) fn reads_details(case: &Case, viewer: &Viewer) -> bool {
    let reach = |unit: &String| circles::reach(case, &Name::from(unit.as_str()));
    viewer.units.iter().filter_map(reach).any(|reach| reach >= Circle::Details)
}

/// Whether a viewer leads the publication: lays editions before the others, publishes, revises.
pub(super) fn leads(process: &Process, case: &Case, viewer: &Viewer) -> bool {
    let Some(step) = publishing(process) else { return false };
    plays(case, viewer, step.leads())
}

/// Whether a viewer may write: whoever leads the publication, and whoever may work on it jointly.
pub(super) fn writes(process: &Process, case: &Case, viewer: &Viewer) -> bool {
    let Some(step) = publishing(process) else { return viewer.is_poc() };
    plays(case, viewer, step.leads()) || plays(case, viewer, &step.joint)
}

pub(super) fn plays(case: &Case, viewer: &Viewer, roles: &[casework::role::Role]) -> bool {
    let unit = |unit: &String| roles.iter().any(|role| case.plays(&Name::from(unit.as_str()), *role));
    viewer.units.iter().any(unit)
}

/// What the step records of an edition: its number, its title, and all that it says with the hash by which it is known.
pub(super) fn answers(step: &Step, advisory: &Advisory, row: &EditionRow) -> Answers {
    let mut answers = Answers::new();
    let mut put = |field: &str, text: String| {
        if let Some(ask) = step.ask(field) {
            let most = match ask.kind {
                Kind::Line { max } | Kind::Text { max } => max,
                _ => Name::LONGEST,
            };
            answers.insert(ask.id.clone(), Value::Text(clipped(&text, most)));
        }
    };
    let title = [&advisory.title.ja, &advisory.title.en].map(|title| title.trim().to_owned());
    put("advisory_number", advisory.number.clone());
    put("advisory_title", title.join(" / "));
    let (ja, en) = (text(advisory, Language::Ja), text(advisory, Language::En));
    let head = format!("第{0}版 / Edition {0}\nSHA-256: {1}", row.edition, row.sha256);
    put("advisory_text", format!("{head}\n\n{}\n\n{}", ja.trim(), en.trim()));
    answers
}

/// Whether the edition that lies before the units is this one: it carries its hash.
pub(super) fn is_of(edition: &Edition, sha256: &str) -> bool {
    edition.answers.values().any(|value| matches!(value, Value::Text(text) if text.contains(sha256)))
}

/// The edition that lies before the units, with the number of its step.
pub(super) fn on_table<'c>(process: &Process, case: &'c Case) -> Option<(StepNumber, &'c Edition)> {
    let step = publishing(process)?;
    let edition = case.steps.get(&step.number)?.edition.as_ref()?;
    Some((step.number, edition))
}

fn clipped(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}
