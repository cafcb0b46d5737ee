//! The URI of CPE 2.2, `cpe:/h:vendor:product`, with the five later attributes packed into the edition.

use super::attribute::push_plain;
use super::formatted::part_is_sound;
use super::{Attribute, Cpe, Field};
use crate::purl::percent;

/// The attributes that a URI writes one after the other.
const IN_ORDER: [Field; 7] =
    [Field::Part, Field::Vendor, Field::Product, Field::Version, Field::Update, Field::Edition, Field::Language];

/// What a packed edition holds, `~edition~sw_edition~target_sw~target_hw~other` (NISTIR 7695, 6.1.2).
const PACKED: [Field; 5] =
    [Field::Edition, Field::SoftwareEdition, Field::TargetSoftware, Field::TargetHardware, Field::Other];

pub(super) fn read(rest: &str) -> Option<Cpe> {
    let mut cpe = Cpe::anything();
    let components: Vec<&str> = rest.split(':').collect();
    if components.len() > IN_ORDER.len() {
        return None;
    }
    for (field, component) in IN_ORDER.into_iter().zip(components) {
        match component.strip_prefix('~').filter(|_| field == Field::Edition) {
            Some(packed) => {
                for (field, component) in PACKED.into_iter().zip(packed.split('~')) {
                    cpe = cpe.with(field, attribute(component)?);
                }
            }
            None => cpe = cpe.with(field, attribute(component)?),
        }
    }
    part_is_sound(&cpe).then_some(cpe)
}

fn attribute(component: &str) -> Option<Attribute> {
    match component {
        "" => return Some(Attribute::Any),
        "-" => return Some(Attribute::NotApplicable),
        _ => {}
    }
    let mut value = String::with_capacity(component.len());
    for char in percent::decode(component)?.chars() {
        match char {
            // %01 and %02 are how a URI writes the wildcards.
            '\u{1}' => value.push('?'),
            '\u{2}' => value.push('*'),
            char => push_plain(&mut value, char),
        }
    }
    Some(Attribute::Value(value.into()))
}

pub(super) fn write(cpe: &Cpe) -> String {
    let packs = PACKED[1..].iter().any(|field| *cpe.get(*field) != Attribute::Any);
    let mut components: Vec<String> = IN_ORDER
        .into_iter()
        .map(|field| if field == Field::Edition && packs { packed(cpe) } else { component(cpe.get(field)) })
        .collect();
    while components.last().is_some_and(String::is_empty) {
        components.pop();
    }
    format!("cpe:/{}", components.join(":"))
}

fn packed(cpe: &Cpe) -> String {
    PACKED.into_iter().map(|field| format!("~{}", component(cpe.get(field)))).collect()
}

fn component(attribute: &Attribute) -> String {
    let Some(value) = attribute.text() else {
        return if *attribute == Attribute::NotApplicable { "-".to_owned() } else { String::new() };
    };
    if value == "-" {
        return "%2d".to_owned();
    }
    let mut written = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(char) = chars.next() {
        match char {
            '\\' => {
                for encoded in chars.next().iter().map(|char| percent::encode(&char.to_string())) {
                    // A colon and a tilde divide a URI, so they are encoded although a purl leaves them bare.
                    written.push_str(&encoded.replace(':', "%3A").replace('~', "%7E").to_lowercase());
                }
            }
            '?' => written.push_str("%01"),
            '*' => written.push_str("%02"),
            char => written.push_str(&percent::encode(&char.to_string()).to_lowercase()),
        }
    }
    written
}
