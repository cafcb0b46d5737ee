//! Taking a fact in. It never fails and never decides: what is in the ledger has happened.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    By, Case, ClosingProposed, Consent, Done, Edition, Ending, Entry, Exit, Fact, Fix, Letter, Machine, News, NewsKind,
    Outcome, Proposal, Question, Recipient, StepRecord, Withdrawal,
};
use crate::{
    answers::{Answers, Value},
    circles::Circle,
    clocks::{ClockRun, ClockState},
    names::{Name, StepNumber},
};

impl Case {
    /// Takes an entry in.
    pub fn apply(&mut self, entry: &Entry) {
        self.revision += 1;
        self.latest = Some(entry.at);
        if let Some(step) = entry.step {
            self.apply_to_step(step, entry);
        }
        if matches!(entry.fact, Fact::StepDone { .. } | Fact::Corrected { .. } | Fact::News { .. }) {
            // What was proposed to end rested on what was known then.
            self.closing_proposed = None;
        }
        match &entry.fact {
            Fact::Opened { process } => {
                self.process = Some(Arc::new(process.clone()));
                self.opened = Some(entry.at);
            }
            Fact::ClosingProposed { closing, answers } => {
                let by = person(entry);
                self.closing_proposed = Some(ClosingProposed {
                    closing: closing.clone(),
                    by,
                    answers: answers.clone(),
                    revision: self.revision,
                });
            }
            Fact::Closed { closing, .. } => {
                let report = self.machines.of(Machine::Report);
                self.ending = Some(Ending { closing: closing.clone(), at: entry.at, report });
                self.closing_proposed = None;
            }
            Fact::Reopened { .. } => self.ending = None,
            Fact::Moved { process, steps, clocks, .. } => {
                self.process = Some(Arc::new(process.clone()));
                self.move_records(steps, clocks);
            }
            fact => {
                self.apply_people(fact);
                self.apply_product(fact);
                self.apply_outside(entry);
                self.apply_clock(entry);
            }
        }
    }

    fn apply_to_step(&mut self, number: StepNumber, entry: &Entry) {
        let revision = self.revision;
        let record = Arc::make_mut(self.steps.entry(number).or_default());
        record.touched = revision;
        match &entry.fact {
            Fact::Invited { unit } => {
                record.invited.insert(unit.clone(), revision);
            }
            Fact::Contributed { unit, note, answers } => {
                record.contributed.insert(unit.clone(), person(entry));
                if note.is_some() {
                    record.hands.insert(person(entry));
                }
                record.take(answers, &entry.by);
            }
            Fact::Proposed { edition, answers } => {
                let by = person(entry);
                record.hands.insert(by.clone());
                let agreed = BTreeMap::new();
                record.edition = Some(Edition { number: *edition, by, answers: answers.clone(), agreed });
            }
            Fact::Agreed { unit, edition } => {
                if let Some(current) = record.edition.as_mut().filter(|current| current.number == *edition) {
                    current.agreed.insert(unit.clone(), person(entry));
                }
            }
            Fact::Objected { unit, .. } => {
                if let Some(edition) = &mut record.edition {
                    edition.agreed.remove(unit);
                }
            }
            Fact::AgreementsTakenBack { .. } => {
                if let Some(edition) = &mut record.edition {
                    edition.agreed.clear();
                }
            }
            Fact::StepDone { answers } => {
                if record.times > 0 && answers.iter().any(|(field, value)| record.given.get(field) != Some(value)) {
                    // It was made anew: whose hands were on the old one does not matter to it.
                    record.hands.clear();
                }
                record.take(answers, &entry.by);
                record.times += 1;
                // Who contributed stands in the ledger; the next time all are asked afresh.
                record.contributed.clear();
                record.invited.clear();
                if let By::Person { person, unit } = &entry.by {
                    record.hands.insert(person.clone());
                    record.done = Some(Done { at: entry.at, person: person.clone(), unit: unit.clone() });
                }
            }
            Fact::Answered { answers } | Fact::Replied { answers } => record.take(answers, &entry.by),
            Fact::Corrected { answers, .. } => {
                record.take(answers, &entry.by);
                record.hands.insert(person(entry));
            }
            Fact::StepReopened { lapsed, corrected } => {
                record.done = None;
                record.contributed.clear();
                if corrected.is_some() {
                    // Whoever was told was told of something else.
                    record.notified.clear();
                }
                if !lapsed.is_empty() {
                    Arc::make_mut(&mut record.given).retain(|field, _| !lapsed.contains(field));
                }
            }
            Fact::AnswersLapsed { fields } => {
                Arc::make_mut(&mut record.given).retain(|field, _| !fields.contains(field));
            }
            Fact::LetterWithdrawn { letter, .. } => record.notified.retain(|_, told| told != letter),
            Fact::LetterOwedAgain { letter } => {
                let owed = self.letters.get((*letter as usize).wrapping_sub(1));
                if let Some(Recipient::Party(party)) = owed.map(|owed| &owed.to) {
                    record.notified.insert(party.clone(), *letter);
                }
            }
            Fact::NoticesLapsed => record.notified.clear(),
            Fact::Told { unit } => {
                record.told.insert(unit.clone());
            }
            Fact::Notified { party, letter } => {
                record.notified.insert(party.clone(), *letter);
            }
            _ => {}
        }
    }

    fn apply_people(&mut self, fact: &Fact) {
        match fact {
            Fact::Staffed { role, units, .. } => {
                let staffing = Arc::make_mut(&mut self.staffing);
                let before = staffing.insert(*role, units.clone()).unwrap_or_default();
                // Who plays no role any more was handed out of the case.
                let playing = |unit: &Name| staffing.values().any(|units| units.contains(unit));
                let reach = Arc::make_mut(&mut self.reach);
                reach.retain(|unit, _| playing(unit));
                // Who hands a role over keeps the overview for the roles left; an open step brings it further in again.
                for unit in before.difference(units) {
                    if let Some(reach) = reach.get_mut(unit.as_str()) {
                        *reach = Circle::Overview;
                    }
                }
            }
            Fact::BroughtIn { unit, circle } => {
                let reach = Arc::make_mut(&mut self.reach).entry(unit.clone()).or_default();
                *reach = (*reach).max(*circle);
            }
            Fact::PartyKnown { party } => {
                Arc::make_mut(&mut self.parties).insert(party.id.clone(), party.clone());
            }
            _ => {}
        }
    }

    fn apply_product(&mut self, fact: &Fact) {
        match fact {
            Fact::ProductAdded { product } => {
                Arc::make_mut(&mut self.products).insert(product.clone());
            }
            Fact::VulnerabilityAdded { vulnerability } => {
                Arc::make_mut(&mut self.vulnerabilities).insert(vulnerability.clone());
            }
            Fact::StatusesKnown { statuses } => Arc::make_mut(&mut self.statuses)
                .extend(statuses.iter().map(|(target, status)| (target.clone(), *status))),
            Fact::RemediesKnown { field, remedies } => {
                Arc::make_mut(&mut self.remedies).insert(field.clone(), remedies.clone());
            }
            Fact::FixReady { target } => {
                Arc::make_mut(&mut self.fixes).insert(target.clone(), Fix { ready: true, deployed: false });
            }
            Fact::FixWithdrawn { target } => {
                Arc::make_mut(&mut self.fixes).remove(target);
            }
            Fact::FixDeployed { target } => {
                Arc::make_mut(&mut self.fixes).insert(target.clone(), Fix { ready: true, deployed: true });
            }
            Fact::MachineSet { machine, to, .. } => self.machines.set(*machine, *to),
            _ => {}
        }
    }

    fn apply_outside(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::QuestionOpened { unit, .. } => {
                let Some(step) = entry.step else { return };
                let question = Question { step, unit: unit.clone(), answered: false };
                Arc::make_mut(&mut self.questions).push(question);
            }
            Fact::QuestionAnswered { question } => {
                if let Some(open) = Arc::make_mut(&mut self.questions).get_mut((*question as usize).wrapping_sub(1)) {
                    open.answered = true;
                }
            }
            Fact::LetterOwed { name, to, .. } => {
                let letter =
                    Letter { name: name.clone(), to: to.clone(), step: entry.step, sent: None, withdrawn: None };
                Arc::make_mut(&mut self.letters).push(letter);
            }
            Fact::LetterWithdrawn { letter, because } => {
                if let Some(owed) = Arc::make_mut(&mut self.letters).get_mut((*letter as usize).wrapping_sub(1)) {
                    owed.withdrawn = Some(if because.is_some() { Withdrawal::Decided } else { Withdrawal::Untrue });
                }
            }
            Fact::LetterOwedAgain { letter } => {
                if let Some(owed) = Arc::make_mut(&mut self.letters).get_mut((*letter as usize).wrapping_sub(1)) {
                    owed.withdrawn = None;
                }
            }
            Fact::LetterSent { letter } => {
                if let Some(owed) = Arc::make_mut(&mut self.letters).get_mut((*letter as usize).wrapping_sub(1)) {
                    owed.sent = Some(entry.at);
                }
            }
            Fact::News { kind, .. } => match kind {
                NewsKind::Public => self.news.public = true,
                NewsKind::Exploit => (self.news.public, self.news.exploit) = (true, true),
                NewsKind::Attacks => self.news.attacks = true,
            },
            Fact::NewsRetracted { .. } => {
                self.news = News::default();
                let embargo = Arc::make_mut(&mut self.embargo);
                embargo.exited = embargo.exited.filter(|exit| matches!(exit, Exit::HourCame | Exit::Published));
            }
            Fact::Published { .. } => (self.news.public, self.news.published) = (true, true),
            fact => self.apply_embargo(fact),
        }
    }

    fn apply_embargo(&mut self, fact: &Fact) {
        match fact {
            Fact::EmbargoProposed { until, parties, .. } => {
                let consents = parties.iter().map(|party| (party.clone(), Consent::Invited)).collect();
                let proposal = Proposal { until: until.clone(), consents, outcome: Outcome::Open };
                let embargo = Arc::make_mut(&mut self.embargo);
                embargo.proposals.push(proposal);
                // Its hour had come and nothing was published: this is a new silence to agree on.
                if embargo.exited == Some(Exit::HourCame) {
                    (embargo.exited, embargo.active) = (None, None);
                }
            }
            Fact::EmbargoAnswered { proposal, party, consent, .. } => {
                let proposals = &mut Arc::make_mut(&mut self.embargo).proposals;
                if let Some(proposal) = proposals.get_mut((*proposal as usize).wrapping_sub(1)) {
                    proposal.consents.insert(party.clone(), *consent);
                    if *consent == Consent::Declined {
                        proposal.outcome = Outcome::Fallen;
                    }
                }
            }
            Fact::EmbargoLapsed { proposal } => {
                let proposals = &mut Arc::make_mut(&mut self.embargo).proposals;
                if let Some(proposal) = proposals.get_mut((*proposal as usize).wrapping_sub(1)) {
                    proposal.outcome = Outcome::Fallen;
                }
            }
            Fact::EmbargoActive { until, proposal } => self.begin_embargo(until, *proposal),
            Fact::EmbargoExited { because } => Arc::make_mut(&mut self.embargo).exited = Some(*because),
            _ => {}
        }
    }

    /// The end that is in force now takes the place of the one before, and of what was proposed for later.
    fn begin_embargo(&mut self, until: &crate::answers::Moment, agreed: Option<u32>) {
        let embargo = Arc::make_mut(&mut self.embargo);
        for (place, proposal) in embargo.proposals.iter_mut().enumerate() {
            if Some(place as u32 + 1) == agreed {
                proposal.outcome = Outcome::Agreed;
            } else if proposal.outcome == Outcome::Agreed && agreed.is_some() {
                proposal.outcome = Outcome::Fallen;
                proposal.consents.values_mut().for_each(|consent| *consent = Consent::Lapsed);
            } else if proposal.outcome == Outcome::Open && agreed.is_none() {
                proposal.outcome = Outcome::Fallen;
            }
        }
        embargo.active = Some(until.clone());
        embargo.exited = None;
    }

    fn apply_clock(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::ClockStarted { clock, from, due, beyond_calendar } => {
                let state = ClockState {
                    from: *from,
                    due: *due,
                    run: ClockRun::Running,
                    warned: 0,
                    fell_due: false,
                    beyond_calendar: *beyond_calendar,
                };
                self.clocks.insert(clock.clone(), state);
            }
            Fact::ClockPaused { clock } => self.on_clock(clock, |state| state.run = ClockRun::Paused(entry.at)),
            Fact::ClockResumed { clock, due } => self.on_clock(clock, |state| {
                state.run = ClockRun::Running;
                state.due = *due;
            }),
            Fact::ClockStopped { clock, closing } => self.on_clock(clock, |state| {
                state.run = if *closing { ClockRun::Closed(entry.at) } else { ClockRun::Stopped(entry.at) };
            }),
            Fact::ClockWarned { clock, warning } => self.on_clock(clock, |state| state.warned = *warning),
            Fact::ClockFellDue { clock } => self.on_clock(clock, |state| state.fell_due = true),
            _ => {}
        }
    }

    fn on_clock(&mut self, clock: &Name, change: impl FnOnce(&mut ClockState)) {
        if let Some(state) = self.clocks.get_mut(clock.as_str()) {
            change(state);
        }
    }

    fn move_records(&mut self, steps: &BTreeMap<StepNumber, StepNumber>, clocks: &BTreeMap<Name, Name>) {
        let before = std::mem::take(&mut self.steps);
        for (from, to) in steps {
            if let Some(record) = before.get(from) {
                self.steps.insert(*to, record.clone());
            }
        }
        let before = std::mem::take(&mut self.clocks);
        for (from, to) in clocks {
            if let Some(state) = before.get(from) {
                self.clocks.insert(to.clone(), state.clone());
            }
        }
        let questions = Arc::make_mut(&mut self.questions);
        for question in questions.iter_mut() {
            question.step = steps.get(&question.step).copied().unwrap_or(question.step);
        }
        for letter in Arc::make_mut(&mut self.letters) {
            letter.step = letter.step.and_then(|step| steps.get(&step).copied());
        }
        self.closing_proposed = None;
    }
}

impl StepRecord {
    fn take(&mut self, answers: &Arc<Answers>, by: &By) {
        if answers.is_empty() {
            return;
        }
        if let By::Person { person, unit } = by {
            for (field, value) in answers.iter() {
                self.given_by.insert(field.clone(), (person.clone(), unit.clone()));
                if *value == Value::Accepted {
                    self.accepted.insert(unit.clone());
                }
            }
        }
        if self.given.is_empty() {
            self.given = answers.clone();
        } else {
            let given = Arc::make_mut(&mut self.given);
            given.extend(answers.iter().map(|(field, value)| (field.clone(), value.clone())));
        }
    }
}

fn person(entry: &Entry) -> Name {
    match &entry.by {
        By::Person { person, .. } => person.clone(),
        By::System => "system".into(),
    }
}
