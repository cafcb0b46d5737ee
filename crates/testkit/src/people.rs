//! The company of the stories, A社: everybody who takes part, under the names that the stories give them.

use operations::{CompanyChange, Desk, DeskFact, Viewer};
use store::{Database, PersonRow, ProductRow, SessionRow, Signed, UnitRow};

use crate::{App, app::broken};

/// Units with their roles, and the people of each. Kato works in the same company and has no part in anything.
pub const UNITS: &[(&str, &str, &str, &str, &[&str])] = &[
    ("PSIRT", "PSIRT", "PSIRT", "POC", &["Sato", "Suzuki"]),
    ("Design", "設計部", "Design", "DES", &["Tanaka", "Ito"]),
    ("Research", "研究所", "Research", "RND", &["Mori"]),
    ("Quality", "品質保証部", "Quality", "QA", &["Kimura"]),
    ("SI-Works", "SI工場部", "SI Works", "SIM", &["Hayashi"]),
    ("SI-Systems", "SIシステム部", "SI Systems", "SIS", &["Shimizu"]),
    ("Care", "カスタマケア部", "Customer Care", "CARE", &["Abe"]),
    ("Sales", "営業部", "Sales", "SALES", &["Ogawa"]),
    ("Risk", "リスク管理部", "Risk", "RISK", &["Fujita"]),
    ("Legal", "法務部", "Legal", "LEGAL", &["Nishi"]),
    ("Press", "広報部", "Press", "PR", &["Okada"]),
    ("Plant", "製造部", "Plant", "MFG", &["Ueda"]),
    ("Warehouse", "倉庫", "Warehouse", "", &["Kato"]),
];

/// Products with the unit that owns each.
pub const PRODUCTS: &[(&str, &str, &str)] =
    &[("PLC-X", "PLC-X コントローラ", "Design"), ("HMI-P", "HMI-P 表示器", "Design")];

/// Puts the company into a desk that has none.
pub async fn settle(app: &App) {
    settle_in(&app.desk, &app.store).await;
}

/// The same for a desk that is not a test's own.
pub async fn settle_in(desk: &Desk, store: &Database) {
    if let Err(trouble) = try_settle(desk, store).await {
        broken(&format!("{trouble:?}"));
    }
}

async fn try_settle(desk: &Desk, store: &Database) -> Result<(), operations::Trouble> {
    let mut tx = store.begin().await?;
    for (code, ja, en, roles, people) in UNITS {
        let (code, roles) = ((*code).to_owned(), (*roles).to_owned());
        tx.keep_unit(&UnitRow { code, name_ja: (*ja).into(), name_en: (*en).into(), roles, ended_at: None }).await?;
        for login in *people {
            tx.keep_person(&person(login, UNITS.iter().find(|unit| unit.4.contains(login)).map_or("", |unit| unit.0)))
                .await?;
        }
    }
    for (code, name, unit) in PRODUCTS {
        let (code, unit) = ((*code).to_owned(), (*unit).to_owned());
        let names = ((*name).to_owned(), (*name).to_owned());
        let product =
            ProductRow { code, name_ja: names.0, name_en: names.1, unit, custom: false, cpe: None, ended_at: None };
        tx.keep_product(&product).await?;
    }
    // "A社" with its security advisories.
    tx.set("advisory_prefix", "A-SA").await?;
    tx.commit().await?;
    let mut change = CompanyChange::begin(desk, &viewer_in(desk, store, "Sato").await).await?;
    change.note(DeskFact::new("desk-began", &[("login", "Sato")]));
    change.commit().await
}

fn person(login: &str, unit: &str) -> PersonRow {
    PersonRow {
        login: login.into(),
        name_ja: login.into(),
        name_en: login.into(),
        mail: format!("{}@a-sha.example", login.to_lowercase()),
        unit: unit.into(),
        admin: login == "Sato",
        manager: login == "Sato",
        language: "ja".into(),
        zone: "Asia/Tokyo".into(),
        password: None,
        left_at: None,
    }
}

/// A person of the company as it looks now.
pub(crate) async fn viewer(app: &App, login: &str) -> Viewer {
    viewer_in(&app.desk, &app.store, login).await
}

/// The same for a desk that is not a test's own.
pub async fn viewer_in(desk: &Desk, store: &Database, login: &str) -> Viewer {
    let now = desk.now();
    let found = store.person(login).await;
    let Ok(Some(person)) = found else { broken(&format!("{login} is not in the company")) };
    let units = store.units_of(&person, now).await.unwrap_or_else(|fault| broken(&fault.to_string()));
    let session = SessionRow {
        token: format!("test-{login}"),
        login: login.into(),
        form_token: "test".into(),
        began_at: now,
        seen_at: now,
        agent: String::new(),
        address: String::new(),
    };
    Viewer::of(&Signed { session, person, units }, now)
}
