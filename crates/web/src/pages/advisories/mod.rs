//! Advisories before they are public: the list, the editor with what stands in the way, the preview, what differs, the acts.

mod acts;
mod article;
mod compare;
mod editor;
mod fields;
mod form;
mod lists;
mod overview;
mod places;
mod preview;
mod shown;

pub(crate) use acts::act;
pub(crate) use article::{Article, severity};
pub(crate) use compare::compare;
pub(crate) use editor::{save, show};
pub(crate) use overview::list;
pub(crate) use preview::{paper, preview};
