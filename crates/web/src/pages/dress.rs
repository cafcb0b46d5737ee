//! What the frame says about the desk: how much waits for whoever looks, and what should not go on like this.

use operations::standing_warnings;

use crate::frame::{Page, Web};

/// Fills in the frame of somebody who is logged in.
pub(crate) async fn dress(web: &Web, page: &mut Page) {
    page.company = page.t("脆弱性対応窓口", "Vulnerability desk").to_owned();
    // A page without its warnings is better than none: what cannot be asked is left out.
    if let Ok(Some(name)) = standing_warnings::company_name(&web.desk, page.language).await {
        page.company = name;
    }
    if let Some(viewer) = &page.viewer {
        page.warnings = standing_warnings::standing_warnings(&web.desk, viewer).await.unwrap_or_default();
    }
}
