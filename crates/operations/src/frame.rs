//! What the frame of every page says: what the company is called, how much waits for whoever looks, what should not go on.

use casework::words::{Language, Words};

use crate::{Desk, Trouble, Viewer, settings::Settings, signboard::Signboard, standing_warnings::warnings};

/// What the frame of a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// What the company and its window call themselves.
    pub signboard: Signboard,
    /// What should not go on like this.
    pub warnings: Vec<Words>,
    /// How many things wait for the viewer's units, counted up to 100.
    pub work: usize,
    /// How many letters wait to be released or could not be sent, counted up to 100; for POC alone.
    pub letters: usize,
    /// How many reports wait for POC: those to be judged, and those with something unread.
    pub reports: usize,
}

/// The frame for whoever looks, asked at once: it stands on every page.
pub async fn frame(desk: &Desk, viewer: &Viewer, language: Language) -> Result<Frame, Trouble> {
    let names = Signboard::NAMES.map(|name| name.as_str());
    let row = desk.store.frame(&viewer.units, names).await?;
    let set = Settings::from_iter(names.map(str::to_owned).into_iter().zip(row.signs).filter_map(set));
    let for_poc = |count: i64| if viewer.is_poc() { usize::try_from(count).unwrap_or_default() } else { 0 };
    Ok(Frame {
        signboard: Signboard::new(&set, language),
        warnings: if viewer.is_poc() || viewer.admin { warnings(row.contacts, row.managers) } else { Vec::new() },
        work: usize::try_from(row.work).unwrap_or_default(),
        letters: for_poc(row.letters),
        reports: for_poc(row.reports),
    })
}

/// A setting that somebody set.
fn set((name, value): (String, Option<String>)) -> Option<(String, String)> {
    Some((name, value?))
}
