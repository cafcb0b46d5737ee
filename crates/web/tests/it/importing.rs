//! A sheet of people in a browser: attached, looked at with one row wrong, mended, and taken in; as CSV and as a workbook.

use operations::sheets::{Cell, write_csv, write_xlsx};
use testkit::{
    App,
    browser::{Browser, Language, Looks},
    temp::Folder,
};

/// A sheet of two people, the unit of the second as given.
fn sheet(kind: &str, looks: Looks, login: &str, unit: &str) -> Vec<u8> {
    let header = match looks.language {
        Language::Japanese => ["ログイン名", "名前（日本語）", "メール", "部門"],
        Language::English => ["Login", "Name in English", "Mail", "Unit"],
    };
    let rows: Vec<Vec<String>> = [("a", "Quality"), ("b", unit)]
        .iter()
        .map(|(which, unit)| {
            let login = format!("{login}{which}");
            vec![login.clone(), format!("{login} 遠藤"), format!("{login}@a-sha.example"), (*unit).to_owned()]
        })
        .collect();
    match kind {
        "csv" => write_csv(&header, &rows),
        _ => {
            let rows: Vec<Vec<Cell>> = rows.into_iter().map(|row| row.into_iter().map(Cell::Text).collect()).collect();
            write_xlsx("people", &header, &rows, "2026-04-01T00:00".parse().unwrap()).unwrap()
        }
    }
}

#[tokio::test]
async fn a_sheet_is_looked_at_with_a_row_wrong_mended_and_taken_in() {
    for looks in [Looks::desk(Language::Japanese), Looks::phone(Language::English).without_javascript()] {
        let t = |ja: &'static str, en: &'static str| if looks.language == Language::Japanese { ja } else { en };
        let (app, folder) = (App::on_sqlite().await, Folder::new().unwrap());
        let site = app.site().await.unwrap();
        let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        page.open(&format!("{}/language/{}?to=/demo", site.url, looks.language.code())).await.unwrap();
        page.press("Sato").await.unwrap();
        page.wait_for_text("Sato").await.unwrap();
        for (kind, login) in [("csv", "endo"), ("xlsx", "ono")] {
            let file = folder.join(format!("people.{kind}"));
            std::fs::write(&file, sheet(kind, looks, login, "Desing")).unwrap();
            page.open(&format!("{}/company/import/people", site.url)).await.unwrap();
            page.attach(t("ファイル（Excelブックまたは CSV）", "File (Excel workbook or CSV)"), &file).await.unwrap();
            page.press(t("内容を確かめる", "Look at it")).await.unwrap();
            page.wait_for_text(t("取り込むとこうなります", "What this would change")).await.unwrap();
            page.wait_for_text("Desing").await.unwrap();
            assert_eq!(page.too_wide().await.unwrap(), [""; 0]);
            page.screenshot(&format!("import-{kind}-wrong")).await.unwrap();
            // Only one of two can be taken in: that has to be said.
            page.press(t("取り込む (1行", "Import (1 rows")).await.unwrap();
            page.wait_for_text(t("確かめてください", "leave")).await.unwrap();
            assert!(!operations::company(&app.desk).await.unwrap().people.contains_key(&format!("{login}a")));
            std::fs::write(&file, sheet(kind, looks, login, "Design")).unwrap();
            page.open(&format!("{}/company/import/people", site.url)).await.unwrap();
            page.attach(t("ファイル（Excelブックまたは CSV）", "File (Excel workbook or CSV)"), &file).await.unwrap();
            page.press(t("内容を確かめる", "Look at it")).await.unwrap();
            page.wait_for_text(t("取り込むとこうなります", "What this would change")).await.unwrap();
            page.press(t("取り込む (2行", "Import (2 rows")).await.unwrap();
            page.wait_for_text(&format!("{login}b")).await.unwrap();
            let company = operations::company(&app.desk).await.unwrap();
            assert_eq!(company.people[&format!("{login}b")].unit, "Design");
        }
    }
}
