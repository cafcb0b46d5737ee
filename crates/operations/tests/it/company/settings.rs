//! What the company sets.

use operations::{
    cases::{self, NewCase},
    company,
    settings::{self, CASE_PREFIX, COMPANY_NAME_JA, POC_MAIL, SCOPE},
    signboard::signboard,
};
use testkit::App;

#[tokio::test]
async fn what_is_set_holds_and_is_on_record() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let values = [(COMPANY_NAME_JA, "A社"), (CASE_PREFIX, "ASHA"), (SCOPE, "units oem")];
        let values = values.map(|(name, value)| (name.into(), value.to_owned())).into();
        assert_eq!(settings::change(&app.desk, &sato, &values).await.unwrap(), 3);
        assert_eq!(settings::change(&app.desk, &sato, &values).await.unwrap(), 0);
        let name = signboard(&app.desk, casework::words::Language::En).await.unwrap().company;
        assert_eq!(name.as_deref(), Some("A社"), "one language is better than none");
        let new = NewCase { process: "jpcert-2014/flow-1".into(), subject: "x".into(), ..NewCase::default() };
        let row = cases::open(&app.desk, &sato, &new).await.unwrap().commit().await.unwrap();
        assert_eq!(row.number, "ASHA-2026-0001");
        let back = [(CASE_PREFIX.into(), String::new())].into();
        settings::change(&app.desk, &sato, &back).await.unwrap();
        assert_eq!(company(&app.desk).await.unwrap().value(CASE_PREFIX), "MDG");
        assert_eq!(super::told(&app).await[0], "Changed the setting “Beginning of case numbers” (ASHA → MDG)");
    }
}

#[tokio::test]
async fn nothing_is_set_while_something_is_wrong() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let values = [(COMPANY_NAME_JA, "A社"), (CASE_PREFIX, "a b"), (POC_MAIL, "nobody"), (SCOPE, "moon")];
        let values = values.map(|(name, value)| (name.into(), value.to_owned())).into();
        let refused = settings::change(&app.desk, &sato, &values).await;
        assert_eq!(super::codes(refused), ["bad-mail", "bad-prefix", "no-choice"]);
        assert_eq!(company(&app.desk).await.unwrap().said(COMPANY_NAME_JA), None);
        let suzuki = app.viewer("Suzuki").await;
        assert_eq!(super::codes(settings::change(&app.desk, &suzuki, &values).await), ["admins-only"]);
    }
}
