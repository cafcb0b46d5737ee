//! What the router answers: headers of downloads and secret pages, floods, strangers at the doors of POC.

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
    response::Response,
};
use http_body_util::BodyExt;
use operations::sessions;
use testkit::App;
use tower::ServiceExt;

async fn asked(pages: &Router, request: Request<Body>) -> (StatusCode, axum::http::HeaderMap, String) {
    let response: Response = pages.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    (parts.status, parts.headers, String::from_utf8_lossy(&bytes).into_owned())
}

fn get(path: &str, cookie: &str) -> Request<Body> {
    Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap()
}

/// A form as a stranger's browser sends it, with the token of its cookie.
fn post(path: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let token = "a".repeat(64);
    let plain = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let mut body = format!("form-token={token}");
    for (name, value) in fields {
        body += &format!("&{}={}", plain(name), plain(value));
    }
    Request::post(path)
        .header(header::COOKIE, format!("form={token}; language=en"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap()
}

const LEAST: [(&str, &str); 2] = [("product-1", "unknown"), ("description", "It crashes.")];

async fn session(app: &App, login: &str) -> String {
    let from = sessions::From::default();
    let session = sessions::log_in_as(&app.desk, login, &from, app.desk.now()).await.unwrap();
    format!("session={session}; language=en")
}

#[tokio::test]
async fn a_flood_is_answered_with_429_and_what_was_typed() {
    let app = App::on_sqlite().await;
    let mut tx = app.store.begin().await.unwrap();
    tx.set("reports_per_address", "1").await.unwrap();
    tx.set("poc_phone", "03-0000-0000").await.unwrap();
    tx.commit().await.unwrap();
    let pages = app.pages();
    for _ in 0..10 {
        assert_eq!(asked(&pages, post("/report", &LEAST)).await.0, StatusCode::SEE_OTHER);
    }
    let (status, _, body) = asked(&pages, post("/report", &LEAST)).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    assert!(body.contains("It crashes.") && body.contains("03-0000-0000"), "{body}");
}

#[tokio::test]
async fn the_page_behind_the_link_is_kept_by_nobody() {
    let app = App::on_sqlite().await;
    let pages = app.pages();
    let (_, headers, _) = asked(&pages, post("/report", &LEAST)).await;
    let cookie = headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
    let secret = cookie.strip_prefix("receipt=").unwrap().to_owned();
    assert!(!headers[header::LOCATION].to_str().unwrap().contains(&secret));
    for path in ["/report/received".to_owned(), format!("/track/{secret}")] {
        let (status, headers, body) = asked(&pages, get(&path, &cookie)).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        assert_eq!(headers["x-robots-tag"], "noindex, nofollow");
        assert_eq!(headers[header::REFERRER_POLICY], "no-referrer");
        assert_eq!(headers[header::CACHE_CONTROL], "no-store");
        assert!(body.contains("R-2026-0001"), "{body}");
    }
    for wrong in ["x", &"0".repeat(64), "%00", "..%2f..%2fetc"] {
        assert_eq!(asked(&pages, get(&format!("/track/{wrong}"), "")).await.0, StatusCode::NOT_FOUND, "{wrong}");
    }
    let withdrawn = post(&format!("/track/{secret}/withdrawal"), &[("because", "x")]);
    let (status, _, body) = asked(&pages, withdrawn).await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.contains("Withdraw the report?"), "it asks once more");
}

#[tokio::test]
async fn a_file_leaves_only_as_a_download() {
    let app = App::on_sqlite().await;
    let pages = app.pages();
    let token = "a".repeat(64);
    let page = "<html><script>alert(1)</script></html>";
    let part = |name: &str, more: &str, text: &str| {
        format!("--X\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n{text}\r\n")
    };
    let body = [
        part("form-token", "", &token),
        part("product-1", "", "unknown"),
        part("description", "", "See the page."),
        part("files", "; filename=\"悪い\u{202e}頁.html\"", page),
        "--X--\r\n".into(),
    ]
    .concat();
    let sent = Request::post("/report")
        .header(header::COOKIE, format!("form={token}"))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=X")
        .body(Body::from(body))
        .unwrap();
    assert_eq!(asked(&pages, sent).await.0, StatusCode::SEE_OTHER);
    let sato = session(&app, "Sato").await;
    let (status, headers, body) = asked(&pages, get("/reports/R-2026-0001/files/1", &sato)).await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, page));
    assert!(headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment;"));
    assert_eq!(headers[header::CONTENT_TYPE], "application/octet-stream");
    assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().starts_with("sandbox"));
    for (login, path) in
        [("Tanaka", "/reports/R-2026-0001/files/1"), ("Tanaka", "/reports/R-2026-0001"), ("Sato", "/cases/1/files/1")]
    {
        let cookie = session(&app, login).await;
        assert_eq!(asked(&pages, get(path, &cookie)).await.0, StatusCode::NOT_FOUND, "{login} {path}");
    }
}

#[tokio::test]
async fn security_txt_says_where_to_report_and_until_when_it_is_good() {
    let app = App::on_sqlite().await;
    let (status, headers, text) = asked(&app.pages(), get("/.well-known/security.txt", "")).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(headers[header::CONTENT_TYPE], "text/plain; charset=utf-8");
    for field in ["Contact: http://127.0.0.1/report", "Expires: 2026-09-", "Preferred-Languages: ja, en", "Canonical: "]
    {
        assert!(text.contains(field), "{field} in {text}");
    }
}

#[tokio::test]
async fn markup_in_a_report_stays_text() {
    let app = App::on_sqlite().await;
    let pages = app.pages();
    let fields = [("product-1", "unknown"), ("description", "<img src=x onerror=alert(1)>"), ("title", "\"><script>")];
    assert_eq!(asked(&pages, post("/report", &fields)).await.0, StatusCode::SEE_OTHER);
    let sato = session(&app, "Sato").await;
    for path in ["/reports", "/reports/R-2026-0001", "/reports/R-2026-0001/case"] {
        let (status, _, body) = asked(&pages, get(path, &sato)).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        assert!(!body.contains("<img src=x") && !body.contains("\"><script>"), "{path}");
    }
}
