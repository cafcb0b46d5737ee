//! Agreeing on silence, and the news that end it.

use std::collections::BTreeSet;

use super::Desk;
use crate::{
    answers::{Answers, Moment, Purpose, check_moment},
    case::{Consent, EmbargoState, Exit, Fact, NewsKind, Outcome},
    circles::Circle,
    decide::FollowUp,
    effects::Effect,
    names::{Name, StepNumber},
    process::{Event, Step},
    refusal::Refusal,
    role::Outside,
};

/// Who may read that a party of this kind is in a case: the finder's name stays with POC, customers with those who know the details.
pub fn circle_of_kind(kind: Outside) -> Circle {
    match kind {
        Outside::Finder | Outside::Source => Circle::Finder,
        Outside::Cust => Circle::Details,
        _ => Circle::Overview,
    }
}

impl Desk<'_> {
    pub(super) fn propose_embargo(&mut self, until: &Moment, parties: &BTreeSet<Name>) {
        self.poc_only();
        let given = Answers::new();
        let faults = check_moment(until, false, &self.setting(&given, Purpose::Whole));
        self.refusals.extend(faults.into_iter().map(|refusal| refusal.on(&"until".into())));
        if until.at <= self.now {
            let refusal = Refusal::new("date-past", "これから来る日時にしてください。", "The end has to lie ahead.");
            self.refusals.push(refusal.on(&"until".into()));
        }
        if self.case.news.emergency() {
            self.refuse(
                "already-out",
                "すでに公になっているか攻撃が確認されているため、秘匿の合意は結べません。",
                "It is public or attacked already: there is no silence left to agree on.",
            );
        }
        if parties.is_empty() {
            self.refuse("no-parties", "合意する相手を選んでください。", "Choose the parties who shall agree.");
        }
        for party in parties.iter().filter(|party| !self.case.parties.contains_key(*party)).cloned().collect::<Vec<_>>()
        {
            self.refuse(
                "unknown-party",
                format!("「{party}」はこの案件の関係者ではありません。先に加えてください。"),
                format!("{party} is not a party of this case. Add it first."),
            );
        }
        if let Some(step) = self.agreed_date_step() {
            self.refuse(
                "date-agreed",
                format!("公表日時は手順項目 {step} で合意済みです。変えるには、そちらを訂正してください。"),
                format!("The date was agreed on in {step}. Correct that step to change it."),
            );
        }
        let bound = self.case.embargo.signatories(self.now);
        for party in bound.into_iter().filter(|party| !parties.contains(party)) {
            self.refuse(
                "party-left-out",
                format!("「{party}」はいまの秘匿に合意しています。変えるには、その同意も要ります。"),
                format!("{party} agreed to the embargo in force. A change needs its consent, too."),
            );
        }
        if self.refusals.is_empty() {
            let proposal = self.case.embargo.proposals.len() as u32 + 1;
            let circle = parties.iter().map(|party| self.circle_of(party)).max().unwrap_or_default();
            let fact = Fact::EmbargoProposed { proposal, until: until.clone(), parties: parties.clone() };
            self.record(None, circle, fact);
        }
    }

    /// The step by which the date of publication stands agreed.
    fn agreed_date_step(&self) -> Option<StepNumber> {
        let dates = |step: &&Step| step.effects.iter().any(|used| matches!(used.effect, Effect::PublicationDate(_)));
        let agreed = self.process.steps.iter().filter(dates).find(|step| self.case.is_done(step.number));
        agreed.map(|step| step.number)
    }

    /// Who may read that a party is in the case.
    fn circle_of(&self, party: &Name) -> Circle {
        self.case.parties.get(party).map_or(Circle::Overview, |party| circle_of_kind(party.kind))
    }

    pub(super) fn answer_embargo(&mut self, number: u32, party: &Name, consent: Consent, because: Option<&str>) {
        self.poc_only();
        if let Some(because) = because {
            self.need_text("because", because);
        } else if consent == Consent::Declined {
            let refusal =
                Refusal::new("reason-when-declined", "辞退の理由を書いてください。", "Write why it declined.");
            self.refusals.push(refusal.on(&"because".into()));
        }
        let place = (number as usize).wrapping_sub(1);
        let embargo = self.case.embargo.clone();
        let Some(proposal) = embargo.proposals.get(place).filter(|proposal| proposal.outcome == Outcome::Open) else {
            return self.refuse(
                "no-proposal",
                "返事を待っている提案ではありません。",
                "This is not a proposal that waits for an answer.",
            );
        };
        if proposal.consents.get(party) != Some(&Consent::Invited) {
            self.refuse(
                "not-invited",
                format!("「{party}」の返事は待っていません。"),
                format!("No answer is awaited from {party}."),
            );
        }
        if consent == Consent::Signatory && proposal.until.at <= self.now {
            self.refuse("date-past", "提案された日時はもう過ぎています。", "The end that was proposed has passed.");
        }
        if !matches!(consent, Consent::Signatory | Consent::Declined) {
            self.refuse("bad-consent", "合意か辞退かを選んでください。", "Choose whether it agreed or declined.");
        }
        let open = embargo.proposals.iter().filter(|other| other.outcome == Outcome::Open && other.until.at > self.now);
        let shorter = open.map(|other| other.until.at).any(|until| until < proposal.until.at);
        if consent == Consent::Signatory && shorter {
            self.refuse(
                "shorter-first",
                "より早い日時の提案が残っています。先にそちらの返事を記録してください。",
                "A shorter proposal is open. Record the answer to that one first: the shortest wins.",
            );
        }
        if !self.refusals.is_empty() {
            return;
        }
        let because = because.map(Into::into);
        let fact = Fact::EmbargoAnswered { proposal: number, party: party.clone(), consent, because };
        self.record(None, self.circle_of(party), fact);
        let proposal = &self.case.embargo.proposals[place];
        let agreed = proposal.consents.values().all(|consent| *consent == Consent::Signatory);
        if agreed && !self.case.news.emergency() {
            let until = proposal.until.clone();
            self.record(None, Circle::Overview, Fact::EmbargoActive { until, proposal: Some(number) });
        }
    }

    /// News open doors that nothing closes again by itself: POC records them, whoever noticed.
    pub(super) fn news(&mut self, kind: NewsKind, what: &str) {
        self.poc_only();
        self.need_text("what", what);
        if self.case.news.has(kind) {
            self.refuse("nothing-changed", "すでに記録されています。", "It is on record already.");
        }
        if !self.refusals.is_empty() {
            return;
        }
        let (was_public, was_attacked) = (self.case.news.public, self.case.news.attacks);
        // Where attacks were seen may name a customer; what is public is no secret.
        let circle = if kind == NewsKind::Attacks { Circle::Details } else { Circle::Overview };
        self.record(None, circle, Fact::News { kind, what: what.into() });
        self.end_embargo(match kind {
            NewsKind::Public => Exit::MadePublic,
            NewsKind::Exploit => Exit::ExploitPublic,
            NewsKind::Attacks => Exit::Attacks,
        });
        if self.case.news.public && !was_public {
            self.happened(Event::Public);
        }
        if self.case.news.attacks && !was_attacked {
            self.happened(Event::Attacks);
        }
        if !self.case.news.published {
            self.asides.push(FollowUp::ConsiderPublishing { kind });
        }
    }

    /// It was a mistake: nothing is out. What was published meanwhile cannot be taken back.
    pub(super) fn retract_news(&mut self, because: &str) {
        self.poc_only();
        self.need_text("because", because);
        if !self.case.news.emergency() {
            self.refuse("nothing-changed", "取り消す動きがありません。", "There is no news to take back.");
        }
        if self.case.news.published {
            self.refuse(
                "already-published",
                "すでに公表したため、取り消せません。",
                "It has been published: that cannot be taken back.",
            );
        }
        if self.refusals.is_empty() {
            self.record(None, Circle::Details, Fact::NewsRetracted { because: because.into() });
            self.restore_silence();
        }
    }

    /// What was agreed on while it seemed to be out binds now that it is not; words that were meant for an emergency are agreed to no more.
    fn restore_silence(&mut self) {
        let process = self.process;
        for step in process
            .steps
            .iter()
            .filter(|step| !step.opens_on.is_empty() && !self.case.is_done(step.number))
            .collect::<Vec<_>>()
        {
            self.take_agreements_back(step.number);
        }
        let signed = (1..).zip(&self.case.embargo.proposals).find(|(_, proposal)| {
            proposal.outcome == Outcome::Open
                && proposal.consents.values().all(|consent| *consent == Consent::Signatory)
        });
        if let Some((number, until)) = signed.map(|(number, proposal)| (number, proposal.until.clone())) {
            self.record(None, Circle::Overview, Fact::EmbargoActive { until, proposal: Some(number) });
        }
        for step in &process.steps {
            for used in step.effects.iter().filter(|_| self.case.is_done(step.number)).collect::<Vec<_>>() {
                let Effect::PublicationDate(field) = &used.effect else { continue };
                let date = self.case.moment(step.number, field.as_str()).cloned();
                match date.filter(|date| date.at > self.now) {
                    Some(until) => {
                        let fact = Fact::EmbargoActive { until, proposal: None };
                        self.record(Some(step.number), Circle::Overview, fact);
                    }
                    None => self.take_back(step),
                }
            }
        }
    }

    /// Ends the embargo, where there is one or one was proposed.
    pub(super) fn end_embargo(&mut self, because: Exit) {
        let silent =
            matches!(self.case.embargo.state(), EmbargoState::Proposed | EmbargoState::Active | EmbargoState::Revise);
        if silent {
            self.record(None, Circle::Overview, Fact::EmbargoExited { because });
        }
    }
}
