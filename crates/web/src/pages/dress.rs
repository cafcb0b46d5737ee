//! What the frame says about the desk: how much waits for whoever looks, and what should not go on like this.

use crate::frame::{Page, Web};

/// Fills in the frame of somebody who is logged in.
pub(crate) async fn dress(web: &Web, page: &mut Page) {
    page.company = page.t("脆弱性対応窓口", "Vulnerability desk").to_owned();
    if page.viewer.is_none() {
        // Strangers see whose desk it is.
        if let Ok(window) = operations::reports::window(&web.desk).await {
            page.company = page.w(window.company);
        }
    }
    if let Some(viewer) = page.viewer.clone() {
        page.counts.reports = operations::reports::waiting(&web.desk, &viewer).await.unwrap_or_default();
    }
}
