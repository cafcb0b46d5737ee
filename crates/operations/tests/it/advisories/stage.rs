//! A case that has come to its publication, and an advisory that says all it must.

use advisory::model::{Advisory, Justification, Status, Version};
use casework::words::Words;
use operations::advisories::{self, View};
use testkit::{App, stories};

pub(crate) const BASE: &str = "https://psirt.a-sha.example";

/// What the company says of itself.
pub(crate) async fn settle(app: &App) {
    let mut tx = app.store.begin().await.unwrap();
    for (name, value) in [("company_name_ja", "A社"), ("company_name_en", "A-sha"), ("poc_mail", "psirt@a-sha.example")]
    {
        tx.set(name, value).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// A case on which the date is agreed, with a first draft.
pub(crate) async fn drafted(app: &App) -> String {
    settle(app).await;
    let case = stories::play(app, "flow-1/date-agreed").await;
    advisories::begin(&app.desk, &app.viewer("Sato").await, &case, BASE).await.unwrap();
    case
}

/// The same with everything said, saved by Okada of the press.
pub(crate) async fn written(app: &App) -> String {
    let case = drafted(app).await;
    let advisory = mended(seen(app, "Okada", &case).await.draft.unwrap().advisory);
    save(app, "Okada", &case, advisory).await;
    case
}

/// The same, agreed to by every unit, on the day.
pub(crate) async fn agreed(app: &App) -> String {
    let case = written(app).await;
    propose(app, "Okada", &case).await;
    everybody_agrees(app, &case).await;
    case
}

pub(crate) async fn propose(app: &App, login: &str, case: &str) {
    let viewer = app.viewer(login).await;
    let edition = seen(app, login, case).await.draft.unwrap().row.edition;
    advisories::propose(&app.desk, &viewer, case, edition, BASE).await.unwrap();
}

pub(crate) async fn everybody_agrees(app: &App, case: &str) {
    for login in ["Sato", "Okada", "Tanaka", "Hayashi"] {
        let laid = seen(app, login, case).await.draft.unwrap().on_table.unwrap();
        if laid.asks_viewer {
            advisories::agree(&app.desk, &app.viewer(login).await, case, laid.laid).await.unwrap();
        }
    }
}

/// The day and the hour that were agreed on.
pub(crate) fn the_hour_comes(app: &App) {
    let hour: jiff::Timestamp = "2026-06-10T05:00:00Z".parse().unwrap();
    app.clock.advance(hour.duration_since(app.desk.now()));
}

pub(crate) async fn seen(app: &App, login: &str, case: &str) -> View {
    advisories::find(&app.desk, &app.viewer(login).await, case, BASE).await.unwrap()
}

pub(crate) async fn save(app: &App, login: &str, case: &str, advisory: Advisory) -> advisories::Saved {
    let edition = seen(app, login, case).await.draft.unwrap().row.edition;
    advisories::save(&app.desk, &app.viewer(login).await, case, edition, advisory, &[]).await.unwrap()
}

/// What a draft leaves open, filled in.
pub(crate) fn mended(mut advisory: Advisory) -> Advisory {
    advisory.title = Words::new("PLC-Xの通信処理におけるサービス運用妨害の脆弱性", "Denial of service in PLC-X");
    advisory.summary = Words::new("細工された通信を受けると停止します。", "A crafted packet stops it.");
    advisory.description =
        Words::new("受信データの長さを検査しません。", "The length of received data is not checked.");
    advisory.impact = Words::new("制御が停止するおそれがあります。", "Control may stop.");
    advisory.solution = Words::new("2.4.1に更新してください。", "Update to 2.4.1.");
    advisory.workaround =
        Words::new("信頼できる機器だけに接続を限ってください。", "Allow only trusted hosts to connect.");
    for product in &mut advisory.products {
        product.version = Version::Range { text: Words::new("2.4.0以前", "2.4.0 and earlier"), formal: None };
    }
    for vulnerability in &mut advisory.vulnerabilities {
        vulnerability.title = Words::new("長さ検査の欠如", "Missing check of a length");
        vulnerability.description = Words::new("長さを検査しません。", "A length is not checked.");
        vulnerability.cvss_3 = Some("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H".into());
        for row in &mut vulnerability.statuses {
            if matches!(row.status, Status::NotAffected { .. }) {
                row.status = Status::NotAffected {
                    justification: Justification::ComponentNotPresent,
                    statement: Words::new("該当する処理を含みません。", "It does not have the code."),
                };
            }
        }
        for remedy in &mut vulnerability.remediations {
            remedy.details = Words::new("2.4.1に更新してください。", "Update to 2.4.1.");
        }
    }
    advisory
}
