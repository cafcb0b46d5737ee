//! Being away, and who stands in.

use jiff::SignedDuration;
use operations::absences::{self, AbsenceForm};
use testkit::App;

fn form(from: &str, until: &str, stand_in: &str) -> AbsenceForm {
    AbsenceForm {
        from_day: from.into(),
        until_day: until.into(),
        zone: "Asia/Tokyo".into(),
        stand_in: stand_in.into(),
        ..AbsenceForm::default()
    }
}

#[tokio::test]
async fn a_stand_in_acts_for_the_unit_while_the_absence_lasts() {
    for app in App::on_both().await {
        let tanaka = app.viewer("Tanaka").await;
        absences::add(&app.desk, &tanaka, "Tanaka", &form("2026-04-01", "2026-04-03", "Mori")).await.unwrap();
        assert_eq!(app.viewer("Mori").await.units, ["Research", "Design"]);
        assert_eq!(absences::stand_ins(&app.desk, "Tanaka", app.desk.now()).await.unwrap(), ["Mori"]);
        app.clock.advance(SignedDuration::from_hours(24 * 3));
        assert_eq!(app.viewer("Mori").await.units, ["Research"]);
        assert!(absences::stand_ins(&app.desk, "Tanaka", app.desk.now()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn one_comes_back_early_and_plans_can_be_dropped() {
    for app in App::on_both().await {
        let tanaka = app.viewer("Tanaka").await;
        absences::add(&app.desk, &tanaka, "Tanaka", &form("2026-04-01", "2026-04-30", "Ito")).await.unwrap();
        absences::add(&app.desk, &tanaka, "Tanaka", &form("2026-05-10", "2026-05-11", "Ito")).await.unwrap();
        let (own, _) = absences::of(&app.desk, "Tanaka", app.desk.now()).await.unwrap();
        assert_eq!(own.len(), 2);
        for absence in own {
            absences::end(&app.desk, &tanaka, "Tanaka", absence.from).await.unwrap();
        }
        assert!(absences::of(&app.desk, "Tanaka", app.desk.now()).await.unwrap().0.is_empty());
        assert!(absences::stand_ins(&app.desk, "Tanaka", app.desk.now()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_is_wrong_with_an_absence_is_said_at_once() {
    for app in App::on_both().await {
        let tanaka = app.viewer("Tanaka").await;
        let wrong = AbsenceForm { zone: "Nowhere".into(), ..form("x", "y", "Tanaka") };
        let refused = absences::add(&app.desk, &tanaka, "Tanaka", &wrong).await;
        assert_eq!(super::codes(refused), ["bad-day", "bad-zone", "same-person"]);
        let backwards = absences::add(&app.desk, &tanaka, "Tanaka", &form("2026-05-02", "2026-05-01", "Ito")).await;
        assert_eq!(super::codes(backwards), ["ends-before-beginning"]);
        absences::add(&app.desk, &tanaka, "Tanaka", &form("2026-05-01", "2026-05-05", "Ito")).await.unwrap();
        let twice = absences::add(&app.desk, &tanaka, "Tanaka", &form("2026-05-05", "2026-05-06", "Ito")).await;
        assert_eq!(super::codes(twice), ["away-already"]);
        let ito = app.viewer("Ito").await;
        let both = absences::add(&app.desk, &ito, "Ito", &form("2026-05-02", "2026-05-03", "Tanaka")).await;
        assert_eq!(super::codes(both), ["stand-in-away"]);
        let others = absences::add(&app.desk, &ito, "Tanaka", &form("2026-06-01", "2026-06-02", "Ito")).await;
        assert_eq!(super::codes(others), ["admins-only"]);
    }
}
