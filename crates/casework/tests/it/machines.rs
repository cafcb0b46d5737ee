//! The machines of a case: what they may do, what a correction may take back, and what can never be.

use std::collections::BTreeSet;

use casework::case::{Machine, MachineState as S, Machines};

fn every_pair(machine: Machine) -> impl Iterator<Item = (S, S)> {
    let states = machine.states();
    states.iter().flat_map(move |from| states.iter().map(move |to| (*from, *to)))
}

#[test]
fn every_machine_and_every_state_is_found_by_its_name() {
    for machine in Machine::ALL {
        assert_eq!(Machine::parse(machine.name()), Some(machine));
        let names: BTreeSet<&str> = machine.states().iter().map(|state| state.name()).collect();
        assert_eq!(names.len(), machine.states().len(), "{machine:?}");
        assert!(machine.states().iter().all(|state| !state.title().ja.is_empty() && !state.title().en.is_empty()));
        assert!(!machine.title().ja.is_empty() && !machine.title().en.is_empty());
    }
    assert_eq!(Machine::parse("embargo"), None);
}

#[test]
fn every_state_is_reached_from_the_first_one() {
    for machine in Machine::ALL {
        let mut reached = BTreeSet::from([machine.first()]);
        for _ in machine.states() {
            let next =
                every_pair(machine).filter(|(from, to)| reached.contains(from) && machine.may_go(*from, *to, false));
            let next: Vec<S> = next.map(|(_, to)| to).collect();
            reached.extend(next);
        }
        assert_eq!(reached.len(), machine.states().len(), "{machine:?} reaches only {reached:?}");
    }
}

#[test]
fn a_machine_does_not_go_to_a_state_of_another() {
    for machine in Machine::ALL {
        for other in Machine::ALL {
            let strange = other.states().iter().filter(|state| !machine.states().contains(state));
            for to in strange {
                for from in machine.states() {
                    assert!(!machine.may_go(*from, *to, false), "{machine:?} {from:?} {to:?}");
                    assert!(!machine.may_go(*from, *to, true), "{machine:?} {from:?} {to:?} as a correction");
                }
            }
        }
    }
}

#[test]
fn only_the_path_is_undecided_again_without_a_correction() {
    for machine in Machine::ALL.into_iter().filter(|machine| *machine != Machine::Path) {
        for from in machine.states().iter().filter(|from| **from != machine.first()) {
            assert!(!machine.may_go(*from, machine.first(), false), "{machine:?} {from:?}");
        }
    }
}

#[test]
fn a_correction_may_do_all_that_is_usual_and_more() {
    for machine in Machine::ALL {
        for (from, to) in every_pair(machine) {
            assert!(machine.may_go(from, to, true) || !machine.may_go(from, to, false), "{machine:?} {from:?} {to:?}");
        }
    }
    assert!(Machine::Information.may_go(S::Details, S::Declined, true));
    assert!(!Machine::Information.may_go(S::Details, S::Declined, false));
}

#[test]
fn a_report_is_closed_only_from_where_vultron_closes_it() {
    let closes = |from: &S| Machine::Report.may_go(*from, S::Closed, false);
    let from: BTreeSet<S> = Machine::Report.states().iter().copied().filter(closes).collect();
    assert_eq!(from, [S::Invalid, S::Accepted, S::Deferred, S::Closed].into());
}

#[test]
fn a_remedy_is_not_verified_before_it_is_made_and_may_be_made_again() {
    for machine in [Machine::RemedyProduct, Machine::RemedyEnvironment] {
        assert!(!machine.may_go(S::Open, S::Verified, false) && !machine.may_go(S::Planned, S::Verified, false));
        assert!(machine.may_go(S::Made, S::Verified, false) && machine.may_go(S::Verified, S::Made, false));
    }
}

#[test]
fn mediation_that_was_declined_is_not_accepted_by_itself() {
    assert!(!Machine::Mediation.may_go(S::Declined, S::Accepted, false));
    assert!(!Machine::Mediation.may_go(S::None, S::Accepted, false));
}

#[test]
fn a_case_begins_with_every_machine_in_its_first_state() {
    let machines = Machines::default();
    assert!(Machine::ALL.into_iter().all(|machine| machines.of(machine) == machine.first()));
}
