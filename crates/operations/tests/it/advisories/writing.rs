//! Drafting and saving: what the case knows is there, what it does not know is asked for, and nothing is lost.

use casework::words::Words;
use operations::{Trouble, advisories};
use testkit::{App, stories};

use super::stage::{BASE, drafted, mended, propose, save, seen, settle, written};

#[tokio::test]
async fn a_draft_says_what_the_case_knows_and_asks_for_the_rest() {
    for app in App::on_both().await {
        let case = drafted(&app).await;
        let draft = seen(&app, "Sato", &case).await.draft.unwrap();
        assert_eq!(draft.row.number, "A-SA-2026-001");
        let advisory = &draft.advisory;
        assert_eq!(advisory.publisher.name, Words::new("A社", "A-sha"));
        assert!(advisory.products.iter().any(|product| product.name.ja == "PLC-X コントローラ"));
        let affected: Vec<_> = advisory.vulnerabilities.iter().flat_map(|one| one.affected()).collect();
        assert!(!affected.is_empty());
        assert!(!advisory.vulnerabilities[0].remediations.is_empty());
        let fields: Vec<_> = draft.problems.iter().map(|problem| problem.field.as_str()).collect();
        for field in ["summary", "description", "impact", "vulnerabilities.0.title"] {
            assert!(fields.contains(&field), "{field} is not among {fields:?}");
        }
        assert_eq!(draft.editions.len(), 1);
    }
}

#[tokio::test]
async fn a_case_has_one_advisory_however_often_it_is_drafted() {
    for app in App::on_both().await {
        let case = drafted(&app).await;
        let again = advisories::begin(&app.desk, &app.viewer("Okada").await, &case, BASE).await.unwrap();
        assert_eq!(again, "A-SA-2026-001");
        assert_eq!(seen(&app, "Sato", &case).await.draft.unwrap().editions.len(), 1);
    }
}

#[tokio::test]
async fn the_number_follows_the_scheme_of_the_company() {
    for app in App::on_both().await {
        let mut tx = app.store.begin().await.unwrap();
        tx.set("advisory_prefix", "AI-SA").await.unwrap();
        tx.commit().await.unwrap();
        drafted(&app).await;
        let lines = advisories::list(&app.desk, &app.viewer("Sato").await).await.unwrap();
        assert_eq!(lines[0].line.row.number, "AI-SA-2026-001");
        assert_eq!(lines[0].state, advisories::State::Draft);
    }
}

#[tokio::test]
async fn a_mended_draft_has_no_problems_and_a_repeated_save_is_no_edition() {
    for app in App::on_both().await {
        let case = written(&app).await;
        let draft = seen(&app, "Sato", &case).await.draft.unwrap();
        assert_eq!(draft.problems, []);
        assert_eq!((draft.row.edition, draft.editions[0].person.as_str()), (2, "Okada"));
        let again = save(&app, "Okada", &case, draft.advisory).await;
        assert!(!again.changed);
        assert_eq!(seen(&app, "Sato", &case).await.draft.unwrap().editions.len(), 2);
    }
}

#[tokio::test]
async fn whoever_saves_over_what_somebody_else_saved_meanwhile_is_told() {
    for app in App::on_both().await {
        let case = drafted(&app).await;
        let mine = mended(seen(&app, "Sato", &case).await.draft.unwrap().advisory);
        save(&app, "Okada", &case, mine.clone()).await;
        let late = advisories::save(&app.desk, &app.viewer("Sato").await, &case, 1, mine, &[]).await.unwrap_err();
        assert!(late.is_conflict(), "{late:?}");
    }
}

#[tokio::test]
async fn units_that_read_the_overview_only_do_not_see_that_there_is_a_draft() {
    for app in App::on_both().await {
        let case = written(&app).await;
        for login in ["Ogawa", "Fujita", "Kato"] {
            let viewer = app.viewer(login).await;
            let seen = advisories::find(&app.desk, &viewer, &case, BASE).await;
            assert!(matches!(seen, Err(Trouble::Unseen)), "{login}");
            assert!(advisories::list(&app.desk, &viewer).await.unwrap().is_empty(), "{login}");
            let begun = advisories::begin(&app.desk, &viewer, &case, BASE).await;
            assert!(matches!(begun, Err(Trouble::Unseen)), "{login}");
        }
    }
}

#[tokio::test]
async fn design_writes_along_until_an_edition_is_laid_before_the_units() {
    for app in App::on_both().await {
        let case = written(&app).await;
        propose(&app, "Okada", &case).await;
        let mut advisory = seen(&app, "Tanaka", &case).await.draft.unwrap().advisory;
        advisory.impact.en.push_str(" Outputs hold their last value.");
        let refused = advisories::save(&app.desk, &app.viewer("Tanaka").await, &case, 2, advisory, &[]).await;
        assert_eq!(refused.unwrap_err().codes(), ["edition-proposed"]);
    }
}

#[tokio::test]
async fn a_case_that_jvn_leaves_out_has_a_notice_and_no_publication() {
    for app in App::on_both().await {
        settle(&app).await;
        let case = stories::play(&app, "flow-1/every-customer-told").await;
        advisories::begin(&app.desk, &app.viewer("Sato").await, &case, BASE).await.unwrap();
        let view = seen(&app, "Sato", &case).await;
        assert!(view.is_notice_only(), "{:?}", view.turn);
        assert!(!view.refusals.is_empty());
        let refused = advisories::publish(&app.desk, &app.viewer("Suzuki").await, &case, BASE).await.unwrap_err();
        assert!(refused.codes().contains(&"does-not-apply"), "{refused:?}");
    }
}
