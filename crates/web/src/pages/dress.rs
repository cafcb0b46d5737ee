//! What the frame says about the desk: how much waits for whoever looks, and what should not go on like this.

use crate::frame::{Page, Web};

/// Fills in the frame of somebody who is logged in.
pub(crate) async fn dress(web: &Web, page: &mut Page) {
    page.company = page.t("脆弱性対応窓口", "Vulnerability desk").to_owned();
    page.done = super::acting::done(web, page).await;
    match &page.viewer {
        Some(viewer) => {
            // A mark beside the navigation is no reason to show no page.
            page.counts.letters = operations::letters::waiting(&web.desk, viewer).await.unwrap_or_default();
            page.counts.reports = operations::reports::waiting(&web.desk, viewer).await.unwrap_or_default();
        }
        None => {
            // Strangers see whose desk it is.
            if let Ok(window) = operations::reports::window(&web.desk).await {
                page.company = page.w(window.company);
            }
        }
    }
}
