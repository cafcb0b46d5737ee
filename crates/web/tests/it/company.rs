//! The company in a browser: every page in both languages and sizes, and the ways through them.

use operations::{
    customers::{self, CustomerForm},
    imports::{self, SheetKind},
    products::{self, ProductForm, VersionForm},
    units::{self, UnitForm},
};
use testkit::{
    App, Site,
    browser::{Browser, Language, Looks, Page},
};

async fn settled() -> (App, Site) {
    let app = App::on_sqlite().await;
    let sato = app.viewer("Sato").await;
    let version = |version: &str, until: &str| VersionForm {
        version: version.into(),
        released_on: "2024-04-01".into(),
        support_until: until.into(),
    };
    let product = ProductForm {
        code: "GW-1".into(),
        name_ja: "産業用ゲートウェイ GW-1".into(),
        name_en: "Industrial gateway GW-1".into(),
        unit: "Design".into(),
        versions: vec![version("1.8", "2025-03-31"), version("2.0", "2030-03-31")],
        ..ProductForm::default()
    };
    products::add(&app.desk, &sato, &product).await.unwrap();
    for (code, name, until) in [("MINAMO", "みなも水処理株式会社", "2026-05-10"), ("KAZE", "風力発電", "2028-03-31")]
    {
        let customer = CustomerForm {
            code: code.into(),
            name: name.into(),
            language: "ja".into(),
            nda_from: "2025-04-01".into(),
            nda_until: until.into(),
            critical: code == "KAZE",
            contacts: vec![(format!("psirt@{}.example", code.to_lowercase()), "山田 太郎".into())],
            installed: vec![("GW-1".into(), "1.8".into())],
            ..CustomerForm::default()
        };
        customers::add(&app.desk, &sato, &customer).await.unwrap();
    }
    let plant =
        UnitForm { code: "Plant".into(), name_ja: "製造部".into(), name_en: "Plant".into(), ..UnitForm::default() };
    units::change(&app.desk, &sato, &plant).await.unwrap();
    let site = app.site().await.unwrap();
    (app, site)
}

async fn as_somebody(site: &Site, looks: Looks, name: &str) -> Page {
    let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
    page.open(&format!("{}/demo", site.url)).await.unwrap();
    page.press(name).await.unwrap();
    page.wait_to_leave("/demo").await.unwrap();
    page.wait_for_text("madoguchi").await.unwrap();
    // The language of the person would hide that of the window.
    page.open(&format!("{}/language/{}?to=/company", site.url, looks.language.code())).await.unwrap();
    page
}

async fn looked_at(page: &Page, name: &str) {
    assert_eq!(page.too_wide().await.unwrap(), [""; 0], "{name}");
    let violations = page.axe().await.unwrap();
    assert!(violations.is_empty(), "{name}: {violations:#?}");
    page.screenshot(&format!("company-{name}")).await.unwrap();
}

#[tokio::test]
async fn every_page_of_the_company_is_fit_to_be_used() {
    let (app, site) = settled().await;
    let sato = app.viewer("Sato").await;
    let sheet = "ログイン名,名前,メール,部門\nSasaki,佐々木,sasaki@a-sha.example,Quality\nIto,伊藤,ito@a-sha.example,Legal\n\
                 Endo,遠藤,ito@a-sha.example,Desing\n";
    let draft = imports::read(&app.desk, &sato, SheetKind::People, (sheet.as_bytes(), "人.csv")).await.unwrap();
    let preview = format!("import/people/{draft}");
    let pages = [
        ("overview", ""),
        ("first-steps", "first-steps"),
        ("units", "units"),
        ("unit-new", "units/new"),
        ("unit", "units/Design"),
        ("people", "people"),
        ("person-new", "people/new"),
        ("person", "people/Tanaka"),
        ("leaving", "people/Suzuki/leaving"),
        ("products", "products"),
        ("product", "products/GW-1"),
        ("customers", "customers"),
        ("customer", "customers/MINAMO"),
        ("import", "import/customers"),
        ("preview", preview.as_str()),
        ("settings", "settings"),
        ("ledger", "ledger"),
    ];
    for looks in Looks::ALL {
        let page = as_somebody(&site, looks, "Sato").await;
        for (name, path) in pages {
            page.open(format!("{}/company/{path}", site.url).trim_end_matches('/')).await.unwrap();
            looked_at(&page, name).await;
        }
        page.open(&format!("{}/me", site.url)).await.unwrap();
        looked_at(&page, "me").await;
    }
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    let (_app, site) = settled().await;
    let page = as_somebody(&site, Looks::phone(Language::Japanese), "Sato").await;
    page.open(&format!("{}/company/products/new", site.url)).await.unwrap();
    page.fill("製品コード 必須", "GW 2").await.unwrap();
    page.fill("名称（日本語）", "ゲートウェイ").await.unwrap();
    page.fill("CPE名（任意）", "cpe:/h:x").await.unwrap();
    page.press("保存する").await.unwrap();
    page.wait_for_text("確かめてください").await.unwrap();
    let text = page.text().await.unwrap();
    assert!(text.contains("コードは半角の英数字") && text.contains("CPE 2.3の形"), "{text}");
    let kept = page.run("return document.getElementById('code').value;").await.unwrap();
    assert_eq!(kept, "GW 2");
    looked_at(&page, "mistakes").await;
}

#[tokio::test]
async fn a_unit_is_given_up_after_a_second_question_without_script() {
    let (app, site) = settled().await;
    let page = as_somebody(&site, Looks::desk(Language::English).without_javascript(), "Sato").await;
    let sato = app.viewer("Sato").await;
    let lab =
        UnitForm { code: "Lab".into(), name_ja: "実験室".into(), name_en: "Lab".into(), ..UnitForm::default() };
    units::add(&app.desk, &sato, &lab).await.unwrap();
    page.open(&format!("{}/company/units/Lab", site.url)).await.unwrap();
    page.fill("Reason required", "Moved to Research.").await.unwrap();
    page.press("Give up").await.unwrap();
    page.wait_for_text("Give this unit up?").await.unwrap();
    page.press("Give up").await.unwrap();
    page.wait_for_text("given up").await.unwrap();
    assert!(operations::company(&app.desk).await.unwrap().units["Lab"].ended_at.is_some());
}

#[tokio::test]
async fn who_is_neither_of_poc_nor_an_administrator_finds_no_company() {
    let (_app, site) = settled().await;
    let tanaka = as_somebody(&site, Looks::desk(Language::English), "Tanaka").await;
    for path in ["", "/people", "/customers", "/export/customers/csv", "/ledger"] {
        tanaka.open(&format!("{}/company{path}", site.url)).await.unwrap();
        tanaka.wait_for_text("404").await.unwrap();
    }
    let suzuki = as_somebody(&site, Looks::desk(Language::English), "Suzuki").await;
    suzuki.open(&format!("{}/company/people/Tanaka", site.url)).await.unwrap();
    suzuki.wait_for_text("Tanaka").await.unwrap();
    assert!(!suzuki.text().await.unwrap().contains("Save"));
    suzuki.open(&format!("{}/company/ledger", site.url)).await.unwrap();
    suzuki.wait_for_text("404").await.unwrap();
}
