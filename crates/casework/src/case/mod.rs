//! What a case is: a value made by its ledger alone. Nothing here decides; [`apply`](Case::apply) only takes facts in.

mod apply;
mod embargo;
mod entry;
mod machines;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

pub use embargo::{Consent, Embargo, EmbargoState, Exit, Outcome, Proposal};
pub use entry::{By, Entry, Fact};
pub use machines::{Machine, MachineState, Machines};

use crate::{
    answers::{Answers, Choice, Moment, Status, Value},
    circles::Circle,
    clocks::ClockState,
    names::{Name, StepNumber, Target},
    role::{Outside, Role},
};

/// Which version of which process a case follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessRef {
    /// The process.
    pub id: Name,
    /// Its version.
    pub version: u32,
    /// The hash of what it says.
    pub hash: Name,
}

/// A case: what its entries add up to.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Case {
    /// How many entries it has: what somebody saw is named by this number.
    pub revision: u64,
    /// The process that it follows; none before the first entry.
    pub process: Option<Arc<ProcessRef>>,
    /// When it was opened.
    pub opened: Option<Timestamp>,
    /// The time of the newest entry.
    pub latest: Option<Timestamp>,
    /// How it ended, while it is closed.
    pub ending: Option<Ending>,
    /// A closing that waits for a second person.
    pub closing_proposed: Option<ClosingProposed>,
    /// Which units play which roles.
    pub staffing: Arc<BTreeMap<Role, BTreeSet<Name>>>,
    /// How far each unit was brought in.
    pub reach: Arc<BTreeMap<Name, Circle>>,
    /// Parties outside, customers among them.
    pub parties: Arc<BTreeMap<Name, Party>>,
    /// Product lines that may be touched.
    pub products: Arc<BTreeSet<Name>>,
    /// The flaws.
    pub vulnerabilities: Arc<BTreeSet<Name>>,
    /// What was done of each step.
    pub steps: BTreeMap<StepNumber, Arc<StepRecord>>,
    /// The machines that process files move.
    pub machines: Machines,
    /// The agreed silence.
    pub embargo: Arc<Embargo>,
    /// What the world knows.
    pub news: News,
    /// The status of each product and vulnerability.
    pub statuses: Arc<BTreeMap<Target, Status>>,
    /// The remedies of each product, by the field that asked for them.
    pub remedies: Arc<BTreeMap<Name, BTreeMap<Name, Choice>>>,
    /// How far the fix of each product and vulnerability is.
    pub fixes: Arc<BTreeMap<Target, Fix>>,
    /// Questions to the source, in order.
    pub questions: Arc<Vec<Question>>,
    /// Letters owed and sent; the number of a letter is its place, from 1.
    pub letters: Arc<Vec<Letter>>,
    /// Its clocks.
    pub clocks: BTreeMap<Name, ClockState>,
}

/// How a case ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Which of the process's closings.
    pub closing: Name,
    /// When.
    pub at: Timestamp,
    /// Where the report stood before.
    pub report: MachineState,
}

/// A closing that waits for a second person.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosingProposed {
    /// Which.
    pub closing: Name,
    /// Who proposed it.
    pub by: Name,
    /// With which answers.
    pub answers: Arc<Answers>,
    /// The revision at which it was proposed.
    pub revision: u64,
}

/// Somebody outside in a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Its name on the case; a finder who stays unnamed has a number here.
    pub id: Name,
    /// What it is.
    pub kind: Outside,
    /// The non-disclosure agreement: its first and its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nda: Option<(Date, Date)>,
    /// The product lines that it uses.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub products: BTreeSet<Name>,
    /// It runs critical infrastructure.
    #[serde(default)]
    pub critical: bool,
}

/// What was done of one step.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct StepRecord {
    /// The units that were asked, by the revision at which they were.
    pub invited: BTreeMap<Name, u64>,
    /// Units that contributed, or said that they have nothing to add: by whom.
    pub contributed: BTreeMap<Name, Name>,
    /// What was contributed or replied so far, before and after completion.
    pub given: Arc<Answers>,
    /// Who gave each of those answers: person and unit.
    pub given_by: BTreeMap<Name, (Name, Name)>,
    /// The units that accepted what it asks to be accepted.
    pub accepted: BTreeSet<Name>,
    /// The units that were told its result.
    pub told: BTreeSet<Name>,
    /// The edition under agreement.
    pub edition: Option<Edition>,
    /// When and by whom it was completed, while it stands completed.
    pub done: Option<Done>,
    /// How often it was completed.
    pub times: u32,
    /// Everybody who ever completed, proposed or corrected it, or added to it: persons.
    pub hands: BTreeSet<Name>,
    /// The revision of the newest entry on it.
    pub touched: u64,
    /// Customers who were told in its waves, with the letter.
    pub notified: BTreeMap<Name, u32>,
}

/// What units agree to.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// Counts up from 1.
    pub number: u32,
    /// Who proposed it.
    pub by: Name,
    /// What it says.
    pub answers: Arc<Answers>,
    /// The units that agreed, with the person.
    pub agreed: BTreeMap<Name, Name>,
}

/// That a step was completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub at: Timestamp,
    /// Which person.
    pub person: Name,
    /// For which unit.
    pub unit: Name,
}

/// A question to the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The step that asked.
    pub step: StepNumber,
    /// The unit that asked.
    pub unit: Name,
    /// Whether it was answered, or given up with a reason.
    pub answered: bool,
}

/// A letter owed to a party outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its name in the process.
    pub name: Name,
    /// To whom.
    pub to: Recipient,
    /// The step that owes it.
    pub step: Option<StepNumber>,
    /// Whether it went out.
    pub sent: Option<Timestamp>,
    /// Why it is owed no more.
    pub withdrawn: Option<Withdrawal>,
}

/// Why a letter is owed no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// It would say what is no longer so.
    Untrue,
    /// Somebody decided that it should not go.
    Decided,
}

impl Letter {
    /// Whether it still has to go out.
    pub fn waits(&self) -> bool {
        self.sent.is_none() && self.withdrawn.is_none()
    }
}

/// To whom a letter goes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// The party of this kind: there is one, or POC picks.
    Kind(Outside),
    /// This party.
    Party(Name),
}

/// How far the fix of one product and vulnerability is (Vultron CS: F needs V, D needs F).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fix {
    /// It is made and checked.
    pub ready: bool,
    /// It is at the customers.
    pub deployed: bool,
}

/// What the world knows of it (Vultron CS).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// It is public.
    pub public: bool,
    /// We or JVN published it.
    pub published: bool,
    /// An exploit is public.
    pub exploit: bool,
    /// Attacks were seen.
    pub attacks: bool,
}

/// News from outside that changes what may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewsKind {
    /// Somebody published it.
    Public,
    /// An exploit is public.
    Exploit,
    /// Attacks were seen.
    Attacks,
}

impl NewsKind {
    /// As files write it.
    pub fn name(self) -> &'static str {
        match self {
            NewsKind::Public => "public",
            NewsKind::Exploit => "exploit",
            NewsKind::Attacks => "attacks",
        }
    }

    /// The one with this name.
    pub fn parse(name: &str) -> Option<NewsKind> {
        [NewsKind::Public, NewsKind::Exploit, NewsKind::Attacks].into_iter().find(|kind| kind.name() == name)
    }
}

impl News {
    /// Whether this happened.
    pub fn has(&self, kind: NewsKind) -> bool {
        match kind {
            NewsKind::Public => self.public,
            NewsKind::Exploit => self.exploit,
            NewsKind::Attacks => self.attacks,
        }
    }

    /// It is out, or being used: silence protects nobody any more.
    pub fn emergency(&self) -> bool {
        self.public || self.exploit || self.attacks
    }
}

impl Case {
    /// The case that these entries add up to.
    pub fn replay<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Case {
        let mut case = Case::default();
        for entry in entries {
            case.apply(entry);
        }
        case
    }

    /// Whether work may go on.
    pub fn is_open(&self) -> bool {
        self.opened.is_some() && self.ending.is_none()
    }

    /// Whether a step stands completed.
    pub fn is_done(&self, step: StepNumber) -> bool {
        self.steps.get(&step).is_some_and(|record| record.done.is_some())
    }

    /// The answer that a step recorded.
    pub fn answer(&self, step: StepNumber, field: &str) -> Option<&Value> {
        self.steps.get(&step).and_then(|record| record.given.get(field))
    }

    /// The moment that a field of a step holds.
    pub fn moment(&self, step: StepNumber, field: &str) -> Option<&Moment> {
        match self.answer(step, field) {
            Some(Value::Moment(moment)) => Some(moment),
            _ => None,
        }
    }

    /// The units that play a role.
    pub fn units_of(&self, role: Role) -> impl Iterator<Item = &Name> {
        self.staffing.get(&role).into_iter().flatten()
    }

    /// Whether a unit plays a role.
    pub fn plays(&self, unit: &Name, role: Role) -> bool {
        self.staffing.get(&role).is_some_and(|units| units.contains(unit))
    }

    /// The units that play any of these roles, each once.
    pub fn units_of_all(&self, roles: &[Role]) -> BTreeSet<&Name> {
        roles.iter().flat_map(|role| self.units_of(*role)).collect()
    }

    /// The party to turn to where a party is meant: the source, once JPCERT/CC stands between, is reached through it.
    pub fn window_to(&self, party: Outside) -> Outside {
        let mediated = self.machines.of(Machine::Mediation) == MachineState::Accepted;
        if party == Outside::Source && mediated { Outside::Jpcert } else { party }
    }

    /// The questions that are open.
    pub fn open_questions(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| !question.answered)
    }

    /// The products that are affected by something.
    pub fn affected_products(&self) -> BTreeSet<&Name> {
        let affected = |status: &Status| matches!(status, Status::Affected | Status::Fixed);
        self.statuses.iter().filter(|(_, status)| affected(status)).map(|(target, _)| &target.product).collect()
    }

    /// The customers who use an affected product.
    pub fn affected_customers(&self) -> impl Iterator<Item = &Party> {
        let products = self.affected_products();
        self.parties.values().filter(move |party| {
            party.kind == Outside::Cust && party.products.iter().any(|product| products.contains(product))
        })
    }
}
