//! What somebody told us, as it was told: kept whole, and never changed afterwards.

use mail::receive::Number;
use serde::{Deserialize, Serialize};

/// Everything that a report says. What was not said is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    /// `named`, `pseudonym` or `anonymous`.
    pub naming: String,
    /// The name or the pseudonym.
    pub name: String,
    /// Where the person works.
    pub organisation: String,
    /// A mail address.
    pub mail: String,
    /// How we may answer: `mail` or `page`.
    pub reply: String,
    /// The name may be passed on to coordinators.
    pub pass_name: bool,
    /// We may ask back.
    pub may_ask: bool,
    /// To be credited: `wanted`, `not-wanted` or `unknown`.
    pub credit: String,
    /// Under which name.
    pub credit_name: String,
    /// The products.
    pub products: Vec<ToldProduct>,
    /// Where and how it runs.
    pub environment: String,
    /// A line on what it is about.
    pub title: String,
    /// The kind of flaw.
    pub kind: String,
    /// What it is.
    pub description: String,
    /// How to bring it about.
    pub steps: String,
    /// A proof of it.
    pub proof: String,
    /// What follows from it.
    pub impact: String,
    /// Whether people, machines or the environment can come to harm: `yes`, `no`, `unknown`.
    pub safety: String,
    /// How.
    pub safety_text: String,
    /// What helps meanwhile.
    pub workaround: String,
    /// Whether it is public: `yes`, `no`, `unknown`.
    pub public: String,
    /// Where.
    pub public_where: String,
    /// Whether it is being used: `yes`, `no`, `unknown`.
    pub exploited: String,
    /// By what one sees that.
    pub evidence: String,
    /// To whom else it was reported, with their numbers.
    pub elsewhere: Vec<Elsewhere>,
    /// Whether they mean to publish: `yes` or `no`.
    pub plan: String,
    /// On which day.
    pub plan_date: String,
    /// At which hour.
    pub plan_time: String,
    /// In which time zone.
    pub plan_zone: String,
    /// Where.
    pub plan_where: String,
    /// Every number of a coordinator or a catalogue that is named.
    pub numbers: Vec<Number>,
    /// A coordinator's own number.
    pub source_number: String,
    /// The day on which the coordinator told us (起算日), or on which it came.
    pub start: String,
    /// The day by which the coordinator wants an answer.
    pub reply_by: String,
    /// The day of publication that the coordinator has in mind.
    pub publication: String,
    /// What the mail seems to be: a kind of notice.
    pub notice: String,
    /// What could not be read, or deserves a look; in both languages.
    pub remarks: Vec<(String, String)>,
}

/// A product, as somebody calls it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ToldProduct {
    /// Our code, where it was picked from the list.
    pub code: String,
    /// A name that was written.
    pub name: String,
    /// The version.
    pub version: String,
    /// The firmware.
    pub firmware: String,
    /// Serial number or configuration.
    pub serial: String,
}

/// Somebody else who was told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Elsewhere {
    /// `ipa`, `jpcert`, `certcc` or `other`.
    pub to: String,
    /// The number that it has there.
    pub number: String,
}

/// The longest subject, in characters.
const SUBJECT: usize = 90;

impl Told {
    /// A line that says what it is about: the title, or how the description begins.
    pub fn subject(&self) -> String {
        let title = self.title.trim();
        let line = if title.is_empty() {
            self.description.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("—")
        } else {
            title
        };
        let mut short: String = line.chars().take(SUBJECT).collect();
        if line.chars().count() > SUBJECT {
            short.push('…');
        }
        short
    }

    /// Every text in it, to find what is like it. Who reported is left out.
    pub(crate) fn words(&self) -> String {
        let mut all = vec![
            self.title.as_str(),
            &self.kind,
            &self.description,
            &self.steps,
            &self.proof,
            &self.impact,
            &self.workaround,
            &self.environment,
            &self.source_number,
        ];
        all.extend(self.products.iter().flat_map(|product| [product.code.as_str(), &product.name, &product.version]));
        all.extend(self.elsewhere.iter().map(|other| other.number.as_str()));
        all.extend(self.numbers.iter().map(|number| number.text.as_str()));
        all.join("\n")
    }

    /// Leaves out the rows for products that nobody filled in.
    pub(crate) fn tidy(mut self) -> Self {
        self.products.retain(|product| *product != ToldProduct::default());
        self
    }

    /// The codes of the products that were picked from the list, each once.
    pub fn product_codes(&self) -> Vec<String> {
        let mut codes: Vec<String> = Vec::new();
        for product in self.products.iter().filter(|product| !product.code.is_empty() && product.code != "unknown") {
            if !codes.contains(&product.code) {
                codes.push(product.code.clone());
            }
        }
        codes
    }
}
