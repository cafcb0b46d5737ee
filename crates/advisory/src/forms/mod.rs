//! The other forms in which an advisory is published: VEX in three formats, CVE records, plain text.
//!
//! All of them are made from the one model, and each says as much of it as its format can.

mod cve;
mod cyclonedx;
mod intervals;
mod openvex;

use casework::words::{Language, Words};
use serde_json::Value;

use crate::csaf::csaf_vex;
use crate::{Problem, model::Advisory, model::Status, text};

/// What kind of form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// CSAF 2.0 with the profile `csaf_vex`.
    CsafVex,
    /// OpenVEX 0.2.0.
    OpenVex,
    /// CycloneDX 1.6.
    CycloneDx,
    /// A CVE record, as CVE Services take it.
    Cve,
    /// Plain text, as it goes into a mail.
    Text,
    /// On paper. It is typeset elsewhere, and has a name and a kind here like the rest.
    Pdf,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 6] = [Kind::CsafVex, Kind::OpenVex, Kind::CycloneDx, Kind::Cve, Kind::Text, Kind::Pdf];

    /// A name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Kind::CsafVex => "csaf-vex",
            Kind::OpenVex => "openvex",
            Kind::CycloneDx => "cyclonedx",
            Kind::Cve => "cve",
            Kind::Text => "text",
            Kind::Pdf => "pdf",
        }
    }

    /// The one of this name.
    pub fn of(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What it is called.
    pub fn title(self) -> Words {
        match self {
            Kind::CsafVex => Words::same("CSAF VEX"),
            Kind::OpenVex => Words::same("OpenVEX"),
            Kind::CycloneDx => Words::same("CycloneDX VEX"),
            Kind::Cve => Words::new("CVEレコード", "CVE record"),
            Kind::Text => Words::new("テキスト", "Plain text"),
            Kind::Pdf => Words::same("PDF"),
        }
    }

    /// How it is told to programs that fetch it.
    pub fn content_type(self) -> &'static str {
        match self {
            Kind::CycloneDx => "application/vnd.cyclonedx+json; version=1.6",
            Kind::Text => "text/plain; charset=utf-8",
            Kind::Pdf => "application/pdf",
            Kind::CsafVex | Kind::OpenVex | Kind::Cve => "application/json",
        }
    }
}

/// A form as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What kind.
    pub kind: Kind,
    /// The language that it is in; none, where the format mixes them or where programs alone read it.
    pub language: Option<Language>,
    /// Its name, which no other form of the company has.
    pub file_name: String,
    /// Its content.
    pub content: String,
}

/// Who we are to the CVE programme, if we are a numbering authority.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    /// The organisation's UUID; without it, a record is the container that CVE Services put it into.
    pub organization: Option<String>,
}

/// What the advisory on paper is called: `sa-2026-0001-ja.pdf`.
pub fn pdf_name(advisory: &Advisory, language: Language) -> String {
    let code = match language {
        Language::Ja => "ja",
        Language::En => "en",
    };
    format!("{}-{code}.pdf", stem(&advisory.number))
}

/// Every form but the one on paper that the advisory has enough in it for: a CVE record needs a CVE number, a VEX a status.
pub fn forms(advisory: &Advisory, numbering: &Numbering) -> Result<Vec<Form>, Vec<Problem>> {
    let mut forms = Vec::new();
    let stem = stem(&advisory.number);
    if has_vex(advisory) {
        for language in [Language::Ja, Language::En] {
            let document = csaf_vex(advisory, language)?;
            let language = Some(language);
            forms.push(Form { kind: Kind::CsafVex, language, file_name: document.file_name, content: document.json });
        }
        let of = |kind, name: &str, value: &Value| Form {
            kind,
            language: None,
            file_name: format!("{stem}.{name}.json"),
            content: written(value),
        };
        forms.push(of(Kind::OpenVex, "openvex", &openvex::openvex(advisory)));
        forms.push(of(Kind::CycloneDx, "cdx", &cyclonedx::cyclonedx(advisory)));
    }
    for vulnerability in &advisory.vulnerabilities {
        if let Some(number) = &vulnerability.cve {
            let record = cve::record(advisory, vulnerability, number, numbering);
            let file_name = format!("{stem}.{}.json", number.to_lowercase());
            forms.push(Form { kind: Kind::Cve, language: None, file_name, content: written(&record) });
        }
    }
    for (language, code) in [(Language::Ja, "ja"), (Language::En, "en")] {
        let file_name = format!("{stem}-{code}.txt");
        let content = text(advisory, language);
        forms.push(Form { kind: Kind::Text, language: Some(language), file_name, content });
    }
    Ok(forms)
}

/// A VEX says of products whether they are affected; which version is the first or the recommended one is no such word.
fn has_vex(advisory: &Advisory) -> bool {
    let says = |status: &Status| !matches!(status, Status::Recommended | Status::FirstFixed);
    let mut all = advisory.vulnerabilities.iter().peekable();
    all.peek().is_some() && all.all(|one| one.statuses.iter().any(|row| says(&row.status)))
}

/// What a number becomes in a file name: small letters, digits, `+`, `-`, and `_` for all else.
fn stem(number: &str) -> String {
    let mut stem = String::new();
    for char in number.to_lowercase().chars() {
        match char {
            'a'..='z' | '0'..='9' | '+' | '-' => stem.push(char),
            _ if stem.ends_with('_') => {}
            _ => stem.push('_'),
        }
    }
    stem
}

fn written(value: &Value) -> String {
    format!("{value:#}\n")
}

/// English where there is English: a format without languages is read by programs all over the world.
fn english(words: &Words) -> &str {
    if words.en.trim().is_empty() { &words.ja } else { &words.en }
}

/// The names of whom we may thank.
fn thanked(advisory: &Advisory) -> Vec<(String, Option<String>)> {
    use crate::model::Credit;
    let printed = advisory.acknowledgements.iter().filter(|thanks| thanks.may_be_published());
    let name = |credit: &Credit| match credit {
        Credit::Person { name, organization, .. } => {
            let organization = Some(english(organization).to_owned()).filter(|text| !text.trim().is_empty());
            Some((english(name).to_owned(), organization))
        }
        Credit::Organization { name, .. } => Some((english(name).to_owned(), None)),
        Credit::Unnamed => None,
    };
    printed.filter_map(|thanks| name(&thanks.credit)).collect()
}
