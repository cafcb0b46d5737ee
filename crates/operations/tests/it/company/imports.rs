//! Sheets: looked at first, written as a whole, and out and in again without a change.

use casework::words::Language;
use operations::{
    company,
    customers::{self, CustomerForm},
    imports::{self, Format, Outcome, SheetKind, Yes},
    products::{self, ProductForm, VersionForm},
};
use testkit::App;

async fn settle(app: &App) {
    let sato = app.viewer("Sato").await;
    let version = |version: &str| VersionForm {
        version: version.into(),
        released_on: "2025-04-01".into(),
        support_until: String::new(),
    };
    let product = ProductForm {
        code: "GW-1".into(),
        name_ja: "=ゲートウェイ".into(),
        name_en: "@Gateway".into(),
        unit: "Design".into(),
        custom: true,
        versions: vec![version("2.0"), version("-1")],
        ..ProductForm::default()
    };
    products::add(&app.desk, &sato, &product).await.unwrap();
    let customer = CustomerForm {
        code: "MINAMO".into(),
        name: "みなも、\"水処理\"".into(),
        integrator: true,
        language: "en".into(),
        nda_from: "2025-04-01".into(),
        nda_until: "2027-03-31".into(),
        critical: true,
        contacts: vec![("b@minamo.example".into(), "山田, 太郎".into()), ("a@minamo.example".into(), String::new())],
        installed: vec![("GW-1".into(), "2.0".into()), ("PLC-X".into(), String::new())],
    };
    customers::add(&app.desk, &sato, &customer).await.unwrap();
}

#[tokio::test]
async fn out_and_in_again_changes_nothing() {
    for app in App::on_both().await {
        settle(&app).await;
        let sato = app.viewer("Sato").await;
        for kind in SheetKind::ALL {
            for format in [Format::Csv, Format::Xlsx] {
                for language in [Language::Ja, Language::En] {
                    let sheet = imports::export(&app.desk, &sato, kind, format, language).await.unwrap();
                    let id = imports::read(&app.desk, &sato, kind, (&sheet.bytes, &sheet.name)).await.unwrap();
                    let plan = imports::preview(&app.desk, &sato, &id).await.unwrap();
                    let changed: Vec<_> = plan.rows.iter().filter(|row| row.outcome != Outcome::Unchanged).collect();
                    assert!(changed.is_empty(), "{format:?} {language:?}: {changed:#?}");
                    assert!(plan.ignored.is_empty() && !plan.rows.is_empty());
                    let nothing = Yes { seal: &plan.seal, ..Yes::default() };
                    let refused = imports::import(&app.desk, &sato, &id, nothing).await;
                    assert_eq!(super::codes(refused), ["nothing-to-import"]);
                }
            }
        }
    }
}

const PEOPLE: &str = "ログイン名,名前,メール,部門,管理者\n\
                      Sasaki,佐々木,sasaki@a-sha.example,Quality,\n\
                      Ito,Ito,ito@a-sha.example,Legal,いいえ\n\
                      Endo,遠藤,sasaki@a-sha.example,Desing,maybe\n\
                      sasaki,佐々木,other@a-sha.example,Quality,\n\
                      Mori,Mori,mori@a-sha.example,Research,no\n";

#[tokio::test]
async fn a_sheet_shows_what_each_row_would_do_and_nothing_is_written_before_a_yes() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let file = (PEOPLE.as_bytes(), "人.csv");
        let id = imports::read(&app.desk, &sato, SheetKind::People, file).await.unwrap();
        let plan = imports::preview(&app.desk, &sato, &id).await.unwrap();
        assert_eq!((plan.added(), plan.changed(), plan.unchanged(), plan.problems()), (1, 1, 1, 2), "{plan:#?}");
        let Outcome::Changed(found) = &plan.rows[1].outcome else { panic!("{plan:?}") };
        assert_eq!((found[0].before.en.as_str(), found[0].after.en.as_str()), ("Design", "Legal"));
        let Outcome::Problem(problems) = &plan.rows[2].outcome else { panic!("{plan:?}") };
        assert_eq!(plan.rows[2].number, 4);
        let columns: Vec<&str> = problems.iter().map(|problem| problem.column.en.as_str()).collect();
        assert_eq!(columns, ["Administrator", "Mail", "Unit"]);
        assert!(!company(&app.desk).await.unwrap().people.contains_key("Sasaki"));
        let yes = Yes { seal: &plan.seal, ..Yes::default() };
        assert_eq!(super::codes(imports::import(&app.desk, &sato, &id, yes).await), ["problems-left"]);
        let yes = Yes { leave_out: true, invite_at: Some("http://desk"), ..yes };
        assert_eq!(imports::import(&app.desk, &sato, &id, yes).await.unwrap(), (1, 1));
        let people = company(&app.desk).await.unwrap().people;
        assert_eq!((people["Ito"].unit.as_str(), people["Sasaki"].name_en.as_str()), ("Legal", "佐々木"));
        assert!(!people.contains_key("Endo"));
        assert!(imports::import(&app.desk, &sato, &id, yes).await.unwrap_err().is_unseen(), "once only");
        let told = super::told(&app).await;
        assert_eq!(told[0], "Imported people from “人.csv”: 1 new, 1 changed, 2 left out");
        assert!(told.contains(&"Invited Sasaki to log in".to_owned()));
    }
}

#[tokio::test]
async fn what_changed_while_somebody_looked_is_looked_at_again() {
    for app in App::on_both().await {
        let (sato, suzuki) = (app.viewer("Sato").await, app.viewer("Suzuki").await);
        let sheet = "製品コード,名称,主管部門\nGW-1,ゲートウェイ,Design\n";
        let id = imports::read(&app.desk, &sato, SheetKind::Products, (sheet.as_bytes(), "a.csv")).await.unwrap();
        let plan = imports::preview(&app.desk, &sato, &id).await.unwrap();
        settle(&app).await;
        let yes = Yes { seal: &plan.seal, ..Yes::default() };
        assert_eq!(super::codes(imports::import(&app.desk, &sato, &id, yes).await), ["changed-meanwhile"]);
        assert!(imports::preview(&app.desk, &suzuki, &id).await.unwrap_err().is_unseen(), "a sheet is one person's");
        app.clock.advance(jiff::SignedDuration::from_hours(25));
        let later = app.viewer("Sato").await;
        assert!(imports::preview(&app.desk, &later, &id).await.unwrap_err().is_unseen());
    }
}

#[tokio::test]
async fn who_may_not_change_people_neither_reads_nor_writes_their_sheet() {
    for app in App::on_both().await {
        let suzuki = app.viewer("Suzuki").await;
        let file = (PEOPLE.as_bytes(), "人.csv");
        let refused = imports::read(&app.desk, &suzuki, SheetKind::People, file).await;
        assert_eq!(super::codes(refused), ["admins-only"]);
        let (kind, format) = (SheetKind::People, Format::Csv);
        let refused = imports::export(&app.desk, &suzuki, kind, format, Language::Ja).await;
        assert_eq!(super::codes(refused), ["admins-only"]);
        let no_heading = imports::read(&app.desk, &suzuki, SheetKind::Products, (b"a,b\n1,2\n", "a.csv")).await;
        assert_eq!(super::codes(no_heading), ["column-missing"]);
    }
}
