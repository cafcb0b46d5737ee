//! Letters and their templates.

use super::tour::Tour;

pub(super) const ROUTES: &[&str] = &[
    "/letters/jobs/{job}/again",
    "/cases/{number}/letters/{letter}/text",
    "/cases/{number}/letters/{letter}/template",
    "/cases/{number}/letters/{letter}/release",
    "/cases/{number}/letters/{letter}/hold",
    "/cases/{number}/letters/{letter}/by-hand",
    "/cases/{number}/letters/{letter}/withdrawal",
    "/cases/{number}/letters/{letter}/return",
    "/letters/templates/{name}/{language}",
    "/letters/templates/{name}/{language}/ours",
    "/letters/templates/{name}/{language}/older",
];

/// Gives one of the mails up that ask people for their answers; its number.
async fn given_up(tour: &Tour) -> i64 {
    let (store, now) = (&tour.stage.app.store, tour.stage.app.desk.now());
    let job = store.claim_job("test", now, jiff::SignedDuration::from_mins(2)).await.unwrap().unwrap().id;
    let mut tx = store.begin().await.unwrap();
    tx.fail_job(job, r#"{"ja":"宛先がありません","en":"no such address"}"#, None).await.unwrap();
    tx.commit().await.unwrap();
    job
}

#[tokio::test]
async fn letters_leave_their_entries() {
    for mut tour in Tour::on_both().await {
        let mut tx = tour.stage.app.store.begin().await.unwrap();
        let company = [("company_name_ja", "A社"), ("company_name_en", "A-sha")];
        for (name, value) in
            company.into_iter().chain([("poc_mail", "psirt@a-sha.example"), ("jpcert_mail", "vul@coordinator.example")])
        {
            tx.set(name, value).await.unwrap();
        }
        tx.commit().await.unwrap();
        let letter = format!("/cases/{}/letters/1", tour.stage.number);
        let at = |what: &str| format!("{letter}/{what}");
        tour.send("Sato", &letter, &at("text"), &[("subject", "Received")]).await;
        tour.send("Sato", &letter, &at("template"), &[("language", "en")]).await;
        tour.send("Sato", &letter, &at("withdrawal"), &[("because", "Told by telephone.")]).await;
        tour.send("Sato", &letter, &at("return"), &[]).await;
        tour.send("Sato", &letter, &at("release"), &[]).await;
        tour.send("Sato", &letter, &at("hold"), &[]).await;
        let told = [("how", "By telephone."), ("at", "2026-04-01"), ("hour", "09:30")];
        tour.send("Sato", &letter, &at("by-hand"), &told).await;
        let template = "/letters/templates/results/en";
        for subject in ["Results of {{ case.number }}", "The results of {{ case.number }}"] {
            tour.send("Sato", template, template, &[("subject", subject)]).await;
        }
        tour.send("Sato", template, &format!("{template}/older"), &[("older", "1")]).await;
        tour.send("Sato", template, &format!("{template}/ours"), &[]).await;
        let job = given_up(&tour).await;
        tour.send("Sato", "/letters", &format!("/letters/jobs/{job}/again"), &[]).await;
        tour.ends(ROUTES);
    }
}
