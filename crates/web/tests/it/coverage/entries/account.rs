//! One's own account, from the first password on; and the clock of a demo.

use super::tour::{STRANGER, Tour};

pub(super) const ROUTES: &[&str] = &[
    "/company/people/{login}/invitation",
    "/password/{secret}",
    "/me",
    "/me/password",
    "/me/sessions/others",
    "/me/absences",
    "/me/absences/end",
    "/demo/time",
];

#[tokio::test]
async fn an_account_leaves_its_entries() {
    for mut tour in Tour::on_both().await {
        let tanaka = "/company/people/Tanaka";
        let invited = tour.send("Sato", tanaka, &format!("{tanaka}/invitation"), &[]).await;
        let (_, link) = invited.body.split_once("/password/").unwrap();
        let path = format!("/password/{}", &link[..64]);
        let first = "a long first phrase";
        tour.send(STRANGER, &path, &path, &[("password", first), ("again", first)]).await;
        tour.send("Tanaka", "/me", "/me", &[("name_en", "Tanaka Y."), ("language", "en")]).await;
        let second = "a longer second phrase";
        tour.send("Tanaka", "/me", "/me/password", &[("old", first), ("password", second), ("again", second)]).await;
        // Each look of this tour is a session of its own, so that there are others to end.
        let _other = tour.visitor("Tanaka").await;
        tour.send("Tanaka", "/me", "/me/sessions/others", &[]).await;
        let days = [("from_day", "2026-04-10"), ("until_day", "2026-04-12"), ("stand_in", "Ito")];
        tour.send("Tanaka", "/me", "/me/absences", &days).await;
        tour.send("Tanaka", "/me", "/me/absences/end", &[]).await;
        let desk = &tour.stage.app.desk;
        operations::demo::complete(desk, 0, desk.now()).await.unwrap();
        tour.send("Sato", "/demo", "/demo/time", &[("by", "day")]).await;
        tour.ends(ROUTES);
    }
}
