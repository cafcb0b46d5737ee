//! How a command ends: with what status, or stopped by what.

use std::{io, process::ExitCode};

use casework::words::Words;

/// The status of a command that ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ending {
    /// All is as it should be.
    Fine,
    /// It ran, and found what should not be: problems, a story that is not borne out, a difference that was asked about.
    Found,
    /// Something that it was given could not be used.
    Unusable,
    /// It could not be done now, and may be later: mail servers know 75 (EX_TEMPFAIL of sysexits), keep the mail and try again.
    Later,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> ExitCode {
        ExitCode::from(match ending {
            Ending::Fine => 0,
            Ending::Found => 1,
            Ending::Unusable => 2,
            Ending::Later => 75,
        })
    }
}

/// Why a command could not go on.
#[derive(Debug)]
pub(crate) enum Stop {
    /// What it was given cannot be used, and why.
    Unusable(Words),
    /// What it says cannot be written anywhere.
    Output(io::Error),
}

impl Stop {
    /// What to tell the person.
    pub(crate) fn sentence(&self) -> Words {
        match self {
            Stop::Unusable(sentence) => sentence.clone(),
            Stop::Output(error) => {
                Words::new(format!("出力できません: {error}"), format!("The output cannot be written: {error}"))
            }
        }
    }
}

impl From<Words> for Stop {
    fn from(sentence: Words) -> Self {
        Stop::Unusable(sentence)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::Output(error)
    }
}
