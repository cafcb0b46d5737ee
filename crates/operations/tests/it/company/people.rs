//! People: taken in, changed, refused.

use operations::{
    company,
    people::{self, OwnForm, PersonForm},
};
use testkit::App;

fn person(login: &str) -> PersonForm {
    PersonForm {
        login: login.into(),
        name_ja: " 佐々木 花 ".into(),
        name_en: String::new(),
        mail: format!("{}@a-sha.example", login.to_lowercase()),
        unit: "Design".into(),
        admin: false,
        manager: false,
        language: "ja".into(),
        zone: "Asia/Tokyo".into(),
    }
}

#[tokio::test]
async fn a_person_is_taken_in_with_both_names_and_an_entry() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let link = people::add(&app.desk, &sato, &person("Sasaki"), Some("http://desk")).await.unwrap();
        assert!(link.unwrap().starts_with("http://desk/password/"));
        let row = company(&app.desk).await.unwrap().people["Sasaki"].clone();
        assert_eq!((row.name_ja.as_str(), row.name_en.as_str()), ("佐々木 花", "佐々木 花"));
        assert_eq!(super::told(&app).await[..2], ["Invited Sasaki to log in", "Recorded Sasaki of Design"]);
    }
}

#[tokio::test]
async fn all_that_is_wrong_with_a_person_is_said_at_once() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let wrong = PersonForm {
            login: "佐々木".into(),
            name_ja: " ".into(),
            mail: "TANAKA@a-sha.example".into(),
            unit: "Desing".into(),
            language: "fr".into(),
            zone: "Mars/Base".into(),
            ..person("x")
        };
        let refused = people::add(&app.desk, &sato, &wrong, None).await;
        let expected = ["bad-code", "bad-language", "bad-zone", "empty", "no-unit", "taken-mail"];
        assert_eq!(super::codes(refused), expected);
        let taken = people::add(&app.desk, &sato, &person("tanaka"), None).await;
        assert!(super::codes(taken).contains(&"taken-login"), "names that differ in case only are one");
        assert!(!company(&app.desk).await.unwrap().people.contains_key("tanaka"));
    }
}

#[tokio::test]
async fn a_change_says_what_was_and_what_is() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let row = company(&app.desk).await.unwrap().people["Ito"].clone();
        let form = PersonForm { unit: "Quality".into(), ..PersonForm::of(&row) };
        people::change(&app.desk, &sato, &form).await.unwrap();
        people::change(&app.desk, &sato, &form).await.unwrap();
        let told = super::told(&app).await;
        assert_eq!(told[0], "Changed the entry of Ito (unit: Design → Quality)");
        assert!(!told[1].contains("Ito"), "what changes nothing leaves no entry");
        let tanaka = app.viewer("Tanaka").await;
        assert_eq!(super::codes(people::change(&app.desk, &tanaka, &form).await), ["admins-only"]);
    }
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let row = company(&app.desk).await.unwrap().people["Sato"].clone();
        let form = PersonForm { admin: false, ..PersonForm::of(&row) };
        assert_eq!(super::codes(people::change(&app.desk, &sato, &form).await), ["last-admin"]);
    }
}

#[tokio::test]
async fn one_changes_only_some_things_about_oneself() {
    for app in App::on_both().await {
        let tanaka = app.viewer("Tanaka").await;
        let own = OwnForm {
            name_ja: "田中".into(),
            name_en: "Tanaka".into(),
            language: "en".into(),
            zone: "Europe/Berlin".into(),
        };
        people::change_own(&app.desk, &tanaka, &own).await.unwrap();
        let row = company(&app.desk).await.unwrap().people["Tanaka"].clone();
        assert_eq!((row.language.as_str(), row.zone.as_str(), row.admin), ("en", "Europe/Berlin", false));
    }
}

async fn warnings(app: &App, viewer: &operations::Viewer) -> Vec<casework::words::Words> {
    operations::frame::frame(&app.desk, viewer, casework::words::Language::Ja).await.unwrap().warnings
}

#[tokio::test]
async fn too_few_people_in_poc_are_a_standing_warning_for_those_who_can_mend_it() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        assert!(warnings(&app, &sato).await.is_empty());
        let people = company(&app.desk).await.unwrap().people;
        let away = PersonForm { unit: "Legal".into(), ..PersonForm::of(&people["Suzuki"]) };
        people::change(&app.desk, &sato, &away).await.unwrap();
        let no_manager = PersonForm { manager: false, ..PersonForm::of(&people["Sato"]) };
        people::change(&app.desk, &sato, &no_manager).await.unwrap();
        assert_eq!(warnings(&app, &sato).await.len(), 2);
        let kato = app.viewer("Kato").await;
        assert!(warnings(&app, &kato).await.is_empty());
    }
}
