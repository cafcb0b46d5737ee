//! Advisories: begun, written, laid before the others.

use super::tour::Tour;
use crate::visitor::Answer;

pub(super) const ROUTES: &[&str] = &["/cases/{number}/advisory", "/cases/{number}/advisory/acts/{act}"];

#[tokio::test]
async fn an_advisory_leaves_its_entries() {
    for mut tour in Tour::on_both().await {
        let case = testkit::stories::play(&tour.stage.app, "flow-1/date-agreed").await;
        let page = format!("/cases/{case}/advisory");
        let begun: Answer = tour.send("Okada", &page, &format!("{page}/acts/begin"), &[]).await;
        assert_eq!(begun.header("location"), page);
        tour.send("Okada", &page, &page, &[("title.en", "PLC-X stops on a crafted packet"), ("do", "save")]).await;
        tour.ends(ROUTES);
    }
}
