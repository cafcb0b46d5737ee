//! The formatted string of CPE 2.3: `cpe:2.3:a:vendor:product:version:…`.

use super::{Attribute, Cpe, Field};

pub(super) fn read(rest: &str) -> Option<Cpe> {
    let mut cpe = Cpe::anything();
    let components = split(rest);
    if components.len() != Field::ALL.len() {
        return None;
    }
    for (field, component) in Field::ALL.into_iter().zip(components) {
        cpe = cpe.with(field, Attribute::from_formatted(component)?);
    }
    part_is_sound(&cpe).then_some(cpe)
}

pub(super) fn write(cpe: &Cpe) -> String {
    let components: Vec<&str> = Field::ALL.into_iter().map(|field| cpe.get(field).formatted()).collect();
    format!("cpe:2.3:{}", components.join(":"))
}

pub(super) fn part_is_sound(cpe: &Cpe) -> bool {
    match cpe.get(Field::Part) {
        Attribute::Any | Attribute::NotApplicable => true,
        Attribute::Value(part) => matches!(&**part, "a" | "o" | "h"),
    }
}

/// At colons that no backslash stands before.
fn split(text: &str) -> Vec<&str> {
    let mut components = Vec::with_capacity(11);
    let (mut start, mut marked) = (0, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if marked => marked = false,
            b'\\' => marked = true,
            b':' => {
                components.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    components.push(&text[start..]);
    components
}
