//! Mail from outside, taken apart: who, to whom, what it says, what is with it. Whatever cannot be read is kept whole, with the reason.
//!
//! Nothing is fetched: a picture or a style that lies elsewhere stays there. Nothing here decides anything, either: that a mail looks like a
//! coordinator's notice is something to show to a person.

mod charset;
mod dates;
mod file_name;
mod limits;
mod notice;
mod numbers;
mod parts;
mod text;

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::Timestamp;

use casework::words::Words;

pub use limits::{LARGEST, MOST_ATTACHMENTS};
pub use notice::{Notice, NoticeKind, notice};
pub use numbers::{Number, NumberKind, numbers};

use crate::outgoing::Mailbox;

/// A mail, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Who says that they sent it. Anybody can say so.
    pub from: Option<Mailbox>,
    /// To whom, as far as it is said.
    pub to: Vec<Mailbox>,
    /// Who else was written to.
    pub cc: Vec<Mailbox>,
    /// Where they want the answer.
    pub reply_to: Option<Mailbox>,
    /// The subject, in one line; empty if there is none.
    pub subject: String,
    /// When they say that they sent it.
    pub date: Option<Timestamp>,
    /// Its identifier, without the angle brackets.
    pub message_id: Option<String>,
    /// The identifiers of the letters before it, oldest first, the answered one last.
    pub references: Vec<String>,
    /// What it says, as plain text.
    pub text: String,
    /// The text was made from a page: its look is lost.
    pub text_was_html: bool,
    /// What is with it.
    pub attachments: Vec<Attachment>,
    /// Something in it is encrypted.
    pub encrypted: bool,
    /// Something in it is signed. Whether the signature holds, nobody has looked.
    pub signed: bool,
    /// It says that a program wrote it: such a mail is not answered by a program.
    pub automatic: bool,
    /// What could not be read in it, or was cut.
    pub remarks: Vec<Words>,
}

/// A file that came with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// A name that may be used as one: no folders, no control characters.
    pub file_name: String,
    /// What the mail says that it is. What it is, its bytes say.
    pub media_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A mail that could not be taken apart. It is kept as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable<'mail> {
    /// The mail, as it came.
    pub whole: &'mail [u8],
    /// Why it could not be read, and what to do.
    pub reason: Words,
}

/// Takes a mail apart.
pub fn read(bytes: &[u8]) -> Result<Received, Unreadable<'_>> {
    let unreadable = |reason: Words| Unreadable { whole: bytes, reason };
    limits::check(bytes).map_err(unreadable)?;
    // One mail that trips the parser up must not keep all the others from being read.
    match catch_unwind(AssertUnwindSafe(|| parts::take_apart(bytes))) {
        Ok(Some(received)) => Ok(received),
        Ok(None) => Err(unreadable(Words::new(
            "メールの形式ではありません。元のデータのまま保存しました。",
            "This does not have the form of a mail. It has been kept as it came.",
        ))),
        Err(_) => Err(unreadable(Words::new(
            "メールの形式が壊れているため読み取れません。元のデータのまま保存しました。",
            "The mail is too damaged to be read. It has been kept as it came.",
        ))),
    }
}
