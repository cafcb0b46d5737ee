//! What somebody keeps an eye on: cases, and views of the list. It is one's own, and nobody else's record.

use crate::{Desk, Trouble, Viewer, text};
use store::Asked;

/// The most views that somebody keeps.
const MOST_VIEWS: usize = 50;

/// Watches a case, or does not any more.
pub async fn watch(desk: &Desk, viewer: &Viewer, number: &str, watches: bool) -> Result<(), Trouble> {
    let asked = Asked { units: viewer.units.clone(), number: Some(number.into()), most: 1, ..Asked::default() };
    let listed = desk.store.list_cases(&asked).await?.into_iter().next().ok_or(Trouble::Unseen)?;
    let mut tx = desk.store.begin().await?;
    tx.watch(&viewer.login, listed.row.id, watches).await?;
    Ok(tx.commit().await?)
}

/// Whether the viewer watches a case.
pub async fn is_watched(desk: &Desk, viewer: &Viewer, case: i64) -> Result<bool, Trouble> {
    Ok(desk.store.watches(&viewer.login, case).await?)
}

/// The views that the viewer keeps: name and query.
pub async fn saved_views(desk: &Desk, viewer: &Viewer) -> Result<Vec<(String, String)>, Trouble> {
    Ok(desk.store.saved_views(&viewer.login).await?)
}

/// Keeps a view of the list under a name; one of the same name is replaced.
pub async fn keep_view(desk: &Desk, viewer: &Viewer, name: &str, query: &str) -> Result<(), Trouble> {
    let wrong = text::line("name", name, 60);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let (name, query): (&str, String) = (name.trim(), query.chars().take(2_000).collect());
    let known = desk.store.saved_views(&viewer.login).await?;
    if known.len() >= MOST_VIEWS && known.iter().all(|(other, _)| other != name) {
        return Err(Trouble::on(
            "name",
            "too-many-views",
            format!("保存できる見方は{MOST_VIEWS}個までです。使わないものを消してから保存してください。"),
            format!("You keep {MOST_VIEWS} views, which is the most. Delete one that you no longer use."),
        ));
    }
    let mut tx = desk.store.begin().await?;
    tx.keep_view(&viewer.login, name, &query).await?;
    Ok(tx.commit().await?)
}

/// Forgets a view.
pub async fn drop_view(desk: &Desk, viewer: &Viewer, name: &str) -> Result<(), Trouble> {
    let mut tx = desk.store.begin().await?;
    tx.drop_view(&viewer.login, name).await?;
    Ok(tx.commit().await?)
}
