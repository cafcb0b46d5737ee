//! Fixing what is said: the documents of both languages with their hashes, kept for good, in the commit of whoever publishes.

use advisory::{
    Advisory, csaf,
    forms::{Kind, Numbering, forms, pdf_name},
    score::{Score, cvss_3, cvss_4},
};
use casework::circles::Circle;
use paper::Standing;
use store::{AdvisoryRow, FileRow, FormRow, ReleaseRow};

use super::{
    model::{LANGUAGES, code, moment, said},
    printing::on_paper,
    publish::refusals,
    step,
};
use crate::{DeskFact, Trouble, cases::Change, desk_fact::json, files::sha256_hex};

/// What is to be said.
pub(super) struct Saying<'a> {
    pub(super) advisory: Advisory,
    pub(super) edition: i64,
    pub(super) withdraws: bool,
    pub(super) base_url: &'a str,
    /// Who we are to the CVE programme.
    pub(super) numbering: Numbering,
}

/// Keeps it as the next version; which one it is.
pub(super) async fn release(change: &mut Change, row: &AdvisoryRow, saying: Saying<'_>) -> Result<i64, Trouble> {
    let at = change.now();
    let zone = change.process().time_zone.clone();
    let said = said(&saying.advisory, &moment(at, &zone), saying.base_url);
    let version = row.version + 1;
    let mut files = Vec::new();
    for language in LANGUAGES {
        let document = csaf(&said, language).map_err(|problems| Trouble::Refused(refusals(&problems)))?;
        files.push(FileRow {
            number: row.number.clone(),
            version,
            language: code(language).into(),
            year: said.initial_release.year().into(),
            name: document.file_name,
            at,
            sha256: sha256_hex(document.json.as_bytes()),
            bytes: document.json.into_bytes(),
        });
    }
    let worst = worst(&said);
    let released = ReleaseRow {
        number: row.number.clone(),
        version,
        edition: saying.edition,
        at,
        first_at: said.initial_release.timestamp(),
        withdrawn: saying.withdraws,
        title_ja: said.title.ja.clone(),
        title_en: said.title.en.clone(),
        severity: worst.as_ref().map(|score| json(&score.severity).trim_matches('"').to_owned()),
        score: worst.map(|score| format!("{:.1}", score.score)),
        model: json(&said),
    };
    change.tx().add_release(&released, &files).await?;
    let mut others = others(&said, &released, &saying.numbering)?;
    others.extend(printed(&said, &released).await?);
    change.tx().add_forms(&row.number, &others).await?;
    let withdrawn_at = saying.withdraws.then_some(at);
    change.tx().keep_advisory(&AdvisoryRow { version, withdrawn_at, ..row.clone() }).await?;
    change.tx().drop_advisory_proposal(&row.number).await?;
    let kind = match (saying.withdraws, version) {
        (true, _) => "advisory-withdrawn",
        (false, 1) => "advisory-published",
        (false, _) => "advisory-revised",
    };
    let hash = |language: &str| files.iter().find(|file| file.language == language).map_or("", |file| &file.sha256);
    let (edition, version_text) = (saying.edition.to_string(), version.to_string());
    let about = [
        ("number", row.number.as_str()),
        ("version", &version_text),
        ("edition", &edition),
        ("sha256_ja", hash("ja")),
        ("sha256_en", hash("en")),
    ];
    let at_step = step::publishing(change.process()).map(|step| step.number);
    change.note(Circle::Overview, at_step, DeskFact::new(kind, &about));
    Ok(version)
}

/// Every other form of what is said, as it will stay.
fn others(said: &Advisory, released: &ReleaseRow, numbering: &Numbering) -> Result<Vec<FormRow>, Trouble> {
    let mut forms = forms(said, numbering).map_err(|problems| Trouble::Refused(refusals(&problems)))?;
    if released.withdrawn {
        // What is taken back says of no product any more whether it is affected.
        forms.retain(|form| form.kind == Kind::Text);
    }
    let row = |form: advisory::forms::Form| FormRow {
        number: released.number.clone(),
        version: released.version,
        kind: form.kind.code().into(),
        language: form.language.map(code).unwrap_or_default().into(),
        year: said.initial_release.year().into(),
        name: form.file_name,
        at: released.at,
        sha256: sha256_hex(form.content.as_bytes()),
        bytes: form.content.into_bytes(),
    };
    Ok(forms.into_iter().map(row).collect())
}

/// The same on paper, in both languages.
async fn printed(said: &Advisory, released: &ReleaseRow) -> Result<Vec<FormRow>, Trouble> {
    let standing = if released.withdrawn { Standing::Withdrawn } else { Standing::Stands };
    let mut rows = Vec::new();
    for language in LANGUAGES {
        let bytes = on_paper(said, standing, language).await?;
        rows.push(FormRow {
            number: released.number.clone(),
            version: released.version,
            kind: Kind::Pdf.code().into(),
            language: code(language).into(),
            year: said.initial_release.year().into(),
            name: pdf_name(said, language),
            at: released.at,
            sha256: sha256_hex(&bytes),
            bytes,
        });
    }
    Ok(rows)
}

/// The score of the worst vulnerability: of CVSS 4.0 where there is one, which says more.
pub(super) fn worst(advisory: &Advisory) -> Option<Score> {
    let of = |vulnerability: &advisory::model::Vulnerability| {
        let newer = vulnerability.cvss_4.as_deref().and_then(cvss_4);
        newer.or_else(|| vulnerability.cvss_3.as_deref().and_then(cvss_3))
    };
    let scores = advisory.vulnerabilities.iter().filter_map(of);
    scores.max_by(|one, other| one.score.total_cmp(&other.score))
}
