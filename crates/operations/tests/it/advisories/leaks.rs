//! Words that must not leave the house are found wherever they were written.

use casework::words::Words;
use operations::advisories::{self, words_in_question};
use store::{CustomerRow, VersionRow};
use testkit::App;

use super::stage::{BASE, mended, save, seen, written};

async fn leaks_with(app: &App, case: &str, text: &str) -> Vec<String> {
    let mut advisory = mended(seen(app, "Sato", case).await.draft.unwrap().advisory);
    advisory.description.en = text.into();
    save(app, "Sato", case, advisory).await;
    words_in_question(&seen(app, "Sato", case).await.draft.unwrap().problems)
}

#[tokio::test]
async fn units_people_customers_and_the_case_are_not_named() {
    for app in App::on_both().await {
        let case = written(&app).await;
        let mut tx = app.store.begin().await.unwrap();
        let customer = CustomerRow {
            code: "minamo".into(),
            name: "みなも水処理".into(),
            integrator: false,
            language: "ja".into(),
            nda_from: None,
            nda_until: None,
            critical: false,
            contacts: Default::default(),
            installed: Default::default(),
            ended_at: None,
        };
        tx.keep_customer(&customer).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(leaks_with(&app, &case, "Seen by SI Works.").await, ["SI Works"]);
        assert_eq!(leaks_with(&app, &case, "Ask tanaka.").await, ["Tanaka"]);
        assert_eq!(leaks_with(&app, &case, "It runs at みなも水処理.").await, ["みなも水処理"]);
        assert_eq!(leaks_with(&app, &case, &format!("See {case}.")).await, [case.as_str()]);
        assert_eq!(leaks_with(&app, &case, "A length is not checked.").await, [""; 0]);
    }
}

#[tokio::test]
async fn a_product_that_is_not_released_yet_is_not_named() {
    for app in App::on_both().await {
        let case = written(&app).await;
        assert_eq!(leaks_with(&app, &case, "HMI-P is not affected.").await, [""; 0]);
        let mut tx = app.store.begin().await.unwrap();
        let version = VersionRow {
            product: "HMI-P".into(),
            version: "4.0".into(),
            released_on: Some("2027-01-01".into()),
            support_until: None,
        };
        tx.keep_version(&version).await.unwrap();
        tx.commit().await.unwrap();
        assert!(leaks_with(&app, &case, "HMI-P has it, too.").await.contains(&"HMI-P".to_owned()));
    }
}

#[tokio::test]
async fn a_word_that_somebody_says_is_no_secret_is_let_through_on_record() {
    for app in App::on_both().await {
        let case = written(&app).await;
        let mut advisory = mended(seen(&app, "Sato", &case).await.draft.unwrap().advisory);
        advisory.description.en = "Whoever runs the plant has to restart it.".into();
        save(&app, "Sato", &case, advisory.clone()).await;
        let draft = seen(&app, "Sato", &case).await.draft.unwrap();
        assert_eq!(words_in_question(&draft.problems), ["Plant"]);
        let sato = app.viewer("Sato").await;
        let harmless = ["Plant".to_owned()];
        advisories::save(&app.desk, &sato, &case, draft.row.edition, advisory, &harmless).await.unwrap();
        let draft = seen(&app, "Sato", &case).await.draft.unwrap();
        assert_eq!((draft.problems, draft.harmless), (vec![], vec!["Plant".to_owned()]));
    }
}

#[tokio::test]
async fn the_finder_is_named_only_with_consent() {
    use advisory::model::{Acknowledgement, Credit};
    for app in App::on_both().await {
        super::stage::settle(&app).await;
        let case = testkit::stories::play(&app, "flow-2/date-agreed").await;
        advisories::begin(&app.desk, &app.viewer("Sato").await, &case, BASE).await.unwrap();
        let view = seen(&app, "Sato", &case).await;
        let step = view.seen.process.step_asking("source_name").unwrap();
        let Some(casework::answers::Value::Text(name)) = view.seen.case.answer(step, "source_name").cloned() else {
            panic!("the story names its source")
        };
        assert!(leaks_with(&app, &case, &format!("Found by {name}.")).await.contains(&name));
        let mut advisory = seen(&app, "Sato", &case).await.draft.unwrap().advisory;
        advisory.acknowledgements.push(Acknowledgement {
            credit: Credit::Person { name: Words::same(&name), organization: Words::default(), url: None },
            consent: Some("2026-04-02".parse().unwrap()),
            summary: Words::default(),
        });
        save(&app, "Sato", &case, advisory).await;
        let draft = seen(&app, "Sato", &case).await.draft.unwrap();
        assert!(!words_in_question(&draft.problems).contains(&name), "{:?}", draft.problems);
    }
}
