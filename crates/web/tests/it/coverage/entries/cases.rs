//! Cases: opened, acted on, looked after, written about.

use super::tour::{Tour, led_to};

pub(super) const ROUTES: &[&str] = &[
    "/cases/new",
    "/cases/{number}/steps/{step}",
    "/cases/{number}/acts/{act}",
    "/cases/{number}/owner",
    "/cases/{number}/subject",
    "/cases/{number}/notes",
    "/cases/{number}/files",
];

#[tokio::test]
async fn a_case_leaves_its_entries() {
    for mut tour in Tour::on_both().await {
        let new = [
            ("process", "jpcert-2014/flow-1"),
            ("subject", "HMI-Pの表示について"),
            ("products", "HMI-P"),
            ("do", "open"),
        ];
        let opened = tour.send("Sato", "/cases/new", "/cases/new", &new).await;
        assert_eq!(led_to(&opened), "1.2.1", "{}", opened.body);
        let case = opened.header("location").rsplit_once("/steps/").unwrap().0.to_owned();
        let step = format!("{case}/steps/1.2.1");
        let answers = [
            ("a.received_on", "2026-03-31"),
            ("a.coordinator_number", "VN-JP#2026-0500"),
            ("a.overview", "表示が止まります。"),
            ("do", "record"),
        ];
        tour.send("Sato", &step, &step, &answers).await;
        let act = format!("{case}/acts/vulnerability");
        tour.send("Sato", &act, &act, &[("vulnerability", "CVE-2026-77777")]).await;
        let manage = format!("{case}/manage");
        tour.send("Sato", &manage, &format!("{case}/owner"), &[("person", "Suzuki")]).await;
        tour.send("Sato", &manage, &format!("{case}/subject"), &[("subject", "HMI-Pの画面について")]).await;
        let notes = format!("{case}?tab=notes");
        tour.send("Sato", &notes, &format!("{case}/notes"), &[("text", "Ask @Suzuki.")]).await;
        let files = (format!("{case}?tab=files"), format!("{case}/files"));
        let file: (&str, &str, &[u8]) = ("files", "log.txt", b"it stopped");
        tour.send_with("Sato", (&files.0, &files.1), &[], &[file]).await;
        tour.ends(ROUTES);
    }
}
