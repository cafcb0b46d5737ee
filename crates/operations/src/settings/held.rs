//! What was set, to be read: one setting at a time, by its name, with what holds where nobody set it.

use std::collections::BTreeMap;

use store::Tx;

use super::{SettingName, otherwise};
use crate::{Desk, Trouble};

/// What was set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings(BTreeMap<String, String>);

impl FromIterator<(String, String)> for Settings {
    fn from_iter<All: IntoIterator<Item = (String, String)>>(all: All) -> Self {
        Self(all.into_iter().collect())
    }
}

impl Settings {
    /// What is set now.
    pub(crate) async fn now(desk: &Desk) -> Result<Self, Trouble> {
        Ok(Self(desk.store.settings().await?.into_iter().collect()))
    }

    /// These alone, for what every page asks.
    pub(crate) async fn of(desk: &Desk, names: &[SettingName]) -> Result<Self, Trouble> {
        let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
        Ok(Self(desk.store.settings_named(&names).await?.into_iter().collect()))
    }

    /// What is set, as a change sees it.
    pub(crate) async fn within(tx: &mut Tx) -> Result<Self, Trouble> {
        Ok(Self(tx.settings().await?.into_iter().collect()))
    }

    /// What somebody set; none where nobody did, or nothing but spaces.
    pub fn said(&self, name: SettingName) -> Option<&str> {
        self.0.get(name.as_str()).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// What somebody set, or what holds without.
    pub fn value(&self, name: SettingName) -> &str {
        self.0.get(name.as_str()).map_or(otherwise(name), |value| value.trim())
    }

    /// A number; what holds without, where what is kept is none.
    pub(crate) fn number(&self, name: SettingName) -> u16 {
        let number = |text: &str| text.parse().ok();
        number(self.value(name)).or_else(|| number(otherwise(name))).unwrap_or_default()
    }

    /// Whether it is to be so.
    pub(crate) fn yes(&self, name: SettingName) -> bool {
        self.value(name) == "yes"
    }
}
