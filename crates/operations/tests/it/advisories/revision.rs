//! What is public is changed by two people, and what was said before stays retrievable.

use advisory::model::Advisory;
use casework::words::Words;
use operations::{
    Trouble,
    advisories::{self, Filter, State},
};
use testkit::App;

use super::stage::{BASE, agreed, save, seen, the_hour_comes};

async fn published(app: &App) -> String {
    let case = agreed(app).await;
    the_hour_comes(app);
    advisories::publish(&app.desk, &app.viewer("Sato").await, &case, BASE).await.unwrap();
    case
}

fn changed(mut advisory: Advisory) -> Advisory {
    advisory.solution = Words::new("2.4.2に更新してください。", "Update to 2.4.2.");
    if let Some(last) = advisory.revisions.last_mut() {
        last.summary = Words::new("修正版を更新しました。", "There is a newer fix.");
    }
    advisory
}

async fn revised(app: &App, case: &str) {
    app.clock.advance(jiff::SignedDuration::from_hours(24));
    let advisory = changed(seen(app, "Okada", case).await.draft.unwrap().advisory);
    let saved = save(app, "Okada", case, advisory).await;
    advisories::propose_revision(&app.desk, &app.viewer("Okada").await, case, saved.edition, BASE).await.unwrap();
}

async fn confirm(app: &App, login: &str, case: &str) -> Result<i64, Trouble> {
    advisories::confirm(&app.desk, &app.viewer(login).await, case, BASE).await
}

#[tokio::test]
async fn a_revision_is_published_once_a_second_person_confirms_it() {
    for app in App::on_both().await {
        let case = published(&app).await;
        revised(&app, &case).await;
        assert_eq!(confirm(&app, "Okada", &case).await.unwrap_err().codes(), ["second-person"]);
        assert_eq!(confirm(&app, "Tanaka", &case).await.unwrap_err().codes(), ["not-your-role"]);
        let (found, _) = advisories::published(&app.desk, &Filter::default()).await.unwrap();
        assert_eq!(found[0].release.version, 1);
        assert_eq!(confirm(&app, "Suzuki", &case).await.unwrap(), 2);
        let page = advisories::page(&app.desk, "A-SA-2026-001", None).await.unwrap();
        let said = &page.shown.advisory;
        assert_eq!(said.revisions.len(), 2);
        assert_eq!(said.revisions[1].summary.en, "There is a newer fix.");
        assert_eq!(said.initial_release, said.revisions[0].date);
        assert_eq!(page.shown.release.at, app.desk.now());
        assert_eq!(page.shown.release.first_at.to_string(), "2026-06-10T05:00:00Z");
    }
}

#[tokio::test]
async fn every_version_that_was_published_stays_retrievable_byte_for_byte() {
    for app in App::on_both().await {
        let case = published(&app).await;
        let name = "a-sa-2026-001-ja.json";
        let first = advisories::file(&app.desk, 2026, name, None).await.unwrap();
        revised(&app, &case).await;
        confirm(&app, "Suzuki", &case).await.unwrap();
        let second = advisories::file(&app.desk, 2026, name, None).await.unwrap();
        assert_eq!((first.version, second.version), (1, 2));
        assert_ne!(first.sha256, second.sha256);
        assert_eq!(advisories::file(&app.desk, 2026, name, Some(1)).await.unwrap(), first);
        let old = advisories::page(&app.desk, "A-SA-2026-001", Some(1)).await.unwrap();
        assert!(old.is_old());
        assert_eq!(old.shown.advisory.solution.en, "Update to 2.4.1.");
        let listed = advisories::listing(&app.desk).await.unwrap();
        assert_eq!(listed.iter().map(|file| file.version).collect::<Vec<_>>(), [2; 4]);
        let vex =
            async |version| advisories::form(&app.desk, 2026, "a-sa-2026-001.openvex.json", version).await.unwrap();
        let (first, second) = (vex(Some(1)).await, vex(None).await);
        assert_eq!((first.version, second.version), (1, 2));
        assert_ne!(first.sha256, second.sha256);
    }
}

#[tokio::test]
async fn a_change_to_what_was_proposed_lapses_the_proposal() {
    for app in App::on_both().await {
        let case = published(&app).await;
        revised(&app, &case).await;
        let mut advisory = seen(&app, "Okada", &case).await.draft.unwrap().advisory;
        advisory.impact.en.push_str(" It does not restart.");
        assert!(save(&app, "Okada", &case, advisory).await.taken_back);
        assert_eq!(confirm(&app, "Suzuki", &case).await.unwrap_err().codes(), ["nothing-proposed"]);
    }
}

#[tokio::test]
async fn nothing_new_is_no_revision() {
    for app in App::on_both().await {
        let case = published(&app).await;
        let okada = app.viewer("Okada").await;
        let edition = seen(&app, "Okada", &case).await.draft.unwrap().row.edition;
        let refused = advisories::propose_revision(&app.desk, &okada, &case, edition, BASE).await.unwrap_err();
        assert!(refused.codes().contains(&"nothing-changed"), "{refused:?}");
    }
}

#[tokio::test]
async fn before_the_first_publication_nothing_is_revised_past_the_step() {
    for app in App::on_both().await {
        let case = agreed(&app).await;
        let okada = app.viewer("Okada").await;
        let refused = advisories::propose_revision(&app.desk, &okada, &case, 2, BASE).await.unwrap_err();
        assert_eq!(refused.codes(), ["step-open"]);
        assert_eq!(confirm(&app, "Suzuki", &case).await.unwrap_err().codes(), ["nothing-proposed"]);
    }
}

#[tokio::test]
async fn a_withdrawn_advisory_keeps_its_page_and_says_why() {
    for app in App::on_both().await {
        let case = published(&app).await;
        app.clock.advance(jiff::SignedDuration::from_hours(48));
        let suzuki = app.viewer("Suzuki").await;
        let empty = advisories::propose_withdrawal(&app.desk, &suzuki, &case, &Words::default()).await.unwrap_err();
        assert!(matches!(&empty, Trouble::Refused(all) if all.len() == 2), "{empty:?}");
        let because = Words::new("影響がないことが判明しました。", "It turned out not to be affected.");
        advisories::propose_withdrawal(&app.desk, &suzuki, &case, &because).await.unwrap();
        assert_eq!(confirm(&app, "Suzuki", &case).await.unwrap_err().codes(), ["second-person"]);
        assert_eq!(confirm(&app, "Okada", &case).await.unwrap(), 2);
        let page = advisories::page(&app.desk, "A-SA-2026-001", None).await.unwrap();
        assert!(page.shown.release.withdrawn);
        let kinds: Vec<&str> = page.forms.iter().map(|form| form.kind.as_str()).collect();
        assert_eq!(kinds, ["pdf", "pdf", "text", "text"], "it says of no product any more whether it is affected");
        assert_eq!(page.shown.advisory.revisions[1].summary, because);
        assert!(page.shown.advisory.title.en.starts_with("[Withdrawn]"));
        let lines = advisories::list(&app.desk, &suzuki).await.unwrap();
        assert_eq!(lines[0].state, State::Withdrawn);
        let advisory = changed(seen(&app, "Okada", &case).await.draft.unwrap().advisory);
        let refused = advisories::save(&app.desk, &app.viewer("Okada").await, &case, 2, advisory, &[]).await;
        assert_eq!(refused.unwrap_err().codes(), ["withdrawn"]);
    }
}
