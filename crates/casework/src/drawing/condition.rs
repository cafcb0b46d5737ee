//! What a condition says, in the words of the data: the question's own label, and its options'.

use crate::{
    answers::Ask,
    names::Name,
    process::{Condition, Process, Subject},
    words::Words,
};

/// What must hold, as a person would say it.
pub(super) fn condition(process: &Process, condition: &Condition) -> Words {
    let on = subject(process, &condition.on);
    let named = |names: &[Name]| names.iter().map(|name| state(process, &condition.on, name)).collect::<Vec<_>>();
    if condition.not.is_empty() {
        let (ja, en) = joined(named(&condition.is));
        Words::new(format!("{}：{ja}", on.ja), format!("{} {en}", asking(&on.en)))
    } else {
        let (ja, en) = joined(named(&condition.not));
        Words::new(format!("{}：「{ja}」でない", on.ja), format!("{} not “{en}”", asking(&on.en)))
    }
}

fn joined(states: Vec<Words>) -> (String, String) {
    let (ja, en): (Vec<_>, Vec<_>) = states.into_iter().map(|words| (words.ja, words.en)).unzip();
    (ja.join("・"), en.join(" or "))
}

/// A question mark needs no colon after it.
fn asking(label: &str) -> String {
    if label.ends_with('?') { label.to_owned() } else { format!("{label}:") }
}

fn subject(process: &Process, on: &Subject) -> Words {
    match on {
        Subject::Machine(machine) => {
            let title = machine.title();
            Words::new(title.ja, capital(&title.en))
        }
        Subject::Field(field) => {
            ask(process, field).map_or_else(|| Words::same(field.as_str()), |ask| ask.label.clone())
        }
    }
}

/// The label of a question begins with a capital; what stands in its place should too.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn state(process: &Process, on: &Subject, name: &Name) -> Words {
    let known = match on {
        Subject::Machine(machine) => {
            machine.states().iter().find(|state| *name == *state.name()).map(|state| machine.title_of(*state))
        }
        Subject::Field(field) => ask(process, field)
            .and_then(|ask| ask.kind.options().iter().find(|option| option.id == *name))
            .map(|option| option.label.clone()),
    };
    known.unwrap_or_else(|| Words::same(name.as_str()))
}

fn ask<'p>(process: &'p Process, field: &Name) -> Option<&'p Ask> {
    process
        .step_asking(field.as_str())
        .and_then(|number| process.step(number))
        .and_then(|step| step.ask(field.as_str()))
}
