//! The interface that CSAF tools call, and the page on which people check a document.

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use serde_json::{Value, json};
use testkit::App;
use tower::ServiceExt;
use web::{Publicity, Web};

use crate::visitor::{Answer, Visitor};

fn document() -> Value {
    json!({ "document": {
        "category": "csaf_base",
        "csaf_version": "2.0",
        "notes": [{ "category": "description", "text": "Nothing happened." }],
        "publisher": { "category": "vendor", "name": "Kawasemi", "namespace": "https://psirt.kawasemi.example" },
        "title": "A document of a test",
        "tracking": {
            "current_release_date": "2026-04-14T01:00:00Z",
            "id": "KWS-1",
            "initial_release_date": "2026-04-14T01:00:00Z",
            "revision_history": [{ "date": "2026-04-14T01:00:00Z", "number": "1", "summary": "First." }],
            "status": "final",
            "version": "1",
        },
    }})
}

async fn post(visitor: &mut Visitor, body: &Value) -> Answer {
    let request = Request::post("/api/v1/validate").header(header::CONTENT_TYPE, "application/json");
    visitor.send(request, body.to_string()).await
}

fn preset(name: &str, document: &Value) -> Value {
    json!({ "tests": [{ "type": "preset", "name": name }], "document": document })
}

#[tokio::test]
async fn a_document_is_judged_in_the_form_that_csaf_tools_read() {
    let app = App::on_sqlite().await;
    let mut sato = Visitor::who_is(&app, "Sato").await;
    let answer = post(&mut sato, &preset("basic", &document())).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let told: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(told["isValid"], true, "{told}");
    assert_eq!(told["tests"].as_array().unwrap().len(), 44);
    assert_eq!(
        told["tests"][1],
        json!({ "name": "mandatoryTest_6_1_1", "isValid": true, "errors": [], "warnings": [], "infos": [] })
    );

    let mut wrong = document();
    wrong["document"]["tracking"]["version"] = json!("2");
    let told: Value = serde_json::from_str(&post(&mut sato, &preset("mandatory", &wrong)).await.body).unwrap();
    assert_eq!(told["isValid"], false);
    let named = told["tests"].as_array().unwrap().iter().find(|test| test["name"] == "mandatoryTest_6_1_16").unwrap();
    assert_eq!(named["errors"][0]["instancePath"], "/document/tracking/version");
}

#[tokio::test]
async fn a_document_that_is_only_not_good_is_valid_and_says_so_in_warnings() {
    let app = App::on_sqlite().await;
    let mut sato = Visitor::who_is(&app, "Sato").await;
    let asked = json!({ "tests": [{ "type": "test", "name": "optionalTest_6_2_10" }, { "type": "test", "name": "optionalTest_6_2_10" }], "document": document() });
    let told: Value = serde_json::from_str(&post(&mut sato, &asked).await.body).unwrap();
    assert_eq!(told["isValid"], true);
    assert_eq!(told["tests"].as_array().unwrap().len(), 1, "a test runs once");
    assert_eq!(told["tests"][0]["warnings"].as_array().unwrap().len(), 1, "{told}");
}

#[tokio::test]
async fn the_tests_are_listed_with_their_presets() {
    let app = App::on_sqlite().await;
    let answer = Visitor::who_is(&app, "Sato").await.get("/api/v1/tests").await;
    let told: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(told[0], json!({ "name": "csaf_2_0", "preset": "schema" }));
    assert!(told.as_array().unwrap().contains(&json!({ "name": "informativeTest_6_3_8", "preset": "informative" })));
}

#[tokio::test]
async fn what_is_no_question_is_answered_with_what_is_wrong() {
    let app = App::on_sqlite().await;
    let sato = Visitor::who_is(&app, "Sato").await;
    let deep = "[".repeat(10_000);
    let large = "x".repeat(16 * 1024 * 1024);
    for (kind, body, status) in [
        ("application/json", "{", 400),
        ("application/json", "{}", 400),
        ("application/json", r#"{"tests": [], "document": 1}"#, 400),
        ("application/json", r#"{"tests": [{"type": "test", "name": "mandatoryTest_9"}], "document": {}}"#, 400),
        ("application/json", r#"{"tests": [{"type": "preset", "name": "all"}], "document": {}}"#, 400),
        ("application/json", deep.as_str(), 400),
        ("application/json", large.as_str(), 413),
        ("text/plain", "{}", 415),
    ] {
        let request = Request::post("/api/v1/validate").header(header::CONTENT_TYPE, kind);
        let answer = sato.clone().send(request, body.to_owned()).await;
        assert_eq!(answer.status.as_u16(), status, "{body:.60}: {}", answer.body);
        let told: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(told["statusCode"], status);
        assert!(told["message"].as_str().unwrap().len() > 20, "{told}");
    }
}

#[tokio::test]
async fn what_is_hardly_a_document_is_judged_all_the_same() {
    let app = App::on_sqlite().await;
    let mut sato = Visitor::who_is(&app, "Sato").await;
    for document in [json!({}), json!({ "document": [] }), json!({ "document": { "csaf_version": "2.1" } })] {
        let told: Value = serde_json::from_str(&post(&mut sato, &preset("full", &document)).await.body).unwrap();
        assert_eq!(told["isValid"], false, "{document}");
    }
}

#[tokio::test]
async fn strangers_are_answered_only_where_the_company_says_so() {
    let app = App::on_sqlite().await;
    let mut nobody = Visitor::nobody(&app).await;
    assert!(post(&mut nobody, &preset("basic", &document())).await.asks_to_log_in());
    assert!(nobody.get("/api/v1/tests").await.asks_to_log_in());

    let publicity = Publicity { base_url: "http://127.0.0.1".into(), demo: false, proxies: 0 };
    let opened = web::app(Web::new(app.desk.clone(), publicity).with_open_validator(true));
    let request = Request::post("/api/v1/validate").header(header::CONTENT_TYPE, "application/json");
    let request = request.body(Body::from(preset("basic", &document()).to_string())).unwrap();
    let answer = opened.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let told = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&told).unwrap()["isValid"], true);
    let page = opened.oneshot(Request::get("/advisories/check").body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(page.status(), StatusCode::SEE_OTHER, "the page stays for who is logged in");
}

/// Sends a file by the form of the page.
async fn upload(visitor: &mut Visitor, bytes: &str, preset: &str) -> Answer {
    let token = visitor.token.clone();
    let mut body = String::new();
    for (name, value) in [("form-token", token.as_str()), ("preset", preset)] {
        body += &format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    body += &format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n{bytes}\r\n--x--\r\n"
    );
    let request = Request::post("/advisories/check").header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    visitor.send(request, body).await
}

#[tokio::test]
async fn people_see_what_is_wrong_with_its_line() {
    let app = App::on_sqlite().await;
    let mut sato = Visitor::who_is(&app, "Sato").await.speaking("en");
    let fine = upload(&mut sato, &format!("{:#}", document()), "basic").await;
    assert!(fine.status == StatusCode::OK && fine.body.contains("valid"), "{}", fine.body);
    let mut wrong = document();
    wrong["document"]["tracking"]["version"] = json!("2");
    let told = upload(&mut sato, &format!("{wrong:#}"), "full").await;
    assert!(told.body.contains("not valid") && told.body.contains("6.1.16"), "{}", told.body);
    assert!(told.body.contains("/document/tracking/version"), "{}", told.body);
    let none = upload(&mut sato, "{", "basic").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("It is no JSON"), "{}", none.body);
    let script = json!({ "document": { "csaf_version": "2.0", "<script>alert(1)</script>": 1 } });
    let told = upload(&mut sato, &script.to_string(), "basic").await;
    assert!(!told.body.contains("<script>alert"), "{}", told.body);
}
