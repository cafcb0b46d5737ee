//! The letters of a case, as far as the viewer may read them.

use casework::circles::Circle;
use store::LetterRow;

use super::Seen;
use crate::{Desk, Trouble};

/// The letters of a case that its viewer may know of, in the order of their numbers.
pub async fn letters_of(desk: &Desk, seen: &Seen) -> Result<Vec<LetterRow>, Trouble> {
    let letters = desk.store.letters_of(seen.row.id).await?;
    let reads = |letter: &LetterRow| Circle::parse(&letter.circle).is_some_and(|circle| seen.reads(circle));
    Ok(letters.into_iter().filter(reads).collect())
}

/// Who looked at a case, newest first: for POC, and nobody else.
pub async fn accesses(desk: &Desk, viewer: &crate::Viewer, seen: &Seen) -> Result<Vec<store::Access>, Trouble> {
    if !viewer.is_poc() {
        return Ok(Vec::new());
    }
    Ok(desk.store.accesses(seen.row.id, 200).await?)
}

/// The versions in the register of the products that a case touches: product and version.
pub async fn versions_of(desk: &Desk, seen: &Seen) -> Result<Vec<(String, String)>, Trouble> {
    let versions = desk.store.versions().await?.into_iter();
    let touched = |product: &str| seen.case.products.iter().any(|known| *known == product);
    Ok(versions.filter(|it| touched(&it.product)).map(|it| (it.product, it.version)).collect())
}
