//! Every text of an advisory with the field that it stands in. A field that is added later is in it by itself.

use serde_json::Value;

use crate::model::Advisory;

/// How the places in a list are named.
#[derive(Clone, Copy)]
pub(crate) enum Places {
    /// By where they are, as the form does.
    Counted,
    /// By their id where they have one, so that one more at the top is one change and not many.
    Named,
}

/// Each field with its text, in the order of the advisory.
pub(crate) fn leaves(advisory: &Advisory, places: Places) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if let Ok(value) = serde_json::to_value(advisory) {
        walk(&value, String::new(), places, &mut found);
    }
    found
}

fn walk(value: &Value, field: String, places: Places, found: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(members) => {
            for (name, member) in members {
                walk(member, below(&field, name), places, found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let named = match places {
                    Places::Counted => None,
                    Places::Named => item.get("id").and_then(Value::as_str),
                };
                walk(item, below(&field, named.unwrap_or(&index.to_string())), places, found);
            }
        }
        Value::String(text) => found.push((field, text.clone())),
        other => found.push((field, other.to_string())),
    }
}

fn below(field: &str, name: &str) -> String {
    if field.is_empty() { name.to_owned() } else { format!("{field}.{name}") }
}
