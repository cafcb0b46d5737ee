//! Nothing of what is not published is reachable by strangers, nor by colleagues who read no details.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use testkit::App;
use tower::ServiceExt;

use super::stage::{agreed, published};

const BASE: &str = "http://127.0.0.1";

async fn answer(pages: Router, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let response = pages.oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 1 << 22).await.unwrap();
    (status, String::from_utf8_lossy(&body).into_owned())
}

/// Every route that strangers may ask for, with the numbers and names of the draft in every place.
fn paths(case: &str) -> Vec<String> {
    let names = [
        "A-SA-2026-001",
        "a-sa-2026-001-ja.json",
        "a-sa-2026-001-en.json.sha256",
        "a-sa-2026-001.openvex.json",
        "ja.atom",
        "2026",
        case,
        "1",
    ];
    let open = web::routes().into_iter().filter(|route| route.method == "GET" && route.who == web::Who::Anybody);
    let mut paths = Vec::new();
    for route in open.filter(|route| route.path.starts_with("/security") || route.path.contains("csaf")) {
        for name in names {
            let mut path = route.path.replace("{year}", "2026");
            while let (Some(from), Some(to)) = (path.find('{'), path.find('}')) {
                path.replace_range(from..=to, name);
            }
            paths.push(format!("{path}?version=1"));
            paths.push(path);
        }
    }
    paths
}

#[tokio::test]
async fn a_draft_that_all_agreed_to_is_nowhere_before_it_is_published() {
    let app = App::on_sqlite().await;
    let case = agreed(&app, BASE).await;
    let paths = paths(&case);
    assert!(paths.len() > 20);
    for path in paths {
        let (status, body) = answer(app.pages(), &path).await;
        assert!(status == StatusCode::NOT_FOUND || !path.contains("001"), "{path}: {status}");
        for secret in ["Denial of service", "サービス運用妨害", "PLC-X", "a-sa-2026-001", "/csaf/2026"] {
            assert!(!body.replace(&path, "").contains(secret) || status == StatusCode::NOT_FOUND, "{path}: {secret}");
        }
        assert!(!body.contains("Denial of service") && !body.contains("サービス運用妨害"), "{path}");
    }
}

#[tokio::test]
async fn strangers_are_sent_to_the_login_from_pages_of_drafts() {
    let app = App::on_sqlite().await;
    let case = agreed(&app, BASE).await;
    for below in ["", "/preview", "/compare", "/preview?as=csaf"] {
        let (status, body) = answer(app.pages(), &format!("/cases/{case}/advisory{below}")).await;
        assert!(status.is_redirection() && body.is_empty(), "{below}: {status}");
    }
}

#[tokio::test]
async fn a_published_advisory_is_found_by_words_product_and_year() {
    let app = App::on_sqlite().await;
    published(&app, BASE).await;
    let page = "/security/advisories/A-SA-2026-001";
    for query in ["", "?words=%E9%95%B7%E3%81%95", "?words=plc-x", "?year=2026", "?words=A-SA-2026-001"] {
        let (status, body) = answer(app.pages(), &format!("/security/advisories{query}")).await;
        assert_eq!(status, StatusCode::OK);
        assert!(body.contains(page), "{query}");
    }
    for query in ["?words=turbine", "?year=2019", "?product=Other"] {
        let (_, body) = answer(app.pages(), &format!("/security/advisories{query}")).await;
        assert!(!body.contains(page), "{query}");
    }
    let (status, body) = answer(app.pages(), page).await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.contains("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H") && body.contains("data-local"));
    assert_eq!(answer(app.pages(), "/security/advisories/A-SA-2026-001?version=2").await.0, StatusCode::NOT_FOUND);
}
