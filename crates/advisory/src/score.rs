//! What a CVSS vector comes to. The vector is what people decide; the score is worked out.

use std::{collections::BTreeMap, str::FromStr};

use csaf_rs::cvss_rs::{Severity as Rated, score_to_severity, v3::CvssV3, v4_0::CvssV4};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How bad a score is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// 0.0
    None,
    /// 0.1 to 3.9
    Low,
    /// 4.0 to 6.9
    Medium,
    /// 7.0 to 8.9
    High,
    /// 9.0 to 10.0
    Critical,
}

/// A vector with what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// The vector, its metrics in the order of the standard.
    pub vector: String,
    /// The base score of 3.1; of 4.0, the score of all metrics given.
    pub score: f64,
    /// How bad that is.
    pub severity: Severity,
}

/// The base score of a CVSS 3.1 vector; nothing, if it is not one.
pub fn cvss_3(vector: &str) -> Option<Score> {
    let parsed = parsed_3(vector)?;
    let score = parsed.calculated_base_score()?;
    Some(Score { vector: parsed.to_string(), score, severity: severity(score)? })
}

/// The base, the temporal and the environmental score of a CVSS 3.1 vector; nothing, if it is not one.
pub fn cvss_3_stages(vector: &str) -> Option<[Score; 3]> {
    let parsed = parsed_3(vector)?;
    let of = |score: f64| Some(Score { vector: parsed.to_string(), score, severity: severity(score)? });
    let [base, temporal, environmental] = [
        parsed.calculated_base_score()?,
        parsed.calculated_temporal_score()?,
        parsed.calculated_environmental_score()?,
    ];
    Some([of(base)?, of(temporal)?, of(environmental)?])
}

/// The score of a CVSS 4.0 vector; nothing, if it is not one.
pub fn cvss_4(vector: &str) -> Option<Score> {
    let parsed = vector.strip_prefix("CVSS:4.0/").and_then(|_| CvssV4::from_str(vector).ok())?;
    if !same_metrics(vector, &parsed.to_string()) {
        return None;
    }
    let (score, _) = parsed.calculated_score()?;
    Some(Score { vector: parsed.to_string(), score, severity: severity(score)? })
}

/// The object that CSAF 2.0 has for a CVSS 3.1 vector: every metric, and what they come to.
pub(crate) fn cvss_3_object(vector: &str) -> Option<Value> {
    use csaf_rs::cvss_rs::v3::Severity as Named;
    let mut parsed = parsed_3(vector)?;
    parsed.vector_string = parsed.to_string();
    parsed.base_score = parsed.calculated_base_score()?;
    parsed.base_severity = match severity(parsed.base_score)? {
        Severity::None => Named::None,
        Severity::Low => Named::Low,
        Severity::Medium => Named::Medium,
        Severity::High => Named::High,
        Severity::Critical => Named::Critical,
    };
    // CSAF wants keys in the order of the alphabet (6.2.13); the metrics come in the order of their standard.
    let sorted: BTreeMap<String, Value> = serde_json::from_value(serde_json::to_value(parsed).ok()?).ok()?;
    serde_json::to_value(sorted).ok()
}

fn parsed_3(vector: &str) -> Option<CvssV3> {
    let parsed = vector.strip_prefix("CVSS:3.1/").and_then(|_| CvssV3::from_str(vector).ok())?;
    same_metrics(vector, &parsed.to_string()).then_some(parsed)
}

/// The parser takes small letters, repeated metrics and empty ones. Other programs do not, so we do not either.
fn same_metrics(given: &str, written: &str) -> bool {
    let sorted = |text: &str| {
        let mut metrics: Vec<String> = text.split('/').map(str::to_owned).collect();
        metrics.sort_unstable();
        metrics
    };
    sorted(given) == sorted(written)
}

fn severity(score: f64) -> Option<Severity> {
    Some(match score_to_severity(score)? {
        Rated::None => Severity::None,
        Rated::Low => Severity::Low,
        Rated::Medium => Severity::Medium,
        Rated::High => Severity::High,
        Rated::Critical => Severity::Critical,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vector_is_scored_whatever_the_order_of_its_metrics() {
        let score = cvss_3("CVSS:3.1/AC:L/AV:N/PR:N/UI:N/S:U/C:H/I:H/A:H").unwrap();
        assert_eq!((score.score, score.severity), (9.8, Severity::Critical));
        assert_eq!(score.vector, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
        let score = cvss_4("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N").unwrap();
        assert_eq!((score.score, score.severity), (9.3, Severity::Critical));
    }

    #[test]
    fn what_other_programs_would_not_read_is_no_vector() {
        for vector in [
            "",
            "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
            "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H",
            "CVSS:3.1/AV:n/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
            "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/",
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/AT:N",
        ] {
            assert_eq!(cvss_3(vector), None, "{vector}");
        }
        assert_eq!(cvss_4("CVSS:4.0/AV:N"), None);
    }
}
