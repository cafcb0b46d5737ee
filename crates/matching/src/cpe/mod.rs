//! Names of platforms and products: CPE 2.3 in both bindings (NISTIR 7695) and how two names relate (NISTIR 7696).

mod attribute;
mod formatted;
mod relation;
mod uri;

pub use attribute::Attribute;
pub use relation::Relation;

use casework::words::Words;

/// The longest name that is read, in bytes. NVD's longest are below 300.
pub const LONGEST: usize = 2_048;

/// The eleven attributes, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// `a` application, `o` operating system or firmware, `h` hardware.
    Part,
    /// Who makes it.
    Vendor,
    /// What it is called.
    Product,
    /// As the maker numbers it.
    Version,
    /// Update, service pack.
    Update,
    /// What CPE 2.2 called the edition.
    Edition,
    /// A language tag.
    Language,
    /// For whom it was tailored.
    SoftwareEdition,
    /// The software that it runs in: `wordpress`, `node.js`.
    TargetSoftware,
    /// The processor that it runs on.
    TargetHardware,
    /// Anything else.
    Other,
}

impl Field {
    /// Each, in the order in which they are written.
    pub const ALL: [Field; 11] = [
        Field::Part,
        Field::Vendor,
        Field::Product,
        Field::Version,
        Field::Update,
        Field::Edition,
        Field::Language,
        Field::SoftwareEdition,
        Field::TargetSoftware,
        Field::TargetHardware,
        Field::Other,
    ];
}

/// A well-formed name: eleven attributes, each a value, anything, or nothing of the kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cpe {
    attributes: [Attribute; 11],
}

/// Why a text is no CPE name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CpeProblem(pub String);

impl CpeProblem {
    /// The sentence for people.
    pub fn words(&self) -> Words {
        let text: String = self.0.chars().take(120).collect();
        Words::new(format!("「{text}」はCPE名として読めません。"), format!("\"{text}\" cannot be read as a CPE name."))
    }
}

impl Cpe {
    /// A name of which everything is left open.
    pub fn anything() -> Self {
        Self { attributes: std::array::from_fn(|_| Attribute::Any) }
    }

    /// Reads a name in either binding: `cpe:2.3:a:…` or `cpe:/a:…`.
    pub fn parse(text: &str) -> Result<Self, CpeProblem> {
        let problem = || CpeProblem(text.to_owned());
        if text.len() > LONGEST {
            return Err(problem());
        }
        let read = match text.get(..8) {
            Some(start) if start.eq_ignore_ascii_case("cpe:2.3:") => formatted::read(&text[8..]),
            _ => text.get(..5).filter(|start| start.eq_ignore_ascii_case("cpe:/")).and_then(|_| uri::read(&text[5..])),
        };
        read.ok_or_else(problem)
    }

    /// The formatted string of CPE 2.3.
    pub fn formatted(&self) -> String {
        formatted::write(self)
    }

    /// The URI of CPE 2.2, which JVN writes.
    pub fn uri(&self) -> String {
        uri::write(self)
    }

    /// One attribute.
    pub fn get(&self, field: Field) -> &Attribute {
        &self.attributes[field as usize]
    }

    /// The same name with one attribute changed.
    #[must_use]
    pub fn with(mut self, field: Field, attribute: Attribute) -> Self {
        self.attributes[field as usize] = attribute;
        self
    }

    /// How this name, as a pattern, relates to another (NISTIR 7696, table 6-4).
    pub fn relation(&self, target: &Cpe) -> Relation {
        relation::of_names(self, target)
    }

    /// How one attribute of this name, as a pattern, relates to the same one of another (table 6-2).
    pub fn relation_of(&self, field: Field, target: &Cpe) -> Relation {
        relation::of_attributes(self.get(field), target.get(field))
    }

    /// Whether it names hardware.
    pub fn is_hardware(&self) -> bool {
        self.get(Field::Part).text() == Some("h")
    }
}
