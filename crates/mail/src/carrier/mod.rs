//! What carries a letter away: a mail server, or a folder. Bounded in time; may run twice without harm.

mod folder;
mod settings;
mod smtp;

use std::path::PathBuf;

use casework::words::Words;

pub use settings::{Secret, SmtpSettings, Tls};

use crate::outgoing::{Outgoing, Unsendable};

/// The way out.
#[derive(Clone, Debug)]
pub enum Carrier {
    /// A mail server.
    Smtp(SmtpSettings),
    /// A folder, with one `.eml` file per letter: for trying things out, and where another program carries mail across a gap.
    Folder(PathBuf),
}

/// The letter is in other hands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// What the server said, or where the file lies: worth keeping with the case.
    pub receipt: String,
}

/// The letter did not leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendFailure {
    /// Trying the same again is of no use: somebody has to look at it.
    pub lasting: bool,
    /// What is so, and what to do. It never holds a password, nor what the letter says.
    pub sentence: Words,
}

impl Carrier {
    /// Sends a letter.
    pub async fn send(&self, letter: &Outgoing) -> Result<Accepted, SendFailure> {
        let outcome = match self {
            Self::Smtp(settings) => smtp::send(settings, letter).await,
            Self::Folder(folder) => folder::send(folder, letter).await,
        };
        match &outcome {
            Ok(_) => tracing::info!(message_id = letter.message_id, "letter accepted"),
            Err(failure) => {
                tracing::warn!(message_id = letter.message_id, lasting = failure.lasting, "letter not accepted");
            }
        }
        outcome
    }
}

impl From<Unsendable> for SendFailure {
    fn from(unsendable: Unsendable) -> Self {
        Self { lasting: true, sentence: unsendable.sentence }
    }
}

pub(crate) fn passing(ja: impl Into<String>, en: impl Into<String>) -> SendFailure {
    SendFailure { lasting: false, sentence: Words::new(ja, en) }
}
