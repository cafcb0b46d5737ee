//! A database that would not, too much at once, and made-up addresses: what a person is told, and what stays.

use axum::http::{Request, StatusCode, header};
use web::{Publicity, Web};

use super::Stage;
use crate::{
    filling::{form, forms},
    visitor::{Visitor, urlencoded},
};

const NOTE: &str = "Hayashi asked whether the second line stops as well, and we do not know yet.";

#[tokio::test]
async fn while_somebody_else_holds_the_database_what_was_typed_is_kept_and_can_be_sent_again() {
    for (language, sentence) in [("ja", "混み合っていて"), ("en", "Too busy to save")] {
        let stage = Stage::on_sqlite().await;
        let mut sato = Visitor::who_is(&stage.app, "Sato").await.speaking(language);
        let (page, action) = (format!("/cases/{}?tab=notes", stage.number), format!("/cases/{}/notes", stage.number));
        let shown = sato.get(&page).await;
        let note = form(&shown.body, &page, &action, &[]).unwrap();
        let before = stage.entries().await;
        let holding = stage.app.store.begin().await.unwrap();
        let busy = sato.fill(&note, &[("text", NOTE)], &[]).await;
        assert_eq!(busy.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(busy.body.contains(sentence) && !busy.header("retry-after").is_empty(), "{}", busy.text());
        assert!(busy.body.contains(&format!("<html lang=\"{language}\"")));
        drop(holding);
        assert_eq!(stage.entries().await, before);
        let again = forms(&busy.body, &action).into_iter().find(|form| form.has("circle")).unwrap();
        assert_eq!(sato.fill(&again, &[], &[]).await.status, StatusCode::SEE_OTHER);
        assert!(sato.get(&page).await.body.contains(NOTE));
    }
}

#[tokio::test]
async fn while_the_database_is_gone_everybody_is_told_so_in_her_language_and_keeps_what_she_typed() {
    for (language, sentence) in [("ja", "データベースにつながりません"), ("en", "The database cannot be reached")]
    {
        let stage = Stage::on_sqlite().await;
        let mut sato = Visitor::who_is(&stage.app, "Sato").await.speaking(language);
        stage.app.store.close().await;
        for path in ["/cases", "/work", "/report"] {
            let gone = sato.get(path).await;
            assert_eq!(gone.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
            assert!(gone.body.contains(sentence), "{path}: {}", gone.text());
        }
        let secret = [("text", NOTE), ("password", "a long good phrase")];
        let gone = sato.submit(&format!("/cases/{}/notes", stage.number), &secret).await;
        assert_eq!(gone.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(gone.body.contains(sentence) && gone.body.contains(NOTE), "{}", gone.text());
        assert!(!gone.body.contains("a long good phrase"), "a password is sent back to no page");
        let mut nobody = sato.fresh();
        assert!(nobody.get("/healthz").await.body.contains("ok"));
        assert_eq!(nobody.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    }
}

#[tokio::test]
async fn who_sends_more_than_there_is_room_for_is_asked_to_come_again_and_the_room_is_given_back() {
    let stage = Stage::on_sqlite().await;
    let publicity = Publicity { base_url: "http://127.0.0.1".into(), demo: true, proxies: 0 };
    let pages = web::app(Web::new(stage.app.desk.clone(), publicity).with_room(200_000));
    let mut nobody = Visitor::before(pages).await.speaking("en");
    let text = "x".repeat(150_000);
    for _ in 0..3 {
        assert_eq!(nobody.submit("/track", &[("code", &text)]).await.status, StatusCode::NOT_FOUND);
    }
    let text = "x".repeat(300_000);
    let full = nobody.submit("/track", &[("code", &text)]).await;
    assert_eq!(full.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        !full.header("retry-after").is_empty() && full.body.contains("there was no room for this"),
        "{}",
        full.text()
    );
    assert_eq!(nobody.submit("/track", &[("code", "x")]).await.status, StatusCode::NOT_FOUND);
}

/// How many of so many reports are refused that say they come from this address; `{}` is another each time.
async fn refused(proxies: usize, from: &str) -> usize {
    let stage = Stage::on_sqlite().await;
    let mut tx = stage.app.store.begin().await.unwrap();
    tx.set("reports_per_address", "1").await.unwrap();
    tx.commit().await.unwrap();
    let publicity = Publicity { base_url: "http://127.0.0.1".into(), demo: false, proxies };
    let mut nobody = Visitor::before(web::app(Web::new(stage.app.desk.clone(), publicity))).await;
    let mut refused = 0;
    for count in 0..14 {
        let token = nobody.token.clone();
        let body = urlencoded(&[("form-token", &token), ("product-1", "unknown"), ("description", "It stops.")]);
        let request = Request::post("/report")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("x-forwarded-for", from.replace("{}", &count.to_string()));
        refused += usize::from(nobody.send(request, body).await.status == StatusCode::TOO_MANY_REQUESTS);
    }
    refused
}

#[tokio::test]
async fn no_made_up_header_gets_round_the_limit_of_an_address() {
    // Without a proxy nobody is believed.
    assert_eq!(refused(0, "198.51.100.{}").await, 4);
    // What a client says stands before what the proxy saw.
    assert_eq!(refused(1, "198.51.100.{}, 192.0.2.7").await, 4);
    assert_eq!(refused(2, "198.51.100.{}, 192.0.2.7, 10.0.0.1").await, 4);
    // Whoever the proxy saw is somebody else each time.
    assert_eq!(refused(1, "203.0.113.9, 198.51.100.{}").await, 0);
}

#[tokio::test]
async fn whether_it_came_over_tls_is_nothing_that_a_header_says() {
    let stage = Stage::on_sqlite().await;
    for (base_url, secure) in [("http://127.0.0.1", false), ("https://psirt.a-sha.example", true)] {
        let publicity = Publicity { base_url: base_url.into(), demo: false, proxies: 1 };
        let mut nobody = Visitor::before(web::app(Web::new(stage.app.desk.clone(), publicity))).await;
        for proto in ["http", "https", "ftp"] {
            let request = Request::get("/login").header("x-forwarded-proto", proto).header("host", "evil.example");
            let answer = nobody.clone().fresh().send(request, String::new()).await;
            assert_eq!(answer.header("set-cookie").contains("; Secure"), secure, "{base_url} {proto}");
            assert!(!answer.body.contains("evil.example"));
        }
        assert!(nobody.get("/login").await.status.is_success());
    }
}
