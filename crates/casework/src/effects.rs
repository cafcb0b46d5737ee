//! What a completed step changes: one list, named as process files name it.

use crate::{
    case::{Machine, MachineState},
    names::Name,
};

/// A change that a step, or a reply to it, brings about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A machine moves.
    Set(Machine, MachineState),
    /// A question to the source is open.
    OpenQuestion,
    /// The oldest open question is answered or given up.
    AnswerQuestion,
    /// The field's statuses hold.
    RecordStatuses(Name),
    /// The field's remedies hold.
    RecordRemedies(Name),
    /// The fixes of the affected products are ready.
    FixReady,
    /// The field's moment ends the embargo.
    PublicationDate(Name),
    /// What the step checked is open again, and so is the step.
    SendBack,
    /// What was done holds no more: the step is open again, and what rests on it.
    Reopen,
    /// It is public: on JVN, or by our own advisory.
    Publish {
        /// On JVN.
        jvn: bool,
    },
}

impl Effect {
    /// The names that stand after `do =`; `set =` is the other form.
    pub const NAMES: &'static [&'static str] = &[
        "open-question",
        "answer-question",
        "record-statuses",
        "record-remedies",
        "fix-ready",
        "publication-date",
        "send-back",
        "reopen",
        "publish",
    ];

    /// As process files write it.
    pub fn name(&self) -> &'static str {
        match self {
            Effect::Set(..) => "set",
            Effect::OpenQuestion => "open-question",
            Effect::AnswerQuestion => "answer-question",
            Effect::RecordStatuses(_) => "record-statuses",
            Effect::RecordRemedies(_) => "record-remedies",
            Effect::FixReady => "fix-ready",
            Effect::PublicationDate(_) => "publication-date",
            Effect::SendBack => "send-back",
            Effect::Reopen => "reopen",
            Effect::Publish { .. } => "publish",
        }
    }

    /// The field that it reads.
    pub fn field(&self) -> Option<&Name> {
        match self {
            Effect::RecordStatuses(field) | Effect::RecordRemedies(field) | Effect::PublicationDate(field) => {
                Some(field)
            }
            _ => None,
        }
    }
}

impl std::fmt::Display for Effect {
    /// Much as process files write it: `information = details`, `record-statuses`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Effect::Set(machine, state) => write!(f, "{} = {}", machine.name(), state.name()),
            Effect::Publish { jvn } => write!(f, "publish on {}", if *jvn { "JVN" } else { "our own" }),
            other => f.write_str(other.name()),
        }
    }
}
