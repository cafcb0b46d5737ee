//! What differs between two versions of a process, in words.

use super::{Process, Step};
use crate::words::Words;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where: `2.4.1`, `clock one-year`.
    pub place: String,
    /// What.
    pub sentence: Words,
}

/// Every difference, in the order of the process.
pub fn diff(before: &Process, after: &Process) -> Vec<Difference> {
    let mut found = Found(Vec::new());
    found.texts("process", "title", &before.title, &after.title);
    found.texts("process", "about", &before.about, &after.about);
    for step in &before.steps {
        match after.step(step.number) {
            Some(now) => found.step(step, now),
            None => found.gone(&step.number.to_string(), &step.title),
        }
    }
    for step in after.steps.iter().filter(|step| before.step(step.number).is_none()) {
        found.added(&step.number.to_string(), &step.title);
    }
    found.named("letter", &before.letters, &after.letters, |letter| {
        (letter.name.as_str(), &letter.subject, format!("{:?}{:?}", letter.subject, letter.says))
    });
    found.named("clock", &before.clocks, &after.clocks, |clock| {
        let runs = (clock.lasts, clock.time, &clock.warns, &clock.starts, &clock.stops, &clock.again, &clock.pauses);
        (clock.id.as_str(), &clock.title, format!("{:?}{:?}{runs:?}", clock.title, clock.asks))
    });
    found.named("closing", &before.closings, &after.closings, |closing| {
        (
            closing.id.as_str(),
            &closing.title,
            format!("{:?}{:?}{:?}{}", closing.title, closing.help, names(&closing.guards), closing.second_person),
        )
    });
    for off in after.switched_off.iter().filter(|off| !before.switched_off.iter().any(|was| was.guard == off.guard)) {
        let because = &off.because;
        found.add(
            "process",
            Words::new(
                format!("条件「{}」を使わない: {}", off.guard, because.ja),
                format!("guard `{}` switched off: {}", off.guard, because.en),
            ),
        );
    }
    found.0
}

/// What was found so far.
struct Found(Vec<Difference>);

impl Found {
    fn add(&mut self, place: &str, sentence: Words) {
        self.0.push(Difference { place: place.into(), sentence });
    }

    fn gone(&mut self, place: &str, title: &Words) {
        self.add(place, Words::new(format!("なくなった:「{}」", title.ja), format!("gone: {}", title.en)));
    }

    fn added(&mut self, place: &str, title: &Words) {
        self.add(place, Words::new(format!("加わった:「{}」", title.ja), format!("new: {}", title.en)));
    }

    fn texts(&mut self, place: &str, key: &str, before: &Words, after: &Words) {
        if before != after {
            self.add(
                place,
                Words::new(
                    format!("{key}:「{}」→「{}」", before.ja, after.ja),
                    format!("{key}: “{}” → “{}”", before.en, after.en),
                ),
            );
        }
    }

    fn value(&mut self, place: &str, key: &str, before: String, after: String) {
        if before != after {
            self.add(place, Words::same(format!("{key}: {before} → {after}")));
        }
    }

    fn step(&mut self, before: &Step, after: &Step) {
        let place = before.number.to_string();
        self.texts(&place, "title", &before.title, &after.title);
        self.texts(&place, "help", &before.help, &after.help);
        for (key, was, is) in [
            ("lead", roles(&before.lead), roles(&after.lead)),
            ("joint", roles(&before.joint), roles(&after.joint)),
            ("informed", roles(&before.informed), roles(&after.informed)),
            ("receives", roles(&before.receives), roles(&after.receives)),
            ("agree", roles(&before.agree), roles(&after.agree)),
            ("path", list(before.path.iter().map(|who| who.code())), list(after.path.iter().map(|who| who.code()))),
            ("circle", before.circle.name().into(), after.circle.name().into()),
            ("informed_circle", before.informed_circle.name().into(), after.informed_circle.name().into()),
            ("after", list(&before.after), list(&after.after)),
            ("when", conditions(before), conditions(after)),
            ("optional", before.optional.to_string(), after.optional.to_string()),
            ("repeats", before.repeats.to_string(), after.repeats.to_string()),
            ("rests_on", list(&before.rests_on), list(&after.rests_on)),
            ("guards", names(&before.guards), names(&after.guards)),
            ("letters", list(before.letters.iter().map(|l| &l.name)), list(after.letters.iter().map(|l| &l.name))),
            ("effects", effects(before), effects(after)),
        ] {
            self.value(&place, key, was, is);
        }
        for ask in &before.asks {
            match after.ask(ask.id.as_str()) {
                None => self.gone(&format!("{place} ask {}", ask.id), &ask.label),
                Some(now) => {
                    let place = format!("{place} ask {}", ask.id);
                    self.texts(&place, "label", &ask.label, &now.label);
                    self.value(&place, "type", format!("{:?}", ask.kind), format!("{:?}", now.kind));
                    self.value(&place, "required", ask.required.to_string(), now.required.to_string());
                }
            }
        }
        for ask in after.asks.iter().filter(|ask| before.ask(ask.id.as_str()).is_none()) {
            self.added(&format!("{place} ask {}", ask.id), &ask.label);
        }
    }

    fn named<T>(&mut self, kind: &str, before: &[T], after: &[T], shape: impl Fn(&T) -> (&str, &Words, String)) {
        for was in before {
            let (name, title, body) = shape(was);
            let place = format!("{kind} {name}");
            match after.iter().map(&shape).find(|(other, ..)| *other == name) {
                None => self.gone(&place, title),
                Some((_, now, changed)) if changed != body => {
                    self.add(&place, Words::new(format!("変わった:「{}」", now.ja), format!("changed: {}", now.en)))
                }
                Some(_) => {}
            }
        }
        for is in after {
            let (name, title, _) = shape(is);
            if !before.iter().map(&shape).any(|(other, ..)| other == name) {
                self.added(&format!("{kind} {name}"), title);
            }
        }
    }
}

fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    if items.is_empty() { "—".into() } else { items.join(", ") }
}

fn roles(roles: &[crate::role::Role]) -> String {
    list(roles)
}

fn names(guards: &[crate::guards::GuardUse]) -> String {
    list(guards.iter().map(|used| match used.step {
        Some(step) => format!("{}({step})", used.guard.name()),
        None => used.guard.name().to_owned(),
    }))
}

fn conditions(step: &Step) -> String {
    list(step.when.iter().map(|condition| condition.to_string()))
}

fn effects(step: &Step) -> String {
    list(step.effects.iter().map(|used| format!("{:?}", used.effect)))
}
