//! What the frame says about the desk: how much waits for whoever looks, and what should not go on like this.

use operations::{frame, signboard};

use crate::frame::{Counts, Page, Web};

/// Fills in the frame. What cannot be asked is left out: a mark beside the navigation is no reason to show no page.
pub(crate) async fn dress(web: &Web, page: &mut Page) {
    let signboard = match &page.viewer {
        Some(viewer) => {
            let said = frame::frame(&web.desk, viewer, page.language).await.unwrap_or_default();
            page.warnings = said.warnings;
            page.counts = Counts { work: said.work, reports: said.reports, letters: said.letters };
            said.signboard
        }
        None => signboard::signboard(&web.desk, page.language).await.unwrap_or_default(),
    };
    page.company = signboard.company.unwrap_or_else(|| page.t("脆弱性対応窓口", "Vulnerability desk").to_owned());
    page.window = signboard.window;
    page.done = super::acting::done(web, page).await;
}
