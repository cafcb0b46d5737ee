//! A letter on its way out: who, to whom, what; checked, and put into the form in which mail travels.

mod mime;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use casework::words::{Language, Words};

/// Everything that is attached to a letter, together, in bytes: what most servers still take after encoding.
pub const LARGEST: usize = 18 * 1024 * 1024;

/// How many readers one letter has at most. A wave of customers is one letter each.
pub const MOST_READERS: usize = 50;

/// Somebody's address, with a name or without.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mailbox {
    /// What the reader's program shows.
    pub name: Option<String>,
    /// `psirt@minamo.example`
    pub address: String,
}

impl Mailbox {
    /// An address without a name.
    pub fn bare(address: impl Into<String>) -> Self {
        Self { name: None, address: address.into() }
    }

    /// An address with the name that is shown for it.
    pub fn named(name: impl Into<String>, address: impl Into<String>) -> Self {
        Self { name: Some(name.into()), address: address.into() }
    }
}

/// A file that goes with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure {
    /// What it is called.
    pub file_name: String,
    /// `application/pdf`
    pub media_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Who wrote a mail: programs that answer mail by themselves must not answer the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Writer {
    /// A person has read it and sent it.
    Person,
    /// The desk wrote it by itself: reminders, receipts.
    Desk,
}

/// A letter, ready to go. The identifier and the date are the caller's, so that sending it twice is sending the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// `something@minamo.example`, without the angle brackets.
    pub message_id: String,
    /// Who sends it.
    pub from: Mailbox,
    /// To whom.
    pub to: Vec<Mailbox>,
    /// Who else reads it.
    pub cc: Vec<Mailbox>,
    /// Where an answer goes, if not to `from`.
    pub reply_to: Option<Mailbox>,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// The identifiers of the letters before it, oldest first; the last one is the one that is answered.
    pub references: Vec<String>,
    /// What goes with it.
    pub attachments: Vec<Enclosure>,
    /// The language that it is written in.
    pub language: Language,
    /// When it was sent.
    pub date: Timestamp,
    /// Who wrote it.
    pub writer: Writer,
}

/// Why a letter cannot go out as it is. Trying again does not help; changing it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsendable {
    /// What is so, and what to do.
    pub sentence: Words,
}

impl Outgoing {
    /// The letter as it travels: headers and text, in UTF-8, in lines that every server takes.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Unsendable> {
        Ok(self.message()?.formatted())
    }

    pub(crate) fn message(&self) -> Result<lettre::Message, Unsendable> {
        self.check()?;
        mime::message(self)
    }

    fn check(&self) -> Result<(), Unsendable> {
        let readers = self.to.len() + self.cc.len();
        let size: usize = self.attachments.iter().map(|file| file.bytes.len()).sum();
        if self.to.is_empty() {
            return refuse(
                "宛先がありません。宛先を指定してください。",
                "The letter has no reader. Say whom it goes to.",
            );
        }
        if readers > MOST_READERS {
            return refuse(
                format!("宛先が{readers}件あります。一通の宛先は{MOST_READERS}件までです。"),
                format!("The letter has {readers} readers. One letter has {MOST_READERS} at most."),
            );
        }
        if self.subject.trim().is_empty() || !is_one_line(&self.subject) {
            return refuse(
                "件名が空か、改行などの制御文字を含んでいます。1行の件名にしてください。",
                "The subject is empty or has line breaks or control characters in it. Make it one line.",
            );
        }
        if !is_message_id(&self.message_id) {
            return refuse(
                "文書の識別子がメールの形式に合いません。",
                "The letter's identifier does not have the form that mail needs.",
            );
        }
        if size > LARGEST {
            return refuse(
                format!("添付ファイルの合計が{}MiBを超えています。別の方法で渡してください。", LARGEST / 1024 / 1024),
                format!(
                    "The attachments are more than {} MiB together. Hand them over in another way.",
                    LARGEST / 1024 / 1024
                ),
            );
        }
        Ok(())
    }
}

fn refuse<T>(ja: impl Into<String>, en: impl Into<String>) -> Result<T, Unsendable> {
    Err(Unsendable { sentence: Words::new(ja, en) })
}

/// A second line in a header would be another header.
pub(crate) fn is_one_line(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

fn is_message_id(id: &str) -> bool {
    id.len() <= 200
        && id.contains('@')
        && id.chars().all(|letter| letter.is_ascii_graphic() && !"<>()\"\\,;".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn letter() -> Outgoing {
        Outgoing {
            message_id: "01hz.1@desk.minamo.example".into(),
            from: Mailbox::named("みなも計装 製品セキュリティ窓口", "psirt@minamo.example"),
            to: vec![Mailbox::named("JPCERT/CC", "vul@coordinator.example")],
            cc: vec![],
            reply_to: None,
            subject: "【VN-JP#87654321／2026-0012】調査結果のご報告".into(),
            body: "再現しました。\n".into(),
            references: vec![],
            attachments: vec![],
            language: Language::Ja,
            date: "2026-07-01T01:15:00Z".parse().unwrap(),
            writer: Writer::Person,
        }
    }

    fn sentence(change: impl FnOnce(&mut Outgoing)) -> String {
        let mut changed = letter();
        change(&mut changed);
        changed.to_bytes().unwrap_err().sentence.en
    }

    #[test]
    fn a_line_break_in_a_subject_is_refused() {
        assert!(sentence(|letter| letter.subject = "x\r\nBcc: a@b.example".into()).contains("one line"));
        assert!(sentence(|letter| letter.subject = "x\ny".into()).contains("one line"));
    }

    #[test]
    fn a_line_break_in_an_address_or_a_name_is_refused() {
        let broken = Mailbox::bare("a@b.example\r\nBcc: c@d.example");
        assert!(sentence(|letter| letter.to = vec![broken.clone()]).contains("not a mail address"));
        assert!(sentence(|letter| letter.cc = vec![broken.clone()]).contains("not a mail address"));
        assert!(sentence(|letter| letter.reply_to = Some(broken.clone())).contains("not a mail address"));
        assert!(sentence(|letter| letter.from = Mailbox::named("A\nB", "a@b.example")).contains("name"));
    }

    #[test]
    fn a_letter_to_nobody_is_refused() {
        assert!(sentence(|letter| letter.to.clear()).contains("no reader"));
    }

    #[test]
    fn a_letter_to_everybody_at_once_is_refused() {
        assert!(sentence(|letter| letter.to = vec![Mailbox::bare("a@b.example"); 51]).contains("51 readers"));
    }

    #[test]
    fn an_identifier_cannot_carry_a_header_either() {
        assert!(sentence(|letter| letter.message_id = "a@b>\r\nBcc: c@d".into()).contains("identifier"));
    }
}
