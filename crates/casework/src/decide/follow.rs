//! What now waits for whom: steps whose turn has come, units that were asked, gaps to cover.

use super::Desk;
use crate::{
    case::{Case, Fact, NewsKind},
    names::{Name, StepNumber},
    open_steps::is_stopped,
    process::Step,
    progress::{Progress, is_finished, progress},
    role::{Outside, Role},
    words::Words,
};

/// Something that now waits for somebody. The desk makes mails and lists of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowUp {
    /// A step's turn has come.
    StepOpened {
        /// Which.
        step: StepNumber,
        /// The units that lead it.
        units: Vec<Name>,
    },
    /// A step now waits for a party outside; POC reminds it.
    AwaitOutside {
        /// Which.
        step: StepNumber,
        /// Whom for.
        party: Outside,
    },
    /// A step cannot go on as things are, whoever does it: POC finds a way.
    FindAWay {
        /// Which.
        step: StepNumber,
    },
    /// A unit is asked to work jointly, or to agree.
    UnitAsked {
        /// Which step.
        step: StepNumber,
        /// The unit.
        unit: Name,
    },
    /// A role that a step needs or tells has nobody: POC lets a unit play it.
    CoverGap {
        /// Which step.
        step: StepNumber,
        /// The role.
        role: Role,
    },
    /// It is out or attacked: POC considers publishing at once.
    ConsiderPublishing {
        /// What became known.
        kind: NewsKind,
    },
    /// A letter could not be sent: POC finds another way.
    LetterFailed {
        /// Its number.
        letter: u32,
    },
    /// A duty is due soon.
    ClockWarned {
        /// Which clock.
        clock: Name,
    },
    /// A duty is due.
    ClockFellDue {
        /// Which clock.
        clock: Name,
    },
    /// Everything is done: POC closes the case.
    CloseCase,
}

impl FollowUp {
    /// In words.
    pub fn words(&self) -> Words {
        match self {
            FollowUp::StepOpened { step, units } => {
                let units: Vec<&str> = units.iter().map(Name::as_str).collect();
                let units = units.join(", ");
                Words::new(format!("手順項目 {step} の番です({units})。"), format!("{step} is open for {units}."))
            }
            FollowUp::AwaitOutside { step, party } => {
                let name = party.name();
                Words::new(
                    format!("手順項目 {step}: {}を待っています。", name.ja),
                    format!("{step} waits for {}.", name.en),
                )
            }
            FollowUp::FindAWay { step } => Words::new(
                format!("手順項目 {step} はこのままでは進められません。POCが進め方を決めてください。"),
                format!("{step} cannot go on as things are. POC finds a way."),
            ),
            FollowUp::UnitAsked { step, unit } => Words::new(
                format!("「{unit}」に手順項目 {step} への回答を依頼しました。"),
                format!("{unit} is asked about {step}."),
            ),
            FollowUp::CoverGap { step, role } => {
                let name = role.name();
                Words::new(
                    format!("手順項目 {step}: {}を担う部門がありません。", name.ja),
                    format!("{step}: nobody plays {} ({role}).", name.en),
                )
            }
            FollowUp::ConsiderPublishing { .. } => Words::new(
                "すでに知られています。ただちに公表するかどうかを決めてください。",
                "It is known outside. Decide whether to publish at once.",
            ),
            FollowUp::LetterFailed { letter } => Words::new(
                format!("第{letter}号の文書が送れませんでした。別の方法を決めてください。"),
                format!("Letter {letter} could not be sent. Decide on another way."),
            ),
            FollowUp::ClockWarned { clock } => {
                Words::new(format!("期限「{clock}」が近づいています。"), format!("The clock {clock} is due soon."))
            }
            FollowUp::ClockFellDue { clock } => {
                Words::new(format!("期限「{clock}」が来ました。"), format!("The clock {clock} is due."))
            }
            FollowUp::CloseCase => {
                Words::new("すべて終わりました。案件を終了してください。", "Everything is done. Close the case.")
            }
        }
    }
}

impl Desk<'_> {
    /// Brings in those whose step's turn has come, and says what waits for whom.
    pub(super) fn follow(&mut self, before: &Case) -> Vec<FollowUp> {
        let process = self.process;
        let mut follow_ups = Vec::new();
        if self.case.is_open() && !self.entries.is_empty() {
            let moved = before.process != self.case.process;
            for step in &process.steps {
                if progress(process, &self.case, step) == Progress::Open {
                    let was = !moved && progress(process, before, step) == Progress::Open;
                    self.follow_step(step, !was, &mut follow_ups);
                }
            }
        }
        follow_ups.append(&mut self.asides);
        follow_ups.extend(self.units_asked());
        if self.case.is_open()
            && !self.entries.is_empty()
            && is_finished(process, &self.case)
            && !is_finished(process, before)
        {
            follow_ups.push(FollowUp::CloseCase);
        }
        follow_ups
    }

    fn follow_step(&mut self, step: &Step, newly: bool, follow_ups: &mut Vec<FollowUp>) {
        if step.repeats && step.answers.is_none() {
            // A question may be asked at any time: that waits for nobody.
            return;
        }
        if let Some(party) = step.waits_for() {
            if newly && (!step.optional || step.answers.is_some()) {
                follow_ups.push(FollowUp::AwaitOutside { step: step.number, party: self.case.window_to(party) });
            }
            return;
        }
        if is_stopped(self.process, &self.case, step, self.now) {
            if newly {
                follow_ups.push(FollowUp::FindAWay { step: step.number });
            }
            return;
        }
        if self.case.steps.get(&step.number).is_some_and(|record| record.edition.is_some()) {
            // A unit that came to its role later is asked to agree like the others.
            for unit in self.case.units_of_all(&step.agree).into_iter().cloned().collect::<Vec<_>>() {
                self.bring_in(Some(step.number), &unit, step.circle);
            }
        }
        let units: Vec<Name> = self.case.units_of_all(step.leads()).into_iter().cloned().collect();
        for unit in &units {
            self.bring_in(Some(step.number), unit, step.circle);
        }
        let emptied = |role: &Role| {
            self.entries
                .iter()
                .any(|entry| matches!(&entry.fact, Fact::Staffed { role: staffed, .. } if staffed == role))
        };
        let gaps = step.leads().iter().filter(|role| self.case.units_of(**role).next().is_none());
        for role in gaps.filter(|role| newly || emptied(role)).copied().collect::<Vec<_>>() {
            self.note_gap(step.number, role);
        }
        if newly && !step.optional {
            follow_ups.push(FollowUp::StepOpened { step: step.number, units });
        }
    }

    /// Units that were invited, or laid an edition before, by this decision.
    fn units_asked(&self) -> Vec<FollowUp> {
        let mut asked = Vec::new();
        for entry in &self.entries {
            let Some(step) = entry.step else { continue };
            match &entry.fact {
                Fact::Invited { unit } => asked.push(FollowUp::UnitAsked { step, unit: unit.clone() }),
                Fact::Proposed { .. } => {
                    let agree = self.process.step(step).map(|step| step.agree.as_slice()).unwrap_or_default();
                    let units = self.case.units_of_all(agree).into_iter();
                    let others = units.filter(|unit| Some(*unit) != self.acting.unit());
                    asked.extend(others.map(|unit| FollowUp::UnitAsked { step, unit: unit.clone() }));
                }
                _ => {}
            }
        }
        asked
    }
}
