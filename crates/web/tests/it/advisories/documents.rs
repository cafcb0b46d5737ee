//! What programs of strangers fetch: the right kinds, hashes that fit, nothing sent twice.

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use testkit::App;
use tower::ServiceExt;

use super::stage::published;

const BASE: &str = "http://127.0.0.1";

async fn get(app: &App, path: &str, tag: Option<&str>) -> (StatusCode, axum::http::HeaderMap, Vec<u8>) {
    let mut request = Request::get(path);
    if let Some(tag) = tag {
        request = request.header(header::IF_NONE_MATCH, tag);
    }
    let response = app.pages().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    (status, headers, to_bytes(response.into_body(), 1 << 22).await.unwrap().to_vec())
}

#[tokio::test]
async fn documents_have_their_kind_and_are_open_to_programs_of_everybody() {
    let app = App::on_sqlite().await;
    published(&app, BASE).await;
    for (path, kind) in [
        ("/csaf/2026/a-sa-2026-001-ja.json", "application/json"),
        ("/csaf/2026/a-sa-2026-001-en.json", "application/json"),
        ("/csaf/2026/a-sa-2026-001-ja.json?version=1", "application/json"),
        ("/csaf/2026/a-sa-2026-001-ja.json.sha256", "text/plain; charset=utf-8"),
        ("/csaf/2026/a-sa-2026-001-vex-ja.json", "application/json"),
        ("/csaf/2026/a-sa-2026-001-ja.json.sha512", "text/plain; charset=utf-8"),
        ("/csaf/feed-tlp-white.json", "application/json"),
        ("/csaf/category-white.json", "application/json"),
        ("/csaf/service.json", "application/json"),
        ("/security/files/2026/a-sa-2026-001.openvex.json", "application/json"),
        ("/security/files/2026/a-sa-2026-001.cdx.json", "application/vnd.cyclonedx+json; version=1.6"),
        ("/security/files/2026/a-sa-2026-001-ja.txt", "text/plain; charset=utf-8"),
        ("/security/files/2026/a-sa-2026-001-ja.txt.sha512", "text/plain; charset=utf-8"),
        ("/security/feeds/ja.atom", "application/atom+xml; charset=utf-8"),
        ("/security/feeds/en.json", "application/feed+json"),
        ("/security/feeds/ja.rdf", "application/rdf+xml; charset=utf-8"),
        ("/csaf/index.txt", "text/plain; charset=utf-8"),
        ("/csaf/changes.csv", "text/csv; charset=utf-8"),
        ("/.well-known/csaf/provider-metadata.json", "application/json"),
    ] {
        let (status, headers, _) = get(&app, path, None).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        assert_eq!(headers[header::CONTENT_TYPE], kind, "{path}");
        assert_eq!(headers[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*", "{path}");
        assert_eq!(headers["cross-origin-resource-policy"], "cross-origin", "{path}");
        let (again, _, body) = get(&app, path, headers[header::ETAG].to_str().ok()).await;
        assert_eq!((again, body.len()), (StatusCode::NOT_MODIFIED, 0), "{path}");
    }
}

#[tokio::test]
async fn strangers_are_led_to_what_is_published_and_to_nothing_before() {
    let app = App::on_sqlite().await;
    let read = async |path: &str| String::from_utf8(get(&app, path, None).await.2).unwrap();
    assert!(!read("/.well-known/security.txt").await.contains("CSAF:"));
    assert!(read("/").await.contains("公表した脆弱性はまだありません"));
    published(&app, BASE).await;
    let line = "\nCSAF: http://127.0.0.1/.well-known/csaf/provider-metadata.json\n";
    assert!(read("/.well-known/security.txt").await.contains(line), "{}", read("/.well-known/security.txt").await);
    let page = read("/").await;
    assert!(page.contains("/security/advisories/A-SA-2026-001") && page.contains("CVSS"), "{page}");
}

#[tokio::test]
async fn the_hash_beside_a_document_is_its_hash_and_the_lists_name_it() {
    let app = App::on_sqlite().await;
    published(&app, BASE).await;
    let (_, _, document) = get(&app, "/csaf/2026/a-sa-2026-001-ja.json", None).await;
    let (_, _, hash) = get(&app, "/csaf/2026/a-sa-2026-001-ja.json.sha256", None).await;
    let hash = String::from_utf8(hash).unwrap();
    assert_eq!(hash, format!("{}  a-sa-2026-001-ja.json\n", operations::files::sha256_hex(&document)));
    let (_, _, index) = get(&app, "/csaf/index.txt", None).await;
    let names = ["en", "ja", "vex-en", "vex-ja"].map(|side| format!("2026/a-sa-2026-001-{side}.json\n"));
    assert_eq!(String::from_utf8(index).unwrap(), names.concat());
    let (status, _, folder) = get(&app, "/csaf/2026/", None).await;
    assert_eq!(status, StatusCode::OK);
    assert!(String::from_utf8(folder).unwrap().contains("a-sa-2026-001-ja.json.sha256"));
    assert_eq!(get(&app, "/csaf/", None).await.0, StatusCode::OK);
    assert_eq!(get(&app, "/csaf/2025/", None).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_page_leads_to_every_form_and_every_link_leads_somewhere() {
    let app = App::on_sqlite().await;
    published(&app, BASE).await;
    let (_, _, page) = get(&app, "/security/advisories/A-SA-2026-001", None).await;
    let page = String::from_utf8(page).unwrap();
    let links: Vec<&str> = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let forms: Vec<&&str> =
        links.iter().filter(|link| link.starts_with("/csaf/2026/") || link.starts_with("/security/files/")).collect();
    assert_eq!(forms.len(), 10, "{forms:?}");
    for link in forms {
        assert_eq!(get(&app, link, None).await.0, StatusCode::OK, "{link}");
    }
    for nothing in
        ["/security/files/2026/a-sa-2026-001-vex-ja.json", "/security/feeds/fr.atom", "/security/feeds/ja.xml"]
    {
        assert_eq!(get(&app, nothing, None).await.0, StatusCode::NOT_FOUND, "{nothing}");
    }
}
