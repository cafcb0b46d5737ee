//! What of ours is asked about: a component under all its names, and what is known of where it stands.

use crate::cpe::{Attribute, Cpe, Field};
use crate::purl::Purl;

/// A component of a product: software, firmware, or a part that one can touch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Component {
    /// As the SBOM or a person wrote it.
    pub name: String,
    /// Who makes it, where that is known.
    pub vendor: Option<String>,
    /// As its maker numbers it, where that is known.
    pub version: Option<String>,
    /// Its package.
    pub purl: Option<Purl>,
    /// Its names as a platform or product.
    pub cpes: Vec<Cpe>,
}

/// What a component stands with, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Hardware, firmware, operating systems and other software around it.
    pub with: Vec<Cpe>,
    /// Whether `with` names all the hardware that it can run on: then other hardware is not this.
    pub hardware_is_known: bool,
    /// Whether `with` names all other software: then software that is not named is not there.
    pub software_is_known: bool,
}

impl Component {
    /// A component that is known by its purl alone.
    pub fn of_purl(purl: Purl) -> Self {
        Self { name: purl.name.clone(), version: purl.version.clone(), purl: Some(purl), ..Self::default() }
    }

    /// A component that is known by its CPE name alone.
    pub fn of_cpe(cpe: Cpe) -> Self {
        let plain = |field| cpe.get(field).plain();
        Self {
            name: plain(Field::Product).unwrap_or_default(),
            vendor: plain(Field::Vendor),
            version: plain(Field::Version),
            purl: None,
            cpes: vec![cpe],
        }
    }

    /// Its version as its ecosystem compares it: with the epoch that an RPM keeps among the qualifiers of its purl.
    pub fn version(&self) -> Option<String> {
        let purl = self.purl.as_ref();
        let version = self.version.as_ref().or_else(|| purl?.version.as_ref()).filter(|version| !version.is_empty())?;
        let epoch = purl.filter(|purl| purl.kind == "rpm").and_then(|purl| purl.qualifiers.get("epoch"));
        Some(match epoch {
            Some(epoch) if !version.contains(':') => format!("{epoch}:{version}"),
            _ => version.clone(),
        })
    }

    /// The names under which NVD may know it: its own, or one made of vendor and name.
    pub fn names(&self) -> Vec<Cpe> {
        if !self.cpes.is_empty() {
            return self.cpes.clone();
        }
        let ecosystem_has_its_own_sources = self.purl.as_ref().is_some_and(|purl| {
            // For these, a name without a vendor would touch whatever else bears it.
            !matches!(purl.kind.as_str(), "generic" | "conan" | "vcpkg" | "yocto" | "swid" | "github" | "qpkg")
        });
        if self.name.is_empty() || ecosystem_has_its_own_sources && self.vendor.is_none() {
            return Vec::new();
        }
        let vendor = self.vendor.as_deref().map_or(Attribute::Any, Attribute::of_text);
        vec![Cpe::anything().with(Field::Vendor, vendor).with(Field::Product, Attribute::of_text(&self.name))]
    }

    /// How people call it: the purl, the CPE name, or vendor, name and version.
    pub fn called(&self) -> String {
        if let Some(purl) = &self.purl {
            return purl.to_string();
        }
        if let Some(cpe) = self.cpes.first() {
            return cpe.formatted();
        }
        let parts = [self.vendor.as_deref(), Some(self.name.as_str()), self.version.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
