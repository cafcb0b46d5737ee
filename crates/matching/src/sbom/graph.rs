//! Parts and how they belong together, and the way from the product to a part.

use std::collections::{BTreeMap, VecDeque};

use super::bounds::{MOST_LINKS, MOST_PARTS};
use super::{Format, NotUnderstood, Receipt, Unreadable};
use crate::component::Component;
use crate::cpe::Cpe;
use crate::purl::Purl;

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A program.
    Application,
    /// A library or framework.
    Library,
    /// An operating system or platform.
    OperatingSystem,
    /// A container's image.
    Container,
    /// Firmware, a driver.
    Firmware,
    /// What one can touch.
    Hardware,
    /// A file, data, a model.
    Data,
    /// It is not said.
    Other,
}

/// How two parts belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// The first needs the second.
    DependsOn,
    /// The second lies in the first.
    Contains,
}

/// A part of a product.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What the document calls it.
    pub reference: String,
    /// What it is.
    pub kind: Kind,
    /// Its names, for matching.
    pub component: Component,
}

/// What a product is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    /// The form that it came in.
    pub format: Format,
    /// The product itself, by its place among the parts.
    pub subject: Option<usize>,
    /// Every part.
    pub parts: Vec<Part>,
    /// Who belongs to whom, sorted, each once, by places among the parts.
    pub links: Vec<(u32, u32, Link)>,
    /// What was not understood.
    pub receipt: Receipt,
}

impl Graph {
    /// The shortest way from the product to a part, both included; from whatever nothing leads to, if no way begins at the product.
    /// None if there is no such part. Circles do no harm.
    pub fn way_to(&self, part: usize) -> Option<Vec<usize>> {
        let wanted = u32::try_from(part).ok().filter(|_| part < self.parts.len())?;
        // Backwards from the part: very many parts may lie below the product, and few above one part.
        let mut above: Vec<(u32, u32)> = self.links.iter().map(|(from, to, _)| (*to, *from)).collect();
        above.sort_unstable();
        let subject = self.subject.and_then(|subject| u32::try_from(subject).ok());
        let mut towards: BTreeMap<u32, u32> = BTreeMap::from([(wanted, wanted)]);
        let mut left = VecDeque::from([wanted]);
        let mut furthest = wanted;
        while let Some(at) = left.pop_front() {
            furthest = at;
            if Some(at) == subject {
                break;
            }
            let from = above.partition_point(|(to, _)| *to < at);
            for (_, user) in above.iter().skip(from).take_while(|(to, _)| *to == at) {
                if !towards.contains_key(user) {
                    towards.insert(*user, at);
                    left.push_back(*user);
                }
            }
        }
        let start = subject.filter(|subject| towards.contains_key(subject)).unwrap_or(furthest);
        let mut way = vec![start as usize];
        let mut at = start;
        while at != wanted {
            at = *towards.get(&at)?;
            way.push(at as usize);
        }
        Some(way)
    }
}

/// A graph that is being put together.
pub(super) struct Builder {
    format: Format,
    subject: Option<String>,
    parts: Vec<Part>,
    places: BTreeMap<String, u32>,
    links: Vec<(String, String, Link)>,
    pub(super) receipt: Receipt,
}

/// A part as it was written, before its names were looked at.
#[derive(Default)]
pub(super) struct Written {
    pub(super) reference: Option<String>,
    pub(super) name: String,
    pub(super) group: Option<String>,
    pub(super) vendor: Option<String>,
    pub(super) version: Option<String>,
    pub(super) purl: Option<String>,
    pub(super) cpes: Vec<String>,
}

impl Builder {
    pub(super) fn new(name: &'static str, version: String) -> Self {
        let (parts, places, links) = (Vec::new(), BTreeMap::new(), Vec::new());
        Self { format: Format { name, version }, subject: None, parts, places, links, receipt: Receipt::default() }
    }

    pub(super) fn subject(&mut self, reference: String) {
        self.subject.get_or_insert(reference);
    }

    /// Takes in a part, and says under which reference.
    pub(super) fn part(&mut self, kind: Kind, written: Written) -> Result<String, Unreadable> {
        if self.parts.len() >= MOST_PARTS {
            return Err(Unreadable::TooLarge);
        }
        let place = self.parts.len();
        let mut reference = written.reference.unwrap_or_else(|| format!("#{place}"));
        if written.name.trim().is_empty() {
            self.receipt.note(NotUnderstood::Nameless(reference.clone()));
        }
        if self.places.contains_key(&reference) {
            self.receipt.note(NotUnderstood::Doubled(reference.clone()));
            reference = format!("{reference}#{place}");
        }
        let purl = written.purl.filter(|text| !text.is_empty()).and_then(|text| match Purl::read(&text) {
            Ok(purl) => Some(purl),
            Err(_) => {
                self.receipt.note(NotUnderstood::Purl(text));
                None
            }
        });
        let mut cpes = Vec::new();
        for text in written.cpes.into_iter().filter(|text| !text.is_empty()) {
            match Cpe::parse(&text) {
                Ok(cpe) => cpes.push(cpe),
                Err(_) => self.receipt.note(NotUnderstood::Cpe(text)),
            }
        }
        let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let name = match said(written.group) {
            Some(group) if purl.is_none() => format!("{group}/{}", written.name),
            _ => written.name,
        };
        let component = Component { name, vendor: said(written.vendor), version: said(written.version), purl, cpes };
        // There are at most 2,000,000 parts.
        self.places.insert(reference.clone(), u32::try_from(place).unwrap_or(u32::MAX));
        self.parts.push(Part { reference: reference.clone(), kind, component });
        Ok(reference)
    }

    pub(super) fn link(&mut self, from: String, to: String, link: Link) -> Result<(), Unreadable> {
        if self.links.len() >= MOST_LINKS {
            return Err(Unreadable::TooLarge);
        }
        self.links.push((from, to, link));
        Ok(())
    }

    pub(super) fn done(mut self) -> Graph {
        let mut links = Vec::with_capacity(self.links.len());
        for (from, to, link) in std::mem::take(&mut self.links) {
            match (self.places.get(&from), self.places.get(&to)) {
                (Some(from), Some(to)) => links.push((*from, *to, link)),
                (None, _) => self.receipt.note(NotUnderstood::Nowhere(from)),
                (_, None) => self.receipt.note(NotUnderstood::Nowhere(to)),
            }
        }
        links.sort_unstable();
        links.dedup();
        let subject = self.subject.as_ref().and_then(|subject| self.places.get(subject)).map(|place| *place as usize);
        Graph { format: self.format, subject, parts: self.parts, links, receipt: self.receipt }
    }
}
