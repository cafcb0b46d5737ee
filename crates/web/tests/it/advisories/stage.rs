//! Cases at the points where advisories are looked at.

use advisory::model::{Advisory, Justification, Status, Version};
use casework::words::Words;
use operations::advisories;
use testkit::{App, stories};

/// A case on which the date is agreed, with a first draft.
pub(crate) async fn drafted(app: &App, base: &str) -> String {
    let mut tx = app.store.begin().await.unwrap();
    for (name, value) in [("company_name_ja", "A社"), ("company_name_en", "A-sha"), ("poc_mail", "psirt@a-sha.example")]
    {
        tx.set(name, value).await.unwrap();
    }
    tx.commit().await.unwrap();
    let case = stories::play(app, "flow-1/date-agreed").await;
    advisories::begin(&app.desk, &app.viewer("Sato").await, &case, base).await.unwrap();
    case
}

/// The same with everything said.
pub(crate) async fn written(app: &App, base: &str) -> String {
    let case = drafted(app, base).await;
    let okada = app.viewer("Okada").await;
    let view = advisories::find(&app.desk, &okada, &case, base).await.unwrap();
    let advisory = mended(view.draft.unwrap().advisory);
    advisories::save(&app.desk, &okada, &case, 1, advisory, &[]).await.unwrap();
    case
}

/// The same, agreed to by every unit, at the hour.
pub(crate) async fn agreed(app: &App, base: &str) -> String {
    let case = written(app, base).await;
    advisories::propose(&app.desk, &app.viewer("Okada").await, &case, 2, base).await.unwrap();
    for login in ["Sato", "Tanaka", "Hayashi"] {
        advisories::agree(&app.desk, &app.viewer(login).await, &case, 1).await.unwrap();
    }
    let hour: jiff::Timestamp = "2026-06-10T05:00:00Z".parse().unwrap();
    app.clock.advance(hour.duration_since(app.desk.now()));
    case
}

/// The same, published.
pub(crate) async fn published(app: &App, base: &str) -> String {
    let case = agreed(app, base).await;
    advisories::publish(&app.desk, &app.viewer("Sato").await, &case, base).await.unwrap();
    case
}

fn mended(mut advisory: Advisory) -> Advisory {
    advisory.title = Words::new("PLC-Xの通信処理におけるサービス運用妨害の脆弱性", "Denial of service in PLC-X");
    advisory.summary = Words::new(
        "PLC-Xの通信処理に、受信データの長さを検査しない問題があります。細工された通信を受けると、制御が停止します。",
        "PLC-X does not check the length of received data. A crafted packet stops control.",
    );
    advisory.description =
        Words::new("受信データの長さを検査していません。", "The length of received data is not checked.");
    advisory.impact =
        Words::new("制御が停止し、再起動するまで復帰しません。", "Control stops until the unit is restarted.");
    advisory.solution = Words::new("2.4.1に更新してください。", "Update to 2.4.1.");
    advisory.workaround = Words::new(
        "TCP 44818番への接続を、信頼できる機器だけに限ってください。",
        "Allow only trusted hosts to connect to TCP port 44818.",
    );
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
