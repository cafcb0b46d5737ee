//! From the text of a story to its sentences: one to a line.

use std::collections::BTreeMap;

use crate::{
    case::NewsKind,
    names::{Name, StepNumber},
    process::{Pos, Problem, Problems},
    role::{Outside, Role},
    words::Words,
};

/// The largest story, in bytes.
pub const LARGEST: usize = 256 << 10;
/// The longest line, in bytes.
const LONGEST_LINE: usize = 8 << 10;

/// A story as read.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// What it tells.
    pub title: String,
    /// The process that it begins under.
    pub process: Name,
    /// The story that it goes on from.
    pub continues: Option<Name>,
    /// What happens, in order.
    pub lines: Vec<Line>,
}

/// One sentence with its place.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it stands.
    pub pos: Pos,
    /// As written.
    pub text: String,
    /// What it says.
    pub sentence: Sentence,
}

/// What a line says.
#[derive(Clone, Debug)]
pub enum Sentence {
    /// Persons of a unit that plays roles.
    With {
        /// The persons.
        people: Vec<Name>,
        /// Their unit.
        unit: Name,
        /// Its roles; none at all for a unit beside the case.
        roles: Vec<Role>,
    },
    /// The hour is set: date and time in the zone of the process.
    At(String),
    /// So long passes.
    Later(crate::clocks::Lasting),
    /// Somebody acts.
    Act(Act),
    /// What then is so.
    Then(Expectation),
}

/// Answers as a story writes them.
#[derive(Clone, Debug, Default)]
pub struct Answering {
    /// Whatever is required and not said is answered in the usual way.
    pub usual: bool,
    /// What is said, by field.
    pub said: BTreeMap<Name, String>,
}

/// What somebody does.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each is the sentence of the same name in `docs/stories.md`")]
pub enum Act {
    Opens { who: Name },
    Looks { who: Name },
    AddsProduct { who: Name, product: Name },
    AddsVulnerability { who: Name, vulnerability: Name },
    AddsParty { who: Name, party: Name, kind: Outside },
    AddsCustomer { who: Name, party: Name, products: Vec<Name>, nda: Option<(String, String)>, critical: bool },
    Does { who: Name, step: StepNumber, answers: Answering, telling: Option<Vec<Role>> },
    Contributes { who: Name, step: StepNumber, note: Option<String>, answers: Answering },
    Invites { who: Name, step: StepNumber, roles: Vec<Role> },
    Proposes { who: Name, step: StepNumber, answers: Answering },
    Agrees { who: Name, step: StepNumber, edition: Option<u32> },
    EverybodyAgrees { step: StepNumber },
    Objects { who: Name, step: StepNumber, because: String },
    Corrects { who: Name, step: StepNumber, because: String, answers: Answering },
    RecordsReply { who: Name, step: StepNumber, answers: Answering },
    Tells { who: Name, step: StepNumber, parties: Vec<Name> },
    Writes { who: Name, letter: Name },
    LettersGoOut,
    LetterFails { party: String, because: String },
    ProposesEmbargo { who: Name, until: String, parties: Vec<Name> },
    AnswersEmbargo { who: Name, party: Name, accepts: bool, proposal: Option<u32>, because: Option<String> },
    Reports { who: Name, kind: NewsKind, what: String },
    Deploys { who: Name, target: String },
    ProposesClosing { who: Name, closing: Name, answers: Answering },
    Closes { who: Name, closing: Name, answers: Answering },
    Reopens { who: Name, because: String },
    Moves { who: Name, map: Name, because: String },
    Staffs { who: Name, role: Role, units: Vec<Name>, because: String },
    ClocksLookedAt,
}

/// What a story expects.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each is the sentence of the same name in `docs/stories.md`")]
pub enum Expectation {
    Refused(Vec<String>),
    Open(Vec<String>),
    May { who: Name, step: StepNumber },
    MayNot { who: Name, step: StepNumber, codes: Vec<String> },
    Ball(Vec<String>),
    Owed(Vec<String>),
    Due { clock: Name, at: String },
    Stopped(Name),
    WaitsFor { clock: Name, event: String },
    Warned(Name),
    FellDue(Name),
    State(Vec<(String, String)>),
    Sees { who: Name, what: String },
    SeesStep { who: Name, step: StepNumber, sees: bool },
    SeesField { who: Name, field: Name, sees: bool },
    Told(Vec<String>),
    Gap(Vec<String>),
    Agreed { step: StepNumber, units: Vec<String> },
    FollowsUp(Vec<String>),
    Closed(Name),
    NotClosed,
    Follows(String),
    Says(String),
}

/// Reads a story, or names every line that cannot be understood.
pub fn read_story(bytes: &[u8]) -> Result<Story, Problems> {
    let mut problems = Vec::new();
    let text = match readable(bytes) {
        Ok(text) => text,
        Err(problem) => return Err(Problems(vec![problem])),
    };
    let mut story = Story::default();
    for (place, line) in text.lines().enumerate() {
        let pos = Pos { file: 0, line: place as u32 + 1, column: 1 };
        if let Err((sentence, remedy)) = read_line(&mut story, pos, line) {
            problems.push(Problem { pos, code: "not-understood", sentence, remedy });
        }
    }
    for (missing, key) in [(story.title.is_empty(), "story"), (story.process.as_str().is_empty(), "process")] {
        if missing {
            problems.push(Problem {
                pos: Pos { file: 0, line: 1, column: 1 },
                code: "missing-key",
                sentence: Words::new(format!("「{key}:」の行がありません。"), format!("There is no line `{key}: …`.")),
                remedy: Words::new("先頭に書いてください。", "Write it at the head."),
            });
        }
    }
    if problems.is_empty() { Ok(story) } else { Err(Problems(problems)) }
}

fn readable(bytes: &[u8]) -> Result<&str, Problem> {
    let fault = |code, ja: &str, en: &str| {
        let remedy = Words::new("ファイルを直してください。", "Mend the file.");
        Err(Problem { pos: Pos { file: 0, line: 1, column: 1 }, code, sentence: Words::new(ja, en), remedy })
    };
    if bytes.len() > LARGEST {
        return fault("too-large", "ファイルが大きすぎます。", "The file is too large.");
    }
    match std::str::from_utf8(bytes) {
        Err(_) => fault(
            "not-utf-8",
            "UTF-8ではありません(Shift_JISではありませんか)。",
            "This is not UTF-8 (was it saved as Shift_JIS?).",
        ),
        Ok(text) if text.contains('\0') => fault("nul", "NUL文字があります。", "There is a NUL character."),
        Ok(text) if text.lines().any(|line| line.len() > LONGEST_LINE) => {
            fault("line-too-long", "長すぎる行があります。", "A line is too long.")
        }
        Ok(text) => Ok(text),
    }
}

type Misread = (Words, Words);

fn misread(line: &str) -> Misread {
    let shown: String = line.chars().take(80).collect();
    (
        Words::new(format!("この行が読めません: {shown}"), format!("This line is not understood: {shown}")),
        Words::new(
            "docs/stories.md の文型のどれかで書いてください。",
            "Write it as one of the sentences in docs/stories.md.",
        ),
    )
}

fn read_line(story: &mut Story, pos: Pos, raw: &str) -> Result<(), Misread> {
    let line = raw.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(());
    }
    if let Some(title) = line.strip_prefix("story:") {
        story.title = title.trim().into();
    } else if let Some(process) = line.strip_prefix("process:") {
        story.process = process.trim().into();
    } else if let Some(name) = line.strip_prefix("continue:") {
        story.continues = Some(name.trim().into());
    } else {
        let sentence = sentence(line).ok_or_else(|| misread(line))?;
        story.lines.push(Line { pos, text: line.into(), sentence });
    }
    Ok(())
}

fn sentence(line: &str) -> Option<Sentence> {
    if let Some(rest) = line.strip_prefix("with ") {
        return with(rest);
    }
    if let Some(at) = line.strip_prefix("at ") {
        return Some(Sentence::At(at.trim().into()));
    }
    if let Some(lasting) = line.strip_prefix("later ") {
        return crate::clocks::Lasting::parse(lasting.trim()).map(Sentence::Later);
    }
    if let Some(codes) = line.strip_prefix("refused:") {
        return Some(Sentence::Then(Expectation::Refused(list(codes))));
    }
    if let Some(rest) = line.strip_prefix("then ") {
        return expectation(rest.trim()).map(Sentence::Then);
    }
    act(line).map(Sentence::Act)
}

/// `Sato, Suzuki of PSIRT as POC` and `Kato of 倉庫`.
fn with(rest: &str) -> Option<Sentence> {
    let (people, rest) = rest.split_once(" of ")?;
    let (unit, roles) = rest.split_once(" as ").unwrap_or((rest, ""));
    let roles = if roles.is_empty() { Some(Vec::new()) } else { self::roles(roles) }?;
    Some(Sentence::With { people: names(people), unit: unit.trim().into(), roles })
}

fn act(line: &str) -> Option<Act> {
    match line {
        "letters go out" => return Some(Act::LettersGoOut),
        "the clocks are looked at" => return Some(Act::ClocksLookedAt),
        _ => {}
    }
    if let Some(step) = line.strip_prefix("everybody agrees to ") {
        return StepNumber::parse(step.trim()).map(|step| Act::EverybodyAgrees { step });
    }
    if let Some(rest) = line.strip_prefix("the letter to ") {
        let (party, because) = rest.split_once(" fails because ")?;
        return Some(Act::LetterFails { party: party.trim().into(), because: quoted(because)? });
    }
    let (who, rest) = line.split_once(' ')?;
    let (who, rest) = (Name::from(who), rest.trim());
    const BEGINNINGS: &[(&str, fn(Name, &str) -> Option<Act>)] = &[
        ("opens the case", |who, rest| rest.is_empty().then_some(Act::Opens { who })),
        ("looks", |who, rest| rest.is_empty().then_some(Act::Looks { who })),
        ("adds product ", |who, rest| Some(Act::AddsProduct { who, product: rest.into() })),
        ("adds vulnerability ", |who, rest| Some(Act::AddsVulnerability { who, vulnerability: rest.into() })),
        ("adds party ", adds_party),
        ("adds customer ", adds_customer),
        ("does ", does),
        ("contributes to ", contributes),
        ("has nothing to add to ", |who, rest| {
            let step = StepNumber::parse(rest)?;
            Some(Act::Contributes { who, step, note: None, answers: Answering::default() })
        }),
        ("invites ", |who, rest| {
            let (roles, step) = rest.split_once(" to ")?;
            Some(Act::Invites { who, step: StepNumber::parse(step)?, roles: self::roles(roles)? })
        }),
        ("proposes closing as ", |who, rest| {
            let (closing, answers) = answering(rest)?;
            Some(Act::ProposesClosing { who, closing: closing.into(), answers })
        }),
        ("proposes an embargo until ", |who, rest| {
            let (until, parties) = rest.split_once(" with ")?;
            Some(Act::ProposesEmbargo { who, until: until.trim().into(), parties: names(parties) })
        }),
        ("proposes ", |who, rest| {
            let (step, answers) = answering(rest)?;
            Some(Act::Proposes { who, step: StepNumber::parse(step)?, answers })
        }),
        ("agrees to ", |who, rest| {
            let (step, edition) = rest.split_once(" edition ").map_or((rest, None), |(step, n)| (step, Some(n)));
            let edition = edition.map(|n| n.parse().ok()).map_or(Some(None), |n: Option<u32>| n.map(Some))?;
            Some(Act::Agrees { who, step: StepNumber::parse(step)?, edition })
        }),
        ("objects to ", |who, rest| {
            let (step, because) = rest.split_once(" because ")?;
            Some(Act::Objects { who, step: StepNumber::parse(step)?, because: quoted(because)? })
        }),
        ("corrects ", corrects),
        ("records the reply to ", |who, rest| {
            let (step, answers) = answering(rest)?;
            Some(Act::RecordsReply { who, step: StepNumber::parse(step)?, answers })
        }),
        ("records the fix of ", |who, rest| {
            Some(Act::Deploys { who, target: rest.strip_suffix(" as deployed")?.into() })
        }),
        ("records that ", answers_embargo),
        ("tells ", |who, rest| {
            let (parties, step) = rest.split_once(" in ")?;
            Some(Act::Tells { who, step: StepNumber::parse(step)?, parties: names(parties) })
        }),
        ("writes ", |who, rest| Some(Act::Writes { who, letter: rest.into() })),
        ("reports ", |who, rest| {
            let (kind, what) = rest.split_once(' ')?;
            Some(Act::Reports { who, kind: NewsKind::parse(kind)?, what: quoted(what)? })
        }),
        ("closes as ", |who, rest| {
            let (closing, answers) = answering(rest)?;
            Some(Act::Closes { who, closing: closing.into(), answers })
        }),
        ("reopens because ", |who, rest| Some(Act::Reopens { who, because: quoted(rest)? })),
        ("moves the case by ", |who, rest| {
            let (map, because) = rest.split_once(" because ")?;
            Some(Act::Moves { who, map: map.into(), because: quoted(because)? })
        }),
        ("staffs ", |who, rest| {
            let (role, rest) = rest.split_once(" with ")?;
            let (units, because) = rest.split_once(" because ")?;
            let units = if units.trim() == "nobody" { Vec::new() } else { names(units) };
            Some(Act::Staffs { who, role: Role::parse(role.trim())?, units, because: quoted(because)? })
        }),
    ];
    BEGINNINGS.iter().find_map(|(beginning, read)| {
        let rest = rest.strip_prefix(beginning)?;
        read(who.clone(), rest.trim())
    })
}

/// `JPCERT as JPCERT`
fn adds_party(who: Name, rest: &str) -> Option<Act> {
    let (party, kind) = rest.split_once(" as ")?;
    Some(Act::AddsParty { who, party: party.trim().into(), kind: Outside::parse(kind.trim())? })
}

/// `Alpha using PLC-X, PLC-Y under nda 2026-01-01 to 2027-01-01, critical`
fn adds_customer(who: Name, rest: &str) -> Option<Act> {
    let (rest, critical) = rest.strip_suffix(", critical").map_or((rest, false), |rest| (rest, true));
    let (rest, nda) = match rest.split_once(" under nda ") {
        Some((rest, days)) => {
            let (first, last) = days.split_once(" to ")?;
            (rest, Some((first.trim().into(), last.trim().into())))
        }
        None => (rest, None),
    };
    let (party, products) = rest.split_once(" using ")?;
    Some(Act::AddsCustomer { who, party: party.trim().into(), products: names(products), nda, critical })
}

/// `2.1.1, telling QA as usual: reproduced = yes`
fn does(who: Name, rest: &str) -> Option<Act> {
    let (head, answers) = answering(rest)?;
    let (step, telling) = match head.split_once(", telling ") {
        Some((step, "nobody")) => (step, Some(Vec::new())),
        Some((step, roles)) => (step, Some(self::roles(roles)?)),
        None => (head, None),
    };
    Some(Act::Does { who, step: StepNumber::parse(step.trim())?, answers, telling })
}

/// `1.3.1: details = needed` or `2.1.1 saying "…"`
fn contributes(who: Name, rest: &str) -> Option<Act> {
    let (head, answers) = answering(rest)?;
    let (step, note) = match head.split_once(" saying ") {
        Some((step, note)) => (step, Some(quoted(note)?)),
        None => (head, None),
    };
    Some(Act::Contributes { who, step: StepNumber::parse(step)?, note, answers })
}

/// `2.1.1 because "…": reproduced = no because "…"`
fn corrects(who: Name, rest: &str) -> Option<Act> {
    let (step, rest) = rest.split_once(" because ")?;
    let end = closing_quote(rest)?;
    let (because, said) = rest.split_at(end + 1);
    let said = pairs(said.trim().strip_prefix(':')?)?;
    let answers = Answering { usual: false, said };
    Some(Act::Corrects { who, step: StepNumber::parse(step)?, because: quoted(because)?, answers })
}

/// `JPCERT accepts embargo 1` and `Finder declines the embargo`
fn answers_embargo(who: Name, rest: &str) -> Option<Act> {
    let (party, accepts, proposal) = if let Some((party, rest)) = rest.split_once(" accepts ") {
        (party, true, rest)
    } else {
        let (party, rest) = rest.split_once(" declines ")?;
        (party, false, rest)
    };
    let (proposal, because) = match proposal.split_once(" because ") {
        Some((proposal, because)) => (proposal, Some(quoted(because)?)),
        None => (proposal, None),
    };
    let proposal = match proposal.trim() {
        "the embargo" => None,
        other => Some(other.strip_prefix("embargo ")?.parse().ok()?),
    };
    Some(Act::AnswersEmbargo { who, party: party.trim().into(), accepts, proposal, because })
}

fn expectation(rest: &str) -> Option<Expectation> {
    match rest {
        "nothing is owed" => return Some(Expectation::Owed(Vec::new())),
        "nothing is open" => return Some(Expectation::Open(Vec::new())),
        "it is not closed" => return Some(Expectation::NotClosed),
        _ => {}
    }
    if let Some((key, value)) = rest.split_once(':') {
        let value = value.trim();
        match key.trim() {
            "open" => return Some(Expectation::Open(list(value))),
            "ball" => return Some(Expectation::Ball(list(value))),
            "owed" => return Some(Expectation::Owed(list(value))),
            "told" => return Some(Expectation::Told(list(value))),
            "gap" => return Some(Expectation::Gap(list(value))),
            "follow-up" => return Some(Expectation::FollowsUp(list(value))),
            "state" => {
                let pair = |text: String| text.split_once(' ').map(|(a, b)| (a.to_owned(), b.trim().to_owned()));
                return list(value).into_iter().map(pair).collect::<Option<_>>().map(Expectation::State);
            }
            "says" => return quoted(value).map(Expectation::Says),
            key => {
                if let Some(step) = key.strip_prefix("agreed to ") {
                    let step = StepNumber::parse(step.trim())?;
                    return Some(Expectation::Agreed { step, units: list(value) });
                }
            }
        }
    }
    if let Some(rest) = rest.strip_prefix("clock ") {
        return clock_expectation(rest);
    }
    if let Some(closing) = rest.strip_prefix("it is closed as ") {
        return Some(Expectation::Closed(closing.trim().into()));
    }
    if let Some(process) = rest.strip_prefix("it follows ") {
        return Some(Expectation::Follows(process.trim().into()));
    }
    person_expectation(rest)
}

/// `one-year is due 2027-04-01 00:00`, `… is stopped`, `… waits for step:1.2.1`, `… has warned`, `… fell due`
fn clock_expectation(rest: &str) -> Option<Expectation> {
    let (clock, rest) = rest.split_once(' ')?;
    let clock = Name::from(clock);
    Some(match rest.trim() {
        "is stopped" => Expectation::Stopped(clock),
        "has warned" => Expectation::Warned(clock),
        "fell due" => Expectation::FellDue(clock),
        other => match other.strip_prefix("is due ") {
            Some(at) => Expectation::Due { clock, at: at.trim().into() },
            None => Expectation::WaitsFor { clock, event: other.strip_prefix("waits for ")?.trim().into() },
        },
    })
}

/// `Tanaka may do 2.1.1`, `Tanaka may not do 1.4.1: warning-accepted`, `Tanaka sees details`, `Tanaka does not see 1.5.1`
fn person_expectation(rest: &str) -> Option<Expectation> {
    let (who, rest) = rest.split_once(' ')?;
    let (who, rest) = (Name::from(who), rest.trim());
    if let Some(step) = rest.strip_prefix("may do ") {
        return Some(Expectation::May { who, step: StepNumber::parse(step.trim())? });
    }
    if let Some(rest) = rest.strip_prefix("may not do ") {
        let (step, codes) = rest.split_once(':').unwrap_or((rest, ""));
        return Some(Expectation::MayNot { who, step: StepNumber::parse(step.trim())?, codes: list(codes) });
    }
    if let Some(field) = rest.strip_prefix("does not see field ") {
        return Some(Expectation::SeesField { who, field: field.trim().into(), sees: false });
    }
    if let Some(field) = rest.strip_prefix("sees field ") {
        return Some(Expectation::SeesField { who, field: field.trim().into(), sees: true });
    }
    if let Some(step) = rest.strip_prefix("does not see ") {
        return Some(Expectation::SeesStep { who, step: StepNumber::parse(step.trim())?, sees: false });
    }
    let what = rest.strip_prefix("sees ")?.trim();
    Some(match StepNumber::parse(what) {
        Some(step) => Expectation::SeesStep { who, step, sees: true },
        None if ["nothing", "overview", "details", "finder"].contains(&what) => {
            Expectation::Sees { who, what: what.into() }
        }
        None => return None,
    })
}

/// `HEAD as usual: a = b; c = d`, where both parts behind the head may be missing.
fn answering(rest: &str) -> Option<(&str, Answering)> {
    let (head, said) = match find_outside_quotes(rest, ':') {
        Some(at) => (&rest[..at], pairs(&rest[at + 1..])?),
        None => (rest, BTreeMap::new()),
    };
    let head = head.trim();
    let (head, usual) = head.strip_suffix(" as usual").map_or((head, false), |head| (head, true));
    Some((head.trim(), Answering { usual, said }))
}

/// `a = b; c = "d; e"`
fn pairs(text: &str) -> Option<BTreeMap<Name, String>> {
    let mut said = BTreeMap::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = find_outside_quotes(rest, ';').unwrap_or(rest.len());
        let (field, value) = rest[..end].split_once('=')?;
        if said.insert(Name::from(field.trim()), value.trim().to_owned()).is_some() {
            return None;
        }
        rest = rest.get(end + 1..).unwrap_or("").trim();
    }
    Some(said)
}

fn find_outside_quotes(text: &str, wanted: char) -> Option<usize> {
    let mut inside = false;
    text.char_indices().find_map(|(at, c)| {
        inside ^= c == '"';
        (c == wanted && !inside).then_some(at)
    })
}

fn closing_quote(text: &str) -> Option<usize> {
    text.strip_prefix('"')?.find('"').map(|at| at + 1)
}

pub(super) fn quoted(text: &str) -> Option<String> {
    text.trim().strip_prefix('"')?.strip_suffix('"').map(Into::into)
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(Into::into).collect()
}

fn names(text: &str) -> Vec<Name> {
    list(text).into_iter().map(Name::from).collect()
}

fn roles(text: &str) -> Option<Vec<Role>> {
    text.split(',').map(|role| Role::parse(role.trim())).collect()
}
