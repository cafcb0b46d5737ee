//! The CSAF 2.0 form: one document for each language, held against the standard's own mandatory tests.

mod document;
mod findings;
mod products;
mod vulnerabilities;

use std::collections::BTreeMap;

use casework::words::Language;
use serde_json::{Map, Value};

use crate::{Problem, model::Advisory};

/// A document that passed every mandatory test, ready to be written to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsafDocument {
    /// Its file name, which follows from its number: `mdg-2026-0001-en.json`.
    pub file_name: String,
    /// The document, indented, with a line break at its end.
    pub json: String,
}

/// The advisory in one language as a security advisory of CSAF 2.0. What its tests find is said of our own fields.
///
/// Names without consent are left out even if nobody asked [`check`](crate::check()) first.
pub fn csaf(advisory: &Advisory, language: Language) -> Result<CsafDocument, Vec<Problem>> {
    of_profile(advisory, language, Profile::SecurityAdvisory)
}

/// The same as a VEX of CSAF 2.0, which is a document of its own, with an id of its own.
pub fn csaf_vex(advisory: &Advisory, language: Language) -> Result<CsafDocument, Vec<Problem>> {
    of_profile(advisory, language, Profile::Vex)
}

/// What a document sets out to say (CSAF 2.0, 4).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Profile {
    SecurityAdvisory,
    Vex,
}

impl Profile {
    fn category(self) -> &'static str {
        match self {
            Profile::SecurityAdvisory => "csaf_security_advisory",
            Profile::Vex => "csaf_vex",
        }
    }

    fn tracking_id(self, advisory: &Advisory, language: Language) -> String {
        match self {
            Profile::SecurityAdvisory => tracking_id(advisory, language),
            Profile::Vex => format!("{}-vex-{}", advisory.number, code(language)),
        }
    }
}

fn of_profile(advisory: &Advisory, language: Language, profile: Profile) -> Result<CsafDocument, Vec<Problem>> {
    let mut origins = Origins::default();
    let value = document(advisory, language, profile, &mut origins);
    let mut json = match serde_json::to_string_pretty(&value) {
        Ok(json) => json,
        Err(error) => return Err(vec![findings::unwritable(&error)]),
    };
    json.push('\n');
    let problems = findings::of_mandatory_tests(value, &origins);
    if problems.is_empty() {
        Ok(CsafDocument { file_name: file_name_of(&profile.tracking_id(advisory, language)), json })
    } else {
        Err(problems)
    }
}

fn document(advisory: &Advisory, language: Language, profile: Profile, origins: &mut Origins) -> Value {
    let mut root = Map::new();
    root.insert("document".into(), document::document(advisory, language, profile, origins));
    if !advisory.products.is_empty() {
        root.insert("product_tree".into(), products::product_tree(&advisory.products, language, origins));
    }
    let all = advisory.vulnerabilities.iter().enumerate();
    let vulnerabilities: Vec<_> =
        all.map(|(index, one)| vulnerabilities::vulnerability(advisory, one, index, language, origins)).collect();
    put_list(&mut root, "vulnerabilities", vulnerabilities);
    Value::Object(root)
}

/// The id under which one language is tracked. CSAF wants one document for one id, and there is one for each language.
pub fn tracking_id(advisory: &Advisory, language: Language) -> String {
    format!("{}-{}", advisory.number, code(language))
}

/// The file name that CSAF 2.0 (5.1) makes of the id.
pub fn file_name(advisory: &Advisory, language: Language) -> String {
    file_name_of(&tracking_id(advisory, language))
}

fn file_name_of(id: &str) -> String {
    let mut name = String::new();
    for char in id.to_lowercase().chars() {
        match char {
            'a'..='z' | '0'..='9' | '+' | '-' => name.push(char),
            _ if name.ends_with('_') => {}
            _ => name.push('_'),
        }
    }
    name + ".json"
}

fn code(language: Language) -> &'static str {
    match language {
        Language::Ja => "ja",
        Language::En => "en",
    }
}

/// Which field of the form each place of the document comes from.
#[derive(Default)]
struct Origins(BTreeMap<String, String>);

impl Origins {
    fn set(&mut self, pointer: impl Into<String>, field: impl Into<String>) {
        self.0.insert(pointer.into(), field.into());
    }

    /// The field of the nearest place at or above one; the place itself, if none is known.
    fn field_of(&self, pointer: &str) -> String {
        let mut place = pointer;
        loop {
            if let Some(field) = self.0.get(place) {
                return field.clone();
            }
            match place.rfind('/') {
                Some(end) => place = &place[..end],
                None => return pointer.to_owned(),
            }
        }
    }
}

fn put_text(object: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.trim().is_empty() {
        object.insert(name.into(), Value::from(text));
    }
}

/// CSAF has no empty lists: what is empty is left out.
fn put_list(object: &mut Map<String, Value>, name: &str, items: Vec<Value>) {
    if !items.is_empty() {
        object.insert(name.into(), Value::from(items));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_traced_to_the_nearest_field() {
        let mut origins = Origins::default();
        origins.set("/vulnerabilities/0", "vulnerabilities.0");
        origins.set("/vulnerabilities/0/scores/0", "vulnerabilities.0.cvss_3");
        assert_eq!(origins.field_of("/vulnerabilities/0/scores/0/cvss_v3/baseScore"), "vulnerabilities.0.cvss_3");
        assert_eq!(origins.field_of("/vulnerabilities/0/title"), "vulnerabilities.0");
        assert_eq!(origins.field_of("/somewhere/else"), "/somewhere/else");
    }
}
