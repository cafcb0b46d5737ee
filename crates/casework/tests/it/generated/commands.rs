//! Making a command out of a number: mostly what a person in that place would do, now and then anything at all.

use std::collections::{BTreeMap, BTreeSet};

use casework::{
    acting::Acting,
    answers::{Answers, Ask, Choice, Kind, Moment, Status, Value},
    case::{Case, Consent, NewsKind, Party},
    command::Command,
    names::{Name, Target},
    open_steps,
    open_steps::Turn,
    process::{Process, Step},
    role::{Outside, Role, Who},
};
use jiff::{Timestamp, ToSpan};

use super::world::{PEOPLE, STAFF, World};

/// A number that is spent piece by piece; the same number always falls the same way.
pub(crate) struct Dice(pub(crate) u32);

impl Dice {
    pub(crate) fn roll(&mut self, sides: u32) -> u32 {
        let rolled = self.0 % sides;
        self.0 = (self.0 / sides).wrapping_add(self.0.rotate_left(13)).wrapping_mul(0x9e37_79b1) ^ 0x85eb_ca6b;
        rolled
    }

    fn pick<'t, T>(&mut self, items: &'t [T]) -> Option<&'t T> {
        if items.is_empty() { None } else { items.get(self.roll(items.len() as u32) as usize) }
    }
}

/// What every generated case begins with.
pub(crate) fn opening() -> Vec<Command> {
    let mut staffing: BTreeMap<Role, BTreeSet<Name>> = BTreeMap::new();
    for (role, unit) in STAFF {
        staffing.entry(*role).or_default().insert((*unit).into());
    }
    let party = |id: &str, kind| {
        Command::KnowParty(Party { id: id.into(), kind, nda: None, products: BTreeSet::new(), critical: false })
    };
    vec![
        Command::Open { staffing },
        Command::AddProduct("PLC-X".into()),
        Command::AddVulnerability("V1".into()),
        party("JPCERT", Outside::Jpcert),
        party("Finder", Outside::Finder),
    ]
}

pub(crate) fn generate(world: &World<'_>, dice: &mut Dice) -> (Acting, Command) {
    match dice.roll(20) {
        0..=11 => likely(world, dice),
        12..=14 => (poc(dice), around(world, dice)),
        15..=16 => (anybody(dice), on_some_step(world, dice)),
        17 => (Acting::system(), Command::Sweep),
        18 => letters(world, dice),
        _ => (anybody(dice), around(world, dice)),
    }
}

fn poc(dice: &mut Dice) -> Acting {
    let (person, unit) = PEOPLE[dice.roll(2) as usize];
    Acting::person(person, unit)
}

fn anybody(dice: &mut Dice) -> Acting {
    let (person, unit) = PEOPLE[dice.roll(PEOPLE.len() as u32) as usize];
    let acting = Acting::person(person, unit);
    match dice.roll(8) {
        0 => acting.having_seen(u64::from(dice.roll(200))),
        _ => acting,
    }
}

/// Somebody of the unit that plays a role.
fn of_role(role: Role, case: &Case, dice: &mut Dice) -> Acting {
    let units: Vec<&Name> = case.units_of(role).collect();
    let unit = dice.pick(&units).map_or("PSIRT", |unit| unit.as_str());
    let people: Vec<_> = PEOPLE.iter().filter(|(_, of)| *of == unit).collect();
    let (person, unit) = **dice.pick(&people).unwrap_or(&&PEOPLE[0]);
    Acting::person(person, unit)
}

/// The next thing that has to be done on some open step, by somebody whose task it is.
fn likely(world: &World<'_>, dice: &mut Dice) -> (Acting, Command) {
    let (process, case) = (&world.process, &world.case);
    if !case.is_open() {
        return (poc(dice), Command::Reopen { because: "There is more to it.".into() });
    }
    if let Some(act) = reply(world, dice) {
        return act;
    }
    let states = open_steps(process, case, &Acting::person("Sato", "PSIRT"), world.now);
    let open: Vec<&Step> =
        states.iter().filter(|state| state.turn == Turn::Open).filter_map(|state| process.step(state.step)).collect();
    let pressing: Vec<&Step> = open.iter().copied().filter(|step| !step.optional || step.answers.is_some()).collect();
    let from = if pressing.is_empty() || dice.roll(6) == 0 { &open } else { &pressing };
    match dice.pick(from) {
        Some(step) => further(world, step, dice),
        None => (poc(dice), close(world, dice)),
    }
}

/// What brings a step nearer to its end.
fn further(world: &World<'_>, step: &Step, dice: &mut Dice) -> (Acting, Command) {
    let (process, case, number) = (&world.process, &world.case, step.number);
    let record = case.steps.get(&number);
    let lead = of_role(step.leads()[0], case, dice);
    let unit = lead.unit().cloned().unwrap_or_default();
    // Others whose own answers the step needs.
    for ask in &step.asks {
        if let Some(Who::Inside(role)) = ask.by
            && record.is_none_or(|record| !record.given.contains_key(&ask.id))
            && !case.plays(&unit, role)
        {
            let theirs = of_role(role, case, dice);
            let known = theirs.unit().is_some_and(|unit| casework::circles::reach(case, unit).is_some());
            if !known {
                return (lead, Command::Invite { step: number, roles: [role].into() });
            }
            let their_unit = theirs.unit().cloned().unwrap_or_default();
            let answers = answers(&step.asks, process, case, &their_unit, world.now, dice, true);
            return (theirs, Command::Contribute { step: number, note: None, answers });
        }
    }
    if !step.agree.is_empty() {
        return agreement(world, step, lead, dice);
    }
    // Others who lead it as well, or were invited.
    for role in step.leads() {
        let theirs = of_role(*role, case, dice);
        let spoke = |unit: &Name| record.is_some_and(|record| record.contributed.contains_key(unit));
        if theirs.unit().is_some_and(|other| *other != unit && !spoke(other)) {
            return (theirs, Command::Contribute { step: number, note: None, answers: Answers::new() });
        }
    }
    if step.notifies.is_some() && dice.roll(2) == 0 {
        let told = record.map(|record| record.notified.keys().collect::<BTreeSet<_>>()).unwrap_or_default();
        let customers = case.parties.values().filter(|party| party.kind == Outside::Cust && !told.contains(&party.id));
        let parties: BTreeSet<Name> = customers.map(|party| party.id.clone()).collect();
        return (lead, Command::Notify { step: number, parties });
    }
    let answers = answers(&step.asks, process, case, &unit, world.now, dice, false);
    (lead, Command::Complete { step: number, answers, tell: None })
}

fn agreement(world: &World<'_>, step: &Step, lead: Acting, dice: &mut Dice) -> (Acting, Command) {
    let (case, number) = (&world.case, step.number);
    let edition = case.steps.get(&number).and_then(|record| record.edition.as_ref());
    let Some(edition) = edition.filter(|edition| !edition.agreed.is_empty()) else {
        let unit = lead.unit().cloned().unwrap_or_default();
        let answers = answers(&step.asks, &world.process, case, &unit, world.now, dice, false);
        return (lead, Command::Propose { step: number, answers });
    };
    let missing = step.agree.iter().find(|role| case.units_of(**role).any(|unit| !edition.agreed.contains_key(unit)));
    match missing {
        Some(role) if dice.roll(12) == 0 => {
            let because = "The wording is not right yet.".into();
            (of_role(*role, case, dice), Command::Object { step: number, edition: edition.number, because })
        }
        Some(role) => (of_role(*role, case, dice), Command::Agree { step: number, edition: edition.number }),
        None => (lead, Command::Complete { step: number, answers: Answers::new(), tell: None }),
    }
}

/// A reply from outside that is still awaited.
fn reply(world: &World<'_>, dice: &mut Dice) -> Option<(Acting, Command)> {
    let case = &world.case;
    let awaited = world.process.steps.iter().find(|step| {
        case.is_done(step.number)
            && step.asks.iter().any(|ask| {
                ask.required
                    && ask.by.is_some_and(|by| by.outside().is_some())
                    && case.answer(step.number, ask.id.as_str()).is_none()
            })
    })?;
    let mut answers = Answers::new();
    for ask in awaited.asks.iter().filter(|ask| ask.by.is_some_and(|by| by.outside().is_some())) {
        answers.insert(ask.id.clone(), value(&ask.kind, case, world.now, dice));
    }
    Some((poc(dice), Command::Reply { step: awaited.number, answers }))
}

/// What POC, or anybody, may do beside the steps.
fn around(world: &World<'_>, dice: &mut Dice) -> Command {
    let case = &world.case;
    let because = || "As was agreed by telephone.".to_owned();
    match dice.roll(16) {
        0 => {
            let (role, unit) = STAFF[dice.roll(STAFF.len() as u32) as usize];
            let units: &[&str] = match dice.roll(4) {
                0 => &[],
                1 => &["PSIRT"],
                _ => &[unit],
            };
            Command::Staff { role, units: units.iter().map(|unit| Name::from(*unit)).collect(), because: because() }
        }
        1 | 2 => {
            let today = world.now.to_zoned(world.process.time_zone.clone()).date();
            let nda = (dice.roll(3) > 0)
                .then(|| (today.checked_sub(10.days()).unwrap(), today.checked_add(200.days()).unwrap()));
            let id = Name::from(["Alpha", "Beta", "Gamma"][dice.roll(3) as usize]);
            let products = [Name::from("PLC-X")].into();
            Command::KnowParty(Party { id, kind: Outside::Cust, nda, products, critical: dice.roll(4) == 0 })
        }
        3 => Command::AddProduct(Name::from(["PLC-X", "HMI-P"][dice.roll(2) as usize])),
        4 => Command::AddVulnerability(Name::from(["V1", "V2"][dice.roll(2) as usize])),
        5 => Command::Write { letter: "regular-news".into() },
        6 => Command::ProposeEmbargo {
            until: moment(world.now, dice),
            parties: [Name::from("JPCERT"), Name::from("Finder")].into(),
        },
        7 | 8 => {
            let consent = if dice.roll(4) == 0 { Consent::Declined } else { Consent::Signatory };
            let party = Name::from(["JPCERT", "Finder"][dice.roll(2) as usize]);
            let because = (consent == Consent::Declined).then(|| "The conference is in May.".to_owned());
            Command::AnswerEmbargo { proposal: 1 + dice.roll(3), party, consent, because }
        }
        9 if dice.roll(3) == 0 => {
            let kind = [NewsKind::Public, NewsKind::Exploit, NewsKind::Attacks][dice.roll(3) as usize];
            Command::News { kind, what: "Seen in a talk.".into() }
        }
        10 => Command::FixDeployed(Target { product: "PLC-X".into(), vulnerability: "V1".into() }),
        11 if dice.roll(3) == 0 => close(world, dice),
        12 => Command::Reopen { because: because() },
        13 => correction(world, dice),
        14 => moving(world, dice).unwrap_or(Command::Sweep),
        _ => match case.closing_proposed.as_ref() {
            Some(proposed) if dice.roll(3) == 0 => {
                Command::Close { closing: proposed.closing.clone(), answers: Answers::new() }
            }
            _ => Command::Sweep,
        },
    }
}

fn moving(world: &World<'_>, dice: &mut Dice) -> Option<Command> {
    let plan = world.library.maps.get("flow-2-to-flow-1")?;
    let to = world.library.processes.get("jpcert-2014/flow-1")?.clone();
    (dice.roll(4) == 0).then(|| Command::Move { plan: plan.clone(), to, because: "The vendor wants it on JVN.".into() })
}

fn correction(world: &World<'_>, dice: &mut Dice) -> Command {
    let done: Vec<&Step> = world.process.steps.iter().filter(|step| world.case.is_done(step.number)).collect();
    let Some(step) = dice.pick(&done) else { return Command::Sweep };
    let mine: Vec<&Ask> = step.asks.iter().filter(|ask| ask.by.is_none()).collect();
    let Some(ask) = dice.pick(&mine) else { return Command::Sweep };
    let answers = [(ask.id.clone(), value(&ask.kind, &world.case, world.now, dice))].into();
    Command::Correct { step: step.number, answers, because: "It was not so.".into() }
}

fn close(world: &World<'_>, dice: &mut Dice) -> Command {
    let closings = &world.process.closings;
    let closing = &closings[dice.roll(closings.len() as u32) as usize];
    let answers = answers(&closing.asks, &world.process, &world.case, &"PSIRT".into(), world.now, dice, false);
    let id = closing.id.clone();
    let proposed = world.case.closing_proposed.as_ref().is_some_and(|proposed| proposed.closing == id);
    match (closing.second_person, proposed) {
        (true, false) => Command::ProposeClosing { closing: id, answers },
        (true, true) => Command::Close { closing: id, answers: Answers::new() },
        (false, _) => Command::Close { closing: id, answers },
    }
}

/// Anything on any step, fitting or not.
fn on_some_step(world: &World<'_>, dice: &mut Dice) -> Command {
    let process = &world.process;
    let step = &process.steps[dice.roll(process.steps.len() as u32) as usize];
    let number = step.number;
    let whole = |dice: &mut Dice| answers(&step.asks, process, &world.case, &"PSIRT".into(), world.now, dice, false);
    match dice.roll(8) {
        0 => Command::Complete { step: number, answers: whole(dice), tell: Some(BTreeSet::new()) },
        1 => Command::Complete { step: number, answers: wild(step, world, dice), tell: None },
        2 => Command::Propose { step: number, answers: whole(dice) },
        3 => Command::Agree { step: number, edition: dice.roll(3) },
        4 => {
            Command::Contribute { step: number, note: Some("Seen on the test bench.".into()), answers: Answers::new() }
        }
        5 => Command::Invite { step: number, roles: step.joint.iter().copied().collect() },
        6 => Command::Reply { step: number, answers: wild(step, world, dice) },
        _ => Command::Notify { step: number, parties: world.case.parties.keys().cloned().collect() },
    }
}

fn letters(world: &World<'_>, dice: &mut Dice) -> (Acting, Command) {
    let letter = 1 + dice.roll(world.case.letters.len() as u32 + 2);
    match dice.roll(8) {
        0 => (Acting::system(), Command::LetterFailed { letter, because: "550 no such mailbox".into() }),
        1 => (anybody(dice), Command::LetterSent { letter }),
        // Seldom: where every other letter is withdrawn, nobody is ever told anything.
        2 if dice.roll(12) == 0 => match dice.roll(2) {
            0 => (anybody(dice), Command::WithdrawLetter { letter, because: "Told by telephone.".into() }),
            _ => (anybody(dice), Command::OweLetterAgain { letter }),
        },
        _ => {
            let unsent = world.case.letters.iter().position(casework::case::Letter::waits);
            (Acting::system(), Command::LetterSent { letter: unsent.map_or(letter, |place| place as u32 + 1) })
        }
    }
}

/// Answers of the right kind, or now and then of another.
fn wild(step: &Step, world: &World<'_>, dice: &mut Dice) -> Answers {
    let mut answers = Answers::new();
    for ask in &step.asks {
        let kind = if dice.roll(4) == 0 { Kind::Number { least: 0, most: 9 } } else { ask.kind.clone() };
        answers.insert(ask.id.clone(), value(&kind, &world.case, world.now, dice));
    }
    answers
}

/// Plausible answers: what is required, of the right kind, now and then one too few.
fn answers(
    asks: &[Ask],
    _process: &Process,
    case: &Case,
    unit: &Name,
    now: Timestamp,
    dice: &mut Dice,
    only_own: bool,
) -> Answers {
    let mut answers = Answers::new();
    for ask in asks {
        let mine = match ask.by {
            None => !only_own,
            Some(Who::Inside(role)) => case.plays(unit, role),
            Some(Who::Outside(_)) => false,
        };
        let asked = ask.when.as_ref().is_none_or(|condition| {
            let casework::process::Subject::Field(field) = &condition.on else { return true };
            answers.get(field).and_then(Value::option).is_some_and(|option| condition.is.iter().any(|is| *is == option))
        });
        if mine && asked && (ask.required || dice.roll(4) == 0) && dice.roll(40) > 0 {
            answers.insert(ask.id.clone(), value(&ask.kind, case, now, dice));
        }
    }
    answers
}

fn value(kind: &Kind, case: &Case, now: Timestamp, dice: &mut Dice) -> Value {
    let day = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let choose = |options: &[casework::answers::Opt], dice: &mut Dice| {
        // The first option is the one on which work goes on.
        let place = if dice.roll(3) > 0 { 0 } else { dice.roll(options.len() as u32) as usize };
        let because = options[place].declines.then(|| "There is a reason.".to_owned());
        Choice { option: options[place].id.clone(), because }
    };
    match kind {
        Kind::Line { .. } | Kind::Identifier => Value::Text(format!("No. {}", dice.roll(9))),
        Kind::Text { .. } => Value::Text(format!("As found, version {}.", dice.roll(9))),
        Kind::Choice(options) => Value::Choice(choose(options, dice)),
        Kind::Choices(options) => Value::Choices([choose(options, dice).option].into()),
        Kind::Date { .. } => Value::Date(day),
        Kind::Moment { not_future: true } => Value::Moment(Moment { at: now, zone: "Asia/Tokyo".into() }),
        Kind::Moment { not_future: false } => Value::Moment(moment(now, dice)),
        Kind::Number { least, .. } => Value::Number(*least),
        Kind::Acknowledgement => Value::Accepted,
        Kind::Parties => Value::Parties(case.parties.keys().cloned().collect()),
        Kind::Statuses => {
            let status = |dice: &mut Dice| match dice.roll(8) {
                0 => Status::NotAffected,
                1 => Status::UnderInvestigation,
                _ => Status::Affected,
            };
            let targets = case.products.iter().flat_map(|product| {
                case.vulnerabilities
                    .iter()
                    .map(|vulnerability| Target { product: product.clone(), vulnerability: vulnerability.clone() })
            });
            Value::Statuses(targets.map(|target| (target, status(dice))).collect())
        }
        Kind::Remedies(options) => {
            let products = case.affected_products().into_iter().cloned().collect::<Vec<_>>();
            Value::Remedies(products.into_iter().map(|product| (product, choose(options, dice))).collect())
        }
    }
}

fn moment(now: Timestamp, dice: &mut Dice) -> Moment {
    let hours = i64::from(dice.roll(24 * 20)) - 24;
    Moment { at: now.checked_add(hours.hours()).unwrap(), zone: "Asia/Tokyo".into() }
}
