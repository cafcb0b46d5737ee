//! CycloneDX 1.2 to 1.7 in XML: taken apart element by element, without entities and without document types.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::bounds::DEEPEST;
use super::cyclonedx::{Bom, Component, Dependency, Organisation, graph};
use super::{Graph, Unreadable};

pub(super) fn read(text: &str) -> Result<Graph, Unreadable> {
    let mut reading = Reading::default();
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().map_err(|error| Unreadable::Broken(error.to_string()))? {
            Event::DocType(_) => return Err(Unreadable::DocumentType),
            Event::Start(element) => reading.opens(&element)?,
            Event::Empty(element) => {
                reading.opens(&element)?;
                reading.closes();
            }
            Event::End(_) => reading.closes(),
            Event::Text(text) => reading.text += &text.xml10_content(),
            Event::CData(text) => reading.text += &text.xml10_content(),
            Event::GeneralRef(named) => {
                let named = named.xml10_content();
                reading.text.push(character(&named).ok_or_else(|| Unreadable::Broken(format!("&{named};")))?);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if !reading.path.is_empty() {
        return Err(Unreadable::Broken("it ends in the middle".to_owned()));
    }
    if !reading.is_bom {
        return Err(Unreadable::NoSbom);
    }
    graph(reading.bom, "CycloneDX XML")
}

/// The five entities that XML has of itself, and characters by number.
fn character(named: &str) -> Option<char> {
    Some(match named {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = named.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}

#[derive(Default)]
struct Reading {
    bom: Bom,
    is_bom: bool,
    /// The elements that are open, by their local names.
    path: Vec<String>,
    /// Components that are open.
    open: Vec<Component>,
    text: String,
}

impl Reading {
    fn opens(&mut self, element: &BytesStart<'_>) -> Result<(), Unreadable> {
        // Each component is two elements; what else nests is less deep.
        if self.path.len() > 2 * DEEPEST + 10 {
            return Err(Unreadable::TooLarge);
        }
        let name = element.local_name().as_ref().to_owned();
        let attribute = |wanted: &str| -> Option<String> {
            let mut attributes = element.attributes().filter_map(Result::ok);
            let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == wanted)?;
            Some(plain(&found.value))
        };
        match (self.path.len(), name.as_str()) {
            (0, "bom") => {
                // The version of the standard is the end of the namespace: http://cyclonedx.org/schema/bom/1.4
                let namespace = element.attributes().filter_map(Result::ok).find_map(|attribute| {
                    let version = attribute.value.rsplit_once("cyclonedx.org/schema/bom/");
                    let version = version.map(|(_, version)| version.to_owned());
                    version.filter(|_| attribute.key.as_ref().starts_with("xmlns"))
                });
                self.is_bom = namespace.is_some();
                self.bom.spec_version = namespace.unwrap_or_default();
            }
            (_, "component") if self.parent() == "components" || self.parent() == "metadata" => {
                self.open.push(Component {
                    kind: attribute("type").unwrap_or_default(),
                    reference: attribute("bom-ref"),
                    ..Component::default()
                });
            }
            (_, "dependency") => {
                let reference = attribute("ref").unwrap_or_default();
                let within = self.parent() == "dependency";
                match self.bom.dependencies.last_mut().filter(|_| within) {
                    Some(outer) => outer.depends_on.push(reference),
                    None => self.bom.dependencies.push(Dependency { reference, depends_on: Vec::new() }),
                }
            }
            _ => {}
        }
        self.path.push(name);
        self.text.clear();
        Ok(())
    }

    fn parent(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    fn closes(&mut self) {
        let Some(name) = self.path.pop() else { return };
        let text = std::mem::take(&mut self.text).trim().to_owned();
        let parent = self.path.last().map_or("", String::as_str);
        if name == "component" && matches!(parent, "components" | "metadata") {
            let Some(component) = self.open.pop() else { return };
            match self.open.last_mut() {
                Some(outer) => outer.components.push(component),
                None if parent == "metadata" => self.bom.metadata.component = Some(component),
                None => self.bom.components.push(component),
            }
            return;
        }
        let Some(component) = self.open.last_mut() else { return };
        let organisation = || Some(Organisation { name: Some(text.clone()) });
        match (parent, name.as_str()) {
            ("component", "name") => component.name = text,
            ("component", "group") => component.group = Some(text),
            ("component", "version") => component.version = Some(text),
            ("component", "publisher") => component.publisher = Some(text),
            ("component", "purl") => component.purl = Some(text),
            ("component", "cpe") => component.cpe = Some(text),
            ("supplier", "name") => component.supplier = organisation(),
            ("manufacturer", "name") => component.manufacturer = organisation(),
            _ => {}
        }
    }
}

/// An attribute's value with its entities resolved; one that is not known stays as it is.
fn plain(value: &str) -> String {
    let mut parts = value.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';').and_then(|(named, rest)| Some((character(named)?, rest))) {
            Some((character, rest)) => {
                plain.push(character);
                plain += rest;
            }
            None => {
                plain.push('&');
                plain += part;
            }
        }
    }
    plain
}
