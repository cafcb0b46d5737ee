//! Setting something: checked, in one commit, with an entry for each setting that is another one now.

use std::collections::BTreeMap;

use casework::words::Words;

use super::{SettingKind, every};
use crate::{CompanyChange, Desk, DeskFact, Trouble, Viewer, admission::admin_only, forms::refuse};

/// Sets what is given; an empty value takes the setting back. Settings that are not given stay.
pub async fn change(desk: &Desk, viewer: &Viewer, values: &BTreeMap<String, String>) -> Result<usize, Trouble> {
    admin_only(viewer)?;
    let given = every().filter_map(|setting| Some((setting, values.get(setting.name.as_str())?.trim())));
    refuse(given.clone().flat_map(|(setting, value)| setting.check(value)).collect())?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let before: BTreeMap<String, String> = change.tx().settings().await?.into_iter().collect();
    let mut changed = 0;
    for (setting, value) in given {
        let name = setting.name.as_str();
        let old = before.get(name).map_or(setting.otherwise, String::as_str);
        // An empty list of choices is a choice; an empty text is none.
        let new =
            if value.is_empty() && !matches!(setting.kind, SettingKind::Some(_)) { setting.otherwise } else { value };
        if old == new {
            continue;
        }
        if new == setting.otherwise {
            change.tx().unset(name).await?;
        } else {
            change.tx().set(name, new).await?;
        }
        let (old, new) = (setting.shown(old), setting.shown(new));
        let fact = DeskFact::new("setting-changed", &[]).with("name", &Words::new(setting.title.0, setting.title.1));
        change.note(fact.with("before", &old).with("after", &new));
        changed += 1;
    }
    change.commit().await?;
    Ok(changed)
}
