//! 6.1.11 for CSAF 2.0: a CWE exists, and is called so in some published edition of its catalogue.
//!
//! A document of 2.0 does not say which edition it follows, and names were changed from edition to edition. To take one
//! edition by the date, as others do, calls honest documents invalid, and differently on different days.

use serde_json::Value;

use super::Remark;
use crate::weakness::{names_of, newest_name};

/// CWEs that no edition knows, or knows under other names only.
pub(super) fn look(document: &Value) -> Vec<Remark> {
    let vulnerabilities = document.get("vulnerabilities").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let each = vulnerabilities.iter().enumerate().filter_map(|(index, vulnerability)| {
        let cwe = vulnerability.get("cwe")?;
        let (id, name) = (cwe.get("id")?.as_str()?, cwe.get("name")?.as_str()?);
        let pointer = |member: &str| format!("/vulnerabilities/{index}/cwe/{member}");
        let names = names_of(id);
        if names.is_empty() {
            let message = format!("No published edition of CWE has a weakness '{id}'.");
            return Some(Remark { pointer: pointer("id"), message });
        }
        if names.contains(name) {
            return None;
        }
        let newest = newest_name(id).unwrap_or_default();
        let message = format!("No published edition of CWE calls '{id}' so. The newest one calls it '{newest}'.");
        Some(Remark { pointer: pointer("name"), message })
    });
    each.collect()
}
