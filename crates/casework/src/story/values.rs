//! Answers as a story writes them, made into what the process asks; and the usual answers for what it does not say.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan, civil::DateTime, tz::TimeZone};

use super::{phrases::quoted, sentence::Answering};
use crate::{
    answers::{Answers, Ask, Choice, Kind, Moment, Status, Value},
    case::Case,
    names::{Name, Target},
    process::{Process, Subject},
    role::Who,
};

/// The answers to these questions: what the story says, and the usual where it says so.
pub(super) fn answers(
    asks: &[Ask],
    answering: &Answering,
    process: &Process,
    case: &Case,
    unit: &Name,
    now: Timestamp,
) -> Result<Answers, String> {
    let mut answers = Answers::new();
    for (field, raw) in &answering.said {
        // A field that nobody asks goes through as a text, so that a story can show how it is refused.
        let value = match asks.iter().find(|ask| ask.id == *field) {
            Some(ask) => {
                read_value(&ask.kind, raw, process).ok_or_else(|| format!("`{raw}` is no {}", ask.kind.name()))?
            }
            None => Value::Text(quoted(raw).unwrap_or_else(|| raw.clone())),
        };
        answers.insert(field.clone(), value);
    }
    if answering.usual {
        for ask in asks.iter().filter(|ask| ask.required) {
            let mine = match ask.by {
                None => true,
                Some(Who::Inside(role)) => case.plays(unit, role),
                Some(Who::Outside(_)) => false,
            };
            if mine && !answers.contains_key(&ask.id) && is_asked(ask, &answers) {
                answers.insert(ask.id.clone(), usual(ask, process, case, now));
            }
        }
    }
    Ok(answers)
}

fn is_asked(ask: &Ask, answers: &Answers) -> bool {
    let Some(condition) = &ask.when else { return true };
    let Subject::Field(field) = &condition.on else { return true };
    let option = answers.get(field).and_then(|value| value.option());
    let named = |names: &[Name]| option.is_some_and(|option| names.iter().any(|name| *name == option));
    if condition.not.is_empty() { named(&condition.is) } else { !named(&condition.not) }
}

/// What people usually answer: the first option, today, that every product is affected.
pub(super) fn usual(ask: &Ask, process: &Process, case: &Case, now: Timestamp) -> Value {
    let first = |options: &[crate::answers::Opt]| Choice {
        option: options.first().map_or_else(|| "none".into(), |option| option.id.clone()),
        because: None,
    };
    match &ask.kind {
        Kind::Line { .. } | Kind::Identifier => Value::Text(format!("{} 1", ask.label.en).chars().take(100).collect()),
        Kind::Text { max } => Value::Text(format!("{}.", ask.label.en).chars().take(*max).collect()),
        Kind::Choice(options) => Value::Choice(first(options)),
        Kind::Choices(options) => Value::Choices(options.iter().take(1).map(|option| option.id.clone()).collect()),
        Kind::Date { .. } => Value::Date(now.to_zoned(process.time_zone.clone()).date()),
        Kind::Moment { not_future } => {
            let ahead = now.checked_add(720.hours()).unwrap_or(now);
            Value::Moment(Moment { at: if *not_future { now } else { ahead }, zone: process.zone.clone() })
        }
        Kind::Number { least, .. } => Value::Number(*least),
        Kind::Acknowledgement => Value::Accepted,
        Kind::Parties => Value::Parties(case.parties.keys().cloned().collect()),
        Kind::Statuses => Value::Statuses(every_target(case).map(|target| (target, Status::Affected)).collect()),
        Kind::Remedies(options) => Value::Remedies(
            case.affected_products().into_iter().map(|product| (product.clone(), first(options))).collect(),
        ),
    }
}

fn every_target(case: &Case) -> impl Iterator<Item = Target> {
    case.products.iter().flat_map(|product| {
        case.vulnerabilities
            .iter()
            .map(|vulnerability| Target { product: product.clone(), vulnerability: vulnerability.clone() })
    })
}

fn read_value(kind: &Kind, raw: &str, process: &Process) -> Option<Value> {
    let text = || quoted(raw).unwrap_or_else(|| raw.to_owned());
    Some(match kind {
        Kind::Line { .. } | Kind::Text { .. } | Kind::Identifier => Value::Text(text()),
        Kind::Choice(_) => Value::Choice(choice(raw)?),
        Kind::Choices(_) => Value::Choices(raw.split(',').map(|option| option.trim().into()).collect()),
        Kind::Date { .. } => raw.parse().map_or_else(|_| Value::Text(text()), Value::Date),
        Kind::Moment { .. } => moment(raw, process).map_or_else(|| Value::Text(text()), Value::Moment),
        Kind::Number { .. } => raw.parse().map_or_else(|_| Value::Text(text()), Value::Number),
        Kind::Acknowledgement if raw == "accepted" => Value::Accepted,
        Kind::Acknowledgement => Value::Text(text()),
        Kind::Parties => Value::Parties(raw.split(',').map(|party| party.trim().into()).collect()),
        Kind::Statuses => Value::Statuses(each(raw, |target, status| {
            let known = Status::ALL.iter().find(|known| known.name() == status)?;
            Some((Target::try_from(target.to_owned()).ok()?, *known))
        })?),
        Kind::Remedies(_) => Value::Remedies(each(raw, |product, rest| Some((product.into(), choice(rest)?)))?),
    })
}

/// `PLC-X/V1 affected, PLC-Y/V1 not-affected`
fn each<K: Ord, V>(raw: &str, read: impl Fn(&str, &str) -> Option<(K, V)>) -> Option<BTreeMap<K, V>> {
    raw.split(',').map(|item| item.trim().split_once(' ').and_then(|(key, value)| read(key, value.trim()))).collect()
}

/// `no because "…"`
fn choice(raw: &str) -> Option<Choice> {
    Some(match raw.split_once(" because ") {
        Some((option, because)) => Choice { option: option.trim().into(), because: Some(quoted(because)?) },
        None => Choice::of(raw.trim()),
    })
}

/// `2026-06-01 10:00 Asia/Tokyo`; without a zone, that of the process.
pub(super) fn moment(raw: &str, process: &Process) -> Option<Moment> {
    let mut words = raw.split_whitespace();
    let (date, time, zone) = (words.next()?, words.next()?, words.next());
    let zone = zone.unwrap_or(process.zone.as_str());
    let at = hour(&format!("{date} {time}"), &TimeZone::get(zone).ok()?)?;
    Some(Moment { at, zone: zone.into() })
}

/// `2026-06-01 10:00` in a zone; `2026-06-01` alone is the first hour of that day.
pub(super) fn hour(raw: &str, zone: &TimeZone) -> Option<Timestamp> {
    let full = if raw.contains(' ') { raw.replacen(' ', "T", 1) } else { format!("{raw}T00:00") };
    full.parse::<DateTime>().ok()?.to_zoned(zone.clone()).ok().map(|zoned| zoned.timestamp())
}
