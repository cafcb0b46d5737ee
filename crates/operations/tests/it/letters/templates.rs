//! The company's own words: checked, kept, taken back, brought back.

use casework::words::Language;
use operations::{letters, templates};
use testkit::App;

use super::{owing, shown};

#[tokio::test]
async fn letters_are_made_from_the_companys_own_words_until_it_goes_back_to_ours() {
    for app in App::on_both().await {
        let case = owing(&app).await;
        let sato = app.viewer("Sato").await;
        let at = ("acknowledgement", Language::Ja);
        let ours = shown(&app, "Sato", &case, 1).await.draft;
        let own = ("受領 {{ case.number }}", "{{ party.salutation }}\n\n受け取りました。");
        templates::save(&app.desk, &sato, at, own, 0).await.unwrap();
        let draft = shown(&app, "Sato", &case, 1).await.draft;
        assert_eq!(draft.subject, format!("受領 {case}"));
        assert_eq!(draft.body, "JPCERT/CC ご担当者様\n\n受け取りました。\n");
        let late = templates::save(&app.desk, &app.viewer("Suzuki").await, at, ("x", "y"), 0).await.unwrap_err();
        assert!(late.is_conflict(), "{late:?}");
        templates::back_to_ours(&app.desk, &sato, at, 1).await.unwrap();
        assert_eq!(shown(&app, "Sato", &case, 1).await.draft, ours);
        templates::restore(&app.desk, &sato, at, 1, 2).await.unwrap();
        assert_eq!(shown(&app, "Sato", &case, 1).await.draft, draft);
        let opened = templates::open(&app.desk, &sato, "acknowledgement", Language::Ja).await.unwrap();
        assert_eq!(opened.history.len(), 3);
        assert_eq!(opened.history[1].text, None);
        assert!(opened.own);
    }
}

#[tokio::test]
async fn a_template_with_mistakes_is_refused_with_each_line() {
    let app = App::on_sqlite().await;
    let sato = app.viewer("Sato").await;
    let at = ("results", Language::En);
    let wrong = ("", "Hello\n{{ answer.casue }}\n\n{{ case.nubmer }}");
    let trouble = templates::save(&app.desk, &sato, at, wrong, 0).await.unwrap_err();
    let operations::Trouble::Refused(refusals) = trouble else { panic!("{trouble:?}") };
    let sentences: Vec<&str> = refusals.iter().map(|refusal| refusal.sentence.en.as_str()).collect();
    assert_eq!(sentences.len(), 3, "{sentences:?}");
    assert!(sentences[1].starts_with("Line 2") && sentences[2].starts_with("Line 4"), "{sentences:?}");
}

#[tokio::test]
async fn a_letter_that_somebody_wrote_does_not_follow_the_template_until_it_is_begun_again() {
    let app = App::on_sqlite().await;
    let case = owing(&app).await;
    let sato = app.viewer("Sato").await;
    let draft = shown(&app, "Sato", &case, 1).await.draft;
    let edit = letters::Edit {
        language: "ja".into(),
        address: draft.address.clone(),
        subject: "自分で書いた件名".into(),
        body: "自分で書いた本文".into(),
    };
    letters::edit(&app.desk, &sato, (&case, 1), &edit, 0).await.unwrap();
    letters::edit(&app.desk, &sato, (&case, 1), &edit, 1).await.unwrap();
    let written = shown(&app, "Sato", &case, 1).await;
    assert_eq!(written.letter.edition, 1, "to save what is there already changes nothing");
    assert!(written.draft.written);
    letters::restart(&app.desk, &sato, (&case, 1), "en", 1).await.unwrap();
    let english = shown(&app, "Sato", &case, 1).await.draft;
    assert_eq!(english.language, Language::En);
    assert!(english.body.contains("Dear JPCERT/CC team,"), "{}", english.body);
}

#[tokio::test]
async fn templates_are_for_poc_and_administrators() {
    let app = App::on_sqlite().await;
    let tanaka = app.viewer("Tanaka").await;
    assert!(templates::list(&app.desk, &tanaka).await.is_err());
    let at = ("results", Language::Ja);
    assert!(templates::save(&app.desk, &tanaka, at, ("x", "y"), 0).await.is_err());
    let all = templates::list(&app.desk, &app.viewer("Sato").await).await.unwrap();
    assert!(all.len() >= 35, "{}", all.len());
    // Everything that is listed can be opened, filled in full and at its least, and is without a mistake.
    for listed in all {
        for language in [Language::Ja, Language::En] {
            let opened = templates::open(&app.desk, &app.viewer("Sato").await, &listed.name, language).await.unwrap();
            let (subject, body) = (&opened.template.subject, &opened.template.body);
            assert_eq!(templates::check(&app.desk, &listed.name, subject, body), [], "{}", listed.name);
            for full in [true, false] {
                templates::preview(&opened, subject, body, full).unwrap();
            }
        }
    }
}
