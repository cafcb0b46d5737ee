//! Every clock is started by something that can happen, and stopped by something.

use super::Bench;
use crate::{
    clocks::{TimeKind, Unit},
    process::{ClockKind, Event, Pos, problem::did_you_mean},
};

pub(super) fn check(bench: &mut Bench<'_>) {
    for clock in &bench.model.clocks {
        ends(bench, clock);
        for (key, events) in
            [("stops", &clock.stops), ("again", &clock.again), ("pauses", &clock.pauses), ("resumes", &clock.resumes)]
        {
            for event in events {
                can_happen(bench, event, clock.marks.at(key, clock.pos));
            }
        }
        can_happen(bench, &clock.starts, clock.marks.at("starts", clock.pos));
        starts_field(bench, clock);
        durations(bench, clock);
    }
}

fn ends(bench: &mut Bench<'_>, clock: &ClockKind) {
    let id = &clock.id;
    if clock.stops.is_empty() {
        bench.fault(
            clock.pos,
            "clock-nothing-stops",
            (format!("期限「{id}」を止めるものがありません。"), format!("Nothing stops the clock `{id}`.")),
            (
                "stops に出来事を書いてください。少なくとも \"closed\" です。".into(),
                "Name events as `stops`: at the least \"closed\".".into(),
            ),
        );
    } else if !clock.stops.contains(&Event::Closed) {
        bench.fault(
            clock.marks.at("stops", clock.pos),
            "clock-outlives-case",
            (
                format!("期限「{id}」は案件が終わっても止まりません。"),
                format!("The clock `{id}` runs on when the case is closed."),
            ),
            ("stops に \"closed\" を加えてください。".into(), "Add \"closed\" to `stops`.".into()),
        );
    }
    if !clock.pauses.is_empty() && clock.resumes.is_empty() {
        bench.fault(
            clock.marks.at("pauses", clock.pos),
            "clock-nothing-resumes",
            (
                format!("止まった期限「{id}」を再開するものがありません。"),
                format!("Nothing lets the clock `{id}` run on after a pause."),
            ),
            ("resumes に出来事を書いてください。".into(), "Name events as `resumes`.".into()),
        );
    }
}

fn can_happen(bench: &mut Bench<'_>, event: &Event, pos: Pos) {
    let model = bench.model;
    let (missing, remedy) = match event {
        Event::Step(number) | Event::Reply(number) => {
            let known: Vec<String> = model.steps.iter().map(|step| step.number.to_string()).collect();
            let missing = !model.steps.iter().any(|step| step.number == *number);
            (missing, did_you_mean(&number.to_string(), known.iter().map(String::as_str)))
        }
        Event::Letter(name) => {
            let missing = !model.letters.iter().any(|letter| letter.name == *name);
            (missing, did_you_mean(name.as_str(), model.letters.iter().map(|letter| letter.name.as_str())))
        }
        _ => return,
    };
    if missing {
        bench.fault(
            pos,
            "event-never-happens",
            (format!("出来事「{event}」は起こりません。"), format!("The event `{event}` never happens.")),
            (remedy.ja, remedy.en),
        );
    }
}

/// The field that says from when is one of the step whose event starts the clock.
fn starts_field(bench: &mut Bench<'_>, clock: &ClockKind) {
    let Some(field) = &clock.starts_field else { return };
    let step = match &clock.starts {
        Event::Step(number) | Event::Reply(number) => bench.model.steps.iter().find(|step| step.number == *number),
        _ => None,
    };
    let kind = step.and_then(|step| step.ask(field.as_str())).map(|ask| ask.kind.name());
    if !matches!(kind, Some("date" | "moment")) {
        bench.fault(
            clock.marks.at("starts", clock.pos),
            "unknown-field",
            (
                format!("起点の項目「{field}」は、その手順の日付の質問ではありません。"),
                format!("`{field}` is not a date that this step asks."),
            ),
            (
                "起点の手順が尋ねる date か moment の項目を書いてください。".into(),
                "Name a date or moment that the starting step asks.".into(),
            ),
        );
    }
}

fn durations(bench: &mut Bench<'_>, clock: &ClockKind) {
    let business = clock.time == TimeKind::Business;
    let too_long = |lasts: &crate::clocks::Lasting| matches!(lasts.unit, Unit::Years | Unit::Months);
    if business && (too_long(&clock.lasts) || clock.warns.iter().any(too_long)) {
        bench.fault(
            clock.marks.at("lasts", clock.pos),
            "business-in-days-or-hours",
            (
                "営業時間で数える期限は、日か時間で書きます。".into(),
                "Business time is counted in days or hours.".into(),
            ),
            ("days か hours で書いてください。".into(), "Write days or hours.".into()),
        );
    }
    let early = clock.warns.iter().find(|warn| clock.lasts.is_within(**warn));
    if let Some(warn) = early {
        bench.fault(
            clock.marks.at("warns", clock.pos),
            "warns-before-it-starts",
            (
                format!("期限「{}」は {} なのに、{warn} 前に警告します。", clock.id, clock.lasts),
                format!("The clock `{}` lasts {}, but warns {warn} before.", clock.id, clock.lasts),
            ),
            ("warns を期限より短くしてください。".into(), "Let `warns` be shorter than the clock.".into()),
        );
    }
    if clock.warns.len() > 10 {
        bench.fault(
            clock.marks.at("warns", clock.pos),
            "too-many-warnings",
            ("警告が多すぎます。".into(), "There are too many warnings.".into()),
            ("10回までにしてください。".into(), "Keep them to ten.".into()),
        );
    }
}
