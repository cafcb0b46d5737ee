//! Products and customers.

use jiff::civil::date;
use operations::{
    company,
    customers::{self, CustomerForm, Nda, nda},
    products::{self, ProductForm, VersionForm},
};
use testkit::App;

fn product(code: &str) -> ProductForm {
    let version = |version: &str, released: &str, until: &str| VersionForm {
        version: version.into(),
        released_on: released.into(),
        support_until: until.into(),
    };
    ProductForm {
        code: code.into(),
        name_ja: "ゲートウェイ".into(),
        name_en: "Gateway".into(),
        unit: "Design".into(),
        custom: false,
        cpe: "cpe:2.3:h:a-sha:gw:*:*:*:*:*:*:*:*".into(),
        versions: vec![version("1.8", "2025/4/1", "2030-03-31"), VersionForm::default()],
    }
}

fn customer(code: &str) -> CustomerForm {
    CustomerForm {
        code: code.into(),
        name: "みなも水処理".into(),
        language: "ja".into(),
        nda_from: "2025-04-01".into(),
        nda_until: "2026-03-31".into(),
        critical: true,
        contacts: vec![("soumu@minamo.example".into(), "総務".into()), (String::new(), String::new())],
        installed: vec![("PLC-X".into(), "1.8".into())],
        ..CustomerForm::default()
    }
}

#[tokio::test]
async fn a_product_is_kept_with_its_versions_and_changed_as_a_whole() {
    for app in App::on_both().await {
        let suzuki = app.viewer("Suzuki").await;
        products::add(&app.desk, &suzuki, &product("GW-1")).await.unwrap();
        let versions = products::versions(&app.desk).await.unwrap();
        assert_eq!(versions.len(), 1);
        assert_eq!(versions[0].released_on.as_deref(), Some("2025-04-01"));
        let changed = ProductForm { versions: Vec::new(), custom: true, ..product("GW-1") };
        products::change(&app.desk, &suzuki, &changed).await.unwrap();
        assert!(products::versions(&app.desk).await.unwrap().is_empty());
        assert_eq!(
            super::told(&app).await[0],
            "Changed the product GW-1 (kind: general → custom-made; versions: 1.8 | 2025-04-01 | 2030-03-31 → none)"
        );
        products::end(&app.desk, &suzuki, "GW-1", "Sold no more.").await.unwrap();
        assert!(company(&app.desk).await.unwrap().products["GW-1"].ended_at.is_some());
        products::take_back(&app.desk, &suzuki, "GW-1").await.unwrap();
        let tanaka = app.viewer("Tanaka").await;
        let refused = products::add(&app.desk, &tanaka, &product("GW-2")).await;
        assert_eq!(super::codes(refused), ["admins-and-poc-only"]);
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_product_is_said_at_once() {
    for app in App::on_both().await {
        let suzuki = app.viewer("Suzuki").await;
        let mut wrong = ProductForm { unit: "Nobody".into(), cpe: "cpe:/a".into(), ..product("plc-x") };
        wrong.versions = vec![
            VersionForm { version: "1|2".into(), released_on: "soon".into(), support_until: String::new() },
            VersionForm { version: "3".into(), released_on: "2026-01-01".into(), support_until: "2025-01-01".into() },
            VersionForm { version: "3".into(), ..VersionForm::default() },
        ];
        let refused = products::add(&app.desk, &suzuki, &wrong).await;
        let expected =
            ["bad-cpe", "bad-day", "bad-version", "ends-before-release", "no-unit", "taken-code", "version-twice"];
        assert_eq!(super::codes(refused), expected);
    }
}

#[tokio::test]
async fn a_customer_is_kept_with_contacts_and_what_it_has() {
    for app in App::on_both().await {
        let suzuki = app.viewer("Suzuki").await;
        customers::add(&app.desk, &suzuki, &customer("MINAMO")).await.unwrap();
        let row = company(&app.desk).await.unwrap().customers["MINAMO"].clone();
        assert_eq!(row.contacts["soumu@minamo.example"], "総務");
        assert_eq!(row.installed, [("PLC-X".to_owned(), "1.8".to_owned())]);
        assert_eq!(nda(&row, date(2025, 3, 31)), Nda::Ahead(date(2025, 4, 1)));
        assert_eq!(nda(&row, date(2025, 4, 1)), Nda::InForce(date(2026, 3, 31)));
        assert_eq!(nda(&row, date(2026, 3, 31)), Nda::EndsIn(0));
        assert_eq!(nda(&row, date(2026, 2, 1)), Nda::EndsIn(58));
        assert_eq!(nda(&row, date(2026, 4, 1)), Nda::Ended(date(2026, 3, 31)));
        let renewed = CustomerForm { nda_until: "2027-03-31".into(), ..customer("MINAMO") };
        customers::change(&app.desk, &suzuki, &renewed).await.unwrap();
        let said = "Changed the customer MINAMO (last day of the NDA: 2026-03-31 → 2027-03-31)";
        assert_eq!(super::told(&app).await[0], said);
        customers::end(&app.desk, &suzuki, "MINAMO", "Contract over.").await.unwrap();
        customers::take_back(&app.desk, &suzuki, "MINAMO").await.unwrap();
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_customer_is_said_at_once() {
    for app in App::on_both().await {
        let suzuki = app.viewer("Suzuki").await;
        let wrong = CustomerForm {
            name: String::new(),
            nda_until: String::new(),
            contacts: vec![("a@b".into(), "x".into()), ("A@B".into(), "y".into()), ("nobody".into(), String::new())],
            installed: vec![("PLC-Z".into(), "1".into())],
            ..customer("new")
        };
        let refused = customers::add(&app.desk, &suzuki, &wrong).await;
        let expected = ["bad-mail", "contact-twice", "empty", "half-an-agreement", "no-product", "taken-code"];
        assert_eq!(super::codes(refused), expected);
    }
}
