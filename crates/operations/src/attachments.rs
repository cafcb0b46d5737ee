//! Files on reports and cases: bounded, kept by their hash, on record with name and size, given out only through a viewer's reach.

use casework::{circles::Circle, refusal::Refusal};
use jiff::Timestamp;
use store::{Asked, AttachmentRow, Belonging, CaseRow, Tx};

use crate::{
    Desk, DeskFact, Trouble, Viewer,
    cases::{Change, Seen, circle_of},
    files::{self, Looked, USUAL_LIMIT},
};

/// The most files at one time.
pub const MOST_FILES: usize = 20;

/// The most bytes at one time, all files together.
pub const MOST_TOGETHER: usize = 100 * 1024 * 1024;

/// A file on its way in.
#[derive(Clone, Copy, Debug)]
pub struct Incoming<'a> {
    /// What whoever sent it calls it.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// A file as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its number.
    pub id: i64,
    /// Who may read it.
    pub circle: Circle,
    /// Its name.
    pub name: String,
    /// What its bytes say it is.
    pub media_type: String,
    /// How many bytes.
    pub size: i64,
    /// SHA-256 of what is in it.
    pub hash: String,
    /// The login of who added it; empty for somebody outside.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl Attachment {
    /// How large it is, as people say it.
    pub fn size_words(&self) -> String {
        match self.size {
            ..1_024 => format!("{} B", self.size),
            1_024..1_048_576 => format!("{} KB", self.size / 1_024),
            size => format!("{}.{} MB", size / 1_048_576, size % 1_048_576 * 10 / 1_048_576),
        }
    }
}

impl From<AttachmentRow> for Attachment {
    fn from(row: AttachmentRow) -> Self {
        Self {
            id: row.id,
            // What cannot be read is as secret as can be.
            circle: Circle::parse(&row.circle).unwrap_or(Circle::Finder),
            name: row.name,
            media_type: row.media_type,
            size: row.size,
            hash: row.hash,
            by: row.by,
            at: row.at,
        }
    }
}

/// Looks at files on their way in; every reason why they cannot be taken. `before` is what is there already: how many, how large.
pub fn check(files: &[Incoming<'_>], before: (usize, usize), field: &str) -> Result<Vec<Looked>, Vec<Refusal>> {
    let mut wrong = Vec::new();
    if files.len() + before.0 > MOST_FILES {
        wrong.push(Refusal::new(
            "too-many-files",
            format!("ファイルは{MOST_FILES}個までです。まとめて圧縮するか、分けて送ってください。"),
            format!("{MOST_FILES} files at the most. Put them into one archive, or send them in parts."),
        ));
    }
    if files.iter().map(|file| file.bytes.len()).sum::<usize>() + before.1 > MOST_TOGETHER {
        wrong.push(Refusal::new(
            "files-too-large",
            "ファイルは合わせて100 MBまでです。分けて送ってください。",
            "100 MB of files at the most. Send them in parts.",
        ));
    }
    let mut looked = Vec::new();
    for file in files {
        match files::look(file.bytes, file.name, USUAL_LIMIT) {
            Ok(good) => looked.push(good),
            Err(problem) => wrong.push(Refusal::new(problem.code, problem.sentence.ja, problem.sentence.en)),
        }
    }
    let field = field.into();
    if wrong.is_empty() { Ok(looked) } else { Err(wrong.into_iter().map(|refusal| refusal.on(&field)).collect()) }
}

/// Keeps a file that was looked at.
pub(crate) async fn keep(
    tx: &mut Tx,
    belonging: Belonging<'_>,
    (file, looked): (&Incoming<'_>, &Looked),
    (circle, by): (Circle, &str),
    now: Timestamp,
) -> Result<AttachmentRow, Trouble> {
    let hash = files::sha256_hex(file.bytes);
    tx.keep_blob(&hash, file.bytes).await?;
    let row = AttachmentRow {
        id: tx.next_number("attachment").await?,
        report_id: if let Belonging::Report(id) = belonging { Some(id) } else { None },
        case_id: if let Belonging::Case(id) = belonging { Some(id) } else { None },
        draft: if let Belonging::Draft(draft) = belonging { Some(draft.to_owned()) } else { None },
        circle: circle.name().into(),
        name: looked.name.clone(),
        media_type: looked.media_type.into(),
        size: looked.size as i64,
        hash,
        by: by.into(),
        at: now,
    };
    tx.keep_attachment(&row).await?;
    Ok(row)
}

/// What the ledger says of a file.
pub(crate) fn fact(row: &AttachmentRow) -> DeskFact {
    let size = row.size.to_string();
    DeskFact::new("file-kept", &[("name", &row.name), ("size", &size), ("hash", &row.hash)])
}

/// The files of a case that the viewer may read, in the order in which they came.
pub async fn of_case(desk: &Desk, _viewer: &Viewer, seen: &Seen) -> Result<Vec<Attachment>, Trouble> {
    let rows = desk.store.attachments(Belonging::Case(seen.row.id)).await?;
    Ok(rows.into_iter().map(Attachment::from).filter(|file| seen.reads(file.circle)).collect())
}

/// Puts files on a case, for those of a circle that the viewer reads too.
pub async fn add_to_case(
    desk: &Desk,
    viewer: &Viewer,
    number: &str,
    circle: Circle,
    incoming: &[Incoming<'_>],
) -> Result<CaseRow, Trouble> {
    let (_, reach) = reached(desk, viewer, number).await?;
    if circle > reach {
        return Err(Trouble::on(
            "circle",
            "beyond-reach",
            "あなたが読める範囲までしか選べません。",
            "Choose a circle that you read yourself.",
        ));
    }
    if incoming.is_empty() {
        return Err(Trouble::on("files", "no-file", "ファイルを選んでください。", "Choose a file."));
    }
    let looked = check(incoming, (0, 0), "files").map_err(Trouble::Refused)?;
    let mut change = Change::on(desk, viewer, number, None).await?;
    let case = change.row().id;
    for pair in incoming.iter().zip(&looked) {
        let row = keep(change.tx(), Belonging::Case(case), pair, (circle, &viewer.login), viewer.now).await?;
        change.note(circle, None, fact(&row));
    }
    change.commit().await
}

/// A file of a case with what is in it, if the viewer reads so far. That it was taken is put on record.
pub async fn read_of_case(
    desk: &Desk,
    viewer: &Viewer,
    number: &str,
    id: i64,
) -> Result<(Attachment, Vec<u8>), Trouble> {
    let (case, reach) = reached(desk, viewer, number).await?;
    let row = desk.store.attachment(id).await?.filter(|row| row.case_id == Some(case)).ok_or(Trouble::Unseen)?;
    let file = Attachment::from(row);
    if file.circle > reach {
        return Err(Trouble::Unseen);
    }
    with_bytes(desk, viewer, case, file).await
}

/// What is in a file, with a line in the access record. Reports stand there under their number below zero.
pub(crate) async fn with_bytes(
    desk: &Desk,
    viewer: &Viewer,
    of: i64,
    file: Attachment,
) -> Result<(Attachment, Vec<u8>), Trouble> {
    let bytes = desk.store.blob(&file.hash).await?.ok_or(Trouble::Unseen)?;
    let unit = viewer.units.first().map_or("", String::as_str);
    let what = format!("file:{} {}", file.id, file.name);
    desk.store.note_access(of, (&viewer.login, unit), &what, viewer.now).await?;
    Ok((file, bytes))
}

async fn reached(desk: &Desk, viewer: &Viewer, number: &str) -> Result<(i64, Circle), Trouble> {
    let asked = Asked { units: viewer.units.clone(), number: Some(number.into()), most: 1, ..Asked::default() };
    let listed = desk.store.list_cases(&asked).await?.into_iter().next().ok_or(Trouble::Unseen)?;
    Ok((listed.row.id, circle_of(listed.depth)))
}
