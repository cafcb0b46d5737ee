//! Who may change the company's data: the administrators, and for products and customers POC too.

use crate::{Trouble, Viewer};

/// Refuses everybody but administrators.
pub(crate) fn admin_only(viewer: &Viewer) -> Result<(), Trouble> {
    if viewer.admin {
        return Ok(());
    }
    Err(Trouble::refused(
        "admins-only",
        "これを行えるのは管理者です。管理者に頼んでください。",
        "This is for administrators. Please ask one of them.",
    ))
}

/// Refuses everybody but administrators and POC.
pub(crate) fn admin_or_poc(viewer: &Viewer) -> Result<(), Trouble> {
    if viewer.admin || viewer.is_poc() {
        return Ok(());
    }
    Err(Trouble::refused(
        "admins-and-poc-only",
        "これを行えるのは管理者とPOCです。",
        "This is for administrators and POC.",
    ))
}
