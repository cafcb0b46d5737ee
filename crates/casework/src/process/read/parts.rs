//! Phases, letters, clocks, closings, conditions: the parts of a process that are not steps.

use super::table::{Item, Table};
use crate::{
    answers::{Ask, Kind, Opt},
    case::{Machine, MachineState, NewsKind},
    circles::Circle,
    clocks::{Lasting, TimeKind},
    effects::Effect,
    guards::{self, GuardUse},
    names::{Name, StepNumber},
    process::{
        ClockKind, Closing, Condition, EffectUse, Event, LetterKind, LetterUse, Phase, Subject, problem::did_you_mean,
    },
    role::{Outside, Role, Who},
    words::Words,
};

pub(super) fn phase(table: &Table<'_>) -> Option<Phase> {
    let number = table.need("number").and_then(|item| {
        let parsed = item.text()?.parse::<u8>().ok().filter(|number| *number <= 99);
        if parsed.is_none() {
            item.fault(
                "not-a-phase",
                Words::new("フェーズの番号ではありません。", "This is not the number of a phase."),
                Words::new("\"2\" のように書いてください。", "Write it like \"2\"."),
            );
        }
        parsed
    });
    let phase = Phase { number: number.unwrap_or_default(), title: table.words("title"), pos: table.pos };
    table.close();
    number.map(|_| phase)
}

pub(super) fn letter(table: &Table<'_>) -> LetterKind {
    let letter = LetterKind {
        name: table.name("name"),
        subject: table.words("subject"),
        says: table.words("says"),
        pos: table.pos,
    };
    table.close();
    letter
}

pub(super) fn step_number(item: &Item<'_>) -> Option<StepNumber> {
    let text = item.text()?;
    let number = StepNumber::parse(text);
    if number.is_none() {
        let shown: String = text.chars().take(40).collect();
        item.fault(
            "not-a-step-number",
            Words::new(
                format!("「{shown}」は手順の番号ではありません。"),
                format!("`{shown}` is not the number of a step."),
            ),
            Words::new("\"2.4.1\" のように書いてください。", "Write it like \"2.4.1\"."),
        );
    }
    number
}

pub(super) fn role(item: &Item<'_>) -> Option<Role> {
    let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
    item.one_of("unknown-role", Words::new("役割", "role of the deck"), &known, Role::parse)
}

pub(super) fn outside(item: &Item<'_>) -> Option<Outside> {
    let known: Vec<&str> = Outside::ALL.iter().map(|outside| outside.code()).chain(["source"]).collect();
    let what = Words::new("社外の関係者", "party outside");
    item.one_of("unknown-party", what, &known, |code| match code {
        "source" => Some(Outside::Source),
        code => Outside::parse(code),
    })
}

pub(super) fn who(item: &Item<'_>) -> Option<Who> {
    let known: Vec<&str> =
        Role::ALL.iter().map(|role| role.code()).chain(Outside::ALL.iter().map(|outside| outside.code())).collect();
    item.one_of("unknown-role", Words::new("役割", "role of the deck"), &known, Who::parse)
}

pub(super) fn circle(item: &Item<'_>) -> Option<Circle> {
    let known: Vec<&str> = Circle::ALL.iter().map(|circle| circle.name()).collect();
    item.one_of("unknown-circle", Words::new("共有範囲", "circle"), &known, Circle::parse)
}

pub(super) fn news(item: &Item<'_>) -> Option<NewsKind> {
    item.one_of(
        "unknown-event",
        Words::new("出来事", "kind of news"),
        &["public", "exploit", "attacks"],
        NewsKind::parse,
    )
}

pub(super) fn letter_use(item: &Item<'_>) -> Option<LetterUse> {
    let table = item.table()?;
    let to = table.need("to").and_then(|item| outside(&item));
    let used = LetterUse { name: table.name("name"), to: to.unwrap_or(Outside::Source), pos: table.pos };
    table.close();
    Some(used)
}

pub(super) fn guard(item: &Item<'_>) -> Option<GuardUse> {
    let what = Words::new("条件(ガード)", "guard");
    let known: Vec<&str> = guards::ALL.iter().map(|guard| guard.name()).collect();
    let find = |name: &str| guards::by_name(name);
    if item.is_text() {
        let guard = item.one_of("unknown-guard", what, &known, find)?;
        return Some(GuardUse { guard, step: None, pos: item.pos });
    }
    let table = item.table()?;
    let guard = table.need("name").and_then(|item| item.one_of("unknown-guard", what, &known, find));
    let step = table.take("step").and_then(|item| step_number(&item));
    table.close();
    Some(GuardUse { guard: guard?, step, pos: table.pos })
}

pub(super) fn condition(item: &Item<'_>) -> Option<Condition> {
    let table = item.table()?;
    let machines: Vec<&str> = Machine::ALL.iter().map(|machine| machine.name()).collect();
    let field = table.take("field").and_then(|item| item.text()).map(|field| Subject::Field(field.into()));
    let machine = table
        .take("machine")
        .and_then(|item| item.one_of("unknown-machine", Words::new("状態機械", "machine"), &machines, Machine::parse))
        .map(Subject::Machine);
    let names = |key| table.items(key).iter().filter_map(|item| item.text()).map(Name::from).collect::<Vec<_>>();
    let (is, not) = (names("is"), names("not"));
    table.close();
    if table.has("field") == table.has("machine") || is.is_empty() == not.is_empty() {
        table.fault(
            "bad-condition",
            Words::new("条件の形が正しくありません。", "This condition is not well formed."),
            Words::new(
                "「field」か「machine」のどちらか一つと、「is」か「not」のどちらか一つを書いてください。",
                "Write one of `field` and `machine`, and one of `is` and `not`.",
            ),
        );
        return None;
    }
    Some(Condition { on: field.or(machine)?, is, not, pos: table.pos })
}

pub(super) fn effect(item: &Item<'_>) -> Option<EffectUse> {
    let table = item.table()?;
    let field = |table: &Table<'_>| table.name("field");
    let effect = if let Some(machine) = table.take("set") {
        let machines: Vec<&str> = Machine::ALL.iter().map(|machine| machine.name()).collect();
        let machine = machine.one_of("unknown-machine", Words::new("状態機械", "machine"), &machines, Machine::parse);
        let to = table.need("to");
        machine.zip(to).and_then(|(machine, to)| machine_state(&to, machine).map(|to| Effect::Set(machine, to)))
    } else {
        let what = Words::new("効果", "effect");
        let known = Effect::NAMES;
        let name = table.need("do").and_then(|item| {
            item.one_of("unknown-effect", what, known, |name| known.iter().find(|known| **known == name).copied())
        });
        match name {
            Some("open-question") => Some(Effect::OpenQuestion),
            Some("answer-question") => Some(Effect::AnswerQuestion),
            Some("record-statuses") => Some(Effect::RecordStatuses(field(&table))),
            Some("record-remedies") => Some(Effect::RecordRemedies(field(&table))),
            Some("fix-ready") => Some(Effect::FixReady),
            Some("publication-date") => Some(Effect::PublicationDate(field(&table))),
            Some("reopen") => Some(Effect::Reopen),
            Some("send-back") => Some(Effect::SendBack),
            Some("publish") => {
                let places = ["own", "jvn"];
                let place = |item: Item<'_>| {
                    item.one_of("unknown-effect", Words::new("公表先", "place of publication"), &places, |name| {
                        places.contains(&name).then_some(name == "jvn")
                    })
                };
                table.need("where").and_then(place).map(|jvn| Effect::Publish { jvn })
            }
            _ => None,
        }
    };
    let when = table.take("when").and_then(|item| condition(&item));
    if effect.is_some() {
        table.close();
    }
    Some(EffectUse { effect: effect?, when, pos: table.pos })
}

fn machine_state(item: &Item<'_>, machine: Machine) -> Option<MachineState> {
    let known: Vec<&str> = machine.states().iter().map(|state| state.name()).collect();
    let find = |name: &str| machine.states().iter().find(|state| state.name() == name).copied();
    item.one_of("unknown-state", Words::new("状態", "state of this machine"), &known, find)
}

pub(super) fn ask(table: &Table<'_>) -> Option<Ask> {
    let id = table.name("id");
    let kind = kind(table);
    let ask = Ask {
        label: table.words("label"),
        help: table.take("help").and_then(|item| item.words()),
        required: table.take("required").and_then(|item| item.flag()).unwrap_or(true),
        by: table.take("by").and_then(|item| who(&item)),
        circle: table.take("circle").and_then(|item| circle(&item)),
        when: table.take("when").and_then(|item| condition(&item)),
        pos: table.pos,
        kind: kind.clone().unwrap_or(Kind::Acknowledgement),
        id,
    };
    table.close();
    kind.map(|_| ask)
}

fn kind(table: &Table<'_>) -> Option<Kind> {
    let what = Words::new("答えの種類", "kind of answer");
    let known = Kind::NAMES;
    let name = table.need("type").and_then(|item| {
        item.one_of("unknown-type", what, known, |name| known.iter().find(|known| **known == name).copied())
    })?;
    let characters = |most: i64| table.take("max").and_then(|item| item.number(1, most)).unwrap_or(most) as usize;
    let whole = |key, otherwise| {
        table.take(key).and_then(|item| item.number(i64::from(i32::MIN), i64::from(i32::MAX))).unwrap_or(otherwise)
    };
    Some(match name {
        "line" => Kind::Line { max: characters(1_000).min(if table.has("max") { 1_000 } else { 200 }) },
        "text" => Kind::Text { max: characters(20_000) },
        "choice" => Kind::Choice(options(table)),
        "choices" => Kind::Choices(options(table)),
        "date" => Kind::Date { not_future: table.flag("not_future") },
        "moment" => Kind::Moment { not_future: table.flag("not_future") },
        "number" => Kind::Number { least: whole("least", 0), most: whole("most", i64::from(i32::MAX)) },
        "acknowledgement" => Kind::Acknowledgement,
        "parties" => Kind::Parties,
        "statuses" => Kind::Statuses,
        "remedies" => Kind::Remedies(options(table)),
        _ => Kind::Identifier,
    })
}

fn options(table: &Table<'_>) -> Vec<Opt> {
    let read = |item: &Item<'_>| {
        let table = item.table()?;
        let option = Opt { id: table.name("id"), label: table.words("label"), declines: table.flag("declines") };
        table.close();
        Some(option)
    };
    let options: Vec<Opt> =
        table.need("options").map(|item| item.list()).unwrap_or_default().iter().filter_map(read).collect();
    for (place, option) in options.iter().enumerate() {
        if options[..place].iter().any(|before| before.id == option.id) {
            table.fault(
                "doubled-option",
                Words::new(
                    format!("選択肢「{}」が二度あります。", option.id),
                    format!("The option `{}` stands twice.", option.id),
                ),
                Words::new("どちらかの名前を変えてください。", "Give one of them another name."),
            );
        }
    }
    options
}

pub(super) fn clock(table: &Table<'_>) -> Option<ClockKind> {
    let (starts, starts_field) = match table.need("starts") {
        Some(item) if item.is_text() => (event(&item), None),
        Some(item) => {
            let inner = item.table()?;
            let parsed = inner.need("event").and_then(|item| event(&item));
            let field = inner.take("field").and_then(|item| item.text()).map(Name::from);
            inner.close();
            (parsed, field)
        }
        None => (None, None),
    };
    let events = |key| table.items(key).iter().filter_map(event).collect::<Vec<_>>();
    let lasts = table.need("lasts").and_then(|item| lasting(&item));
    let time = table.need("time").and_then(|item| {
        item.one_of("unknown-time", Words::new("時間の数え方", "kind of time"), &["wall", "business"], |name| {
            match name {
                "wall" => Some(TimeKind::Wall),
                "business" => Some(TimeKind::Business),
                _ => None,
            }
        })
    });
    let clock = (|| {
        Some(ClockKind {
            id: table.name("id"),
            title: table.words("title"),
            asks: table.words("asks"),
            source: table.need("source").and_then(|item| item.text()).unwrap_or_default().into(),
            warns: table.items("warns").iter().filter_map(lasting).collect(),
            pauses: events("pauses"),
            resumes: events("resumes"),
            stops: events("stops"),
            again: events("again"),
            letter: table.take("letter").and_then(|item| item.text()).map(Name::from),
            pos: table.pos,
            marks: table.marks(),
            starts: starts?,
            starts_field,
            lasts: lasts?,
            time: time?,
        })
    })();
    if clock.is_some() {
        table.close();
    }
    clock
}

pub(super) fn lasting(item: &Item<'_>) -> Option<Lasting> {
    let parsed = Lasting::parse(item.text()?);
    if parsed.is_none() {
        item.fault(
            "not-a-duration",
            Words::new("期間として読めません。", "This is not a duration."),
            Words::new(
                "「45 days」のように、1から9999までの数と year・month・day・hour で書いてください。",
                "Write it like `45 days`: 1 to 9999 years, months, days or hours.",
            ),
        );
    }
    parsed
}

fn event(item: &Item<'_>) -> Option<Event> {
    const KNOWN: &[&str] = &[
        "closed",
        "published",
        "public",
        "attacks",
        "question",
        "answered",
        "told-source",
        "step:NUMBER",
        "reply:NUMBER",
        "letter:NAME",
    ];
    let text = item.text()?;
    let parsed = match text.split_once(':') {
        None => match text {
            "closed" => Some(Event::Closed),
            "published" => Some(Event::Published),
            "public" => Some(Event::Public),
            "attacks" => Some(Event::Attacks),
            "question" => Some(Event::Question),
            "answered" => Some(Event::Answered),
            "told-source" => Some(Event::ToldSource),
            _ => None,
        },
        Some(("step", number)) => StepNumber::parse(number).map(Event::Step),
        Some(("reply", number)) => StepNumber::parse(number).map(Event::Reply),
        Some(("letter", name)) => Some(Event::Letter(name.into())),
        Some(_) => None,
    };
    if parsed.is_none() {
        let shown: String = text.chars().take(60).collect();
        item.fault(
            "unknown-event",
            Words::new(format!("「{shown}」という出来事はありません。"), format!("There is no event `{shown}`.")),
            did_you_mean(text, KNOWN.iter().copied()),
        );
    }
    parsed
}

pub(super) fn closing(table: &Table<'_>) -> Closing {
    let report = table.need("report").and_then(|item| machine_state(&item, Machine::Report));
    let closing = Closing {
        id: table.name("id"),
        title: table.words("title"),
        help: table.words("help"),
        early: table.take("early").and_then(|item| item.flag()).unwrap_or(true),
        second_person: table.flag("second_person"),
        report: report.unwrap_or(MachineState::Invalid),
        guards: table.items("guards").iter().filter_map(guard).collect(),
        letters: table.items("letters").iter().filter_map(letter_use).collect(),
        asks: table.tables("ask").iter().filter_map(ask).collect(),
        pos: table.pos,
    };
    table.close();
    closing
}
