//! Reports: sent by strangers, judged by POC, ended, taken back, joined, opened as cases; and what is said to and fro.

use super::tour::{STRANGER, Tour, led_to};
use crate::visitor::Answer;

pub(super) const ROUTES: &[&str] = &[
    "/report",
    "/track/{secret}",
    "/track/{secret}/withdrawal",
    "/reports/new",
    "/reports/{number}/hand",
    "/reports/{number}/judgement",
    "/reports/{number}/ending",
    "/reports/{number}/return",
    "/reports/{number}/joining",
    "/reports/{number}/messages",
    "/reports/{number}/reading",
    "/reports/{number}/answer",
    "/reports/{number}/case",
];

/// What a stranger sends, and the secret of the receipt.
async fn reported(tour: &mut Tour, description: &str) -> String {
    let least = [("product-1", "PLC-X"), ("description", description), ("may_ask", "yes")];
    let answer = tour.send(STRANGER, "/report", "/report", &least).await;
    secret_of(&answer)
}

fn secret_of(answer: &Answer) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|it| it.to_str().ok());
    let secret = cookies.filter_map(|it| it.strip_prefix("receipt=")).next().unwrap();
    secret.split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_report_leaves_its_entries_from_the_portal_to_its_end() {
    for mut tour in Tour::on_both().await {
        let secret = reported(&mut tour, "The panel goes dark.").await;
        let report = "/reports/R-2026-0001";
        let at = |what: &str| format!("{report}/{what}");
        tour.send("Sato", report, &at("hand"), &[]).await;
        let judged =
            [("general_technology", "yes"), ("attack_possible", "no"), ("attack_possible-because", "A defect.")];
        tour.send("Sato", report, &at("judgement"), &judged).await;
        let routed = [("how", "routed"), ("route", "quality"), ("because", "It is a defect."), ("reference", "Q-17")];
        tour.send("Sato", report, &at("ending"), &routed).await;
        tour.send("Sato", report, &at("return"), &[]).await;
        tour.send("Sato", report, &at("messages"), &[("message", "Which firmware is it?")]).await;
        let track = format!("/track/{secret}");
        tour.send(STRANGER, &track, &track, &[("message", "It is 1.8.")]).await;
        tour.send("Sato", report, &at("reading"), &[]).await;
        tour.send("Sato", report, &at("joining"), &[("case", "MDG-2026-0001"), ("because", "The same port.")]).await;
        let second = reported(&mut tour, "Another thing.").await;
        let withdrawal = format!("/track/{second}/withdrawal");
        tour.send(STRANGER, &format!("/track/{second}"), &withdrawal, &[("because", "I was wrong.")]).await;
        let mail: (&str, &str, &[u8]) = (
            "mail_file",
            "notice.eml",
            b"From: R. Aoyama <aoyama@lab.example>\r\nSubject: PLC stops\r\n\r\nIt stops on a packet.\r\n",
        );
        tour.send_with("Sato", ("/reports/new", "/reports/new"), &[("by", "mail")], &[mail]).await;
        tour.ends(&ROUTES[..11]);
    }
}

#[tokio::test]
async fn a_report_leaves_its_entries_from_the_portal_through_a_case() {
    for mut tour in Tour::on_both().await {
        let secret = reported(&mut tour, "It accepts the same login on every unit.").await;
        let report = "/reports/R-2026-0001";
        let form = format!("{report}/case");
        let opened = tour.send("Sato", &form, &form, &[]).await;
        let case = led_to(&opened).to_owned();
        let question = format!("/cases/{case}/steps/2.3.1");
        tour.send("Tanaka", &question, &question, &[("a.question", "Which port is it?"), ("do", "record")]).await;
        let track = format!("/track/{secret}");
        tour.send(STRANGER, &track, &track, &[("message", "Port 2323.")]).await;
        tour.send("Sato", report, &format!("{report}/answer"), &[]).await;
        tour.ends(&["/report", "/track/{secret}", "/cases/{number}/steps/{step}", ROUTES[11], ROUTES[12]]);
    }
}
