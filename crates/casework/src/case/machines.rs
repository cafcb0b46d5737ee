//! The machines of a case that a process file moves by name; a case is several machines at once, never one status.

use serde::{Deserialize, Serialize};

use crate::words::Words;

/// A machine that effects move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Machine {
    /// The report and its triage (Vultron RM).
    Report,
    /// How much we were told (deck 1.2 to 1.5).
    Information,
    /// JPCERT/CC between us and the source (deck, flow 2, 1.2).
    Mediation,
    /// Where it will be published (deck 4.1 to 4.3).
    Path,
    /// The remedy in the product (deck 3.2.1).
    RemedyProduct,
    /// The remedy in the system or its environment (deck 3.2.2).
    RemedyEnvironment,
}

/// The states of all machines; which belong to which stands in [`Machine::states`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names are the standard's own, and `Machine::states` says what each is for")]
pub enum MachineState {
    Start,
    Received,
    Valid,
    Invalid,
    Accepted,
    Deferred,
    Closed,
    None,
    Overview,
    Requested,
    Declined,
    Details,
    Asked,
    Undecided,
    Own,
    OwnAndJvn,
    Excluded,
    Open,
    Planned,
    Made,
    Verified,
}

use MachineState as S;

impl Machine {
    /// All of them.
    pub const ALL: [Machine; 6] = [
        Machine::Report,
        Machine::Information,
        Machine::Mediation,
        Machine::Path,
        Machine::RemedyProduct,
        Machine::RemedyEnvironment,
    ];

    /// As process files write it.
    pub fn name(self) -> &'static str {
        match self {
            Machine::Report => "report",
            Machine::Information => "information",
            Machine::Mediation => "mediation",
            Machine::Path => "path",
            Machine::RemedyProduct => "remedy-product",
            Machine::RemedyEnvironment => "remedy-environment",
        }
    }

    /// What people call it.
    pub fn title(self) -> Words {
        match self {
            Machine::Report => Words::new("届出の扱い", "handling of the report"),
            Machine::Information => Words::new("情報の段階", "level of information"),
            Machine::Mediation => Words::new("JPCERT/CCの仲介", "mediation by JPCERT/CC"),
            Machine::Path => Words::new("公表の経路", "path of publication"),
            Machine::RemedyProduct => Words::new("製品の対策", "remedy in the product"),
            Machine::RemedyEnvironment => Words::new("環境の対策", "remedy in the environment"),
        }
    }

    /// What people call one of its states.
    pub fn title_of(self, state: MachineState) -> Words {
        match (self, state) {
            (Machine::Mediation, S::Accepted) => Words::new("情報源が承諾", "accepted by the source"),
            (Machine::Mediation, S::Declined) => Words::new("情報源が辞退", "declined by the source"),
            _ => state.title(),
        }
    }

    /// The one with this name.
    pub fn parse(name: &str) -> Option<Machine> {
        Machine::ALL.into_iter().find(|machine| machine.name() == name)
    }

    /// Its states, the first of them before anything has happened.
    pub fn states(self) -> &'static [MachineState] {
        match self {
            Machine::Report => &[S::Start, S::Received, S::Valid, S::Invalid, S::Accepted, S::Deferred, S::Closed],
            Machine::Information => &[S::None, S::Overview, S::Requested, S::Declined, S::Details],
            Machine::Mediation => &[S::None, S::Asked, S::Accepted, S::Declined],
            Machine::Path => &[S::Undecided, S::Own, S::OwnAndJvn, S::Excluded],
            Machine::RemedyProduct | Machine::RemedyEnvironment => &[S::Open, S::Planned, S::Made, S::Verified],
        }
    }

    /// The state before anything has happened.
    pub fn first(self) -> MachineState {
        self.states()[0]
    }

    /// Where a remedy falls back to when what it rests on changes; no other machine falls back.
    pub fn before(self, state: MachineState) -> Option<MachineState> {
        let states = match self {
            Machine::RemedyProduct | Machine::RemedyEnvironment => self.states(),
            _ => return None,
        };
        let place = states.iter().position(|known| *known == state)?;
        states.get(place.checked_sub(1)?).copied()
    }

    /// Whether it may go from one state to another. A correction may also take back what was decided by mistake.
    pub fn may_go(self, from: MachineState, to: MachineState, correcting: bool) -> bool {
        let usual = match self {
            // Valid to Closed is not allowed, Invalid to Closed is (Vultron RM).
            Machine::Report => matches!(
                (from, to),
                (S::Start, S::Received)
                    | (S::Received | S::Invalid, S::Valid)
                    | (S::Received, S::Invalid)
                    | (S::Valid, S::Accepted | S::Deferred)
                    | (S::Accepted, S::Deferred)
                    | (S::Deferred, S::Accepted)
                    | (S::Invalid | S::Accepted | S::Deferred, S::Closed)
                    | (S::Closed, S::Invalid | S::Accepted | S::Deferred)
            ),
            Machine::Information => matches!(
                (from, to),
                (S::None, S::Overview | S::Details)
                    | (S::Overview, S::Requested | S::Declined | S::Details)
                    | (S::Declined, S::Requested | S::Details)
                    | (S::Requested, S::Details)
            ),
            Machine::Mediation => matches!((from, to), (S::None, S::Asked) | (S::Asked, S::Accepted | S::Declined)),
            Machine::Path => self.states().contains(&to),
            Machine::RemedyProduct | Machine::RemedyEnvironment => {
                matches!((from, to), (S::Open, S::Planned) | (_, S::Made) | (S::Made, S::Verified))
            }
        };
        let taken_back = self.states().contains(&to) && to != self.first();
        from == to || usual || (correcting && (taken_back || self.before(from) == Some(to)))
    }
}

impl MachineState {
    /// As process files write it.
    pub fn name(self) -> &'static str {
        match self {
            S::Start => "start",
            S::Received => "received",
            S::Valid => "valid",
            S::Invalid => "invalid",
            S::Accepted => "accepted",
            S::Deferred => "deferred",
            S::Closed => "closed",
            S::None => "none",
            S::Overview => "overview",
            S::Requested => "requested",
            S::Declined => "declined",
            S::Details => "details",
            S::Asked => "asked",
            S::Undecided => "undecided",
            S::Own => "own",
            S::OwnAndJvn => "own-and-jvn",
            S::Excluded => "excluded",
            S::Open => "open",
            S::Planned => "planned",
            S::Made => "made",
            S::Verified => "verified",
        }
    }

    /// What people call it, where the machine makes no difference; see [`Machine::title_of`].
    pub fn title(self) -> Words {
        let (ja, en) = match self {
            S::Start => ("開始前", "not started"),
            S::Received => ("受領", "received"),
            S::Valid => ("有効", "valid"),
            S::Invalid => ("対象外", "not valid"),
            S::Accepted => ("対応中", "accepted"),
            S::Deferred => ("保留", "deferred"),
            S::Closed => ("終了", "closed"),
            S::None => ("なし", "none"),
            S::Overview => ("概要", "overview"),
            S::Requested => ("詳細を請求中", "details requested"),
            S::Declined => ("辞退", "declined"),
            S::Details => ("詳細", "details"),
            S::Asked => ("依頼中", "asked for"),
            S::Undecided => ("未定", "undecided"),
            S::Own => ("自社のみ", "own advisory only"),
            S::OwnAndJvn => ("自社とJVN", "own advisory and JVN"),
            S::Excluded => ("JVNの公表対象外", "excluded from JVN"),
            S::Open => ("未着手", "open"),
            S::Planned => ("計画済み", "planned"),
            S::Made => ("作成済み", "made"),
            S::Verified => ("確認済み", "verified"),
        };
        Words::new(ja, en)
    }
}

/// The state of every machine of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Machines([MachineState; Machine::ALL.len()]);

impl Default for Machines {
    fn default() -> Self {
        Self(Machine::ALL.map(Machine::first))
    }
}

impl Machines {
    /// Where a machine is.
    pub fn of(&self, machine: Machine) -> MachineState {
        self.0[machine as usize]
    }

    /// Moves a machine; whether it may was decided before.
    pub(super) fn set(&mut self, machine: Machine, to: MachineState) {
        self.0[machine as usize] = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_valid_report_is_not_closed_before_it_was_accepted_or_deferred() {
        assert!(!Machine::Report.may_go(S::Valid, S::Closed, false));
        assert!(Machine::Report.may_go(S::Invalid, S::Closed, false));
        assert!(Machine::Report.may_go(S::Valid, S::Deferred, false));
    }

    #[test]
    fn details_are_not_in_hand_because_they_were_asked_for_by_nobody() {
        assert!(!Machine::Information.may_go(S::None, S::Requested, false));
        assert!(Machine::Information.may_go(S::Overview, S::Requested, false));
    }

    #[test]
    fn every_machine_starts_in_its_first_state() {
        let machines = Machines::default();
        for machine in Machine::ALL {
            assert_eq!(machines.of(machine), machine.states()[0]);
        }
    }
}
