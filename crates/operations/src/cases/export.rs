//! A list of cases to take along: as many as a sheet should hold, and on record for each case.

use super::{CaseLine, List, list};
use crate::{Desk, Trouble, Viewer};

/// The most cases that one sheet takes.
pub const MOST_EXPORTED: usize = 10_000;

const PAGE: u32 = 1_000;

/// All cases of a list, page by page, up to [`MOST_EXPORTED`]. That each was taken along is put on record.
pub async fn export(desk: &Desk, viewer: &Viewer, asked: &List) -> Result<Vec<CaseLine>, Trouble> {
    let mut lines: Vec<CaseLine> = Vec::new();
    for page in 1.. {
        let asked = List { page, most: PAGE, ..asked.clone() };
        let listing = list(desk, viewer, &asked).await?;
        lines.extend(listing.lines);
        if !listing.more || lines.len() >= MOST_EXPORTED {
            break;
        }
    }
    lines.truncate(MOST_EXPORTED);
    let cases: Vec<i64> = lines.iter().map(|line| line.row.id).collect();
    let unit = viewer.units.first().map_or("", String::as_str);
    desk.store.note_accesses(&cases, (&viewer.login, unit), "export", viewer.now).await?;
    Ok(lines)
}
