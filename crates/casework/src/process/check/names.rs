//! Every name stands for something, and nothing bears the name of another.

use std::collections::{BTreeMap, BTreeSet};

use super::Bench;
use crate::{
    answers::{Ask, Kind},
    names::{Name, StepNumber},
    process::{Condition, LetterUse, Pos, Subject, problem::did_you_mean},
};

pub(super) fn check(bench: &mut Bench<'_>) {
    doubled(bench);
    phases(bench);
    references(bench);
    asks(bench);
    letters(bench);
    conditions(bench);
}

fn doubled(bench: &mut Bench<'_>) {
    let model = bench.model;
    let steps = model.steps.iter().map(|step| (step.number.to_string(), step.pos));
    twice(bench, "doubled-step", ("手順", "step"), steps);
    let letters = model.letters.iter().map(|letter| (letter.name.to_string(), letter.pos));
    twice(bench, "doubled-letter", ("文書", "letter"), letters);
    let clocks = model.clocks.iter().map(|clock| (clock.id.to_string(), clock.pos));
    twice(bench, "doubled-clock", ("期限", "clock"), clocks);
    let closings = model.closings.iter().map(|closing| (closing.id.to_string(), closing.pos));
    twice(bench, "doubled-closing", ("終了の種類", "closing"), closings);
    let phases = model.phases.iter().map(|phase| (phase.number.to_string(), phase.pos));
    twice(bench, "doubled-phase", ("フェーズ", "phase"), phases);
    let in_steps = model.steps.iter().flat_map(|step| &step.asks);
    let in_closings = model.closings.iter().flat_map(|closing| &closing.asks);
    let asks = in_steps.chain(in_closings).map(|ask| (ask.id.to_string(), ask.pos));
    twice(bench, "field-asked-twice", ("質問項目", "field"), asks);
}

fn twice(bench: &mut Bench<'_>, code: &'static str, what: (&str, &str), named: impl Iterator<Item = (String, Pos)>) {
    let mut seen: BTreeMap<String, Pos> = BTreeMap::new();
    for (name, pos) in named {
        match seen.get(&name) {
            None => {
                seen.insert(name, pos);
            }
            Some(first) => {
                let line = first.line;
                bench.fault(
                    pos,
                    code,
                    (
                        format!("{}「{name}」は {line} 行目にもあります。", what.0),
                        format!("The {} `{name}` also stands in line {line}.", what.1),
                    ),
                    (
                        "どちらかを消すか、名前を変えてください。".into(),
                        "Remove one of them, or give it another name.".into(),
                    ),
                );
            }
        }
    }
}

fn phases(bench: &mut Bench<'_>) {
    let model = bench.model;
    for step in &model.steps {
        let phase = step.number.phase();
        if !model.phases.iter().any(|known| known.number == phase) {
            bench.fault(
                step.pos,
                "unknown-phase",
                (
                    format!("手順項目 {} のフェーズ {phase} が定義されていません。", step.number),
                    format!("Phase {phase} of step {} is not declared.", step.number),
                ),
                (
                    format!("[[phase]] に number = \"{phase}\" を加えてください。"),
                    format!("Add a [[phase]] with number = \"{phase}\"."),
                ),
            );
        }
    }
}

fn references(bench: &mut Bench<'_>) {
    let model = bench.model;
    for step in &model.steps {
        for (key, list) in [("after", &step.after), ("rests_on", &step.rests_on)] {
            for number in list {
                known_step(bench, *number, step.marks.at(key, step.pos));
            }
        }
        if let Some(asked) = step.answers {
            let pos = step.marks.at("answers", step.pos);
            known_step(bench, asked, pos);
            if model.steps.iter().any(|other| other.number == asked && !other.repeats) {
                bench.fault(
                    pos,
                    "answers-no-question",
                    (
                        format!("手順項目 {asked} は繰り返す手順ではありません。"),
                        format!("Step {asked} does not repeat."),
                    ),
                    (
                        "質問する手順に repeats = true を書いてください。".into(),
                        "Write repeats = true on the step that asks.".into(),
                    ),
                );
            }
        }
        guards(bench, &step.guards);
    }
    for closing in &model.closings {
        guards(bench, &closing.guards);
    }
}

fn known_step(bench: &mut Bench<'_>, number: StepNumber, pos: Pos) {
    if bench.model.steps.iter().any(|step| step.number == number) {
        return;
    }
    let known: Vec<String> = bench.model.steps.iter().map(|step| step.number.to_string()).collect();
    let remedy = did_you_mean(&number.to_string(), known.iter().map(String::as_str));
    bench.fault(
        pos,
        "unknown-step",
        (format!("手順項目 {number} はありません。"), format!("There is no step {number}.")),
        (remedy.ja, remedy.en),
    );
}

fn guards(bench: &mut Bench<'_>, uses: &[crate::guards::GuardUse]) {
    let fields: BTreeSet<&str> = all_asks(bench).map(|ask| ask.id.as_str()).collect();
    for used in uses {
        let name = used.guard.name();
        match used.step {
            Some(step) => known_step(bench, step, used.pos),
            None if used.guard.names_a_step() => bench.fault(
                used.pos,
                "guard-without-step",
                (format!("条件「{name}」には対象の手順が要ります。"), format!("The guard `{name}` must name a step.")),
                (
                    format!("{{ name = \"{name}\", step = \"…\" }} と書いてください。"),
                    format!("Write {{ name = \"{name}\", step = \"…\" }}."),
                ),
            ),
            None => {}
        }
        for field in used.guard.fields().iter().filter(|field| !fields.contains(**field)) {
            bench.fault(
                used.pos,
                "guard-without-field",
                (
                    format!("条件「{name}」が見る項目「{field}」をどの手順も尋ねていません。"),
                    format!("The guard `{name}` looks at `{field}`, which no step asks."),
                ),
                ("その項目を尋ねる [[step.ask]] を加えてください。".into(), "Add an [[step.ask]] for it.".into()),
            );
        }
    }
}

fn all_asks<'b>(bench: &Bench<'b>) -> impl Iterator<Item = &'b Ask> + use<'b> {
    let model = bench.model;
    let in_steps = model.steps.iter().flat_map(|step| &step.asks);
    in_steps.chain(model.closings.iter().flat_map(|closing| &closing.asks))
}

fn asks(bench: &mut Bench<'_>) {
    let model = bench.model;
    for step in &model.steps {
        for used in &step.effects {
            let Some(field) = used.effect.field() else { continue };
            let kind = step.ask(field.as_str()).map(|ask| ask.kind.name());
            let wanted = match used.effect.name() {
                "record-statuses" => "statuses",
                "record-remedies" => "remedies",
                _ => "moment",
            };
            if kind != Some(wanted) {
                bench.fault(
                    used.pos,
                    "unknown-field",
                    (
                        format!("この手順は種類「{wanted}」の項目「{field}」を尋ねていません。"),
                        format!("This step asks no field `{field}` of type {wanted}."),
                    ),
                    (
                        "同じ手順の [[step.ask]] の id を書いてください。".into(),
                        "Name the id of an [[step.ask]] of the same step.".into(),
                    ),
                );
            }
        }
        for condition in step.effects.iter().filter_map(|used| used.when.as_ref()) {
            // An effect may also hang on where a machine is.
            if matches!(condition.on, Subject::Field(_)) {
                same_table(bench, &step.asks, condition);
            }
        }
        for condition in step.asks.iter().filter_map(|ask| ask.when.as_ref()) {
            same_table(bench, &step.asks, condition);
        }
    }
    for closing in &model.closings {
        for condition in closing.asks.iter().filter_map(|ask| ask.when.as_ref()) {
            same_table(bench, &closing.asks, condition);
        }
    }
    for ask in all_asks(bench) {
        if matches!(ask.kind, Kind::Choice(_) | Kind::Choices(_) | Kind::Remedies(_)) && ask.kind.options().len() < 2 {
            bench.fault(
                ask.pos,
                "too-few-options",
                (
                    format!("「{}」の選択肢が二つに満ちません。", ask.id),
                    format!("`{}` has fewer than two options.", ask.id),
                ),
                ("選択肢を加えてください。".into(), "Add options.".into()),
            );
        }
        if let Kind::Number { least, most } = ask.kind
            && least > most
        {
            bench.fault(
                ask.pos,
                "number-out-of-range",
                (
                    format!("「{}」の最小が最大を超えています。", ask.id),
                    format!("The least of `{}` is more than its most.", ask.id),
                ),
                ("least と most を入れ替えてください。".into(), "Swap `least` and `most`.".into()),
            );
        }
        if ask.kind == Kind::Acknowledgement && ask.help.is_none() {
            bench.fault(
                ask.pos,
                "nothing-to-accept",
                (
                    format!("「{}」に、了承してもらう文がありません。", ask.id),
                    format!("`{}` has no text to accept.", ask.id),
                ),
                ("help に文を書いてください。".into(), "Write the text as its help.".into()),
            );
        }
    }
}

/// Whether a question is asked is told by an answer beside it, and by nothing else.
fn same_table(bench: &mut Bench<'_>, asks: &[Ask], condition: &Condition) {
    let on = match &condition.on {
        Subject::Field(field) if asks.iter().any(|ask| ask.id == *field) => return,
        Subject::Field(field) => field.as_str(),
        Subject::Machine(machine) => machine.name(),
    };
    bench.fault(
        condition.pos,
        "condition-elsewhere",
        (format!("「{on}」は同じ表の質問ではありません。"), format!("`{on}` is not a question of the same table.")),
        ("同じ表の質問を条件にしてください。".into(), "Use a question of the same table.".into()),
    );
}

fn letters(bench: &mut Bench<'_>) {
    let model = bench.model;
    let mut used: BTreeSet<&Name> = BTreeSet::new();
    let in_steps = model.steps.iter().flat_map(|step| &step.letters);
    let in_closings = model.closings.iter().flat_map(|closing| &closing.letters);
    let uses: Vec<&LetterUse> = in_steps.chain(in_closings).collect();
    for letter in uses {
        used.insert(&letter.name);
        known_letter(bench, &letter.name, letter.pos);
    }
    for step in &model.steps {
        if let Some(letter) = &step.notifies {
            used.insert(letter);
            known_letter(bench, letter, step.marks.at("notifies", step.pos));
        }
    }
    for clock in &model.clocks {
        if let Some(letter) = &clock.letter {
            used.insert(letter);
            known_letter(bench, letter, clock.marks.at("letter", clock.pos));
        }
    }
    if let Some(letter) = &model.reopening_letter {
        used.insert(letter);
        known_letter(bench, letter, model.pos);
    }
    for letter in model.letters.iter().filter(|letter| !used.contains(&letter.name)) {
        bench.fault(
            letter.pos,
            "letter-nobody-sends",
            (
                format!("文書「{}」はどこからも送られません。", letter.name),
                format!("Nothing sends the letter `{}`.", letter.name),
            ),
            ("消すか、送る手順に書いてください。".into(), "Remove it, or name it on the step that sends it.".into()),
        );
    }
}

fn known_letter(bench: &mut Bench<'_>, name: &Name, pos: Pos) {
    if bench.model.letters.iter().any(|letter| letter.name == *name) {
        return;
    }
    let remedy = did_you_mean(name.as_str(), bench.model.letters.iter().map(|letter| letter.name.as_str()));
    bench.fault(
        pos,
        "unknown-letter",
        (format!("「{name}」という文書はありません。"), format!("There is no letter `{name}`.")),
        (remedy.ja, remedy.en),
    );
}

fn conditions(bench: &mut Bench<'_>) {
    let model = bench.model;
    let of_steps = model.steps.iter().flat_map(|step| &step.when);
    let of_effects = model.steps.iter().flat_map(|step| &step.effects).filter_map(|used| used.when.as_ref());
    let of_asks = all_asks(bench).filter_map(|ask| ask.when.as_ref());
    let all: Vec<&Condition> = of_steps.chain(of_effects).chain(of_asks).collect();
    for condition in all {
        let values = condition.is.iter().chain(&condition.not);
        let (what, known): (String, Vec<String>) = match &condition.on {
            Subject::Machine(machine) => {
                (machine.name().into(), machine.states().iter().map(|state| state.name().into()).collect())
            }
            Subject::Field(field) => {
                let Some(ask) = all_asks(bench).find(|ask| ask.id == *field) else {
                    let fields: Vec<&str> = all_asks(bench).map(|ask| ask.id.as_str()).collect();
                    let remedy = did_you_mean(field.as_str(), fields);
                    bench.fault(
                        condition.pos,
                        "unknown-field",
                        (
                            format!("項目「{field}」をどの手順も尋ねていません。"),
                            format!("No step asks the field `{field}`."),
                        ),
                        (remedy.ja, remedy.en),
                    );
                    continue;
                };
                if !matches!(ask.kind, Kind::Choice(_)) {
                    bench.fault(
                        condition.pos,
                        "condition-on-no-choice",
                        (format!("項目「{field}」は選択ではありません。"), format!("`{field}` is not a choice.")),
                        ("選択の項目を条件にしてください。".into(), "Make the condition on a choice.".into()),
                    );
                    continue;
                }
                (field.to_string(), ask.kind.options().iter().map(|option| option.id.to_string()).collect())
            }
        };
        for value in values.filter(|value| !known.iter().any(|known| *value == known.as_str())) {
            let remedy = did_you_mean(value.as_str(), known.iter().map(String::as_str));
            bench.fault(
                condition.pos,
                "unknown-option",
                (format!("「{what}」に「{value}」という値はありません。"), format!("`{what}` cannot be `{value}`.")),
                (remedy.ja, remedy.en),
            );
        }
    }
}
