//! `POST /api/v1/validate` and `GET /api/v1/tests`, in the form of Secvisogram's csaf-validator-service, which csaf_checker,
//! Secvisogram and others call.

use advisory::validation::{
    Document, Ended, Group, LARGEST, Outcome, Preset, Remark, Test, Version, Weight, test, tests,
};
use axum::{
    body::Bytes,
    extract::{Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::words::Words;
use serde::Deserialize;
use serde_json::{Value, json};

use super::judged;
use crate::frame::{Fault, Page, Web};

/// Where the list of tests is.
pub(crate) const TESTS: &str = "/api/v1/tests";
/// Where documents are judged.
pub(crate) const VALIDATE: &str = "/api/v1/validate";

/// A document with the tests that it is to be held against. What stands around it is small.
const MOST: usize = LARGEST + 64 * 1024;

/// In their schema the strict form allows no additional members; the standard has an optional test for that (6.2.20).
const STRICT: &str = "csaf_2_0_strict";

#[derive(Deserialize)]
struct Asked {
    tests: Vec<Wanted>,
    document: Value,
}

#[derive(Deserialize)]
struct Wanted {
    name: String,
    #[serde(rename = "type")]
    kind: String,
}

/// Why a question is not answered.
struct No(StatusCode, Words);

/// The tests of 2.0, each with its preset.
pub(crate) async fn listed() -> Response {
    let all: Vec<Value> = tests(Version::V20)
        .into_iter()
        .map(|test| json!({ "name": name_of(Version::V20, &test), "preset": preset_of(test.group) }))
        .collect();
    said(StatusCode::OK, &json!(all))
}

/// What the tests find in a document.
pub(crate) async fn validated(State(web): State<Web>, page: Page, request: Request) -> Result<Response, Fault> {
    let (parts, body) = request.into_parts();
    let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // A program sends no such header; a browser does, and then it has to be from a page of ours.
    if !matches!(header("sec-fetch-site"), "" | "same-origin" | "none") {
        return Err(Fault::foreign_form(&page));
    }
    let is_json = header("content-type").to_ascii_lowercase().starts_with("application/json");
    let answer = match is_json {
        false => Err(no_json()),
        true => {
            let (bytes, _room) = web.body(Request::from_parts(parts, body), &page, MOST).await?;
            match bytes {
                Some(bytes) => answer(bytes).await,
                None => Err(too_large()),
            }
        }
    };
    Ok(match answer {
        Ok(answer) => said(StatusCode::OK, &answer),
        Err(No(status, sentence)) => {
            let reason = status.canonical_reason().unwrap_or_default();
            said(status, &json!({ "statusCode": status.as_u16(), "error": reason, "message": page.w(&sentence) }))
        }
    })
}

async fn answer(bytes: Bytes) -> Result<Value, No> {
    let asked: Asked = serde_json::from_slice(&bytes).map_err(|error| unreadable(&error.to_string()))?;
    drop(bytes);
    if !asked.document.is_object() {
        return Err(unreadable("document"));
    }
    let later = asked.document.pointer("/document/csaf_version").and_then(Value::as_str) == Some("2.1");
    let version = if later { Version::V21 } else { Version::V20 };
    let mut wanted: Vec<(String, Test)> = Vec::new();
    for one in &asked.tests {
        wanted.extend(meant(version, one)?);
    }
    let ran: Vec<Test> = wanted.iter().map(|(_, test)| *test).collect();
    let verdict = judged(Document::of(asked.document, version), ran).await.ok_or_else(gave_up)?;
    let mut answers: Vec<Value> = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for (name, test) in &wanted {
        if told.contains(&name.as_str()) {
            continue;
        }
        told.push(name);
        let outcome = verdict.outcomes.iter().find(|outcome| outcome.test.id == test.id);
        answers.extend(outcome.map(|outcome| as_asked(name, outcome)));
    }
    let valid = answers.iter().all(|answer| answer["isValid"] == true);
    Ok(json!({ "isValid": valid, "tests": answers }))
}

/// The tests that a name stands for.
fn meant(version: Version, wanted: &Wanted) -> Result<Vec<(String, Test)>, No> {
    let named = |test: Test| (name_of(version, &test), test);
    let unknown = || unknown(&wanted.name);
    match wanted.kind.as_str() {
        "preset" => {
            let preset = Preset::named(&wanted.name).ok_or_else(unknown)?;
            Ok(preset.tests(version).into_iter().map(named).collect())
        }
        "test" if wanted.name == STRICT => {
            let additional = test(Version::V20, "6.2.20").ok_or_else(unknown)?;
            Ok(vec![(STRICT.to_owned(), additional)])
        }
        "test" => {
            // 2.1 calls the optional tests recommended.
            let name = wanted.name.replacen("recommendedTest_", "optionalTest_", 1);
            let found = tests(version).into_iter().find(|test| name_of(version, test) == name);
            found.map(|test| vec![(wanted.name.clone(), test)]).ok_or_else(unknown)
        }
        _ => Err(unknown()),
    }
}

/// What they call a test: `mandatoryTest_6_1_13`.
fn name_of(version: Version, test: &Test) -> String {
    let number = test.id.replace('.', "_");
    match test.group {
        Group::Schema => format!("csaf_{}", version.text().replace('.', "_")),
        Group::Mandatory => format!("mandatoryTest_{number}"),
        Group::Optional => format!("optionalTest_{number}"),
        Group::Informative => format!("informativeTest_{number}"),
    }
}

fn preset_of(group: Group) -> &'static str {
    match group {
        Group::Schema => Preset::Schema.name(),
        Group::Mandatory => Preset::Mandatory.name(),
        Group::Optional => Preset::Optional.name(),
        Group::Informative => Preset::Informative.name(),
    }
}

fn as_asked(name: &str, outcome: &Outcome) -> Value {
    let list = |weight: Weight| {
        let found = outcome.of(weight);
        found
            .map(|Remark { pointer, message }| json!({ "instancePath": pointer, "message": message }))
            .collect::<Vec<_>>()
    };
    let [mut errors, mut warnings, mut infos] = Weight::ALL.map(list);
    if name == STRICT {
        errors.append(&mut warnings);
    }
    let remark = match outcome.ended {
        Ended::Skipped => {
            Some("The test could not run, because the document does not have the structure that it reads.")
        }
        Ended::Missing => Some("This program does not have the test."),
        Ended::Ran(_) => None,
    };
    if let Some(remark) = remark {
        let list = match (&outcome.ended, outcome.test.group) {
            (Ended::Missing, _) | (_, Group::Informative) => &mut infos,
            (_, Group::Optional) => &mut warnings,
            _ => &mut errors,
        };
        list.push(json!({ "instancePath": "", "message": remark }));
    }
    json!({ "name": name, "isValid": errors.is_empty(), "errors": errors, "warnings": warnings, "infos": infos })
}

fn said(status: StatusCode, value: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json; charset=utf-8")], value.to_string()).into_response()
}

fn no_json() -> No {
    No(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Words::new(
            "Content-Type を application/json にして、tests と document を持つJSONを送ってください。",
            "Send JSON with tests and document in it, as Content-Type: application/json.",
        ),
    )
}

fn too_large() -> No {
    No(
        StatusCode::PAYLOAD_TOO_LARGE,
        Words::new(
            "送られた内容が大きすぎます。CSAFの文書は15MBまでです。",
            "Too much was sent. A CSAF document may have 15 MB.",
        ),
    )
}

fn unreadable(why: &str) -> No {
    let why: String = why.chars().take(200).collect();
    No(
        StatusCode::BAD_REQUEST,
        Words::new(
            format!(
                "{{\"tests\": [{{\"type\": \"preset\", \"name\": \"basic\"}}], \"document\": {{…}}}} の形で送ってください。読み取りの指摘: {why}"
            ),
            format!(
                "Send {{\"tests\": [{{\"type\": \"preset\", \"name\": \"basic\"}}], \"document\": {{…}}}}. What was not understood: {why}"
            ),
        ),
    )
}

fn unknown(name: &str) -> No {
    let name: String = name.chars().take(80).collect();
    No(
        StatusCode::BAD_REQUEST,
        Words::new(
            format!(
                "「{name}」という検査も検査の組もありません。検査は {TESTS} で、組は schema、mandatory、optional、informative、basic、extended、full です。"
            ),
            format!(
                "There is neither a test nor a preset \"{name}\". {TESTS} lists the tests; presets are schema, mandatory, optional, informative, basic, extended and full."
            ),
        ),
    )
}

fn gave_up() -> No {
    No(
        StatusCode::SERVICE_UNAVAILABLE,
        Words::new(
            "いまは検査できません。しばらくしてから送り直してください。",
            "It cannot be checked now. Send it again in a while.",
        ),
    )
}
