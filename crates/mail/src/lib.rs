//! Letters out and mail in: templates, MIME, the carriers.

pub mod carrier;
pub mod outgoing;
pub mod receive;
pub mod templates;
