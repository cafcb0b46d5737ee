//! Yes, no and perhaps, each with what it rests on, and how they add up (Kleene's logic of three values).

use crate::finding::{Reason, Verdict, Weight};

/// The most reasons that a finding names; a tree may have thousands.
const MOST_REASONS: usize = 8;

/// What it rests on; yes, no or perhaps follows from the reasons.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Answer(Vec<Reason>);

impl Answer {
    pub(super) fn because(reason: Reason) -> Self {
        Self(vec![reason])
    }

    pub(super) fn from(reasons: Vec<Reason>) -> Self {
        let mut answer = Self(reasons);
        answer.0.truncate(MOST_REASONS);
        answer
    }

    fn heaviest(&self) -> Weight {
        self.0.iter().map(Reason::weight).max().unwrap_or(Weight::Fails)
    }

    pub(super) fn is_no(&self) -> bool {
        self.heaviest() == Weight::Fails
    }

    pub(super) fn is_yes(&self) -> bool {
        self.heaviest() == Weight::Fits
    }

    /// Both must be so: the first failure is the answer.
    pub(super) fn and(self, other: Answer) -> Answer {
        match (self.is_no(), other.is_no()) {
            (true, true) => self.nearer(other),
            (true, false) => self,
            (false, true) => other,
            (false, false) => {
                let mut reasons = self.0;
                for reason in other.0 {
                    if reasons.len() < MOST_REASONS && !reasons.contains(&reason) {
                        reasons.push(reason);
                    }
                }
                Answer(reasons)
            }
        }
    }

    /// One of them must be so: a yes is the answer, then a perhaps, then what came nearest.
    pub(super) fn or(self, other: Answer) -> Answer {
        match self.heaviest().cmp(&other.heaviest()) {
            std::cmp::Ordering::Less => self,
            std::cmp::Ordering::Greater => other,
            std::cmp::Ordering::Equal => self.nearer(other),
        }
    }

    /// The contrary. A perhaps stays one.
    pub(super) fn not(self) -> Answer {
        if self.is_yes() {
            Answer::because(Reason::Excluded)
        } else if self.is_no() {
            Answer(Vec::from([Reason::StandsWith { wanted: "≠".to_owned() }]))
        } else {
            self
        }
    }

    fn nearer(self, other: Answer) -> Answer {
        let nearness = |answer: &Answer| {
            answer.0.iter().filter(|reason| reason.weight() == Weight::Fails).map(Reason::nearness).max().unwrap_or(0)
        };
        if nearness(&other) > nearness(&self) { other } else { self }
    }

    pub(super) fn verdict(&self) -> Verdict {
        match self.heaviest() {
            Weight::Fits => Verdict::Affected,
            Weight::Doubt => Verdict::Possible,
            Weight::Undecided => Verdict::Unknown,
            Weight::Fails => Verdict::NotAffected,
        }
    }

    /// What matters most first.
    pub(super) fn into_reasons(self) -> Vec<Reason> {
        let mut reasons = self.0;
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight()));
        reasons
    }
}
