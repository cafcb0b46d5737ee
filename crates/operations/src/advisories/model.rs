//! An advisory as it is kept, and as it will be said: moments, links to itself and names of weaknesses are made, not typed.

use advisory::{
    Advisory,
    csaf::file_name,
    model::{DocumentStatus, Reference, ReferenceKind},
    weakness::weakness_name,
};
use casework::words::{Language, Words};
use jiff::{Timestamp, Zoned, tz::TimeZone};

use crate::{Trouble, desk_fact::json, files::sha256_hex};

/// Both languages, Japanese first.
pub(super) const LANGUAGES: [Language; 2] = [Language::Ja, Language::En];

/// `ja` or `en`.
pub(super) fn code(language: Language) -> &'static str {
    match language {
        Language::Ja => "ja",
        Language::En => "en",
    }
}

/// What is kept of an advisory, and the hash by which it is known.
pub(super) fn kept(advisory: &Advisory) -> (String, String) {
    let text = json(advisory);
    let hash = sha256_hex(text.as_bytes());
    (text, hash)
}

/// An advisory as it was kept.
pub(super) fn read(text: &str, number: &str) -> Result<Advisory, Trouble> {
    serde_json::from_str(text).map_err(|fault| {
        Trouble::refused(
            "unreadable-advisory",
            format!("アドバイザリ{number}の保存内容が読めません（{fault}）。管理者に知らせてください。"),
            format!("What was saved of {number} cannot be read ({fault}). Tell the administrator."),
        )
    })
}

/// The moment as an advisory says it: to the second, in the zone of the process.
pub(super) fn moment(at: Timestamp, zone: &TimeZone) -> Zoned {
    Timestamp::from_second(at.as_second()).unwrap_or(at).to_zoned(zone.clone())
}

/// The advisory as it would be said at this moment, at this address.
pub fn said(advisory: &Advisory, now: &Zoned, base_url: &str) -> Advisory {
    let mut said = advisory.clone();
    said.current_release = now.clone();
    if said.revisions.len() <= 1 {
        said.initial_release = now.clone();
    }
    if let Some(last) = said.revisions.last_mut() {
        last.date = now.clone();
    }
    if said.status == DocumentStatus::Draft {
        said.status = DocumentStatus::Final;
    }
    for vulnerability in &mut said.vulnerabilities {
        if let Some(weakness) = &mut vulnerability.weakness
            && let Some(name) = weakness_name(&weakness.id, now.timestamp())
        {
            weakness.name = name.to_owned();
        }
    }
    said.references.retain(|reference| reference.kind == ReferenceKind::External);
    let own = own_references(&said, base_url);
    // At the end: the places of the others, which problems name, stay what they are.
    said.references.extend(own);
    said
}

/// Its page, and its documents in each language.
fn own_references(advisory: &Advisory, base_url: &str) -> Vec<Reference> {
    let page = Reference {
        url: format!("{base_url}/security/advisories/{}", advisory.number),
        summary: Words::new("本アドバイザリのページ", "This advisory as a page"),
        kind: ReferenceKind::Own,
        language: None,
    };
    let year = advisory.initial_release.year();
    let document = |language: Language| Reference {
        url: format!("{base_url}/csaf/{year}/{}", file_name(advisory, language)),
        summary: Words::new("本アドバイザリ（CSAF 2.0）", "This advisory as CSAF 2.0"),
        kind: ReferenceKind::Own,
        language: Some(language),
    };
    vec![page, document(Language::Ja), document(Language::En)]
}

/// An id for one more product.
pub fn next_product(advisory: &Advisory) -> String {
    next("P", advisory.products.iter().map(|product| product.id.as_str()))
}

/// An id for one more vulnerability.
pub fn next_vulnerability(advisory: &Advisory) -> String {
    next("V", advisory.vulnerabilities.iter().map(|vulnerability| vulnerability.id.as_str()))
}

/// One more than the highest of them: an id that was given once is not given to something else.
fn next<'a>(letter: &str, ids: impl Iterator<Item = &'a str>) -> String {
    let numbers = ids.filter_map(|id| id.rsplit_once(letter)?.1.parse::<u32>().ok());
    format!("{letter}{}", numbers.max().unwrap_or(0).saturating_add(1))
}
