//! From a sentence of a story to the commands that it stands for, and who gives them.

use std::collections::BTreeSet;

use super::{
    run::{Stage, recipient},
    sentence::{Act, Answering},
    values,
};
use crate::{
    acting::Acting,
    answers::{Answers, Ask},
    case::{Consent, Letter, Party},
    command::Command,
    names::{Name, StepNumber, Target},
    role::Outside,
};

impl Stage<'_> {
    pub(super) fn commands(&mut self, act: &Act) -> Result<Vec<(Acting, Command)>, String> {
        if let Some(acts) = self.commands_of_many(act) {
            return acts;
        }
        let (who, command) = match act {
            Act::Opens { who } => (who, Command::Open { staffing: self.units.clone() }),
            Act::AddsProduct { who, product } => (who, Command::AddProduct(product.clone())),
            Act::AddsVulnerability { who, vulnerability } => (who, Command::AddVulnerability(vulnerability.clone())),
            Act::AddsParty { who, party, kind } => (who, Command::KnowParty(plain_party(party, *kind))),
            Act::AddsCustomer { who, party, products, nda, critical } => {
                let nda = nda.as_ref().map(|(first, last)| Ok::<_, String>((day(first)?, day(last)?))).transpose()?;
                let products = products.iter().cloned().collect();
                (
                    who,
                    Command::KnowParty(Party {
                        nda,
                        products,
                        critical: *critical,
                        ..plain_party(party, Outside::Cust)
                    }),
                )
            }
            Act::Writes { who, letter } => (who, Command::Write { letter: letter.clone() }),
            Act::WithdrawsLetter { who, party, because } => {
                let letter = self.letter_to(party, Letter::waits)?;
                (who, Command::WithdrawLetter { letter, because: because.clone() })
            }
            Act::OwesLetterAgain { who, party } => {
                let letter = self.letter_to(party, |letter| letter.withdrawn.is_some())?;
                (who, Command::OweLetterAgain { letter })
            }
            Act::ProposesEmbargo { who, until, parties } => {
                let until =
                    values::moment(until, &self.process).ok_or("write it like `2026-06-01 10:00 Asia/Tokyo`")?;
                (who, Command::ProposeEmbargo { until, parties: parties.iter().cloned().collect() })
            }
            Act::AnswersEmbargo { who, party, accepts, proposal, because } => {
                let proposal = proposal.unwrap_or(self.case.embargo.proposals.len() as u32);
                let consent = if *accepts { Consent::Signatory } else { Consent::Declined };
                (who, Command::AnswerEmbargo { proposal, party: party.clone(), consent, because: because.clone() })
            }
            Act::Reports { who, kind, what } => (who, Command::News { kind: *kind, what: what.clone() }),
            Act::RetractsNews { who, because } => (who, Command::RetractNews { because: because.clone() }),
            Act::Deploys { who, target } => (who, Command::FixDeployed(Target::try_from(target.clone())?)),
            Act::Reopens { who, because } => (who, Command::Reopen { because: because.clone() }),
            Act::Moves { who, map, because } => {
                let plan = self.library.maps.get(map).ok_or_else(|| format!("no map `{map}`"))?;
                let to = format!("{}@{}", plan.to.id, plan.to.version);
                let to = self.library.processes.get(to.as_str()).ok_or_else(|| format!("no process `{to}`"))?;
                (who, Command::Move { plan: plan.clone(), to: to.clone(), because: because.clone() })
            }
            Act::Staffs { who, role, units, because } => {
                let units = units.iter().cloned().collect();
                (who, Command::Staff { role: *role, units, because: because.clone() })
            }
            Act::ProposesClosing { who, closing, answers } => {
                let answers = self.closing_answers(who, closing, answers)?;
                (who, Command::ProposeClosing { closing: closing.clone(), answers })
            }
            Act::Closes { who, closing, answers } => {
                let answers = self.closing_answers(who, closing, answers)?;
                (who, Command::Close { closing: closing.clone(), answers })
            }
            other => self.step_command(other)?,
        };
        let who = who.clone();
        Ok(vec![(self.acting(&who)?, command)])
    }

    /// The newest letter to a party that is in this state.
    fn letter_to(&self, party: &str, is: impl Fn(&Letter) -> bool) -> Result<u32, String> {
        let found = self.case.letters.iter().rposition(|letter| recipient(&letter.to) == party && is(letter));
        found.map(|place| place as u32 + 1).ok_or_else(|| format!("no such letter to {party}"))
    }

    fn step_command<'a>(&self, act: &'a Act) -> Result<(&'a Name, Command), String> {
        Ok(match act {
            Act::Does { who, step, answers, telling } => {
                let answers = self.step_answers(who, *step, answers)?;
                let tell = telling.as_ref().map(|roles| roles.iter().copied().collect());
                (who, Command::Complete { step: *step, answers, tell })
            }
            Act::Contributes { who, step, note, answers } => {
                let answers = self.step_answers(who, *step, answers)?;
                (who, Command::Contribute { step: *step, note: note.clone(), answers })
            }
            Act::Invites { who, step, roles } => {
                (who, Command::Invite { step: *step, roles: roles.iter().copied().collect() })
            }
            Act::Proposes { who, step, answers } => {
                let answers = self.step_answers(who, *step, answers)?;
                (who, Command::Propose { step: *step, answers })
            }
            Act::Agrees { who, step, edition } => {
                let edition = edition.unwrap_or_else(|| self.edition(*step));
                (who, Command::Agree { step: *step, edition })
            }
            Act::Objects { who, step, because } => {
                (who, Command::Object { step: *step, edition: self.edition(*step), because: because.clone() })
            }
            Act::Corrects { who, step, because, answers } => {
                let answers = self.step_answers(who, *step, answers)?;
                (who, Command::Correct { step: *step, answers, because: because.clone() })
            }
            Act::RecordsReply { who, step, answers } => {
                let answers = self.step_answers(who, *step, answers)?;
                (who, Command::Reply { step: *step, answers })
            }
            Act::Tells { who, step, parties } => {
                (who, Command::Notify { step: *step, parties: parties.iter().cloned().collect() })
            }
            _ => return Err("this sentence cannot be acted on".into()),
        })
    }

    /// Sentences that stand for several acts, or for the program's own.
    fn commands_of_many(&self, act: &Act) -> Option<Result<Vec<(Acting, Command)>, String>> {
        let unsent = self.case.letters.iter().enumerate().filter(|(_, letter)| letter.waits());
        Some(Ok(match act {
            Act::ClocksLookedAt => vec![(Acting::system(), Command::Sweep)],
            Act::LettersGoOut => {
                unsent.map(|(place, _)| (Acting::system(), Command::LetterSent { letter: place as u32 + 1 })).collect()
            }
            Act::LetterFails { party, because } => {
                let mut to = unsent.filter(|(_, letter)| recipient(&letter.to) == *party);
                match to.next() {
                    Some((place, _)) => {
                        let letter = place as u32 + 1;
                        vec![(Acting::system(), Command::LetterFailed { letter, because: because.clone() })]
                    }
                    None => return Some(Err(format!("no letter to {party} waits"))),
                }
            }
            Act::EverybodyAgrees { step } => {
                let asked = self.process.step(*step).map(|step| step.agree.as_slice()).unwrap_or_default();
                let agreed = self.case.steps.get(step).and_then(|record| record.edition.as_ref());
                let missing = |unit: &&Name| agreed.is_none_or(|edition| !edition.agreed.contains_key(*unit));
                let edition = self.edition(*step);
                let person =
                    |unit: &Name| self.people.iter().find(|(_, of)| *of == unit).map(|(person, _)| person.clone());
                let units = self.case.units_of_all(asked).into_iter().filter(missing);
                units
                    .filter_map(|unit| person(unit).map(|person| Acting::person(person, unit.clone())))
                    .map(|acting| (acting, Command::Agree { step: *step, edition }))
                    .collect()
            }
            _ => return None,
        }))
    }

    fn edition(&self, step: StepNumber) -> u32 {
        let record = self.case.steps.get(&step);
        record.and_then(|record| record.edition.as_ref()).map_or(0, |edition| edition.number)
    }

    fn step_answers(&self, who: &Name, step: StepNumber, answering: &Answering) -> Result<Answers, String> {
        let asks = self.process.step(step).map(|step| step.asks.as_slice()).unwrap_or_default();
        self.answers(asks, who, answering)
    }

    fn closing_answers(&self, who: &Name, closing: &Name, answering: &Answering) -> Result<Answers, String> {
        let asks = self.process.closing(closing.as_str()).map(|closing| closing.asks.as_slice()).unwrap_or_default();
        self.answers(asks, who, answering)
    }

    fn answers(&self, asks: &[Ask], who: &Name, answering: &Answering) -> Result<Answers, String> {
        values::answers(asks, answering, &self.process, &self.case, self.unit_of(who)?, self.now)
    }
}

fn plain_party(id: &Name, kind: Outside) -> Party {
    Party { id: id.clone(), kind, nda: None, products: BTreeSet::new(), critical: false }
}

fn day(text: &str) -> Result<jiff::civil::Date, String> {
    text.parse().map_err(|_| format!("`{text}` is no day; write it like 2026-04-01"))
}
