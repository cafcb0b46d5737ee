//! A letter as POC sees it: what would go out and to whom, what may be done with it, and what became of it.

use casework::{
    case::{By, Entry, Fact},
    circles::Circle,
    command::Command,
    names::Name,
    process::Process,
    words::Words,
};
use store::LetterRow;

use super::{
    draft::{Draft, Ground, draft},
    recipient::Recipient,
};
use crate::{Company, Desk, Trouble, Viewer, cases, cases::Seen, company, settings as names};

/// A letter with all that one has to know to let it go.
pub struct Shown {
    /// The case.
    pub seen: Seen,
    /// The letter as it is kept.
    pub letter: LetterRow,
    /// What people call it.
    pub title: Words,
    /// What it is to say, as the process puts it.
    pub says: Words,
    /// As it would go out, or as it went.
    pub draft: Draft,
    /// Who it goes to.
    pub recipient: Recipient,
    /// Why this viewer may not release it now.
    pub refusals: Vec<Words>,
    /// Why a withdrawn letter may not come back; none where it may.
    pub gone: Vec<Words>,
    /// The company, for names.
    pub company: Company,
}

impl Shown {
    /// Whether it can still be changed.
    pub fn is_open(&self) -> bool {
        is_open(&self.letter)
    }

    /// Who withdrew it and why, where somebody decided so.
    pub fn withdrawn_by(&self) -> Option<(&Name, &str)> {
        let number = u32::try_from(self.letter.number).ok()?;
        let mut entries: Vec<&Entry> = self.seen.entries().map(|(_, entry)| entry).collect();
        entries.reverse();
        entries.into_iter().find_map(|entry| match (&entry.fact, &entry.by) {
            (Fact::LetterWithdrawn { letter, because: Some(because) }, By::Person { person, .. })
                if *letter == number =>
            {
                Some((person, because.as_str()))
            }
            _ => None,
        })
    }

    /// Why it did not go out, in both languages.
    pub fn failure(&self) -> Option<Words> {
        self.letter.failure.as_deref().map(failure_words)
    }
}

/// Whether a letter can still be changed.
pub(crate) fn is_open(letter: &LetterRow) -> bool {
    matches!(letter.state.as_str(), "owed" | "failed")
}

/// A failure as it is kept: in both languages.
pub(crate) fn failure_words(kept: &str) -> Words {
    serde_json::from_str(kept).unwrap_or_else(|_| Words::same(kept))
}

/// The letter of a case with this number, for POC.
pub async fn show(desk: &Desk, viewer: &Viewer, case: &str, number: i64) -> Result<Shown, Trouble> {
    if !viewer.is_poc() {
        return Err(Trouble::Unseen);
    }
    let seen = cases::find(desk, viewer, case).await?;
    // A letter names its recipient, and the recipient may be the finder.
    if !seen.reads(Circle::Finder) {
        return Err(Trouble::Unseen);
    }
    let letter = desk.store.letter_of(seen.row.id, number).await?.ok_or(Trouble::Unseen)?;
    let company = company(desk).await?;
    let ground = Ground { company: &company, process: &seen.process, case: &seen.case, row: &seen.row, seen: &seen };
    let (mut draft, recipient) = draft(desk, viewer, &ground, &letter).await?;
    let sender = letter.sender.as_deref().filter(|_| !is_open(&letter));
    if let Some(from) = sender.and_then(|sender| serde_json::from_str(sender).ok()) {
        draft.from = from;
    }
    let (title, says) = named(&seen.process, &letter.name);
    let refusals = four_eyes(&company, viewer, &letter).into_iter().collect();
    let gone = match letter.state.as_str() {
        "withdrawn" => {
            let letter = u32::try_from(letter.number).unwrap_or_default();
            match seen.would(viewer, &Command::OweLetterAgain { letter }) {
                Err(Trouble::Refused(refusals)) => refusals.into_iter().map(|refusal| refusal.sentence).collect(),
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    };
    Ok(Shown { letter, title, says, draft, recipient, refusals, gone, company, seen })
}

/// What a process calls a letter, and what it is to say.
pub(crate) fn named(process: &Process, name: &str) -> (Words, Words) {
    let kind = process.letters.iter().find(|kind| kind.name == *name);
    kind.map_or_else(|| (Words::same(name), Words::default()), |kind| (kind.subject.clone(), kind.says.clone()))
}

/// Where the company wants four eyes on each letter: whoever changed it last does not release it.
pub(crate) fn four_eyes(company: &Company, viewer: &Viewer, letter: &LetterRow) -> Option<Words> {
    let wanted = company.settings.yes(names::LETTERS_FOUR_EYES);
    (wanted && letter.edited_by.as_deref() == Some(viewer.login.as_str())).then(|| {
        Words::new(
            "最後に文面を直した人は、この文書を送れません。POCのほかの人に確認を頼んでください。",
            "Whoever changed a letter last may not release it. Ask somebody else of POC to look through it.",
        )
    })
}
