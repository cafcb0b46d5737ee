//! What the frame says about the desk: how much waits for whoever looks, and what should not go on like this.

use operations::standing_warnings;

use crate::frame::{Page, Web};

/// Fills in the frame. What cannot be asked is left out: a mark beside the navigation is no reason to show no page.
pub(crate) async fn dress(web: &Web, page: &mut Page) {
    let signboard = standing_warnings::signboard(&web.desk, page.language).await.unwrap_or_default();
    page.company = signboard.company.unwrap_or_else(|| page.t("脆弱性対応窓口", "Vulnerability desk").to_owned());
    page.window = signboard.window;
    page.done = super::acting::done(web, page).await;
    let Some(viewer) = &page.viewer else { return };
    page.warnings = standing_warnings::standing_warnings(&web.desk, viewer).await.unwrap_or_default();
    page.counts.work = operations::work::count(&web.desk, viewer).await.unwrap_or_default();
    page.counts.letters = operations::letters::waiting(&web.desk, viewer).await.unwrap_or_default();
    page.counts.reports = operations::reports::waiting(&web.desk, viewer).await.unwrap_or_default();
}
