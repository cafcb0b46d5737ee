//! The advisories of the demo: written, laid before the units and published by the acts of the desk, where the stories say so.

use std::collections::BTreeMap;

use advisory::{
    Advisory,
    model::{
        Acknowledgement, Credit, Justification, Product, ProductStatus, Remediation, RemediationKind, Status, Version,
        Weakness,
    },
    weakness::weakness_name,
};
use casework::{command::Command, effects::Effect, process::Process, words::Words};
use jiff::civil::Date;
use operations::{Desk, Trouble, Viewer, advisories};
use serde::Deserialize;

/// The file, before its days are moved.
pub(super) const FILE: &str = include_str!("../../../../demo/advisories.toml");

/// Where the invented company publishes.
const BASE_URL: &str = "https://psirt.kazahaya.example";

/// What an advisory says beyond what its case knows.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    cwe: String,
    title: Words,
    summary: Words,
    description: Words,
    impact: Words,
    solution: Words,
    workaround: Words,
    flaw: Words,
    affected: Words,
    fixed: Option<String>,
    clear: Option<Words>,
    credit: Option<Credited>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Credited {
    name: String,
    consent: Date,
}

/// Every advisory, by the name of its story.
pub(super) fn read(text: &str) -> Result<BTreeMap<String, Written>, String> {
    toml::from_str(text).map_err(|fault| fault.to_string())
}

/// What a command of a story does with the advisory of its case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// It lays it before the units.
    Propose,
    /// It publishes it.
    Publish,
}

/// Whether a command is about the advisory.
pub(super) fn part(process: &Process, command: &Command) -> Option<Part> {
    let publishes = |number| {
        let step = process.step(number);
        step.is_some_and(|step| step.effects.iter().any(|used| used.effect == Effect::Publish { jvn: false }))
    };
    match command {
        Command::Propose { step, .. } if publishes(*step) => Some(Part::Propose),
        Command::Complete { step, .. } if publishes(*step) => Some(Part::Publish),
        _ => None,
    }
}

/// Does it, as the person of the story.
pub(super) async fn act(
    desk: &Desk,
    viewer: &Viewer,
    case: &str,
    part: Part,
    written: &Written,
) -> Result<(), Trouble> {
    if part == Part::Publish {
        return advisories::publish(desk, viewer, case, BASE_URL).await.map(drop);
    }
    advisories::begin(desk, viewer, case, BASE_URL).await?;
    let draft = advisories::find(desk, viewer, case, BASE_URL).await?.draft.ok_or(Trouble::Unseen)?;
    let advisory = written.fill(draft.advisory);
    let saved = advisories::save(desk, viewer, case, draft.row.edition, advisory, &[]).await?;
    advisories::propose(desk, viewer, case, saved.edition, BASE_URL).await
}

impl Written {
    /// The draft of the case with what it leaves open.
    fn fill(&self, draft: Advisory) -> Advisory {
        let (products, statuses, affected) = self.products(&draft);
        let mut advisory = Advisory {
            title: self.title.clone(),
            summary: self.summary.clone(),
            description: self.description.clone(),
            impact: self.impact.clone(),
            solution: self.solution.clone(),
            workaround: self.workaround.clone(),
            acknowledgements: self.credit.iter().map(Credited::acknowledged).collect(),
            products,
            ..draft
        };
        let (at, remedies) = (advisory.current_release.timestamp(), self.remedies(&affected));
        for vulnerability in &mut advisory.vulnerabilities {
            vulnerability.title = self.flaw.clone();
            vulnerability.description = self.description.clone();
            let name = weakness_name(&self.cwe, at).unwrap_or_default().to_owned();
            vulnerability.weakness = Some(Weakness { id: self.cwe.clone(), name });
            vulnerability.statuses = statuses.clone();
            vulnerability.remediations = remedies.clone();
        }
        advisory
    }

    /// A range for each affected product and the version that mends it, and the products that need nothing.
    fn products(&self, draft: &Advisory) -> (Vec<Product>, Vec<ProductStatus>, Vec<String>) {
        let (mut products, mut statuses, mut affected) = (Vec::<Product>::new(), Vec::new(), Vec::new());
        let known = draft.vulnerabilities.first().map(|one| one.statuses.as_slice()).unwrap_or_default();
        for product in &draft.products {
            let status = known.iter().find(|row| row.product == product.id).map(|row| &row.status);
            if products.iter().any(|other| other.name == product.name) {
                continue;
            }
            let mut add = |version: Version, status: Status| {
                let id = format!("{}-P{}", draft.number, products.len() + 1);
                statuses.push(ProductStatus { product: id.clone(), status });
                products.push(Product { id: id.clone(), version, cpe: None, ..product.clone() });
                id
            };
            let range = |text: &Words| Version::Range { text: text.clone(), formal: None };
            if let Some(Status::NotAffected { .. }) = status {
                let all = Words::new("すべての版", "all versions");
                let statement = self.clear.clone().unwrap_or_default();
                let justification = Justification::VulnerableCodeNotPresent;
                add(range(&all), Status::NotAffected { justification, statement });
                continue;
            }
            affected.push(add(range(&self.affected), Status::Affected));
            if let Some(fixed) = &self.fixed {
                add(Version::One(fixed.clone()), Status::Fixed);
            }
        }
        (products, statuses, affected)
    }

    fn remedies(&self, affected: &[String]) -> Vec<Remediation> {
        let remedy = |kind, details: &Words| Remediation {
            kind,
            details: details.clone(),
            url: None,
            products: affected.to_vec(),
            date: None,
        };
        let fix = self.fixed.iter().map(|_| remedy(RemediationKind::VendorFix, &self.solution));
        fix.chain([remedy(RemediationKind::Workaround, &self.workaround)]).collect()
    }
}

impl Credited {
    fn acknowledged(&self) -> Acknowledgement {
        let name = Words::same(self.name.clone());
        Acknowledgement {
            credit: Credit::Person { name, organization: Words::default(), url: None },
            consent: Some(self.consent),
            summary: Words::default(),
        }
    }
}
