//! The company's settings, its units and its people.

use super::tour::Tour;

pub(super) const ROUTES: &[&str] = &[
    "/company/settings",
    "/company/units/new",
    "/company/units/{code}",
    "/company/units/{code}/end",
    "/company/units/{code}/return",
    "/company/units/{code}/cases",
    "/company/ledger/export",
    "/company/people/new",
    "/company/people/{login}",
    "/company/people/{login}/return",
    "/company/people/{login}/absences",
    "/company/people/{login}/absences/end",
    "/company/people/{login}/leaving",
];

#[tokio::test]
async fn units_leave_their_entries() {
    for mut tour in Tour::on_both().await {
        let new = [("code", "Lab"), ("name_ja", "実験室"), ("name_en", "Lab")];
        tour.send("Sato", "/company/units/new", "/company/units/new", &new).await;
        let lab = "/company/units/Lab";
        tour.send("Sato", lab, lab, &[("roles", "LEGAL")]).await;
        let cases = format!("{lab}/cases");
        tour.send("Sato", &cases, &cases, &[("because", "The laboratory reads contracts now.")]).await;
        tour.send("Sato", lab, &format!("{lab}/end"), &[("because", "It moved to Research.")]).await;
        tour.send("Sato", lab, &format!("{lab}/return"), &[]).await;
        let named = [("company_name_ja", "A社"), ("company_name_en", "A-sha")];
        tour.send("Sato", "/company/settings", "/company/settings", &named).await;
        let ledger = tour.send("Sato", "/company/ledger", "/company/ledger/export", &[]).await;
        assert!(ledger.header("content-disposition").starts_with("attachment"));
        let mut verifier = operations::ledgers::Verifier::default();
        ledger.body.lines().for_each(|line| verifier.line(line.as_bytes()).unwrap());
        assert_eq!(verifier.end().unwrap().ledgers, 2);
        tour.ends(&ROUTES[..7]);
    }
}

#[tokio::test]
async fn people_leave_their_entries() {
    for mut tour in Tour::on_both().await {
        let new = [
            ("login", "Endo"),
            ("name_ja", "遠藤"),
            ("name_en", "Endo"),
            ("mail", "endo@a-sha.example"),
            ("unit", "Design"),
        ];
        tour.send("Sato", "/company/people/new", "/company/people/new", &new).await;
        let endo = "/company/people/Endo";
        tour.send("Sato", endo, endo, &[("unit", "Quality")]).await;
        let days = [("from_day", "2026-04-10"), ("until_day", "2026-04-12"), ("stand_in", "Kimura")];
        tour.send("Sato", endo, &format!("{endo}/absences"), &days).await;
        tour.send("Sato", endo, &format!("{endo}/absences/end"), &[]).await;
        let leaving = format!("{endo}/leaving");
        tour.send("Sato", &leaving, &leaving, &[("successor", "Kimura")]).await;
        tour.send("Sato", endo, &format!("{endo}/return"), &[]).await;
        tour.ends(&ROUTES[7..]);
    }
}
