//! The other forms that strangers read, byte for byte as they were published, and feeds of what was published last.

use advisory::{
    csaf::file_name,
    feeds::{self, Entry, Feed, LONGEST},
    forms::Kind,
};
use casework::words::{Language, Words};
use store::{FileRow, FormRow};

use super::public::{Filter, Published, published};
use crate::{
    Company, Desk, Trouble, company,
    settings::{COMPANY_NAME_EN, COMPANY_NAME_JA},
};

/// A form by its folder and name: the newest version, or a certain one. A VEX of CSAF lies among the CSAF documents.
pub async fn form(desk: &Desk, year: i64, name: &str, version: Option<i64>) -> Result<FormRow, Trouble> {
    let found = desk.store.advisory_form(year, name, version).await?;
    found.filter(|form| form.kind != Kind::CsafVex.code()).ok_or(Trouble::Unseen)
}

/// The CSAF documents that are VEX, newest first, without their bytes.
pub(super) async fn vex_files(desk: &Desk) -> Result<Vec<FileRow>, Trouble> {
    let forms = desk.store.advisory_forms(Kind::CsafVex.code()).await?;
    Ok(forms.into_iter().map(as_document).collect())
}

/// A VEX of CSAF by its folder and name.
pub(super) async fn vex(desk: &Desk, year: i64, name: &str, version: Option<i64>) -> Result<FileRow, Trouble> {
    let found = desk.store.advisory_form(year, name, version).await?;
    let found = found.filter(|form| form.kind == Kind::CsafVex.code());
    found.map(as_document).ok_or(Trouble::Unseen)
}

fn as_document(form: FormRow) -> FileRow {
    let FormRow { number, version, language, year, name, at, sha256, bytes, .. } = form;
    FileRow { number, version, language, year, name, at, sha256, bytes }
}

/// A feed of what was published last; an empty one, if nothing was.
pub async fn feed(desk: &Desk, base_url: &str, language: Language, kind: feeds::Kind) -> Result<String, Trouble> {
    let (mut found, _) = published(desk, &Filter::default()).await?;
    found.truncate(LONGEST);
    let company = company(desk).await?;
    let code = super::model::code(language);
    let feed = Feed {
        language,
        publisher: publisher(&company, &found),
        home: format!("{base_url}/security/advisories"),
        own: format!("{base_url}/security/feeds/{code}.{}", kind.ending()),
        entries: found.iter().map(|one| entry(one, base_url, language)).collect(),
    };
    Ok(kind.write(&feed))
}

/// Who publishes: as the newest advisory says, else as the company calls itself.
fn publisher(company: &Company, found: &[Published]) -> Words {
    match found.first() {
        Some(newest) => newest.advisory.publisher.name.clone(),
        None => Words::new(company.settings.value(COMPANY_NAME_JA), company.settings.value(COMPANY_NAME_EN)),
    }
}

fn entry<'a>(one: &'a Published, base_url: &str, language: Language) -> Entry<'a> {
    let advisory = &one.advisory;
    Entry {
        advisory,
        page: format!("{base_url}/security/advisories/{}", advisory.number),
        csaf: Some(format!("{base_url}/csaf/{}/{}", one.year(), file_name(advisory, language))),
        at: one.release.at,
        first_at: one.release.first_at,
    }
}
