//! The one way in: a command becomes entries, letters, clocks and follow-ups, or every reason why not.

mod agreement;
mod clocks;
mod closing;
mod correction;
mod effects;
mod embargo;
mod follow;
mod letters;
mod opening;
mod steps;
mod subjects;
mod withdrawal;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

pub use embargo::circle_of_kind;
pub use follow::FollowUp;
pub(crate) use steps::{awaited, refuse_progress, refuse_to_lead};

use crate::{
    acting::Acting,
    answers::{Answers, Purpose, Setting, check_text},
    case::{Case, Entry, Fact, Recipient},
    circles::{self, Circle},
    command::Command,
    names::{Name, StepNumber},
    process::{Event, Process, Step},
    refusal::{Refusal, Refusals},
    role::Role,
};

/// What a command brings about. All of it is written together, or none of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The facts, in order.
    pub entries: Vec<Entry>,
    /// The letters that are owed now.
    pub letters: Vec<LetterOwed>,
    /// The clocks that started, moved or stopped.
    pub clocks: Vec<ClockChange>,
    /// What now waits for whom.
    pub follow_ups: Vec<FollowUp>,
}

/// A letter that is owed now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterOwed {
    /// Its number on the case.
    pub number: u32,
    /// Its name in the process.
    pub name: Name,
    /// To whom.
    pub to: Recipient,
    /// How secret it is.
    pub circle: Circle,
    /// The step that owes it.
    pub step: Option<StepNumber>,
}

/// A clock that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockChange {
    /// Which.
    pub clock: Name,
    /// When it is due; none where it stands still or has stopped.
    pub due: Option<Timestamp>,
}

/// Clocks of two machines differ by a little; more than this is a clock that was set back.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_secs(120);

/// Decides what a command does to a case. Pure: the same arguments give the same answer.
///
/// A viewer who may not know of the case hears that there is none, whatever else is wrong.
pub fn decide<'a>(
    process: &'a Process,
    case: &Case,
    command: &'a Command,
    acting: &'a Acting,
    now: Timestamp,
) -> Result<Decision, Refusals> {
    let mut desk = Desk::new(process, case, acting, now);
    desk.admit(command)?;
    desk.dispatch(command);
    if !desk.refusals.is_empty() {
        // Whose role it is not learns that, and nothing of how the case stands.
        if desk.refusals.iter().any(|refusal| refusal.code == "not-your-role") {
            desk.refusals.retain(|refusal| refusal.code == "not-your-role");
        }
        desk.refusals.dedup();
        desk.refusals.iter_mut().for_each(Refusal::clip);
        return Err(Refusals(desk.refusals));
    }
    desk.withdraw_untrue_letters();
    desk.run_clocks();
    desk.finish(case)
}

/// The case on the desk: what it has become so far, and what is recorded.
struct Desk<'a> {
    process: &'a Process,
    case: Case,
    acting: &'a Acting,
    now: Timestamp,
    entries: Vec<Entry>,
    events: Vec<Event>,
    asides: Vec<FollowUp>,
    refusals: Vec<Refusal>,
    correcting: bool,
}

impl<'a> Desk<'a> {
    fn new(process: &'a Process, case: &Case, acting: &'a Acting, now: Timestamp) -> Self {
        Self {
            process,
            case: case.clone(),
            acting,
            now,
            entries: Vec::new(),
            events: Vec::new(),
            asides: Vec::new(),
            refusals: Vec::new(),
            correcting: false,
        }
    }

    /// Who may not know of the case is told that there is none; a clock that was set back stops everything.
    fn admit(&mut self, command: &Command) -> Result<(), Refusals> {
        if matches!(command, Command::Open { .. }) {
            return Ok(());
        }
        let known = match self.acting.unit() {
            Some(unit) => circles::reach(&self.case, unit).is_some(),
            None => true,
        };
        if self.case.opened.is_none() || !known {
            return Err(unseen());
        }
        if self.case.process.as_deref() != Some(self.process.reference()) {
            return Err(Refusal::new(
                "other-process",
                "この案件は別の手順(または別の版)に従っています。",
                "This case follows another process, or another version of it.",
            )
            .into());
        }
        if let Some(latest) = self.case.latest {
            if latest.duration_since(self.now) > CLOCKS_DIFFER {
                return Err(Refusal::new(
                    "clock-went-back",
                    "このコンピュータの時計が、最後の記録より前を指しています。時刻を合わせてください。",
                    "This machine's clock is behind the newest entry. Set it right first.",
                )
                .into());
            }
            self.now = self.now.max(latest);
        }
        Ok(())
    }

    fn dispatch(&mut self, command: &'a Command) {
        if !self.case.is_open() && !matches!(command, Command::Open { .. }) {
            return self.while_closed(command);
        }
        match command {
            Command::Open { staffing } => self.open(staffing),
            Command::Staff { role, units, because } => self.staff(*role, units, because),
            Command::KnowParty(party) => self.know_party(party),
            Command::AddProduct(product) => self.add_product(product),
            Command::AddVulnerability(vulnerability) => self.add_vulnerability(vulnerability),
            Command::Complete { step, answers, tell } => self.complete(*step, answers, tell.as_ref()),
            Command::Invite { step, roles } => self.invite(*step, roles),
            Command::Contribute { step, note, answers } => self.contribute(*step, note.as_deref(), answers),
            Command::Propose { step, answers } => self.propose(*step, answers),
            Command::Agree { step, edition } => self.agree(*step, *edition),
            Command::Object { step, edition, because } => self.object(*step, *edition, because),
            Command::Correct { step, answers, because } => self.correct(*step, answers, because),
            Command::Reply { step, answers } => self.reply(*step, answers),
            Command::Notify { step, parties } => self.notify(*step, parties),
            Command::Write { letter } => self.write(letter),
            Command::LetterSent { letter } => self.letter_sent(*letter),
            Command::LetterFailed { letter, because } => self.letter_failed(*letter, because),
            Command::WithdrawLetter { letter, because } => self.withdraw_letter(*letter, because),
            Command::OweLetterAgain { letter } => self.owe_again(*letter),
            Command::ProposeEmbargo { until, parties } => self.propose_embargo(until, parties),
            Command::AnswerEmbargo { proposal, party, consent, because } => {
                self.answer_embargo(*proposal, party, *consent, because.as_deref());
            }
            Command::News { kind, what } => self.news(*kind, what),
            Command::RetractNews { because } => self.retract_news(because),
            Command::FixDeployed(target) => self.fix_deployed(target),
            Command::ProposeClosing { closing, answers } => self.propose_closing(closing, answers),
            Command::Close { closing, answers } => self.close(closing, answers),
            Command::Reopen { .. } => {
                self.refuse("not-closed", "この案件は終了していません。", "This case is not closed.")
            }
            Command::Move { plan, to, because } => self.move_to(plan, to, because),
            Command::Sweep => self.sweep(),
        }
    }

    /// On a closed case letters still go out or are withdrawn, and it can be opened again. A sweep finds nothing.
    fn while_closed(&mut self, command: &Command) {
        match command {
            Command::Reopen { because } => self.reopen(because),
            Command::LetterSent { letter } => self.letter_sent(*letter),
            Command::LetterFailed { letter, because } => self.letter_failed(*letter, because),
            Command::WithdrawLetter { letter, because } => self.withdraw_letter(*letter, because),
            Command::OweLetterAgain { letter } => self.owe_again(*letter),
            Command::Sweep => {}
            _ => self.refuse(
                "case-closed",
                "この案件は終了しています。続けるには、理由を添えて再開してください。",
                "This case is closed. Open it again, with a reason, to go on.",
            ),
        }
    }

    /// Writes a fact down, and takes it in at once.
    fn record(&mut self, step: Option<StepNumber>, circle: Circle, fact: Fact) {
        let entry = Entry { at: self.now, by: self.acting.by.clone(), circle, step, fact };
        self.case.apply(&entry);
        self.entries.push(entry);
    }

    fn refuse(&mut self, code: &'static str, ja: impl Into<String>, en: impl Into<String>) {
        self.refusals.push(Refusal::new(code, ja, en));
    }

    /// Only POC may: refuses everybody else.
    fn poc_only(&mut self) {
        self.roles_only(&[Role::Poc]);
    }

    /// Only units of these roles may: refuses everybody else, and the program.
    fn roles_only(&mut self, roles: &[Role]) {
        let plays = self.acting.unit().is_some_and(|unit| roles.iter().any(|role| self.case.plays(unit, *role)));
        if !plays {
            let names = crate::words::Words::list(roles.iter().map(|role| role.name()));
            self.refuse(
                "not-your-role",
                format!("これを行えるのは{}です。", names.ja),
                format!("This is for: {}.", names.en),
            );
        }
    }

    /// The step, or a refusal.
    fn find_step(&mut self, number: StepNumber) -> Option<&'a Step> {
        let step = self.process.step(number);
        if step.is_none() {
            self.refuse(
                "unknown-step",
                format!("手順項目 {number} はありません。"),
                format!("There is no step {number}."),
            );
        }
        step
    }

    /// A text that somebody owes: a reason, a note.
    fn need_text(&mut self, field: &str, text: &str) {
        let field = Name::from(field);
        self.refusals.extend(check_text(text, 20_000, false).into_iter().map(|refusal| refusal.on(&field)));
    }

    fn setting<'s>(&'s self, given: &'s Answers, purpose: Purpose) -> Setting<'s> {
        Setting {
            case: &self.case,
            unit: self.acting.unit(),
            given,
            purpose,
            now: self.now,
            zone: &self.process.time_zone,
        }
    }

    /// What was answered of a step before.
    fn given(&self, step: StepNumber) -> Arc<Answers> {
        self.case.steps.get(&step).map(|record| record.given.clone()).unwrap_or_default()
    }

    /// Somebody else changed the step while this person was looking at it.
    fn refuse_if_stale(&mut self, step: StepNumber) {
        let touched = self.case.steps.get(&step).map_or(0, |record| record.touched);
        if self.acting.seen.is_some_and(|seen| touched > seen) {
            self.refuse(
                "conflict",
                "開いている間に、ほかの人がこの手順に記録しました。新しい内容を確かめてから、もう一度送ってください。入力は残っています。",
                "Somebody else recorded something on this step while you had it open. \
                 Look at what came, then send again. What you typed is kept.",
            );
        }
    }

    fn finish(mut self, before: &Case) -> Result<Decision, Refusals> {
        let follow_ups = self.follow(before);
        let letters = self.entries.iter().filter_map(letter_of).collect();
        let clocks = self.entries.iter().filter_map(clock_of).collect();
        Ok(Decision { entries: self.entries, letters, clocks, follow_ups })
    }
}

/// What may not be seen does not exist.
fn unseen() -> Refusals {
    Refusal::new(
        "unseen",
        "そのような案件はないか、あなたには公開されていません。",
        "There is no such case, or it is not open to you.",
    )
    .into()
}

fn letter_of(entry: &Entry) -> Option<LetterOwed> {
    match &entry.fact {
        Fact::LetterOwed { letter, name, to } => Some(LetterOwed {
            number: *letter,
            name: name.clone(),
            to: to.clone(),
            circle: entry.circle,
            step: entry.step,
        }),
        _ => None,
    }
}

fn clock_of(entry: &Entry) -> Option<ClockChange> {
    let (clock, due) = match &entry.fact {
        Fact::ClockStarted { clock, due, .. } | Fact::ClockResumed { clock, due } => (clock, Some(*due)),
        Fact::ClockPaused { clock } | Fact::ClockStopped { clock, .. } => (clock, None),
        _ => return None,
    };
    Some(ClockChange { clock: clock.clone(), due })
}

impl Decision {
    /// The case after this decision.
    pub fn applied_to(&self, case: &Case) -> Case {
        let mut case = case.clone();
        self.entries.iter().for_each(|entry| case.apply(entry));
        case
    }
}

/// The answers that belong to each circle, the step's own first.
fn by_circle(step: &Step, answers: &Answers) -> (Answers, Vec<(Circle, Answers)>) {
    let circle_of = |field: &Name| step.ask(field.as_str()).and_then(|ask| ask.circle).unwrap_or(step.circle);
    let of = |circle: Circle| -> Answers {
        let mine = answers.iter().filter(|(field, _)| circle_of(field) == circle);
        mine.map(|(field, value)| (field.clone(), value.clone())).collect()
    };
    let others = Circle::ALL.into_iter().filter(|circle| *circle != step.circle);
    let others = others.map(|circle| (circle, of(circle))).filter(|(_, answers)| !answers.is_empty()).collect();
    (of(step.circle), others)
}
