//! The course of a case: opened, moved, closed, and the machines that it is.

use casework::{
    answers::Answers,
    case::{Machine, MachineState, ProcessRef},
    names::Name,
    words::Words,
};

use super::{Shape, Telling, Topic, names::Scene};

impl Scene<'_> {
    pub(super) fn opened(&self, process: &ProcessRef) -> Telling {
        let (title, version) = (&self.process.title, process.version);
        let (ja, en) = (&title.ja, &title.en);
        Telling::deed(
            Topic::Steps,
            format!("手順「{ja}」第{version}版でこの案件を開きました"),
            format!("opened the case under “{en}”, version {version}"),
        )
    }

    pub(super) fn closed(&self, closing: &Name, answers: &Answers) -> Telling {
        let title = self.closing(closing);
        Telling::deed(
            Topic::Steps,
            format!("案件を「{}」として終了しました", title.ja),
            format!("closed the case: {}", title.en),
        )
        .saying(self.closing_answers(closing, answers))
        .shaped(Shape::Done)
    }

    pub(super) fn closing_proposed(&self, closing: &Name, answers: &Answers) -> Telling {
        let title = self.closing(closing);
        Telling::deed(
            Topic::Steps,
            format!("「{}」としての終了を提案しました。別の人の確認を待ちます", title.ja),
            format!("proposed to close the case ({}); a second person has to confirm it", title.en),
        )
        .saying(self.closing_answers(closing, answers))
    }

    pub(super) fn reopened(&self, because: &str) -> Telling {
        Telling::deed(Topic::Steps, "終了していた案件を再開しました", "opened the case again").quoting(Some(because))
    }

    pub(super) fn moved(&self, because: &str) -> Telling {
        let (title, version) = (&self.process.title, self.process.version);
        Telling::deed(
            Topic::Steps,
            format!("案件を手順「{}」第{version}版に移しました", title.ja),
            format!("moved the case to “{}”, version {version}", title.en),
        )
        .quoting(Some(because))
    }

    pub(super) fn machine_set(
        &self,
        machine: Machine,
        from: MachineState,
        to: MachineState,
        correcting: bool,
    ) -> Telling {
        let (title, from, to) = (machine.title(), machine.title_of(from), machine.title_of(to));
        let why = if correcting { Words::new("訂正により、", "After a correction, ") } else { Words::default() };
        let en = if correcting { title.en } else { capital(&title.en) };
        Telling::event(
            Topic::Steps,
            format!("{}「{}」が「{}」から「{}」になりました", why.ja, title.ja, from.ja, to.ja),
            format!("{}{en} went from “{}” to “{}”", why.en, from.en, to.en),
        )
    }
}

/// The sentence with a capital letter at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
