//! Completing a step, working on it jointly, and recording what came back from outside.

use std::{collections::BTreeSet, sync::Arc};

use super::{Desk, FollowUp, by_circle};
use crate::{
    answers::{Answers, Purpose, check_answers},
    case::{Case, Fact},
    circles::Circle,
    guards::{self, Act, Scene},
    names::{Name, StepNumber},
    process::{Event, Process, Step},
    progress::{Progress, progress},
    refusal::Refusal,
    role::{Role, Who},
    words::Words,
};

impl Desk<'_> {
    pub(super) fn complete(&mut self, number: StepNumber, answers: &Answers, tell: Option<&BTreeSet<Role>>) {
        let Some(step) = self.find_step(number) else { return };
        self.refuse_if_stale(number);
        self.refusals.extend(refuse_to_lead(self.process, &self.case, step, self.acting.unit()));
        let recorded = self.answers_to_record(step, answers);
        self.refuse_past_dates(step, &recorded);
        if step.notifies.is_some() && self.case.steps.get(&number).is_none_or(|record| record.notified.is_empty()) {
            self.refuse(
                "nobody-told",
                "まだ誰にも通知していません。通知しないと決めたのなら、対応方針を訂正してください。",
                "Nobody has been told yet. If nobody shall be, correct the decision on how to respond.",
            );
        }
        let scene = self.scene(step, Act::Complete, Some(&recorded), &[]);
        let guarded = guards::refuse_all(&step.guards, scene);
        self.refusals.extend(guarded);
        if self.refusals.is_empty() {
            self.write_completion(step, &recorded, tell);
        }
    }

    /// What would be recorded: the answers given, or the edition that was agreed to.
    fn answers_to_record(&mut self, step: &Step, answers: &Answers) -> Arc<Answers> {
        if step.agree.is_empty() {
            // Answers of an earlier time do not stand for this one, save those that others gave for it.
            let standing = self.standing_answers(step, &self.given(step.number));
            let faults = check_answers(&step.asks, answers, self.setting(&standing, Purpose::Whole));
            self.refusals.extend(faults);
            return Arc::new(answers.clone());
        }
        let edition = self.case.steps.get(&step.number).and_then(|record| record.edition.as_ref());
        // Its answers were looked at when it was proposed; that there is none, the guard says.
        let agreed = edition.map(|edition| edition.answers.clone()).unwrap_or_default();
        if !answers.is_empty() && !agreed.is_empty() && *agreed != *answers {
            self.refuse(
                "differs-from-edition",
                "合意された版と答えが違います。変えるには、新しい版として提案してください。",
                "This is not what was agreed to. Propose it as a new edition.",
            );
        }
        agreed
    }

    fn write_completion(&mut self, step: &Step, answers: &Arc<Answers>, tell: Option<&BTreeSet<Role>>) {
        let before = self.given(step.number);
        let again = self.case.steps.get(&step.number).is_some_and(|record| record.times > 0) && !step.repeats;
        let changed = again && answers.iter().any(|(field, value)| before.get(field) != Some(value));
        let (own, others) = by_circle(step, answers);
        for (circle, answers) in others {
            self.record(Some(step.number), circle, Fact::Answered { answers: Arc::new(answers) });
        }
        self.record(Some(step.number), step.circle, Fact::StepDone { answers: Arc::new(own) });
        self.happened(Event::Step(step.number));
        let fields: BTreeSet<Name> = self.given(step.number).keys().cloned().collect();
        self.run_effects(step, |used| used.when.as_ref().is_none_or(|when| touches(when, &fields)));
        self.owe_letters(step);
        self.hand_on(step, tell, None);
        if changed {
            self.reopen_dependents(step.number);
        } else {
            self.reopen_hasty(step.number);
        }
    }

    /// The units that receive the information, and those that are told the result.
    pub(super) fn hand_on(&mut self, step: &Step, tell: Option<&BTreeSet<Role>>, only: Option<&BTreeSet<Name>>) {
        let told = |role: &&Role| tell.is_none_or(|tell| tell.contains(*role));
        let informed = step.informed.iter().filter(told).map(|role| (*role, step.informed_circle));
        let receiving = step.receives.iter().map(|role| (*role, step.circle));
        let all: Vec<(Role, Circle)> = receiving.chain(informed).collect();
        let mut already = BTreeSet::new();
        for (role, circle) in all {
            let wanted = |unit: &&Name| only.is_none_or(|only| only.contains(*unit));
            let units: Vec<Name> = self.case.units_of(role).filter(wanted).cloned().collect();
            if units.is_empty() && only.is_none() {
                self.note_gap(step.number, role);
            }
            for unit in units {
                self.bring_in(Some(step.number), &unit, circle);
                if Some(&unit) != self.acting.unit() && already.insert(unit.clone()) {
                    self.record(Some(step.number), Circle::Overview, Fact::Told { unit });
                }
            }
        }
    }

    /// Lets a unit read this far, if it may not yet.
    pub(super) fn bring_in(&mut self, step: Option<StepNumber>, unit: &Name, circle: Circle) {
        let circle = if circle > Circle::Overview && self.owes_acceptance(unit) { Circle::Overview } else { circle };
        if crate::circles::reach(&self.case, unit).is_none_or(|reach| reach < circle) {
            self.record(step, Circle::Overview, Fact::BroughtIn { unit: unit.clone(), circle });
        }
    }

    /// Whether a design unit has yet to accept the duty that comes with the details, where the process asks for it.
    fn owes_acceptance(&mut self, unit: &Name) -> bool {
        let Some(number) = self.process.step_asking("warning").filter(|_| self.case.plays(unit, Role::Des)) else {
            return false;
        };
        let record = self.case.steps.get(&number);
        let needed = record.and_then(|record| record.given.get("details")?.option());
        let owes = matches!(needed, Some("needed" | "in-hand")) && !record.is_some_and(|it| it.accepted.contains(unit));
        let asked = FollowUp::UnitAsked { step: number, unit: unit.clone() };
        if owes && !self.asides.contains(&asked) {
            self.asides.push(asked);
        }
        owes
    }

    pub(super) fn invite(&mut self, number: StepNumber, roles: &BTreeSet<Role>) {
        let Some(step) = self.find_step(number) else { return };
        self.roles_only(step.leads());
        self.refuse_unless_open(step);
        let part = taking_part(step);
        let takes_part = |role: &&Role| part.contains(role);
        for role in roles.iter().filter(|role| !takes_part(role)) {
            let name = role.name();
            self.refuse(
                "not-joint",
                format!("{}はこの手順に加わる役割ではありません。", name.ja),
                format!("{} is not among those who may work jointly on this step.", name.en),
            );
        }
        let invited =
            |unit: &&Name| !self.case.steps.get(&number).is_some_and(|record| record.invited.contains_key(*unit));
        let roles: Vec<Role> = roles.iter().copied().collect();
        let units: Vec<Name> = self.case.units_of_all(&roles).into_iter().filter(invited).cloned().collect();
        let gaps: Vec<Role> = roles.iter().copied().filter(|role| self.case.units_of(*role).next().is_none()).collect();
        for role in &gaps {
            let name = role.name();
            self.refuse(
                "role-has-nobody",
                format!("{} を担う部門がありません。POCが部門を割り当ててください。", name.ja),
                format!("Nobody plays {} ({role}). POC assigns a unit to it.", name.en),
            );
        }
        if units.is_empty() && self.refusals.is_empty() {
            self.refuse("nothing-changed", "すでに依頼しています。", "They have been asked already.");
        }
        if !self.refusals.is_empty() {
            return;
        }
        for unit in units {
            self.record(Some(number), Circle::Overview, Fact::Invited { unit: unit.clone() });
            self.bring_in(Some(number), &unit, step.circle);
        }
    }

    pub(super) fn contribute(&mut self, number: StepNumber, note: Option<&str>, answers: &Answers) {
        let Some(step) = self.find_step(number) else { return };
        self.refuse_if_stale(number);
        let roles = taking_part(step);
        self.roles_only(&roles);
        self.refuse_unless_open(step);
        if let Some(note) = note {
            self.need_text("note", note);
        }
        let given = self.given(number);
        let heard = |unit| self.case.steps.get(&number).is_some_and(|record| record.contributed.contains_key(unit));
        if note.is_none() && answers.is_empty() && self.acting.unit().is_some_and(heard) {
            self.refuse("nothing-changed", "すでに記録されています。", "Your unit has been heard already.");
        }
        let faults = check_answers(&step.asks, answers, self.setting(&given, Purpose::Part));
        self.refusals.extend(faults);
        let Some(unit) = self.acting.unit().cloned().filter(|_| self.refusals.is_empty()) else { return };
        let (own, others) = by_circle(step, answers);
        for (circle, answers) in others {
            self.record(Some(number), circle, Fact::Answered { answers: Arc::new(answers) });
        }
        let fact = Fact::Contributed { unit, note: note.map(Into::into), answers: Arc::new(own) };
        self.record(Some(number), step.circle, fact);
    }

    pub(super) fn reply(&mut self, number: StepNumber, answers: &Answers) {
        let Some(step) = self.find_step(number) else { return };
        self.poc_only();
        self.refuse_if_stale(number);
        if !self.case.is_done(number) {
            self.refuse(
                "nothing-to-reply-to",
                format!("手順項目 {number} はまだ終わっていません。送ってから、返事を記録してください。"),
                format!("Step {number} is not done. Send it first, then record the reply."),
            );
        }
        let given = self.given(number);
        if answers.is_empty() || answers.iter().all(|(field, value)| given.get(field) == Some(value)) {
            self.refuse("nothing-changed", "新しい返事がありません。", "There is no new reply in this.");
        }
        let faults = check_answers(&step.asks, answers, self.setting(&given, Purpose::Reply));
        self.refusals.extend(faults);
        if !self.refusals.is_empty() {
            return;
        }
        self.correcting = answers.keys().any(|field| given.contains_key(field));
        self.record(Some(number), step.circle, Fact::Replied { answers: Arc::new(answers.clone()) });
        self.happened(Event::Reply(number));
        if step.moot_once_published && self.case.news.published {
            // It is kept, and changes nothing any more.
            return;
        }
        let fields: BTreeSet<Name> = answers.keys().cloned().collect();
        self.run_effects(step, |used| used.when.as_ref().is_some_and(|when| touches(when, &fields)));
    }

    /// Answers that stand beside those of whoever completes: contributed by the units whose own they are.
    pub(super) fn standing_answers(&self, step: &Step, given: &Answers) -> Answers {
        let others = |field: &Name| step.ask(field.as_str()).is_some_and(|ask| ask.by.is_some());
        given.iter().filter(|(field, _)| others(field)).map(|(field, value)| (field.clone(), value.clone())).collect()
    }

    pub(super) fn scene<'s>(
        &'s self,
        step: &'s Step,
        act: Act,
        answers: Option<&'s Answers>,
        recipients: &'s [Name],
    ) -> Scene<'s> {
        Scene { act, answers, recipients, ..Scene::of_step(self.process, &self.case, step, self.acting, self.now) }
    }

    /// Refuses what is not open, with the reason in words.
    pub(super) fn refuse_unless_open(&mut self, step: &Step) {
        let refusal = refuse_progress(&progress(self.process, &self.case, step), step);
        self.refusals.extend(refusal);
    }
}

fn touches(condition: &crate::process::Condition, fields: &BTreeSet<Name>) -> bool {
    match &condition.on {
        crate::process::Subject::Field(field) => fields.contains(field),
        crate::process::Subject::Machine(_) => true,
    }
}

/// Why a unit may not complete a step, as far as its role and the step's turn go.
pub(crate) fn refuse_to_lead(process: &Process, case: &Case, step: &Step, unit: Option<&Name>) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let leads = step.leads();
    if !unit.is_some_and(|unit| leads.iter().any(|role| case.plays(unit, *role))) {
        let names = Words::list(leads.iter().map(|role| role.name()));
        refusals.push(Refusal::new(
            "not-your-role",
            format!("手順項目 {} を担当するのは{}です。", step.number, names.ja),
            format!("Step {} is led by: {}.", step.number, names.en),
        ));
    }
    match progress(process, case, step) {
        Progress::Open if refusals.is_empty() => {
            refusals.extend(awaited(case, step, unit).into_iter().map(await_refusal));
        }
        other => refusals.extend(refuse_progress(&other, step)),
    }
    refusals
}

/// Why a step is not open; nothing where it is.
pub(crate) fn refuse_progress(standing: &Progress<'_>, step: &Step) -> Option<Refusal> {
    let number = step.number;
    match standing {
        Progress::Open => None,
        Progress::Done => Some(Refusal::new(
            "already-done",
            format!("手順項目 {number} はすでに終わっています。変えるには訂正してください。"),
            format!("Step {number} is done already. To change it, correct it."),
        )),
        Progress::Waits(_) if step.answers.is_some() => Some(Refusal::new(
            "no-open-question",
            "回答を待っている質問がありません。",
            "There is no open question to answer.",
        )),
        Progress::Waits(before) => {
            let list: Vec<String> = before.iter().map(ToString::to_string).collect();
            let list = list.join(", ");
            Some(Refusal::new(
                "not-yet",
                format!("先に終える手順があります: {list}"),
                format!("These come first: {list}"),
            ))
        }
        Progress::Undecided(condition) => Some(Refusal::new(
            "undecided",
            format!("手順項目 {number} が要るかどうか、まだ決まっていません({condition})。"),
            format!("Whether step {number} applies is not decided yet ({condition})."),
        )),
        Progress::Moot => Some(Refusal::new(
            "does-not-apply",
            format!("自社の公表が済んだので、手順項目 {number} は要らなくなりました。"),
            format!("Our advisory is out: step {number} is needed no more."),
        )),
        Progress::DoesNotApply(condition) => Some(Refusal::new(
            "does-not-apply",
            format!("手順項目 {number} はこの案件には該当しません({condition} のときだけ行います)。"),
            format!("Step {number} does not apply to this case (only where {condition})."),
        )),
    }
}

/// The units that have yet to contribute: those that lead as well, and those that were invited and are still part of the case.
pub(crate) fn awaited<'c>(case: &'c Case, step: &Step, unit: Option<&Name>) -> Vec<&'c Name> {
    let record = case.steps.get(&step.number);
    // Who leads where units must agree says more by agreeing than by contributing.
    let leads = if step.agree.is_empty() { step.leads() } else { &[] };
    let agreeing = case.units_of_all(&step.agree);
    let part = taking_part(step);
    let here = |unit: &&Name| part.iter().any(|role| case.plays(unit, *role)) && !agreeing.contains(unit);
    let invited = record.into_iter().flat_map(|record| record.invited.keys()).filter(here);
    let contributed = |unit: &&Name| {
        record.is_some_and(|record| record.contributed.contains_key(*unit)) && !owes_an_answer(case, step, unit)
    };
    let all: BTreeSet<&Name> = case.units_of_all(leads).into_iter().chain(invited).collect();
    all.into_iter().filter(|awaited| !contributed(awaited) && Some(*awaited) != unit).collect()
}

/// The roles that may be asked to work on a step, and heard.
fn taking_part(step: &Step) -> Vec<Role> {
    let answering = step.asks.iter().filter_map(|ask| ask.by).filter_map(Who::inside);
    step.leads().iter().chain(&step.joint).chain(&step.receives).copied().chain(answering).collect()
}

/// Whether a unit was asked something of its own, and has answered only a part of it.
fn owes_an_answer(case: &Case, step: &Step, unit: &Name) -> bool {
    let given = case.steps.get(&step.number).map(|record| record.given.clone()).unwrap_or_default();
    step.asks.iter().filter(|ask| ask.required && !given.contains_key(&ask.id)).any(|ask| {
        let mine = ask.by.and_then(Who::inside).is_some_and(|role| case.plays(unit, role));
        mine && crate::answers::is_asked(ask, &given)
    })
}

fn await_refusal(unit: &Name) -> Refusal {
    Refusal::new(
        "awaits-contribution",
        format!("「{unit}」の意見を待っています(「付け加えることはない」でも構いません)。"),
        format!("{unit} has yet to contribute, or to say that it has nothing to add."),
    )
}
