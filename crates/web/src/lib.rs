//! Pages, the public portal, and the files that go with them.
//!
//! [`routes`] is the table of contents. A page is a template in `templates/` with a struct of the same name; it asks `operations`
//! and shows what that says. Every sentence stands in the template in both languages, Japanese first: `{{ page.t("案件", "Cases") }}`.

mod frame;
mod pages;
mod routes;

pub use frame::{Publicity, Web};
pub use routes::{Route, Who, Writes, app, routes};
