//! What differs between two versions of a process, in words.

use super::{ClockKind, Closing, Event, LetterKind, Process, Step};
use crate::{answers::Ask, names::Name, words::Words};

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
    found.named("letter", &before.letters, &after.letters, |letter| (&letter.name, &letter.subject), Found::letter);
    found.named("clock", &before.clocks, &after.clocks, |clock| (&clock.id, &clock.title), Found::clock);
    found.named("closing", &before.closings, &after.closings, |closing| (&closing.id, &closing.title), Found::closing);
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
                    self.ask(&place, ask, now);
                }
            }
        }
        for ask in after.asks.iter().filter(|ask| before.ask(ask.id.as_str()).is_none()) {
            self.added(&format!("{place} ask {}", ask.id), &ask.label);
        }
    }

    fn ask(&mut self, place: &str, before: &Ask, after: &Ask) {
        let nothing = Words::same("—");
        self.texts(place, "help", before.help.as_ref().unwrap_or(&nothing), after.help.as_ref().unwrap_or(&nothing));
        let options = |ask: &Ask| list(ask.kind.options().iter().map(|option| option.id.to_string()));
        let by = |ask: &Ask| ask.by.map_or("—", |by| by.code()).to_owned();
        let circle = |ask: &Ask| ask.circle.map_or("—", |circle| circle.name()).to_owned();
        let when = |ask: &Ask| ask.when.as_ref().map_or("—".to_owned(), |when| when.to_string());
        for (key, was, is) in [
            ("type", before.kind.name().to_owned(), after.kind.name().to_owned()),
            ("options", options(before), options(after)),
            ("required", before.required.to_string(), after.required.to_string()),
            ("by", by(before), by(after)),
            ("circle", circle(before), circle(after)),
            ("when", when(before), when(after)),
        ] {
            self.value(place, key, was, is);
        }
    }

    fn clock(&mut self, before: &ClockKind, after: &ClockKind) {
        let place = format!("clock {}", before.id);
        self.texts(&place, "title", &before.title, &after.title);
        self.texts(&place, "asks", &before.asks, &after.asks);
        let events = |events: &[Event]| list(events.iter().map(|event| event.to_string()));
        for (key, was, is) in [
            ("lasts", before.lasts.to_string(), after.lasts.to_string()),
            ("time", format!("{:?}", before.time), format!("{:?}", after.time)),
            ("starts", before.starts.to_string(), after.starts.to_string()),
            ("warns", list(before.warns.iter()), list(after.warns.iter())),
            ("stops", events(&before.stops), events(&after.stops)),
            ("pauses", events(&before.pauses), events(&after.pauses)),
            ("again", events(&before.again), events(&after.again)),
        ] {
            self.value(&place, key, was, is);
        }
    }

    fn closing(&mut self, before: &Closing, after: &Closing) {
        let place = format!("closing {}", before.id);
        self.texts(&place, "title", &before.title, &after.title);
        self.texts(&place, "help", &before.help, &after.help);
        self.value(&place, "guards", names(&before.guards), names(&after.guards));
        self.value(&place, "second_person", before.second_person.to_string(), after.second_person.to_string());
        let asked = |closing: &Closing| list(closing.asks.iter().map(|ask| ask.id.to_string()));
        self.value(&place, "asks", asked(before), asked(after));
    }

    fn letter(&mut self, before: &LetterKind, after: &LetterKind) {
        let place = format!("letter {}", before.name);
        self.texts(&place, "subject", &before.subject, &after.subject);
        self.texts(&place, "says", &before.says, &after.says);
    }

    /// Things that have a name: those that went, those that stayed and changed, those that came.
    fn named<T>(
        &mut self,
        kind: &str,
        before: &[T],
        after: &[T],
        name: impl Fn(&T) -> (&Name, &Words),
        changed: impl Fn(&mut Self, &T, &T),
    ) {
        for was in before {
            let (id, title) = name(was);
            match after.iter().find(|is| name(is).0 == id) {
                None => self.gone(&format!("{kind} {id}"), title),
                Some(is) => changed(self, was, is),
            }
        }
        for is in after {
            let (id, title) = name(is);
            if !before.iter().any(|was| name(was).0 == id) {
                self.added(&format!("{kind} {id}"), title);
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
    list(step.effects.iter().map(|used| match &used.when {
        Some(when) => format!("{} ({when})", used.effect),
        None => used.effect.to_string(),
    }))
}
