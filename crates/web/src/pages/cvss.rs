//! The CVSS calculator: a vector worked out by choosing, or one that somebody sent, taken apart. Nothing is kept.

use std::collections::BTreeMap;

use advisory::{
    cvss::{self, Choice, Group, Metric, Outcome, Scheme},
    score::Severity,
};
use askama::Template;
use axum::{extract::Query, http::StatusCode, response::Response};

use crate::frame::{Page, Signed, html};

/// No vector that the standards know is longer.
const LONGEST: usize = 400;

#[derive(Template)]
#[template(path = "cvss.html")]
struct Calculator<'a> {
    page: &'a Page,
    scheme: Scheme,
    chosen: BTreeMap<&'static str, &'static str>,
    /// The vector that was typed, if it is none.
    unknown: Option<&'a str>,
    result: Result<String, Vec<&'static Metric>>,
}

/// The page, with what its address says chosen.
pub(crate) async fn calculator(page: Page, _: Signed, Query(asked): Query<Vec<(String, String)>>) -> Response {
    let of = |name: &str| asked.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.trim());
    let typed = of("vector").filter(|typed| !typed.is_empty() && typed.len() <= LONGEST);
    let read = typed.and_then(cvss::choices);
    let (scheme, mut chosen) = read.clone().unwrap_or((scheme(of("version")), BTreeMap::new()));
    for metric in scheme.metrics() {
        let answer = of(metric.code).and_then(|value| metric.values().iter().find(|choice| choice.code == value));
        if let Some(choice) = answer {
            chosen.insert(metric.code, choice.code);
        }
    }
    let result = cvss::vector(scheme, |code| chosen.get(code).map(|value| (*value).to_owned()));
    let unknown = if read.is_none() { typed } else { None };
    html(&page, StatusCode::OK, &Calculator { page: &page, scheme, chosen, unknown, result })
}

fn scheme(number: Option<&str>) -> Scheme {
    Scheme::ALL.into_iter().find(|scheme| Some(scheme.number()) == number).unwrap_or(Scheme::V40)
}

impl Calculator<'_> {
    fn metrics(&self, group: &Group) -> Vec<&'static Metric> {
        self.scheme.metrics().filter(|metric| metric.group == *group).collect()
    }

    /// *Not defined* is what stands where nobody chose.
    fn is_chosen(&self, metric: &Metric, choice: &Choice) -> bool {
        match self.chosen.get(metric.code) {
            Some(value) => *value == choice.code,
            None => choice.code == "X",
        }
    }

    fn is_open(&self, group: &Group) -> bool {
        self.metrics(group).iter().any(|metric| self.chosen.get(metric.code).is_some_and(|value| *value != "X"))
    }

    /// The other version, with what was chosen that it also asks.
    fn other(&self, scheme: &Scheme) -> String {
        let mut address = format!("/cvss?version={}", scheme.number());
        for (code, value) in &self.chosen {
            let same = scheme.metrics().any(|metric| {
                metric.code == *code
                    && metric.is_required()
                    && metric.values().iter().any(|choice| choice.code == *value)
            });
            if same {
                address.extend(["&", code, "=", value]);
            }
        }
        address
    }

    fn outcome(&self) -> Option<(&str, Outcome)> {
        let vector = self.result.as_ref().ok()?;
        Some((vector, cvss::outcome(vector)?))
    }

    fn missing(&self) -> &[&'static Metric] {
        self.result.as_ref().err().map_or(&[], Vec::as_slice)
    }

    fn tone(&self, severity: &Severity) -> &'static str {
        match severity {
            Severity::Critical | Severity::High => "bad",
            Severity::Medium => "near",
            Severity::Low | Severity::None => "calm",
        }
    }
}
