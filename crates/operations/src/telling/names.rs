//! What people call the things that entries name: steps, units, persons, parties, products, letters.

use std::collections::{BTreeMap, BTreeSet};

use casework::{
    case::Recipient,
    names::{Name, StepNumber, Target},
    process::Process,
    role::Outside,
    words::Words,
};

use super::desk::letter_words;
use crate::Company;

/// What an entry is told by.
pub(super) struct Scene<'s> {
    pub(super) company: &'s Company,
    pub(super) process: &'s Process,
    pub(super) letters: &'s BTreeMap<u32, (Words, Recipient)>,
    /// The step that the entry belongs to.
    pub(super) step: Option<StepNumber>,
}

impl Scene<'_> {
    /// A person with its unit.
    pub(super) fn somebody(&self, person: &Name, unit: &Name) -> Words {
        let (person, unit) = (self.company.person(person.as_str()), self.company.unit(unit.as_str()));
        Words::new(format!("{}さん（{}）", person.ja, unit.ja), format!("{} ({})", person.en, unit.en))
    }

    pub(super) fn unit(&self, unit: &Name) -> Words {
        self.company.unit(unit.as_str())
    }

    pub(super) fn units(&self, units: &BTreeSet<Name>) -> Words {
        Words::list(units.iter().map(|unit| self.unit(unit)))
    }

    pub(super) fn product(&self, product: &Name) -> Words {
        self.company.product(product.as_str())
    }

    /// A party by its name; one that bears the code of its kind is called as its kind.
    pub(super) fn party(&self, party: &Name) -> Words {
        party_words(self.company, party.as_str())
    }

    pub(super) fn parties(&self, parties: &BTreeSet<Name>) -> Words {
        Words::list(parties.iter().map(|party| self.party(party)))
    }

    /// A product and a vulnerability.
    pub(super) fn target(&self, target: &Target) -> Words {
        let (product, flaw) = (self.product(&target.product), &target.vulnerability);
        Words::new(format!("{}の{flaw}", product.ja), format!("{flaw} in {}", product.en))
    }

    /// A step with its number and its title.
    pub(super) fn title(&self, number: StepNumber) -> Words {
        step_words(self.process, number)
    }

    /// The step that the entry belongs to.
    pub(super) fn here(&self) -> Words {
        self.step.map_or_else(|| Words::new("この案件", "the case"), |number| self.title(number))
    }

    /// A letter with whom it goes to.
    pub(super) fn letter(&self, number: u32) -> Words {
        match self.letters.get(&number) {
            Some((subject, to)) => self.letter_to(subject, to),
            None => letter_words(number),
        }
    }

    pub(super) fn letter_to(&self, subject: &Words, to: &Recipient) -> Words {
        let to = match to {
            Recipient::Kind(kind) => kind.name(),
            Recipient::Party(party) => self.party(party),
        };
        Words::new(format!("{}への文書「{}」", to.ja, subject.ja), format!("letter “{}” to {}", subject.en, to.en))
    }

    /// What the letter of this name says at its head.
    pub(super) fn subject(&self, name: &Name) -> Words {
        let letter = self.process.letter(name.as_str());
        letter.map_or_else(|| Words::new("社外への文書", "letter"), |letter| letter.subject.clone())
    }

    /// A clock by its title.
    pub(super) fn clock(&self, clock: &Name) -> Words {
        let known = self.process.clock(clock.as_str());
        known.map_or_else(|| Words::new("期限", "a duty"), |clock| clock.title.clone())
    }

    /// A closing by its title.
    pub(super) fn closing(&self, closing: &Name) -> Words {
        let known = self.process.closing(closing.as_str());
        known.map_or_else(|| Words::new("終了", "the end"), |closing| closing.title.clone())
    }
}

/// A step with its number and its title.
pub fn step_words(process: &Process, number: StepNumber) -> Words {
    match process.step(number) {
        Some(step) => Words::new(format!("{number}「{}」", step.title.ja), format!("{number} “{}”", step.title.en)),
        None => Words::same(number.to_string()),
    }
}

/// What people call a party of a case.
pub fn party_words(company: &Company, party: &str) -> Words {
    let code = party.to_uppercase();
    match Outside::parse(&code) {
        Some(kind) if company.party(party) == Words::same(party) => kind.name(),
        _ => company.party(party),
    }
}
