//! What is done of a step: contributed, proposed, agreed, completed, corrected, opened again.

use std::collections::BTreeSet;

use casework::{
    answers::Answers,
    names::{Name, StepNumber},
    process::Direction,
};

use super::{Said, Shape, Telling, Topic, course::capital, names::Scene};
use casework::words::Words;

impl Scene<'_> {
    pub(super) fn contributed(&self, note: Option<&str>, answers: &Answers) -> Telling {
        let step = self.here();
        let telling = if note.is_none() && answers.is_empty() {
            Telling::deed(
                Topic::Steps,
                format!("{}に付け加えることはないと答えました", step.ja),
                format!("had nothing to add to {}", step.en),
            )
        } else {
            Telling::deed(Topic::Steps, format!("{}に答えました", step.ja), format!("contributed to {}", step.en))
        };
        telling.saying(self.answers(answers)).quoting(note)
    }

    pub(super) fn proposed(&self, edition: u32, answers: &Answers) -> Telling {
        let step = self.here();
        Telling::deed(
            Topic::Steps,
            format!("{}の第{edition}版を示し、関係部門の合意を求めました", step.ja),
            format!("laid edition {edition} of {} before the units that must agree", step.en),
        )
        .saying(self.answers(answers))
    }

    pub(super) fn agreed(&self, unit: &Name, edition: u32) -> Telling {
        let (step, unit) = (self.here(), self.unit(unit));
        Telling::deed(
            Topic::Steps,
            format!("{}の第{edition}版に{}として合意しました", step.ja, unit.ja),
            format!("agreed to edition {edition} of {} for {}", step.en, unit.en),
        )
        .shaped(Shape::Done)
    }

    pub(super) fn objected(&self, unit: &Name, edition: u32, because: &str) -> Telling {
        let (step, unit) = (self.here(), self.unit(unit));
        Telling::deed(
            Topic::Steps,
            format!("{}の第{edition}版に{}として反対しました", step.ja, unit.ja),
            format!("objected to edition {edition} of {} for {}", step.en, unit.en),
        )
        .quoting(Some(because))
        .shaped(Shape::Refused)
    }

    pub(super) fn agreements_taken_back(&self, edition: u32) -> Telling {
        let step = self.here();
        Telling::event(
            Topic::Steps,
            format!("内容が変わったため、{}の第{edition}版への合意は無効になりました", step.ja),
            format!("What was agreed changed: the agreements to edition {edition} of {} hold no more", step.en),
        )
        .shaped(Shape::Corrected)
    }

    pub(super) fn step_done(&self, answers: &Answers) -> Telling {
        let step = self.here();
        let direction = self.step.and_then(|number| self.process.step(number)).map(|step| step.direction());
        let shape = if direction == Some(Direction::Arrives) { Shape::Arrived } else { Shape::Done };
        Telling::deed(Topic::Steps, format!("{}を完了しました", step.ja), format!("completed {}", step.en))
            .saying(self.answers(answers))
            .shaped(shape)
    }

    pub(super) fn answered(&self, answers: &Answers) -> Telling {
        let step = self.here();
        Telling::deed(
            Topic::Steps,
            format!("{}で、共有範囲の異なる項目に答えました", step.ja),
            format!("answered what has a circle of its own in {}", step.en),
        )
        .saying(self.answers(answers))
    }

    pub(super) fn replied(&self, answers: &Answers) -> Telling {
        let step = self.here();
        Telling::deed(
            Topic::Steps,
            format!("{}への社外からの返事を記録しました", step.ja),
            format!("recorded the reply to {}", step.en),
        )
        .saying(self.answers(answers))
        .shaped(Shape::Arrived)
    }

    pub(super) fn corrected(&self, answers: &Answers, because: &str) -> Telling {
        let step = self.here();
        Telling::deed(Topic::Steps, format!("{}の記録を訂正しました", step.ja), format!("corrected {}", step.en))
            .saying(self.answers(answers))
            .quoting(Some(because))
            .shaped(Shape::Corrected)
    }

    pub(super) fn step_reopened(&self, corrected: Option<StepNumber>, lapsed: &BTreeSet<Name>) -> Telling {
        let step = self.here();
        let telling = match corrected.filter(|corrected| Some(*corrected) != self.step) {
            Some(base) => {
                let base = self.title(base);
                Telling::event(
                    Topic::Steps,
                    format!("{}が訂正されたため、{}はやり直しになりました", base.ja, step.ja),
                    format!("{} is open again, because {} was corrected", capital(&step.en), base.en),
                )
            }
            None => Telling::event(
                Topic::Steps,
                format!("{}はやり直しになりました", step.ja),
                format!("{} is open again", capital(&step.en)),
            ),
        };
        telling.saying(self.lapsed(lapsed)).shaped(Shape::Corrected)
    }

    pub(super) fn answers_lapsed(&self, fields: &BTreeSet<Name>) -> Telling {
        let step = self.here();
        Telling::event(
            Topic::Steps,
            format!("{}の回答の一部は、前提が変わったため無効になりました", step.ja),
            format!("Some answers of {} hold no more", step.en),
        )
        .saying(self.lapsed(fields))
        .shaped(Shape::Corrected)
    }

    fn lapsed(&self, fields: &BTreeSet<Name>) -> Vec<Said> {
        if fields.is_empty() {
            return Vec::new();
        }
        vec![Said { label: Words::new("無効になった回答", "No longer valid"), text: self.labels(fields) }]
    }
}
