//! Publishing: only by the step, only what was agreed to, only by a second person, only when the hour has come.

use casework::{answers::Value, case::NewsKind, command::Command, names::StepNumber};
use operations::{
    Trouble,
    advisories::{self, Filter},
    cases,
};
use testkit::App;

use super::stage::{BASE, agreed, drafted, everybody_agrees, propose, save, seen, the_hour_comes, written};

async fn publish(app: &App, login: &str, case: &str) -> Result<i64, Trouble> {
    advisories::publish(&app.desk, &app.viewer(login).await, case, BASE).await
}

async fn is_public(app: &App) -> bool {
    let (found, _) = advisories::published(&app.desk, &Filter::default()).await.unwrap();
    !found.is_empty()
}

#[tokio::test]
async fn what_was_agreed_to_is_published_by_a_second_person_at_the_hour() {
    for app in App::on_both().await {
        let case = agreed(&app).await;
        the_hour_comes(&app);
        assert!(!is_public(&app).await);
        assert_eq!(publish(&app, "Sato", &case).await.unwrap(), 1);
        let (found, _) = advisories::published(&app.desk, &Filter::default()).await.unwrap();
        assert_eq!(found[0].release.at, app.desk.now());
        assert_eq!(
            (found[0].release.score.as_deref(), found[0].release.severity.as_deref()),
            (Some("7.5"), Some("high"))
        );
        let view = seen(&app, "Sato", &case).await;
        assert!(view.seen.case.news.published && !view.done_without());
        // Once is once.
        assert!(matches!(publish(&app, "Sato", &case).await, Err(Trouble::Refused(_))));
    }
}

#[tokio::test]
async fn all_reasons_against_a_publication_come_at_once() {
    for app in App::on_both().await {
        let case = drafted(&app).await;
        let codes = publish(&app, "Sato", &case).await.unwrap_err().codes();
        for code in ["agreements-complete", "second-person", "embargo-over", "text-missing"] {
            assert!(codes.contains(&code), "{code} is not among {codes:?}");
        }
        assert!(!is_public(&app).await);
    }
}

#[tokio::test]
async fn nothing_is_published_before_the_hour_nor_by_whoever_proposed_it() {
    for app in App::on_both().await {
        let case = agreed(&app).await;
        assert_eq!(publish(&app, "Sato", &case).await.unwrap_err().codes(), ["embargo-over"]);
        the_hour_comes(&app);
        assert_eq!(publish(&app, "Okada", &case).await.unwrap_err().codes(), ["second-person"]);
        assert!(!is_public(&app).await);
    }
}

#[tokio::test]
async fn a_change_after_the_agreement_takes_the_agreements_back() {
    for app in App::on_both().await {
        let case = agreed(&app).await;
        the_hour_comes(&app);
        let mut advisory = seen(&app, "Okada", &case).await.draft.unwrap().advisory;
        advisory.impact.ja.push_str("出力は最後の値を保ちます。");
        let saved = save(&app, "Okada", &case, advisory).await;
        assert!(saved.taken_back);
        let laid = seen(&app, "Sato", &case).await.draft.unwrap().on_table.unwrap();
        assert_eq!((laid.laid, laid.edition, laid.newest), (2, Some(3), true));
        assert_eq!(publish(&app, "Sato", &case).await.unwrap_err().codes(), ["agreements-complete"]);
        everybody_agrees(&app, &case).await;
        assert_eq!(publish(&app, "Sato", &case).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn an_edition_with_a_problem_is_neither_laid_before_the_units_nor_published() {
    for app in App::on_both().await {
        let case = drafted(&app).await;
        let okada = app.viewer("Okada").await;
        let refused = advisories::propose(&app.desk, &okada, &case, 1, BASE).await.unwrap_err();
        assert!(refused.codes().contains(&"text-missing"), "{refused:?}");
        // Somebody lays it before them on the page of the step: it is not published all the same.
        let row = &seen(&app, "Okada", &case).await.draft.unwrap().editions[0];
        let text = |text: &str| Value::Text(text.into());
        let answers = [
            ("advisory_number".into(), text("A-SA-2026-001")),
            ("advisory_title".into(), text("PLC-X")),
            ("advisory_text".into(), text(&row.sha256)),
        ];
        let step = StepNumber::parse("5.1.1").unwrap();
        let propose = Command::Propose { step, answers: answers.into() };
        cases::act(&app.desk, &okada, &case, &propose, None).await.unwrap();
        everybody_agrees(&app, &case).await;
        the_hour_comes(&app);
        let codes = publish(&app, "Sato", &case).await.unwrap_err().codes();
        assert!(codes.contains(&"text-missing") && !codes.contains(&"agreements-complete"), "{codes:?}");
        assert!(!is_public(&app).await);
    }
}

#[tokio::test]
async fn what_the_units_agreed_to_elsewhere_is_not_taken_for_the_advisory() {
    for app in App::on_both().await {
        let case = written(&app).await;
        let okada = app.viewer("Okada").await;
        let text = |text: &str| Value::Text(text.into());
        let answers = [
            ("advisory_number".into(), text("A-SA-2026-001")),
            ("advisory_title".into(), text("PLC-X")),
            ("advisory_text".into(), text("another text")),
        ];
        let step = StepNumber::parse("5.1.1").unwrap();
        let propose = Command::Propose { step, answers: answers.into() };
        cases::act(&app.desk, &okada, &case, &propose, None).await.unwrap();
        let sato = app.viewer("Sato").await;
        let refused = advisories::agree(&app.desk, &sato, &case, 1).await.unwrap_err();
        assert_eq!(refused.codes(), ["other-edition"]);
        for (login, unit) in [("Sato", "PSIRT"), ("Tanaka", "Design"), ("Hayashi", "SI-Works")] {
            let viewer = app.viewer(login).await;
            assert_eq!(viewer.units[0], unit);
            cases::act(&app.desk, &viewer, &case, &Command::Agree { step, edition: 1 }, None).await.unwrap();
        }
        the_hour_comes(&app);
        assert_eq!(publish(&app, "Suzuki", &case).await.unwrap_err().codes(), ["other-edition"]);
        // The step is completed on its own page: the case says that it has no advisory.
        let done = Command::Complete { step, answers: Default::default(), tell: None };
        cases::act(&app.desk, &app.viewer("Suzuki").await, &case, &done, None).await.unwrap();
        assert!(seen(&app, "Sato", &case).await.done_without());
        assert!(!is_public(&app).await);
    }
}

#[tokio::test]
async fn what_has_leaked_is_published_without_waiting_for_the_hour() {
    for app in App::on_both().await {
        let case = agreed(&app).await;
        let sato = app.viewer("Sato").await;
        let news = Command::News { kind: NewsKind::Public, what: "A researcher talked.".into() };
        cases::act(&app.desk, &sato, &case, &news, None).await.unwrap();
        assert_eq!(publish(&app, "Sato", &case).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn an_objection_and_an_agreement_are_on_record_on_the_step() {
    for app in App::on_both().await {
        let case = written(&app).await;
        propose(&app, "Okada", &case).await;
        let tanaka = app.viewer("Tanaka").await;
        advisories::object(&app.desk, &tanaka, &case, 1, "The versions are wrong.").await.unwrap();
        let laid = seen(&app, "Tanaka", &case).await.draft.unwrap().on_table.unwrap();
        assert!(laid.asks_viewer);
        let kato = app.viewer("Kato").await;
        assert!(matches!(advisories::agree(&app.desk, &kato, &case, 1).await, Err(Trouble::Unseen)));
    }
}
