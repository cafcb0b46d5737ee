//! The documents that were published, held against the validator that others wrote, where it is at hand.
//!
//! `CSAF_VALIDATOR_LIB` names a folder `node_modules` that has `@secvisogram/csaf-validator-lib` in it.

use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};

use operations::{advisories, files::sha256_hex};
use serde_json::Value;
use testkit::App;

use super::stage::{BASE, agreed, the_hour_comes};

const SCRIPT: &str = r"
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
const load = (name) => import(pathToFileURL(process.argv[1] + '/@secvisogram/csaf-validator-lib/' + name).href);
const tests = [...Object.values(await load('schemaTests.js')), ...Object.values(await load('mandatoryTests.js'))];
let failed = 0;
for (const document of JSON.parse(readFileSync(0, 'utf8'))) {
  for (const test of tests) {
    const { isValid, errors } = await test(document);
    if (isValid === false) { failed += 1; console.log(test.name, JSON.stringify(errors)); }
  }
}
process.exit(failed === 0 && tests.length > 40 ? 0 : 1);
";

async fn documents(app: &App) -> Vec<store::FileRow> {
    let case = agreed(app).await;
    the_hour_comes(app);
    advisories::publish(&app.desk, &app.viewer("Sato").await, &case, BASE).await.unwrap();
    let mut files = Vec::new();
    for file in advisories::listing(&app.desk).await.unwrap() {
        files.push(advisories::file(&app.desk, file.year, &file.name, None).await.unwrap());
    }
    files
}

#[tokio::test]
async fn a_document_carries_its_number_its_hash_and_the_moment_of_its_publication() {
    for app in App::on_both().await {
        let files = documents(&app).await;
        assert_eq!(files.len(), 4, "the advisory and its VEX, in each language");
        for file in files {
            assert_eq!(file.sha256, sha256_hex(&file.bytes));
            let document: Value = serde_json::from_slice(&file.bytes).unwrap();
            let tracking = &document["document"]["tracking"];
            assert_eq!(format!("{}.json", tracking["id"].as_str().unwrap().to_lowercase()), file.name);
            assert_eq!(tracking["current_release_date"], "2026-06-10T14:00:00+09:00");
            assert_eq!((tracking["status"].as_str(), tracking["version"].as_str()), (Some("final"), Some("1")));
            let own = format!("{BASE}/csaf/2026/{}", file.name);
            let references = document["document"]["references"].as_array().unwrap();
            assert!(references.iter().any(|reference| reference["url"] == own && reference["category"] == "self"));
        }
    }
}

#[tokio::test]
async fn the_validator_of_others_finds_nothing_in_what_was_published() {
    let Some(folder) = std::env::var_os("CSAF_VALIDATOR_LIB").map(PathBuf::from) else {
        println!(
            "left out: CSAF_VALIDATOR_LIB does not name a folder node_modules with @secvisogram/csaf-validator-lib"
        );
        return;
    };
    let app = App::on_sqlite().await;
    let documents: Vec<String> =
        documents(&app).await.into_iter().map(|file| String::from_utf8(file.bytes).unwrap()).collect();
    let mut node = Command::new("node")
        .args(["--input-type=module", "--eval", SCRIPT])
        .arg(folder.canonicalize().unwrap())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    node.stdin.take().unwrap().write_all(format!("[{}]", documents.join(",")).as_bytes()).unwrap();
    let outcome = node.wait_with_output().unwrap();
    assert!(outcome.status.success(), "{}", String::from_utf8_lossy(&outcome.stdout));
}

#[tokio::test]
async fn who_we_are_is_said_to_programs_once_something_is_published() {
    for app in App::on_both().await {
        assert!(advisories::provider(&app.desk, BASE).await.is_err());
        documents(&app).await;
        let metadata: Value = serde_json::from_str(&advisories::provider(&app.desk, BASE).await.unwrap()).unwrap();
        assert_eq!(metadata["role"], "csaf_provider");
        assert_eq!(metadata["publisher"]["name"], "A-sha");
        assert_eq!(metadata["last_updated"], "2026-06-10T05:00:00Z");
        let plain = advisories::provider(&app.desk, "http://127.0.0.1:8080").await.unwrap();
        assert!(plain.contains("csaf_publisher"));
    }
}

#[tokio::test]
async fn every_form_is_kept_with_the_version_that_it_belongs_to() {
    for app in App::on_both().await {
        documents(&app).await;
        let number = "A-SA-2026-001";
        let page = advisories::page(&app.desk, number, None).await.unwrap();
        let names: Vec<&str> = page.forms.iter().map(|form| form.name.as_str()).collect();
        assert_eq!(
            names,
            [
                "a-sa-2026-001-vex-en.json",
                "a-sa-2026-001-vex-ja.json",
                "a-sa-2026-001.cdx.json",
                "a-sa-2026-001.openvex.json",
                "a-sa-2026-001-en.pdf",
                "a-sa-2026-001-ja.pdf",
                "a-sa-2026-001-en.txt",
                "a-sa-2026-001-ja.txt",
            ]
        );
        for form in page.forms.iter().filter(|form| form.kind != "csaf-vex") {
            let kept = advisories::form(&app.desk, form.year, &form.name, Some(1)).await.unwrap();
            assert_eq!(kept.sha256, sha256_hex(&kept.bytes));
            match form.kind.as_str() {
                "pdf" => assert!(kept.bytes.starts_with(b"%PDF-1.7"), "{}", form.name),
                _ => assert!(!String::from_utf8(kept.bytes).unwrap().contains("Suzuki"), "{}", form.name),
            }
        }
        assert!(advisories::form(&app.desk, 2026, "a-sa-2026-001-vex-en.json", None).await.is_err(), "it is CSAF");
        assert!(advisories::form(&app.desk, 2026, "a-sa-2026-001.cdx.json", Some(2)).await.is_err());
    }
}

#[tokio::test]
async fn a_feed_is_empty_before_the_first_publication_and_names_it_afterwards() {
    use advisory::feeds::Kind;
    use casework::words::Language;
    let app = App::on_sqlite().await;
    for kind in Kind::ALL {
        let feed = advisories::feed(&app.desk, BASE, Language::Ja, kind).await.unwrap();
        assert!(!feed.contains("A-SA-2026-001"), "{feed}");
    }
    documents(&app).await;
    for kind in Kind::ALL {
        let feed = advisories::feed(&app.desk, BASE, Language::Ja, kind).await.unwrap();
        assert!(feed.contains(&format!("{BASE}/security/advisories/A-SA-2026-001")), "{feed}");
        assert!(feed.contains("サービス運用妨害"), "{feed}");
    }
}

#[tokio::test]
async fn the_rolie_feed_names_every_document_with_its_hashes_and_its_own_id() {
    use advisories::rolie::{rolie_categories, rolie_feed, rolie_service};
    let app = App::on_sqlite().await;
    assert!(rolie_feed(&app.desk, BASE).await.is_err(), "there is none before the first publication");
    let files = documents(&app).await;
    let feed: Value = serde_json::from_str(&rolie_feed(&app.desk, BASE).await.unwrap()).unwrap();
    let entries = feed["feed"]["entry"].as_array().unwrap();
    assert_eq!(entries.len(), files.len());
    for file in &files {
        let document: Value = serde_json::from_slice(&file.bytes).unwrap();
        let at = format!("{BASE}/csaf/2026/{}", file.name);
        let entry = entries.iter().find(|entry| entry["content"]["src"] == at).unwrap();
        assert_eq!(entry["id"], document["document"]["tracking"]["id"]);
        assert_eq!(entry["link"][1]["href"], format!("{at}.sha256"));
        assert_eq!(entry["updated"], "2026-06-10T05:00:00Z");
    }
    let categories = rolie_categories(&app.desk).await.unwrap();
    assert!(categories.contains("PLC-X"), "{categories}");
    let service = rolie_service(&app.desk, BASE).await.unwrap();
    assert!(service.contains("/csaf/feed-tlp-white.json"), "{service}");
}
