//! A letter as it would go out now: what somebody wrote, or what the template makes of the case.

use casework::{
    case::{Case, Fact},
    process::Process,
    words::{Language, Words},
};
use mail::{
    outgoing::{Mailbox, Outgoing, Writer},
    templates::{Filled, fill},
};
use sha2::{Digest, Sha256};
use store::{CaseRow, LetterRow};

use super::{
    recipient::{self, Recipient, Reported},
    values::{Source, company_values, values},
};
use crate::{Company, Desk, Trouble, Viewer, cases::Seen, desk::hex, settings as names, templates, viewer::language};

/// A letter as it would go out now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The language that it is written in.
    pub language: Language,
    /// Where it goes: one address, or several with commas between.
    pub address: String,
    /// Who it comes from.
    pub from: Mailbox,
    /// What stands at its head.
    pub subject: String,
    /// What it says.
    pub body: String,
    /// Whether somebody wrote it; otherwise it follows the case and the template until it is released.
    pub written: bool,
    /// What is missing or went wrong, for whoever looks through it.
    pub notes: Vec<Words>,
}

impl Draft {
    /// What stands for exactly this text to exactly this address: whoever releases it has seen just this.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        let from = format!("{}<{}>", self.from.name.as_deref().unwrap_or_default(), self.from.address);
        for part in [self.address.as_str(), code(self.language), &from, &self.subject, &self.body] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hex(&hash.finalize())
    }

    /// Everybody that it goes to.
    pub fn readers(&self) -> Vec<Mailbox> {
        mailboxes(&self.address)
    }
}

/// `ja` or `en`.
pub(crate) fn code(language: Language) -> &'static str {
    match language {
        Language::Ja => "ja",
        Language::En => "en",
    }
}

/// Addresses as people write several: with commas, semicolons or line breaks between.
pub(crate) fn mailboxes(text: &str) -> Vec<Mailbox> {
    let each = text.split([',', ';', '\n', '、', '，']).map(str::trim).filter(|address| !address.is_empty());
    each.map(Mailbox::bare).collect()
}

/// The mail that a letter becomes.
pub(crate) fn outgoing(draft: &Draft, message_id: &str, date: jiff::Timestamp) -> Outgoing {
    Outgoing {
        message_id: message_id.into(),
        from: draft.from.clone(),
        to: draft.readers(),
        cc: Vec::new(),
        reply_to: None,
        subject: draft.subject.clone(),
        body: draft.body.clone(),
        references: Vec::new(),
        attachments: Vec::new(),
        language: draft.language,
        date,
        writer: Writer::Person,
    }
}

/// Who the letters of the company come from, in this language.
pub(crate) fn sender(company: &Company, language: Language) -> Mailbox {
    let values = company_values(company, language);
    let text = |name: &str| values.get(name).cloned().unwrap_or_default();
    let name = match language {
        Language::Ja => format!("{} {}", text("company.name"), text("company.poc_name")),
        Language::En => format!("{}, {}", text("company.poc_name"), text("company.name")),
    };
    Mailbox::named(name, company.value(names::POC_MAIL))
}

/// A case with the company around it, as a letter needs them.
pub(crate) struct Ground<'a> {
    pub(crate) company: &'a Company,
    pub(crate) process: &'a Process,
    pub(crate) case: &'a Case,
    pub(crate) row: &'a CaseRow,
    pub(crate) seen: &'a Seen,
}

/// The letter as it would go out now, if this viewer released it.
pub(crate) async fn draft(
    desk: &Desk,
    viewer: &Viewer,
    ground: &Ground<'_>,
    letter: &LetterRow,
) -> Result<(Draft, Recipient), Trouble> {
    let reported = reported(desk, ground.row.id, letter).await?;
    let recipient = recipient::of(ground.company, ground.case, letter, &reported);
    let language = letter.language.as_deref().map_or(recipient.language, language);
    let mut notes = Vec::new();
    let (subject, body, written) = match (&letter.subject, &letter.body) {
        (Some(subject), Some(body)) => (subject.clone(), body.clone(), true),
        _ => {
            let filled = filled(desk, viewer, ground, letter, &recipient, language, &mut notes).await?;
            (filled.subject, filled.body, false)
        }
    };
    let address = letter.address.clone().or_else(|| recipient.address.clone()).unwrap_or_default();
    if address.trim().is_empty() {
        notes.push(Words::new(
            format!("宛先のメールアドレスがわかりません。{}", recipient.where_from.ja),
            format!("The mail address is not known. {}", recipient.where_from.en),
        ));
    }
    notes.extend(unset(ground.company, language));
    let from = sender(ground.company, language);
    Ok((Draft { language, address, from, subject, body, written, notes }, recipient))
}

/// The address in the report that the case came from, for a letter to the source: where there is one, and only one.
async fn reported(desk: &Desk, case: i64, letter: &LetterRow) -> Result<Reported, Trouble> {
    if !matches!(letter.party_kind.as_str(), "SOURCE" | "FINDER") {
        return Ok(None);
    }
    let reports = desk.store.reports_of_case(case).await?;
    let mut known = reports.into_iter().filter_map(|report| Some((report.mail?, language(&report.language))));
    Ok(known.next().filter(|_| known.next().is_none()))
}

/// What the company has to set before any letter goes out.
pub(crate) fn unset(company: &Company, language: Language) -> Option<Words> {
    let name = company_values(company, language).get("company.name").is_some_and(|name| name.starts_with(['［', '[']));
    let mail = company.said(names::POC_MAIL).is_none();
    (name || mail).then(|| {
        Words::new(
            "会社の名前か窓口のメールアドレスが、まだ設定されていません。会社の「設定」で登録してください。",
            "The company's name or the window's mail address is not set yet. Set it under Company, Settings.",
        )
    })
}

async fn filled(
    desk: &Desk,
    viewer: &Viewer,
    ground: &Ground<'_>,
    letter: &LetterRow,
    recipient: &Recipient,
    language: Language,
    notes: &mut Vec<Words>,
) -> Result<Filled, Trouble> {
    let own = templates::own_placeholders(desk, &letter.name);
    let closing = ground.seen.entries().filter_map(|(_, entry)| match &entry.fact {
        Fact::Closed { answers, .. } => Some(answers.as_ref()),
        _ => None,
    });
    let source = Source {
        company: ground.company,
        process: ground.process,
        case: ground.case,
        row: ground.row,
        letter,
        recipient,
        closing: closing.last(),
        own: &own,
        sender: &viewer.name,
        language,
        now: viewer.now,
    };
    let values = values(&source);
    let template = templates::in_force(desk, &letter.name, language).await?;
    match fill(&template, &values) {
        Ok(filled) => Ok(filled),
        Err(problem) => {
            notes.push(Words::new(
                format!(
                    "自社のテンプレートを埋め込めなかったため、元のテンプレートを使いました。（{}行目：{}）",
                    problem.line, problem.sentence.ja
                ),
                format!(
                    "Your own template could not be filled, so ours was used. (Line {}: {})",
                    problem.line, problem.sentence.en
                ),
            ));
            let ours = templates::ours(desk, &letter.name, language);
            // Ours are tested to fill with whatever a case has; a letter that even so cannot be made is written by hand.
            Ok(fill(&ours, &values).unwrap_or(Filled { subject: letter.name.clone(), body: String::new() }))
        }
    }
}
