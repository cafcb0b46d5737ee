//! No form is taken without its token, and then nothing is written.

use axum::http::{Request, StatusCode, header};
use web::{Who, routes};

use super::Stage;
use crate::visitor::{Visitor, urlencoded};

/// What programs send is JSON, and no form: `validator.rs` holds what is refused there.
fn takes_a_form(route: &&web::Route) -> bool {
    route.method == "POST" && !route.path.starts_with("/api/")
}

#[tokio::test]
async fn a_form_without_its_token_is_refused_and_leaves_nothing() {
    for stage in Stage::on_both().await {
        let before = stage.entries().await;
        for route in routes().iter().filter(takes_a_form) {
            let path = stage.path(route);
            let sato = Visitor::who_is(&stage.app, "Sato").await;
            let nobody = Visitor::nobody(&stage.app).await;
            let other = Visitor::who_is(&stage.app, "Suzuki").await.token;
            for visitor in [&sato, &nobody] {
                if route.who != Who::Anybody && std::ptr::eq(visitor, &nobody) {
                    continue;
                }
                let wrong = "0".repeat(64);
                let short = &visitor.token[..visitor.token.len() - 1];
                for token in [None, Some(""), Some(wrong.as_str()), Some(other.as_str()), Some(short)] {
                    let fields: Vec<(&str, &str)> = token.iter().map(|token| ("form-token", *token)).collect();
                    let answer = visitor.clone().post(&path, &fields).await;
                    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} with {token:?}");
                }
            }
        }
        assert_eq!(stage.entries().await, before);
    }
}

#[tokio::test]
async fn a_form_of_another_site_is_refused_even_with_the_token() {
    let stage = Stage::on_sqlite().await;
    let before = stage.entries().await;
    for route in routes().iter().filter(|route| route.method == "POST") {
        for site in ["cross-site", "same-site"] {
            let mut sato = Visitor::who_is(&stage.app, "Sato").await;
            let fields = urlencoded(&[("form-token", &sato.token)]);
            let request = Request::post(stage.path(route))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", site);
            assert_eq!(sato.send(request, fields).await.status, StatusCode::FORBIDDEN, "{} {site}", route.path);
        }
    }
    assert_eq!(stage.entries().await, before);
}

/// What is sent, and how it is packed.
const HOSTILE: &[(&str, &str)] = &[
    ("application/x-www-form-urlencoded", "%"),
    ("application/x-www-form-urlencoded", "%ff=%fe"),
    ("application/x-www-form-urlencoded", "&&&===&="),
    ("multipart/form-data", ""),
    ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\n\r\n--x--\r\n"),
    ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends"),
    ("application/json", "{}"),
    ("", "form-token=0"),
];

#[tokio::test]
async fn what_is_no_form_at_all_is_refused_in_words() {
    let stage = Stage::on_sqlite().await;
    let before = stage.entries().await;
    let many = "a=b&".repeat(6_000);
    let large = format!("a={}", "x".repeat(3 * 1024 * 1024));
    let huge =
        [("application/x-www-form-urlencoded", many.as_str()), ("application/x-www-form-urlencoded", large.as_str())];
    let sato = Visitor::who_is(&stage.app, "Sato").await;
    for route in routes().iter().filter(takes_a_form) {
        for (kind, body) in HOSTILE.iter().chain(&huge) {
            let request = Request::post(stage.path(route)).header(header::CONTENT_TYPE, *kind);
            let answer = sato.clone().send(request, (*body).to_owned()).await;
            assert!(answer.status.is_client_error(), "{} with {kind} {body:.20}: {}", route.path, answer.status);
            assert!(answer.is_page(), "{} with {kind} {body:.20}: {}", route.path, answer.body);
        }
    }
    assert_eq!(stage.entries().await, before);
}
