//! Commands that somebody might give who knows the names of things, and nothing of what makes sense.

use std::{collections::BTreeMap, sync::Arc};

use casework::{
    acting::Acting,
    answers::{Answers, Ask, Choice, Kind, Moment, Status, Value},
    case::{Case, Consent, NewsKind, Party},
    command::Command,
    names::{Name, StepNumber, Target},
    open_steps,
    open_steps::Turn,
    process::{Process, Step},
    role::{Outside, Role},
    story::Library,
};
use jiff::{Timestamp, ToSpan};

/// A case, its process and the hour.
#[derive(Clone)]
pub(crate) struct Stage {
    pub(crate) process: Arc<Process>,
    pub(crate) case: Case,
    pub(crate) now: Timestamp,
}

/// Bytes that are spent one by one.
pub(crate) struct Dice<'b>(&'b [u8]);

impl<'b> Dice<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn is_spent(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first) % sides.max(1)
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.roll(items.len())]
    }
}

const PEOPLE: &[(&str, &str)] = &[
    ("Sato", "PSIRT"),
    ("Sato", "PSIRT"),
    ("Suzuki", "PSIRT"),
    ("Tanaka", "Design"),
    ("Ito", "Design"),
    ("Mori", "Research"),
    ("Hayashi", "SI-Works"),
    ("Abe", "Care"),
    ("Okada", "Press"),
    ("Kato", "Warehouse"),
    ("", ""),
];
const TEXTS: &[&str] = &[
    "As found.",
    "As found.",
    "As found.",
    "As found.",
    "As found.",
    "As found.",
    "二行\n目",
    "",
    " ",
    "a\u{202e}b",
    "\0",
    "PLC-X/V1",
    "/",
    "\u{feff}",
];
const NAMES: &[&str] = &["PLC-X", "HMI-P", "V1", "Alpha", "Beta", "JPCERT", "Finder", "PSIRT", "Care", "", "a/b", "名"];
const ZONES: &[&str] = &["Asia/Tokyo", "Asia/Tokyo", "UTC", "America/New_York", "", "Nowhere"];
const DAYS: &[&str] = &["2026-04-01", "2026-06-10", "2024-02-29", "9999-12-31", "-009999-01-01"];
/// Work goes on, mostly.
const PASSING: &[i64] = &[0, 0, 0, 0, 0, 1, 5, 24, 72, 24 * 45];
/// Hours from now at which something may be said to be.
const HOURS: &[i64] = &[0, 0, 0, 1, 5, 72, 24 * 45, 24 * 366, -1, -24 * 400, 9_000_000];

impl Stage {
    pub(crate) fn pass_time(&mut self, dice: &mut Dice<'_>) {
        let hours = dice.pick(PASSING).hours();
        self.now = self.now.checked_add(hours).unwrap_or(self.now);
    }

    /// The hour that a machine shows: mostly the right one.
    pub(crate) fn shown(&self, dice: &mut Dice<'_>) -> Timestamp {
        match dice.roll(32) {
            1 => Timestamp::MAX,
            2 => Timestamp::MIN,
            3 => self.now.checked_add(dice.pick(HOURS).hours()).unwrap_or(self.now),
            _ => self.now,
        }
    }

    pub(crate) fn command(&self, library: &Library, dice: &mut Dice<'_>) -> (Acting, Command) {
        if dice.roll(4) > 0
            && let Some(likely) = self.likely(dice)
        {
            return likely;
        }
        self.wild(library, dice)
    }

    /// What brings the case further: a step whose turn it is, done by somebody whose it is.
    fn likely(&self, dice: &mut Dice<'_>) -> Option<(Acting, Command)> {
        let states = open_steps(&self.process, &self.case, &Acting::person("Sato", "PSIRT"), self.now);
        let open: Vec<&Step> = states
            .iter()
            .filter(|state| state.turn == Turn::Open)
            .filter_map(|state| self.process.step(state.step))
            .collect();
        let step: &Step = open.get(dice.roll(open.len()))?;
        let asked = step.asks.iter().filter_map(|ask| ask.by).filter_map(|by| by.inside());
        let roles: Vec<Role> = step.leads().iter().copied().chain(asked).chain(step.agree.iter().copied()).collect();
        let unit = self.case.units_of(roles[dice.roll(roles.len())]).next()?;
        let person = PEOPLE.iter().rev().find(|(_, of)| unit == of).map_or("Sato", |(person, _)| *person);
        let own = |ask: &&Ask| match ask.by {
            None => step.leads().iter().any(|role| self.case.plays(unit, *role)),
            Some(by) => by.inside().is_some_and(|role| self.case.plays(unit, role)),
        };
        let mut answers = Answers::new();
        for ask in step.asks.iter().filter(own) {
            answers.insert(ask.id.clone(), self.usual(&ask.kind, dice));
        }
        let number = step.number;
        let edition =
            self.case.steps.get(&number).and_then(|record| record.edition.as_ref()).map_or(0, |edition| edition.number);
        let command = match (dice.roll(4), step.agree.is_empty()) {
            (0, true) => Command::Contribute { step: number, note: Some("As found.".into()), answers: Answers::new() },
            (1, true) => Command::Contribute { step: number, note: None, answers },
            (_, true) => Command::Complete { step: number, answers, tell: None },
            (0, false) => Command::Propose { step: number, answers },
            (1, false) => Command::Complete { step: number, answers: Answers::new(), tell: None },
            (_, false) => Command::Agree { step: number, edition },
        };
        Some((Acting::person(person, unit.clone()), command))
    }

    /// The answer on which work goes on.
    fn usual(&self, kind: &Kind, dice: &mut Dice<'_>) -> Value {
        let first =
            |options: &[casework::answers::Opt]| Choice::of(options.first().map_or("", |option| option.id.as_str()));
        match kind {
            Kind::Line { .. } | Kind::Text { .. } | Kind::Identifier => Value::Text("As found.".into()),
            Kind::Choice(options) => Value::Choice(first(options)),
            Kind::Date { .. } => Value::Date(self.now.to_zoned(self.process.time_zone.clone()).date()),
            Kind::Moment { not_future } => {
                let at = if *not_future { self.now } else { self.now.checked_add(72.hours()).unwrap_or(self.now) };
                Value::Moment(Moment { at, zone: "Asia/Tokyo".into() })
            }
            other => self.fitting(other, dice),
        }
    }

    fn wild(&self, library: &Library, dice: &mut Dice<'_>) -> (Acting, Command) {
        let (person, unit) = dice.pick(PEOPLE);
        let acting = match dice.roll(12) {
            0 => Acting::system(),
            1 => Acting::person(person, unit).having_seen(dice.roll(256) as u64),
            _ => Acting::person(person, unit),
        };
        let step = self.step(dice);
        let number = step.map_or_else(StepNumber::default, |step| step.number);
        let asks = step.map(|step| step.asks.as_slice()).unwrap_or_default();
        let command = match dice.roll(28) {
            0..=4 => Command::Complete {
                step: number,
                answers: self.answers(asks, dice),
                tell: roles(dice).map(|r| r.into_iter().collect()),
            },
            5 => Command::Invite { step: number, roles: roles(dice).unwrap_or_default().into_iter().collect() },
            6 | 7 => Command::Contribute { step: number, note: maybe(dice), answers: self.answers(asks, dice) },
            8 => Command::Propose { step: number, answers: self.answers(asks, dice) },
            9 => Command::Agree { step: number, edition: wild_number(dice) },
            10 => Command::Object { step: number, edition: wild_number(dice), because: words(dice) },
            11 => Command::Correct { step: number, answers: self.answers(asks, dice), because: words(dice) },
            12 => Command::Reply { step: number, answers: self.answers(asks, dice) },
            13 => Command::Notify { step: number, parties: [name(dice), name(dice)].into() },
            14 => Command::Write { letter: self.letter(dice) },
            15 => Command::LetterSent { letter: wild_number(dice) },
            16 => Command::LetterFailed { letter: wild_number(dice), because: words(dice) },
            17 => Command::ProposeEmbargo { until: self.moment(dice), parties: [name(dice), name(dice)].into() },
            18 => {
                let consent = dice.pick(&[Consent::Signatory, Consent::Declined, Consent::Invited, Consent::Lapsed]);
                Command::AnswerEmbargo { proposal: wild_number(dice), party: name(dice), consent, because: maybe(dice) }
            }
            19 => {
                let kind = dice.pick(&[NewsKind::Public, NewsKind::Exploit, NewsKind::Attacks]);
                Command::News { kind, what: words(dice) }
            }
            20 => Command::FixDeployed(Target { product: name(dice), vulnerability: name(dice) }),
            21 => self.closing(dice),
            22 => Command::Reopen { because: words(dice) },
            23 => Command::KnowParty(party(dice)),
            24 => dice.pick::<fn(Name) -> Command>(&[Command::AddProduct, Command::AddVulnerability])(name(dice)),
            25 => {
                let role = dice.pick(Role::ALL);
                Command::Staff {
                    role,
                    units: [name(dice)].into_iter().take(dice.roll(2)).collect(),
                    because: words(dice),
                }
            }
            26 => other(library, dice),
            _ => Command::Sweep,
        };
        (acting, command)
    }

    fn step(&self, dice: &mut Dice<'_>) -> Option<&Step> {
        let steps = &self.process.steps;
        // The early ones more often, since those that come later are not open yet.
        let place = dice.roll(steps.len() + 1).min(dice.roll(steps.len() + 1));
        steps.get(place)
    }

    fn letter(&self, dice: &mut Dice<'_>) -> Name {
        self.process
            .letters
            .get(dice.roll(self.process.letters.len() + 1))
            .map_or_else(|| name(dice), |l| l.name.clone())
    }

    fn closing(&self, dice: &mut Dice<'_>) -> Command {
        let Some(kind) = self.process.closings.get(dice.roll(self.process.closings.len() + 1)) else {
            return Command::Close { closing: name(dice), answers: Answers::new() };
        };
        let answers = self.answers(&kind.asks, dice);
        match dice.roll(2) {
            0 => Command::ProposeClosing { closing: kind.id.clone(), answers },
            _ => Command::Close { closing: kind.id.clone(), answers },
        }
    }

    /// What a step asks, mostly with answers of the right kind.
    fn answers(&self, asks: &[Ask], dice: &mut Dice<'_>) -> Answers {
        let mut answers = Answers::new();
        for ask in asks {
            match dice.roll(8) {
                0 => {}
                1 => drop(answers.insert(ask.id.clone(), self.any(dice))),
                _ if ask.required => drop(answers.insert(ask.id.clone(), self.fitting(&ask.kind, dice))),
                _ => {}
            }
        }
        if dice.roll(16) == 1 {
            answers.insert(name(dice), self.any(dice));
        }
        answers
    }

    fn fitting(&self, kind: &Kind, dice: &mut Dice<'_>) -> Value {
        let options = kind.options();
        let choice = |dice: &mut Dice<'_>| {
            let option = options.get(dice.roll(options.len())).map(|option| option.id.clone());
            Choice { option: option.unwrap_or_default(), because: maybe(dice) }
        };
        match kind {
            Kind::Line { .. } | Kind::Text { .. } | Kind::Identifier => Value::Text(words(dice)),
            Kind::Choice(_) => Value::Choice(choice(dice)),
            Kind::Choices(_) => Value::Choices([choice(dice).option, choice(dice).option].into()),
            Kind::Date { .. } => Value::Date(day(dice)),
            Kind::Moment { .. } => Value::Moment(self.moment(dice)),
            Kind::Number { least, most } => Value::Number(dice.pick(&[*least, *most, 0, i64::MIN, i64::MAX])),
            Kind::Acknowledgement => Value::Accepted,
            Kind::Parties => Value::Parties([name(dice)].into()),
            Kind::Statuses => {
                let targets = self.case.products.iter().zip(self.case.vulnerabilities.iter().cycle());
                let target =
                    |(product, flaw): (&Name, &Name)| Target { product: product.clone(), vulnerability: flaw.clone() };
                Value::Statuses(targets.map(|both| (target(both), dice.pick(Status::ALL))).collect())
            }
            Kind::Remedies(_) => {
                let products: Vec<Name> = self.case.affected_products().into_iter().cloned().collect();
                Value::Remedies(products.into_iter().map(|product| (product, choice(dice))).collect())
            }
        }
    }

    /// An answer of any type.
    fn any(&self, dice: &mut Dice<'_>) -> Value {
        match dice.roll(10) {
            0 => Value::Text(words(dice)),
            1 => Value::Choice(Choice { option: name(dice), because: maybe(dice) }),
            2 => Value::Choices([name(dice)].into()),
            3 => Value::Date(day(dice)),
            4 => Value::Moment(self.moment(dice)),
            5 => Value::Number(dice.pick(&[0, -1, i64::MAX, i64::MIN])),
            6 => Value::Accepted,
            7 => Value::Parties([name(dice), name(dice)].into()),
            8 => {
                let target = Target { product: name(dice), vulnerability: name(dice) };
                Value::Statuses([(target, dice.pick(Status::ALL))].into())
            }
            _ => Value::Remedies(BTreeMap::from([(name(dice), Choice { option: name(dice), because: maybe(dice) })])),
        }
    }

    fn moment(&self, dice: &mut Dice<'_>) -> Moment {
        let at = match dice.roll(8) {
            0 => Timestamp::MAX,
            1 => Timestamp::MIN,
            _ => self.now.checked_add(dice.pick(HOURS).hours()).unwrap_or(Timestamp::MAX),
        };
        Moment { at, zone: dice.pick(ZONES).into() }
    }
}

/// What stands beside the steps: opening again, and moving.
fn other(library: &Library, dice: &mut Dice<'_>) -> Command {
    let flow = dice.pick(&["jpcert-2014/flow-1", "jpcert-2014/flow-2"]);
    match (library.maps.get("flow-2-to-flow-1"), library.processes.get(flow), dice.roll(2)) {
        (Some(plan), Some(to), 0) => Command::Move { plan: plan.clone(), to: to.clone(), because: words(dice) },
        _ => {
            let units = PEOPLE.iter().map(|(_, unit)| Name::from(*unit)).filter(|unit| !unit.as_str().is_empty());
            let units: Vec<Name> = units.collect();
            let staffing = Role::ALL.iter().map(|role| (*role, [units[dice.roll(units.len())].clone()].into()));
            Command::Open { staffing: staffing.chain([(Role::Poc, ["PSIRT".into()].into())]).collect() }
        }
    }
}

fn party(dice: &mut Dice<'_>) -> Party {
    let nda = (dice.roll(2) == 0).then(|| (day(dice), day(dice)));
    let products = [name(dice)].into();
    Party { id: name(dice), kind: dice.pick(Outside::ALL), nda, products, critical: dice.roll(2) == 0 }
}

fn roles(dice: &mut Dice<'_>) -> Option<Vec<Role>> {
    (dice.roll(2) == 1).then(|| vec![dice.pick(Role::ALL), dice.pick(Role::ALL)])
}

fn wild_number(dice: &mut Dice<'_>) -> u32 {
    dice.pick(&[1, 1, 2, 3, 0, u32::MAX, 1_000])
}

fn words(dice: &mut Dice<'_>) -> String {
    dice.pick(TEXTS).to_owned()
}

fn maybe(dice: &mut Dice<'_>) -> Option<String> {
    (dice.roll(2) == 1).then(|| words(dice))
}

fn name(dice: &mut Dice<'_>) -> Name {
    dice.pick(NAMES).into()
}

fn day(dice: &mut Dice<'_>) -> jiff::civil::Date {
    dice.pick(DAYS).parse().unwrap_or_default()
}
