//! Units: roles, gaps, and what a change means for cases that are open.

use std::collections::BTreeSet;

use casework::role::Role;
use operations::{
    cases::{self, NewCase},
    company,
    units::{self, UnitForm},
};
use testkit::App;

fn unit(code: &str, roles: &[Role]) -> UnitForm {
    UnitForm {
        code: code.into(),
        name_ja: "新しい部".into(),
        name_en: "New".into(),
        roles: roles.iter().copied().collect(),
    }
}

async fn opened(app: &App) -> String {
    let new = NewCase {
        process: "jpcert-2014/flow-1".into(),
        subject: "PLC-Xの認証について".into(),
        products: vec!["PLC-X".into()],
        ..NewCase::default()
    };
    let sato = app.viewer("Sato").await;
    cases::open(&app.desk, &sato, &new).await.unwrap().commit().await.unwrap().number
}

#[tokio::test]
async fn a_unit_is_taken_in_changed_given_up_and_taken_back() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        units::add(&app.desk, &sato, &unit("Lab-2", &[Role::Rnd])).await.unwrap();
        let twice = units::add(&app.desk, &sato, &unit("lab-2", &[Role::Rnd])).await;
        assert_eq!(super::codes(twice), ["taken-code"]);
        assert!(units::change(&app.desk, &sato, &unit("Lab-2", &[Role::Rnd, Role::Qa])).await.unwrap());
        units::end(&app.desk, &sato, "Lab-2", "The work moved to Quality.").await.unwrap();
        assert!(company(&app.desk).await.unwrap().units["Lab-2"].ended_at.is_some());
        units::take_back(&app.desk, &sato, "Lab-2").await.unwrap();
        let told = super::told(&app).await;
        assert_eq!(told[0], "Took the unit Lab-2 back into work");
        assert_eq!(told[1], "Gave up the unit Lab-2: The work moved to Quality.");
        assert_eq!(told[2], "Changed the unit Lab-2 (roles: RND → RND QA)");
    }
}

#[tokio::test]
async fn a_unit_with_people_and_products_is_not_given_up() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let refused = units::end(&app.desk, &sato, "Design", "x").await;
        assert_eq!(super::codes(refused), ["people-there", "products-there"]);
        let last = units::change(&app.desk, &sato, &unit("PSIRT", &[])).await;
        assert_eq!(super::codes(last), ["last-poc"]);
    }
}

#[tokio::test]
async fn a_role_with_nobody_shows_as_a_gap_with_its_steps_and_cases() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        opened(&app).await;
        units::change(&app.desk, &sato, &UnitForm { code: "Quality".into(), ..unit("Quality", &[]) }).await.unwrap();
        let company = company(&app.desk).await.unwrap();
        let gaps = units::gaps(&app.desk, &sato, &company).await.unwrap();
        let qa = gaps.iter().find(|gap| gap.role == Role::Qa).unwrap();
        assert!(qa.leads.len() + qa.takes_part > 0);
        assert_eq!(qa.open_cases, 1);
        assert!(gaps.iter().all(|gap| gap.role != Role::Des));
        let kato = app.viewer("Kato").await;
        let unseen = units::gaps(&app.desk, &kato, &company).await.unwrap();
        assert!(unseen.iter().all(|gap| gap.open_cases == 0), "counts are of what the viewer sees");
    }
}

#[tokio::test]
async fn other_roles_reach_open_cases_only_when_poc_says_so() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let number = opened(&app).await;
        assert!(units::restaffings(&app.desk, &sato, "Research").await.unwrap().0.is_empty());
        units::change(&app.desk, &sato, &unit("Research", &[Role::Qa])).await.unwrap();
        let (found, more) = units::restaffings(&app.desk, &sato, "Research").await.unwrap();
        assert_eq!((found.len(), more), (1, false));
        assert_eq!(found[0].takes, BTreeSet::from([Role::Qa]));
        assert_eq!(found[0].leaves, BTreeSet::from([Role::Rnd]));
        let results = units::restaff(&app.desk, &sato, "Research", "The roles were shared out anew.").await.unwrap();
        assert_eq!(results.len(), 1);
        assert!(results[0].refused.is_none(), "{results:?}");
        let case = cases::find(&app.desk, &sato, &number).await.unwrap().case;
        let playing = |role| case.units_of(role).map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(playing(Role::Qa), ["Quality", "Research"]);
        assert!(playing(Role::Rnd).is_empty());
        assert!(units::restaffings(&app.desk, &sato, "Research").await.unwrap().0.is_empty());
    }
}
