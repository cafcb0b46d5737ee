//! Opening a case, and who plays which role on it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, FollowUp, unseen};
use crate::{
    answers::check_text,
    case::Fact,
    circles::Circle,
    names::Name,
    process::{Event, Step},
    role::Role,
};

impl Desk<'_> {
    pub(super) fn open(&mut self, staffing: &BTreeMap<Role, BTreeSet<Name>>) {
        if self.case.opened.is_some() {
            // Whether there is a case of this name already is not for everybody to know.
            let knows = self.acting.unit().is_some_and(|unit| crate::circles::reach(&self.case, unit).is_some());
            if knows {
                return self.refuse("already-open", "この案件はすでにあります。", "This case is there already.");
            }
            return self.refusals.extend(unseen().0);
        }
        let poc = staffing.get(&Role::Poc).cloned().unwrap_or_default();
        if !self.acting.unit().is_some_and(|unit| poc.contains(unit)) {
            self.refuse(
                "not-your-role",
                "案件を開けるのはPOCです。POCを担う部門を決めてください。",
                "POC opens cases. Let a unit play POC.",
            );
        }
        for unit in staffing.values().flatten() {
            self.check_name("unit", unit);
        }
        if !self.refusals.is_empty() {
            return;
        }
        self.record(None, Circle::Overview, Fact::Opened { process: self.process.reference().clone() });
        for (role, units) in staffing.iter().filter(|(_, units)| !units.is_empty()) {
            let fact = Fact::Staffed { role: *role, units: units.clone(), because: None };
            self.record(None, Circle::Overview, fact);
        }
        for unit in poc {
            self.record(None, Circle::Overview, Fact::BroughtIn { unit, circle: Circle::Details });
        }
    }

    pub(super) fn staff(&mut self, role: Role, units: &BTreeSet<Name>, because: &str) {
        self.poc_only();
        self.need_text("because", because);
        for unit in units {
            self.check_name("unit", unit);
        }
        if role == Role::Poc && units.is_empty() {
            self.refuse(
                "nobody-left",
                "POCを空にはできません。誰もこの案件を動かせなくなります。",
                "POC cannot be left empty: nobody could move this case.",
            );
        }
        if self.case.staffing.get(&role) == Some(units) {
            self.refuse("nothing-changed", "すでにそのとおりです。", "It is so already.");
        }
        if !self.refusals.is_empty() {
            return;
        }
        let known = self.case.units_of(role).any(|unit| self.case.reach.contains_key(unit));
        let leaving: Vec<Name> = self.case.units_of(role).filter(|unit| !units.contains(*unit)).cloned().collect();
        let fact = Fact::Staffed { role, units: units.clone(), because: Some(because.into()) };
        self.record(None, Circle::Overview, fact);
        for unit in leaving {
            if let Some(circle) = self.rightful_reach(&unit) {
                self.bring_in(None, &unit, circle);
            }
        }
        if known {
            // Who takes over from one that knew of the case has to know of it; how far, the open steps say.
            for unit in units {
                self.bring_in(None, unit, Circle::Overview);
            }
        }
        if role == Role::Poc {
            for unit in units {
                let fact = Fact::BroughtIn { unit: unit.clone(), circle: Circle::Details };
                self.record(None, Circle::Overview, fact);
            }
        }
    }

    /// How far a unit may read for the parts that it still has: the steps that it leads, received, was told of or was invited to.
    fn rightful_reach(&self, unit: &Name) -> Option<Circle> {
        let plays = |roles: &[Role]| roles.iter().any(|role| self.case.plays(unit, *role));
        let of_step = |step: &Step| {
            let record = self.case.steps.get(&step.number)?;
            let began = record.times > 0 || record.edition.is_some() || !record.invited.is_empty();
            let works = began && (plays(step.leads()) || plays(&step.receives));
            let asked = record.invited.contains_key(unit) || record.contributed.contains_key(unit);
            let told = record.told.contains(unit) && plays(&step.informed);
            let circle = (works || asked && plays(&step.joint)).then_some(step.circle);
            circle.max(told.then_some(step.informed_circle))
        };
        self.process.steps.iter().filter_map(of_step).max()
    }

    /// A name that people will read in lists and letters.
    pub(super) fn check_name(&mut self, field: &str, name: &Name) {
        let field = Name::from(field);
        let faults = check_text(name.as_str(), Name::LONGEST, true);
        self.refusals.extend(faults.into_iter().map(|refusal| refusal.on(&field)));
        if name.as_str().contains('/') {
            self.refusals.push(
                crate::refusal::Refusal::new(
                    "bad-name",
                    "名前に「/」は使えません。",
                    "A name cannot have a slash in it.",
                )
                .on(&field),
            );
        }
    }

    /// A role that a step needs or tells has nobody: the gap is written down, and POC hears of it.
    pub(super) fn note_gap(&mut self, step: crate::names::StepNumber, role: Role) {
        self.record(Some(step), Circle::Overview, Fact::GapNoted { role });
        self.asides.push(FollowUp::CoverGap { step, role });
    }

    pub(super) fn happened(&mut self, event: Event) {
        self.events.push(event);
    }
}
