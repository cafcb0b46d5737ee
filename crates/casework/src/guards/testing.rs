//! A case of flow 1 on which a guard is asked, for the tests of the guards: each test sets its fields as it likes.

use std::{collections::BTreeSet, sync::Arc};

use jiff::Timestamp;

use super::{Act, Guard, GuardUse, Scene};
use crate::{
    acting::Acting,
    answers::{Answers, Choice, Status, Value},
    case::{By, Case, Done, Edition, Entry, Fact, Party, StepRecord},
    circles::Circle,
    clocks::Calendar,
    names::{Name, StepNumber, Target},
    process::{Process, Surroundings, Versions, check, read_process},
    refusal::Refusal,
    role::{Outside, Role},
};

/// The case, the person and the hour. It is noon in Tokyo on 1 April 2026, and Sato of PSIRT acts.
pub(super) struct Stage {
    pub(super) process: Process,
    pub(super) case: Case,
    pub(super) acting: Acting,
    pub(super) now: Timestamp,
}

impl Stage {
    pub(super) fn new() -> Self {
        let calendar = Calendar::example();
        let surroundings = Surroundings { calendars: [(calendar.id.clone(), calendar)].into() };
        let file = include_bytes!("../../../../processes/jpcert-2014/flow-1.toml");
        let process = check(read_process(file, &surroundings).unwrap(), &Versions::default()).unwrap();
        let (case, acting) = (Case::default(), Acting::person("Sato", "PSIRT"));
        Self { process, case, acting, now: "2026-04-01T12:00:00+09:00".parse().unwrap() }
    }

    /// What a guard says when the step is completed, or while somebody looks whether it may be.
    pub(super) fn completing(&self, guard: &dyn Guard, step: &str) -> Vec<Refusal> {
        self.ask(guard, Act::Complete, step, None, &[])
    }

    /// The same, with answers.
    pub(super) fn answering(&self, guard: &dyn Guard, step: &str, answers: &Answers) -> Vec<Refusal> {
        self.ask(guard, Act::Complete, step, Some(answers), &[])
    }

    /// What a guard says when these customers are told.
    pub(super) fn telling(&self, guard: &dyn Guard, step: &str, customers: &[&str]) -> Vec<Refusal> {
        let customers: Vec<Name> = customers.iter().map(|customer| Name::from(*customer)).collect();
        self.ask(guard, Act::Notify, step, None, &customers)
    }

    /// What a guard says when the case is closed.
    pub(super) fn closing(&self, guard: &dyn Guard, closing: &str, answers: Option<&Answers>) -> Vec<Refusal> {
        let closing = self.process.closing(closing).unwrap();
        if !guard.at(Act::Close) {
            return Vec::new();
        }
        guard.refuse(&Scene { closing: Some(closing), answers, ..self.scene(Act::Close) })
    }

    fn ask(
        &self,
        guard: &dyn Guard,
        act: Act,
        step: &str,
        answers: Option<&Answers>,
        recipients: &[Name],
    ) -> Vec<Refusal> {
        let step = self.process.step(number(step)).unwrap();
        let used = step.guards.iter().find(|used: &&GuardUse| used.guard.name() == guard.name());
        let named = used.and_then(|used| used.step);
        if !guard.at(act) {
            return Vec::new();
        }
        guard.refuse(&Scene { step: Some(step), answers, recipients, named, ..self.scene(act) })
    }

    fn scene(&self, act: Act) -> Scene<'_> {
        Scene {
            process: &self.process,
            case: &self.case,
            act,
            step: None,
            closing: None,
            answers: None,
            recipients: &[],
            named: None,
            acting: &self.acting,
            now: self.now,
        }
    }

    pub(super) fn record(&mut self, step: &str) -> &mut StepRecord {
        Arc::make_mut(self.case.steps.entry(number(step)).or_default())
    }

    pub(super) fn answer(&mut self, step: &str, field: &str, value: Value) {
        Arc::make_mut(&mut self.record(step).given).insert(field.into(), value);
    }

    pub(super) fn finish(&mut self, step: &str) {
        let at = self.now;
        self.record(step).done = Some(Done { at, person: "Sato".into(), unit: "PSIRT".into() });
    }

    pub(super) fn staff(&mut self, role: Role, units: &[&str]) {
        let units: BTreeSet<Name> = units.iter().map(|unit| Name::from(*unit)).collect();
        Arc::make_mut(&mut self.case.staffing).insert(role, units);
    }

    pub(super) fn edition(&mut self, step: &str, number: u32, by: &str, agreed: &[&str]) {
        let agreed = agreed.iter().map(|unit| (Name::from(*unit), Name::from("somebody"))).collect();
        self.record(step).edition = Some(Edition { number, by: by.into(), answers: Arc::default(), agreed });
    }

    /// PLC-X has this status for V1.
    pub(super) fn status(&mut self, product: &str, status: Status) {
        Arc::make_mut(&mut self.case.products).insert(product.into());
        Arc::make_mut(&mut self.case.vulnerabilities).insert("V1".into());
        let target = Target { product: product.into(), vulnerability: "V1".into() };
        Arc::make_mut(&mut self.case.statuses).insert(target, status);
    }

    /// A customer who uses PLC-X, with the first and the last day of its agreement.
    pub(super) fn customer(&mut self, id: &str, nda: Option<(&str, &str)>) {
        let nda = nda.map(|(first, last)| (first.parse().unwrap(), last.parse().unwrap()));
        let products = [Name::from("PLC-X")].into();
        let party = Party { id: id.into(), kind: Outside::Cust, nda, products, critical: false };
        Arc::make_mut(&mut self.case.parties).insert(id.into(), party);
    }

    /// Takes in what cannot be set from here.
    pub(super) fn fact(&mut self, fact: Fact) {
        let entry = Entry { at: self.now, by: By::System, circle: Circle::Overview, step: None, fact };
        self.case.apply(&entry);
    }
}

pub(super) fn number(step: &str) -> StepNumber {
    StepNumber::parse(step).unwrap()
}

pub(super) fn option(option: &str) -> Value {
    Value::Choice(Choice::of(option))
}

/// There is this one refusal, and it says the essential thing in both languages.
pub(super) fn refused(refusals: &[Refusal], code: &str, ja: &str, en: &str) {
    let [refusal] = refusals else { panic!("one refusal was expected: {refusals:#?}") };
    let sentence = &refusal.sentence;
    assert_eq!(refusal.code, code);
    assert!(sentence.ja.contains(ja), "「{ja}」 is not in 「{}」", sentence.ja);
    assert!(sentence.en.contains(en), "“{en}” is not in “{}”", sentence.en);
}
