//! Forms that no page of ours would send: each gets a clear answer, and none of them leaves a trace.

use operations::cases;
use testkit::browser::{Language, Looks, Page};

use super::{on_stage, somebody};

/// Sends a form from the page as a script would; the status of the answer.
async fn send(page: &Page, path: &str, body: &str) -> u64 {
    let script = format!(
        "const token = document.querySelector('[name=form-token]').value;\
         const ask = new XMLHttpRequest(); ask.open('POST', {path:?}, false);\
         ask.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');\
         ask.send('form-token=' + token + '&' + {body:?}); return ask.status;"
    );
    page.run(&script).await.unwrap().as_u64().unwrap()
}

#[tokio::test]
async fn hostile_forms_are_refused_and_leave_no_trace() {
    let (app, site, number) = on_stage("flow-1/details").await;
    let tanaka = app.viewer("Tanaka").await;
    let before = cases::find(&app.desk, &tanaka, &number).await.unwrap().case;
    let step = format!("/cases/{number}/steps/2.1.1");
    let page = somebody(&site, Looks::desk(Language::Japanese), "Tanaka", &step).await;
    let huge = format!("mode=complete&do=record&a.reproduced=yes&a.test_environment={}", "x".repeat(100_000));
    for (path, body, status) in [
        (&step, "mode=complete&do=record&a.reproduced=yes&a.publication_at.date=2026-01-01", 422),
        (&step, "mode=complete&do=record&a.reproduced=perhaps&a.test_environment=x&a.reproduction_result=y", 422),
        (&step, "mode=complete&do=record&a.reproduced=yes&a.test_environment=%E2%80%AEx&a.reproduction_result=y", 422),
        (&step, huge.as_str(), 422),
        (&step, "mode=agree&do=agree&edition=99999999999999999999", 422),
        (&step, "mode=notify&do=record&confirmed=yes&party=Somebody", 422),
        (&step, "mode=correct&do=record&confirmed=yes&because=x&a.reproduced=yes", 422),
        (&step, "mode=nonsense&do=nonsense", 422),
        (&step, "mode=invite&do=record&role=KING", 422),
        (&format!("/cases/{number}/steps/9.9.9"), "mode=complete", 404),
        (&format!("/cases/{number}/steps/zzz"), "mode=complete", 404),
        (&format!("/cases/{number}/acts/nonsense"), "x=y", 404),
        (&format!("/cases/{number}/acts/news"), "kind=public&what=x", 422),
        (&format!("/cases/{number}/acts/fix"), "target=nonsense", 422),
        (&format!("/cases/{number}/acts/closing"), "which=handled&do=close&confirmed=yes", 422),
        (&"/cases/MDG-2026-9999/steps/2.1.1".to_owned(), "mode=complete", 404),
        (&format!("/cases/{number}/steps/9.9.9/draft"), "a=b", 404),
        (&"/cases/new".to_owned(), "do=open&process=x&subject=y", 404),
    ] {
        assert_eq!(send(&page, path, body).await, status, "{path} {:.60}", body);
    }
    assert_eq!(cases::find(&app.desk, &tanaka, &number).await.unwrap().case, before);
}

#[tokio::test]
async fn the_same_form_sent_twice_is_recorded_once_and_leads_on() {
    let (app, site, number) = on_stage("flow-1/details").await;
    let step = format!("/cases/{number}/steps/2.1.1");
    let page = somebody(&site, Looks::desk(Language::Japanese), "Tanaka", &step).await;
    let tanaka = app.viewer("Tanaka").await;
    let seen = cases::find(&app.desk, &tanaka, &number).await.unwrap().case.revision;
    let body = format!(
        "seen={seen}&mode=complete&do=record&a.reproduced=yes&a.test_environment=PLC-X&a.reproduction_result=It+stopped."
    );
    send(&page, &step, &body).await;
    let after = cases::find(&app.desk, &tanaka, &number).await.unwrap().case.revision;
    assert!(after > seen);
    page.run(&format!(
        "const form = document.querySelector('form.form'); form.querySelector('[name=\"a.reproduced\"][value=yes]').checked = true;\
         form.querySelector('[name=\"a.test_environment\"]').value = 'PLC-X';\
         form.querySelector('[name=\"a.reproduction_result\"]').value = 'It stopped.';\
         form.querySelector('[name=seen]').value = '{seen}'; form.querySelector('button[value=record]').click();"
    ))
    .await
    .unwrap();
    page.wait_for_text("すでに記録されています").await.unwrap();
    assert_eq!(cases::find(&app.desk, &tanaka, &number).await.unwrap().case.revision, after);
}

#[tokio::test]
async fn who_may_not_know_of_a_case_finds_no_page_of_it() {
    let (_app, site, number) = on_stage("flow-1/details").await;
    for path in ["steps/2.1.1", "acts", "acts/news", "acts/closing"] {
        let page = somebody(&site, Looks::desk(Language::English), "Kato", &format!("/cases/{number}/{path}")).await;
        page.wait_for_text("404").await.unwrap();
    }
}

#[tokio::test]
async fn a_unit_of_the_overview_reads_no_details_on_the_page_of_a_step() {
    let (_app, site, number) = on_stage("flow-1/details").await;
    let path = format!("/cases/{number}/steps/1.5.1");
    let page = somebody(&site, Looks::desk(Language::English), "Shimizu", &path).await;
    page.wait_for_text("1.5.1").await.unwrap();
    assert!(!page.text().await.unwrap().contains("0x5A"));
}
