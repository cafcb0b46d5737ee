//! Holding answers against what was asked: every fault at once, each with its field and what would mend it.

use std::collections::BTreeMap;

use jiff::{Timestamp, tz::TimeZone};

use super::{Answers, Ask, Choice, Kind, Moment, Opt, Value};
use crate::{
    case::Case,
    guards::missing_reasons,
    names::{Name, Target},
    process::{Condition, Subject},
    refusal::Refusal,
    role::{Role, Who},
    words::Words,
};

/// What answers are for: it says which of them may be given, and which must.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The step is completed or an edition proposed: all that is required must be there.
    Whole,
    /// A unit gives the answers that are its own.
    Part,
    /// POC records what a party outside replied.
    Reply,
    /// Some answers are corrected.
    Correction,
}

/// What answers are held against.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The case.
    pub case: &'a Case,
    /// The unit that answers.
    pub unit: Option<&'a Name>,
    /// What was answered before.
    pub given: &'a Answers,
    /// What for.
    pub purpose: Purpose,
    /// When.
    pub now: Timestamp,
    /// The zone of the process.
    pub zone: &'a TimeZone,
}

/// Everything that is wrong with these answers.
pub fn check_answers(asks: &[Ask], answers: &Answers, setting: Setting<'_>) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for field in answers.keys().filter(|field| !asks.iter().any(|ask| ask.id == **field)) {
        refusals
            .push(Refusal::new("unknown-field", "この手順にない項目です。", "This step asks no such thing.").on(field));
    }
    let value_of = |field: &Name| answers.get(field).or_else(|| setting.given.get(field));
    for ask in asks {
        let asked = ask.when.as_ref().is_none_or(|condition| met(condition, &value_of));
        match answers.get(&ask.id) {
            Some(_) if !asked => refusals.push(not_asked(ask)),
            Some(value) => {
                refusals.extend(may_answer(ask, &setting));
                refusals.extend(check_value(ask, value, &setting).into_iter().map(|refusal| refusal.on(&ask.id)));
            }
            None if asked && ask.required && value_of(&ask.id).is_none() => refusals.extend(missing(ask, &setting)),
            None => {}
        }
    }
    refusals.extend(missing_reasons(asks, answers));
    refusals
}

/// Whether a question is asked, given the other answers of the same step.
fn met<'a>(condition: &Condition, value_of: &impl Fn(&Name) -> Option<&'a Value>) -> bool {
    // The check of the process lets a question hang on nothing but an answer of the same step.
    let Subject::Field(field) = &condition.on else { return true };
    let option = value_of(field).and_then(|value| value.option());
    let named = |names: &[Name]| option.is_some_and(|option| names.iter().any(|name| *name == option));
    if condition.not.is_empty() { named(&condition.is) } else { !named(&condition.not) }
}

/// Whether a question arises from the answers that are there.
pub fn is_asked(ask: &Ask, given: &Answers) -> bool {
    ask.when.as_ref().is_none_or(|condition| met(condition, &|field| given.get(field)))
}

fn not_asked(ask: &Ask) -> Refusal {
    let label = &ask.label;
    Refusal::new(
        "not-asked",
        format!("「{}」は、ほかの答えにより不要です。空にしてください。", label.ja),
        format!("{} is not asked, given the other answers. Leave it empty.", label.en),
    )
    .on(&ask.id)
}

/// Whether this answer is the unit's to give, here and now.
fn may_answer(ask: &Ask, setting: &Setting<'_>) -> Option<Refusal> {
    let plays = |role: Role| setting.unit.is_some_and(|unit| setting.case.plays(unit, role));
    let refuse = |who: Words, then: Words| {
        Some(
            Refusal::new(
                "not-yours",
                format!("「{}」に答えるのは{}です。{}", ask.label.ja, who.ja, then.ja),
                format!("{} is answered by: {}. {}", ask.label.en, who.en, then.en),
            )
            .on(&ask.id),
        )
    };
    match (ask.by, setting.purpose) {
        (Some(Who::Outside(_)), Purpose::Reply) => None,
        (Some(Who::Outside(party)), _) => {
            refuse(party.name(), Words::new("返事が届いてから記録してください。", "Record the reply when it has come."))
        }
        (_, Purpose::Reply) => refuse(
            Words::new("社内の部門", "a unit of the company"),
            Words::new("訂正として記録してください。", "Correct the step instead."),
        ),
        (Some(Who::Inside(role)), _) if !plays(role) => {
            refuse(role.name(), Words::new("その部門に回答を依頼してください。", "Ask that unit to answer."))
        }
        (None, Purpose::Part) => refuse(
            Words::new("主担当の部門", "the unit that leads"),
            Words::new("意見は所見として書いてください。", "Write what you have to add as a note."),
        ),
        _ => None,
    }
}

fn missing(ask: &Ask, setting: &Setting<'_>) -> Option<Refusal> {
    // A correction may make a question arise that was not asked before.
    let own = match ask.by {
        None => true,
        Some(Who::Inside(role)) => setting.unit.is_some_and(|unit| setting.case.plays(unit, role)),
        Some(Who::Outside(_)) => false,
    };
    let arises = setting.purpose == Purpose::Correction && ask.when.is_some() && own;
    if setting.purpose != Purpose::Whole && !arises {
        return None;
    }
    let label = &ask.label;
    let refusal = match ask.by {
        None => Refusal::new(
            "missing-answer",
            format!("「{}」に答えてください。", label.ja),
            format!("{}: an answer is needed.", label.en),
        ),
        Some(Who::Inside(role)) => {
            let name = role.name();
            Refusal::new(
                "awaits-answer",
                format!("「{}」に{}がまだ答えていません。", label.ja, name.ja),
                format!("{}: {} has not answered yet.", label.en, name.en),
            )
        }
        Some(Who::Outside(_)) => return None,
    };
    Some(refusal.on(&ask.id))
}

fn check_value(ask: &Ask, value: &Value, setting: &Setting<'_>) -> Vec<Refusal> {
    match (&ask.kind, value) {
        (Kind::Line { max }, Value::Text(text)) => check_text(text, *max, true),
        (Kind::Identifier, Value::Text(text)) => check_text(text, Name::LONGEST, true),
        (Kind::Text { max }, Value::Text(text)) => check_text(text, *max, false),
        (Kind::Choice(options), Value::Choice(choice)) => check_choice(options, choice),
        (Kind::Choices(_), Value::Choices(chosen)) if chosen.is_empty() => vec![empty()],
        (Kind::Choices(options), Value::Choices(chosen)) => chosen
            .iter()
            .flat_map(|option| check_choice(options, &Choice { option: option.clone(), because: None }))
            .collect(),
        (Kind::Date { not_future }, Value::Date(date)) => {
            let today = setting.now.to_zoned(setting.zone.clone()).date();
            if *not_future && *date > today { vec![in_future(&today.to_string())] } else { Vec::new() }
        }
        (Kind::Moment { not_future }, Value::Moment(moment)) => check_moment(moment, *not_future, setting),
        (Kind::Number { least, most }, Value::Number(number)) if number < least || number > most => vec![Refusal::new(
            "out-of-range",
            format!("{least} から {most} までの数にしてください。"),
            format!("Give a number from {least} to {most}."),
        )],
        (Kind::Number { .. }, Value::Number(_)) | (Kind::Acknowledgement, Value::Accepted) => Vec::new(),
        (Kind::Parties, Value::Parties(parties)) if parties.is_empty() => vec![empty()],
        (Kind::Parties, Value::Parties(parties)) => {
            parties.iter().filter(|party| !setting.case.parties.contains_key(*party)).map(unknown_party).collect()
        }
        (Kind::Statuses, Value::Statuses(statuses)) => {
            let unknown = statuses.keys().filter(|target| !known_target(setting.case, target));
            let faults: Vec<Refusal> = unknown.map(unknown_target).collect();
            if statuses.is_empty() { vec![empty()] } else { faults }
        }
        (Kind::Remedies(options), Value::Remedies(remedies)) => check_remedies(options, remedies, setting.case),
        (kind, value) => vec![Refusal::new(
            "wrong-type",
            format!("ここには「{}」の答えが要ります({} ではありません)。", kind.name(), value.kind_name()),
            format!("An answer of the type {} is needed here, not {}.", kind.name(), value.kind_name()),
        )],
    }
}

/// What is wrong with a text from a person: too long, empty, or with characters that deceive the eye.
pub fn check_text(text: &str, max: usize, one_line: bool) -> Vec<Refusal> {
    // Counting the characters of ten megabytes is not worth it: no character is longer than four bytes.
    let length = if text.len() > max * 4 { text.len() } else { text.chars().count() };
    if length > max {
        return vec![Refusal::new(
            "too-long",
            format!("長すぎます。{max} 文字までにしてください。長い資料はファイルとして添えてください。"),
            format!("This is too long. Keep it to {max} characters; attach longer material as a file."),
        )];
    }
    if text.trim().is_empty() {
        return vec![empty()];
    }
    let mut refusals = Vec::new();
    if one_line && text.contains(['\n', '\r']) {
        refusals.push(Refusal::new("more-than-a-line", "一行で書いてください。", "Write it in one line."));
    }
    if let Some(found) = hidden_character(text) {
        let code = u32::from(found);
        refusals.push(Refusal::new(
            "hidden-character",
            format!("目に見えない制御文字(U+{code:04X})が含まれています。取り除いてください。"),
            format!("There is an invisible control character in it (U+{code:04X}). Remove it."),
        ));
    }
    refusals
}

/// The first character that the eye does not see, or that turns the order of what it sees around.
pub(crate) fn hidden_character(text: &str) -> Option<char> {
    let hidden = |c: char| {
        matches!(c,
            '\u{00ad}' | '\u{061c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
            || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
    };
    text.chars().find(|c| hidden(*c))
}

fn empty() -> Refusal {
    Refusal::new("empty", "内容を書いてください。", "Write something here.")
}

fn in_future(latest: &str) -> Refusal {
    Refusal::new(
        "in-future",
        format!("まだ来ていない日時です。{latest} までの日時にしてください。"),
        format!("This has not come yet. Give a time not later than {latest}."),
    )
}

fn check_choice(options: &[Opt], choice: &Choice) -> Vec<Refusal> {
    if !options.iter().any(|option| option.id == choice.option) {
        let known: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
        let known = known.join(", ");
        return vec![Refusal::new(
            "unknown-option",
            format!("選択肢にありません。次から選んでください: {known}"),
            format!("There is no such option. Choose one of: {known}"),
        )];
    }
    choice.because.as_deref().map(|because| check_text(because, 2_000, false)).unwrap_or_default()
}

/// What is wrong with a point of time that somebody said.
pub fn check_moment(moment: &Moment, not_future: bool, setting: &Setting<'_>) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if TimeZone::get(moment.zone.as_str()).is_err() {
        refusals.push(Refusal::new(
            "unknown-zone",
            "知られていないタイムゾーンです。「Asia/Tokyo」のように書いてください。",
            "This time zone is not known. Write it like Asia/Tokyo.",
        ));
    }
    if not_future && moment.at > setting.now {
        refusals.push(in_future(&setting.now.to_zoned(setting.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()));
    }
    refusals
}

fn unknown_party(party: &Name) -> Refusal {
    Refusal::new(
        "unknown-party",
        format!("「{party}」はこの案件の関係者ではありません。先に加えてください。"),
        format!("{party} is not a party of this case. Add it first."),
    )
}

fn known_target(case: &Case, target: &Target) -> bool {
    case.products.contains(&target.product) && case.vulnerabilities.contains(&target.vulnerability)
}

fn unknown_target(target: &Target) -> Refusal {
    Refusal::new(
        "unknown-product",
        format!("「{target}」の製品か脆弱性が案件にありません。先に加えてください。"),
        format!("The product or the vulnerability of {target} is not on the case. Add it first."),
    )
}

fn check_remedies(options: &[Opt], remedies: &BTreeMap<Name, Choice>, case: &Case) -> Vec<Refusal> {
    let mut refusals: Vec<Refusal> = remedies.values().flat_map(|choice| check_choice(options, choice)).collect();
    for product in remedies.keys().filter(|product| !case.products.contains(*product)) {
        refusals.push(Refusal::new(
            "unknown-product",
            format!("製品「{product}」は案件にありません。先に加えてください。"),
            format!("{product} is not on the case. Add it first."),
        ));
    }
    if remedies.is_empty() && !case.affected_products().is_empty() {
        refusals.push(empty());
    }
    refusals
}
