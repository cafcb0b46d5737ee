//! The agreed silence until a date: proposed, agreed to by each party, revised, ended (Vultron EM; ISO/IEC TR 5895).

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{answers::Moment, names::Name, words::Words};

/// Where the embargo of a case stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embargo {
    /// What was proposed, in order; the number of a proposal is its place, from 1.
    pub proposals: Vec<Proposal>,
    /// The end that is in force.
    pub active: Option<Moment>,
    /// How it ended, once it has.
    pub exited: Option<Exit>,
}

/// An end that somebody proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Until when.
    pub until: Moment,
    /// Who was asked, and what each said.
    pub consents: BTreeMap<Name, Consent>,
    /// Whether it is still open, was agreed to, or fell.
    pub outcome: Outcome,
}

/// What became of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Somebody has yet to answer.
    Open,
    /// Every party agreed.
    Agreed,
    /// A party declined, or a shorter one was agreed to.
    Fallen,
}

/// What a party said to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// It was asked.
    Invited,
    /// It agreed.
    Signatory,
    /// It did not.
    Declined,
    /// It had agreed to what is no longer in force.
    Lapsed,
}

/// How an embargo ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exit {
    /// Its hour came.
    HourCame,
    /// We or JVN published.
    Published,
    /// Somebody else published.
    MadePublic,
    /// An exploit became public.
    ExploitPublic,
    /// Attacks were seen.
    Attacks,
}

/// The state of the embargo machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbargoState {
    /// Nothing was proposed.
    None,
    /// Something was proposed, nothing agreed.
    Proposed,
    /// It is in force.
    Active,
    /// It is in force, and another end is proposed.
    Revise,
    /// It is over.
    Exited,
}

impl Embargo {
    /// Where the machine stands.
    pub fn state(&self) -> EmbargoState {
        let open = self.proposals.iter().any(|proposal| proposal.outcome == Outcome::Open);
        match (&self.exited, &self.active, open) {
            (Some(_), _, _) => EmbargoState::Exited,
            (None, Some(_), true) => EmbargoState::Revise,
            (None, Some(_), false) => EmbargoState::Active,
            (None, None, true) => EmbargoState::Proposed,
            (None, None, false) => EmbargoState::None,
        }
    }

    /// The end that parties signed, while it lies ahead: our own later date does not loosen it.
    pub fn signed(&self, now: Timestamp) -> Option<&Moment> {
        let agreed = self.proposals.iter().filter(|proposal| proposal.outcome == Outcome::Agreed);
        let ahead = agreed.map(|proposal| &proposal.until).filter(|until| until.at > now && self.exited.is_none());
        ahead.max_by_key(|until| until.at)
    }

    /// The parties that agreed to what is in force.
    pub fn signatories(&self, now: Timestamp) -> Vec<Name> {
        if self.signed(now).is_none() {
            return Vec::new();
        }
        let agreed = self.proposals.iter().filter(|proposal| proposal.outcome == Outcome::Agreed);
        agreed.flat_map(|proposal| proposal.consents.keys().cloned()).collect()
    }

    /// The end that still binds at this hour.
    pub fn binds(&self, now: Timestamp) -> Option<&Moment> {
        self.active.as_ref().filter(|until| self.exited.is_none() && until.at > now)
    }
}

impl EmbargoState {
    /// As stories write it.
    pub fn name(self) -> &'static str {
        match self {
            EmbargoState::None => "none",
            EmbargoState::Proposed => "proposed",
            EmbargoState::Active => "active",
            EmbargoState::Revise => "revise",
            EmbargoState::Exited => "exited",
        }
    }

    /// What people call it.
    pub fn title(self) -> Words {
        match self {
            EmbargoState::None => Words::new("なし", "none"),
            EmbargoState::Proposed => Words::new("提案中", "proposed"),
            EmbargoState::Active => Words::new("有効", "active"),
            EmbargoState::Revise => Words::new("見直し中", "under revision"),
            EmbargoState::Exited => Words::new("終了", "ended"),
        }
    }
}
