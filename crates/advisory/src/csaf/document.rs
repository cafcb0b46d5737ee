//! What a CSAF document says about itself.

use casework::words::{Language, Words};
use jiff::Zoned;
use serde_json::{Map, Value, json};

use super::{Origins, Profile, code, file_name_of, put_list, put_text};
use crate::model::{Advisory, Credit, DocumentStatus, ReferenceKind, Tlp};

pub(super) fn document(advisory: &Advisory, language: Language, profile: Profile, origins: &mut Origins) -> Value {
    for (pointer, field) in ORIGINS {
        origins.set(*pointer, *field);
    }
    let mut object = Map::new();
    put_list(&mut object, "acknowledgments", acknowledgments(advisory, language, origins));
    object.insert("category".into(), json!(profile.category()));
    object.insert("csaf_version".into(), json!("2.0"));
    object.insert("distribution".into(), distribution(advisory.tlp, language));
    object.insert("lang".into(), json!(code(language)));
    put_list(&mut object, "notes", notes(advisory, language, origins));
    object.insert("publisher".into(), publisher(advisory, language));
    put_list(&mut object, "references", references(advisory, language, profile, origins));
    object.insert("title".into(), json!(advisory.title.of(language)));
    object.insert("tracking".into(), tracking(advisory, language, profile, origins));
    Value::Object(object)
}

const ORIGINS: &[(&str, &str)] = &[
    ("/document/distribution", "tlp"),
    ("/document/notes", "summary"),
    ("/document/publisher", "publisher"),
    ("/document/publisher/name", "publisher.name"),
    ("/document/publisher/namespace", "publisher.namespace"),
    ("/document/publisher/contact_details", "publisher.contact"),
    ("/document/title", "title"),
    ("/document/tracking/id", "number"),
    ("/document/tracking/aliases", "number"),
    ("/document/tracking/status", "status"),
    ("/document/tracking/version", "revisions"),
    ("/document/tracking/revision_history", "revisions"),
    ("/document/tracking/initial_release_date", "initial_release"),
    ("/document/tracking/current_release_date", "current_release"),
    ("/product_tree", "products"),
    ("/vulnerabilities", "vulnerabilities"),
];

/// RFC 3339, with the offset at which it was said.
pub(super) fn moment(date: &Zoned) -> String {
    date.timestamp().display_with_offset(date.offset()).to_string()
}

/// CSAF 2.0 knows TLP 1.0 only: CLEAR was WHITE, and STRICT has to be said in words.
fn distribution(tlp: Tlp, language: Language) -> Value {
    let label = match tlp {
        Tlp::Clear => "WHITE",
        Tlp::Green => "GREEN",
        Tlp::Amber | Tlp::AmberStrict => "AMBER",
        Tlp::Red => "RED",
    };
    let text = match tlp {
        Tlp::AmberStrict => Words::new(
            "TLP:AMBER+STRICT（TLP 2.0）です。受領した組織の中だけで共有してください。",
            "TLP:AMBER+STRICT (TLP 2.0). Share it within your own organisation only.",
        ),
        other => {
            Words::new(format!("{}（TLP 2.0）です。", other.title().ja), format!("{} (TLP 2.0).", other.title().en))
        }
    };
    json!({ "text": text.of(language), "tlp": { "label": label, "url": "https://www.first.org/tlp/" } })
}

fn publisher(advisory: &Advisory, language: Language) -> Value {
    let mut object = Map::new();
    object.insert("category".into(), json!("vendor"));
    put_text(&mut object, "contact_details", advisory.publisher.contact.of(language));
    object.insert("name".into(), json!(advisory.publisher.name.of(language)));
    object.insert("namespace".into(), json!(advisory.publisher.namespace));
    Value::Object(object)
}

fn notes(advisory: &Advisory, language: Language, origins: &mut Origins) -> Vec<Value> {
    let notes: [(&str, &Words, &str, Words); 7] = [
        ("summary", &advisory.summary, "summary", Words::new("概要", "Summary")),
        ("description", &advisory.description, "description", Words::new("詳細", "Description")),
        ("impact", &advisory.impact, "details", Words::new("想定される影響", "Impact")),
        ("solution", &advisory.solution, "general", Words::new("対策方法", "Solution")),
        ("workaround", &advisory.workaround, "general", Words::new("回避策", "Workaround")),
        ("contact", &advisory.contact, "general", Words::new("問い合わせ先", "Contact")),
        ("terms", &advisory.terms, "legal_disclaimer", Words::new("利用条件", "Terms of use")),
    ];
    let mut values = Vec::new();
    for (field, words, category, title) in notes {
        let text = words.of(language);
        if text.trim().is_empty() {
            continue;
        }
        origins.set(format!("/document/notes/{}", values.len()), field);
        let mut note = Map::new();
        if field == "summary" {
            put_text(&mut note, "audience", advisory.audience.of(language));
        }
        note.insert("category".into(), json!(category));
        note.insert("text".into(), json!(text));
        note.insert("title".into(), json!(title.of(language)));
        values.push(Value::Object(note));
    }
    values
}

fn acknowledgments(advisory: &Advisory, language: Language, origins: &mut Origins) -> Vec<Value> {
    let mut values = Vec::new();
    let all = advisory.acknowledgements.iter().enumerate();
    for (index, thanks) in all.filter(|(_, thanks)| thanks.may_be_published()) {
        let mut object = Map::new();
        let page = match &thanks.credit {
            Credit::Person { name, organization, url } => {
                object.insert("names".into(), json!([name.of(language)]));
                put_text(&mut object, "organization", organization.of(language));
                url.as_ref()
            }
            Credit::Organization { name, url } => {
                object.insert("organization".into(), json!(name.of(language)));
                url.as_ref()
            }
            Credit::Unnamed => None,
        };
        put_text(&mut object, "summary", thanks.summary.of(language));
        if thanks.credit == Credit::Unnamed && object.is_empty() {
            let words = Words::new("匿名の報告者", "A reporter who wishes to remain unnamed");
            object.insert("summary".into(), json!(words.of(language)));
        }
        put_list(&mut object, "urls", page.into_iter().map(|page| json!(page)).collect());
        origins.set(format!("/document/acknowledgments/{}", values.len()), format!("acknowledgements.{index}"));
        values.push(Value::Object(object));
    }
    values
}

fn references(advisory: &Advisory, language: Language, profile: Profile, origins: &mut Origins) -> Vec<Value> {
    let mut values = Vec::new();
    let id = |profile: Profile| file_name_of(&profile.tracking_id(advisory, language));
    let (main, own) = (id(Profile::SecurityAdvisory), id(profile));
    for (index, reference) in advisory.references.iter().enumerate() {
        if reference.language.is_some_and(|only| only != language) {
            continue;
        }
        let pointer = format!("/document/references/{}", values.len());
        origins.set(format!("{pointer}/url"), format!("references.{index}.url"));
        origins.set(pointer, format!("references.{index}"));
        let category = match reference.kind {
            ReferenceKind::Own => "self",
            ReferenceKind::External => "external",
        };
        // A VEX lies beside the advisory, and names itself where the advisory names itself.
        let url = match reference.url.strip_suffix(&main) {
            Some(folder) if reference.kind == ReferenceKind::Own => format!("{folder}{own}"),
            _ => reference.url.clone(),
        };
        values.push(json!({ "category": category, "summary": reference.summary.of(language), "url": url }));
    }
    values
}

fn tracking(advisory: &Advisory, language: Language, profile: Profile, origins: &mut Origins) -> Value {
    let history = advisory.revisions.iter().enumerate().map(|(index, revision)| {
        let pointer = format!("/document/tracking/revision_history/{index}");
        let field = format!("revisions.{index}");
        for (below, part) in [("date", "date"), ("number", "number"), ("summary", "summary")] {
            origins.set(format!("{pointer}/{below}"), format!("{field}.{part}"));
        }
        origins.set(pointer, field);
        let (date, number) = (moment(&revision.date), revision.number.to_string());
        json!({ "date": date, "number": number, "summary": revision.summary.of(language) })
    });
    let history: Vec<_> = history.collect();
    let status = match advisory.status {
        DocumentStatus::Draft => "draft",
        DocumentStatus::Interim => "interim",
        DocumentStatus::Final => "final",
    };
    json!({
        "aliases": [advisory.number],
        "current_release_date": moment(&advisory.current_release),
        "id": profile.tracking_id(advisory, language),
        "initial_release_date": moment(&advisory.initial_release),
        "revision_history": history,
        "status": status,
        "version": advisory.version().unwrap_or_default().to_string(),
    })
}
