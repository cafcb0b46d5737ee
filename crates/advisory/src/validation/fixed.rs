//! 6.2.19: a product that is fixed has nothing left to score, so that its environmental score is 0.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Remark;

/// Scores above 0 for products that are fixed. Works for the `scores` of 2.0 and the `metrics` of 2.1.
pub(super) fn look(document: &Value) -> Vec<Remark> {
    let mut found = Vec::new();
    for (index, vulnerability) in list(document, "vulnerabilities").iter().enumerate() {
        let status = vulnerability.get("product_status").unwrap_or(&Value::Null);
        let fixed = ["fixed", "first_fixed"].into_iter().flat_map(|name| list(status, name));
        let fixed: BTreeSet<&str> = fixed.filter_map(Value::as_str).collect();
        for (name, below) in [("scores", ""), ("metrics", "/content")] {
            for (at, score) in list(vulnerability, name).iter().enumerate() {
                let products = list(score, "products").iter().filter_map(Value::as_str);
                let products: Vec<&str> = products.filter(|product| fixed.contains(product)).collect();
                let content = score.pointer(below).unwrap_or(&Value::Null);
                if !products.is_empty() {
                    let pointer = format!("/vulnerabilities/{index}/{name}/{at}{below}");
                    found.extend(above_zero(content, &pointer, &products.join(", ")));
                }
            }
        }
    }
    found
}

fn above_zero(content: &Value, pointer: &str, products: &str) -> Vec<Remark> {
    let systems = [("cvss_v2", is_zero_2 as fn(&Value) -> bool), ("cvss_v3", is_zero_3), ("cvss_v4", is_zero_4)];
    let above = systems.into_iter().filter(|(name, is_zero)| content.get(name).is_some_and(|score| !is_zero(score)));
    let remark = |(name, _)| Remark {
        pointer: format!("{pointer}/{name}"),
        message: format!(
            "The environmental score is not 0 for products that are fixed ({products}): the environmental metrics do \
             not say that no impact is left."
        ),
    };
    above.map(remark).collect()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A metric as the vector has it, else as the member of its own; nothing, where it is not defined.
fn metric<'a>(score: &'a Value, short: &str, member: &str) -> Option<&'a str> {
    let vector = score.get("vectorString").and_then(Value::as_str).unwrap_or_default();
    let in_vector = vector.split('/').filter_map(|part| part.split_once(':')).find(|(name, _)| *name == short);
    let given = in_vector.map(|(_, value)| value).filter(|value| is_defined(value));
    given.or_else(|| score.get(member).and_then(Value::as_str).filter(|value| is_defined(value)))
}

fn is_defined(value: &str) -> bool {
    !matches!(value, "X" | "ND" | "NOT_DEFINED")
}

fn is_none(value: Option<&str>) -> bool {
    matches!(value, Some("N" | "NONE" | "NEGLIGIBLE"))
}

/// Either nothing is a target, or there is neither impact nor collateral damage.
fn is_zero_2(score: &Value) -> bool {
    let impact = [("C", "confidentialityImpact"), ("I", "integrityImpact"), ("A", "availabilityImpact")];
    let no_impact = impact.into_iter().all(|(short, member)| is_none(metric(score, short, member)));
    let damage = metric(score, "CDP", "collateralDamagePotential");
    is_none(metric(score, "TD", "targetDistribution")) || no_impact && (damage.is_none() || is_none(damage))
}

/// The impact as modified is none, in every respect.
fn no_impact(score: &Value, respects: &[(&str, &str)]) -> bool {
    respects.iter().all(|(short, name)| {
        // vulnIntegrityImpact is modified by modifiedVulnIntegrityImpact.
        let modified = format!("modified{}{}", name[..1].to_uppercase(), &name[1..]);
        is_none(metric(score, &format!("M{short}"), &modified).or_else(|| metric(score, short, name)))
    })
}

fn is_zero_3(score: &Value) -> bool {
    no_impact(score, &[("C", "confidentialityImpact"), ("I", "integrityImpact"), ("A", "availabilityImpact")])
}

fn is_zero_4(score: &Value) -> bool {
    const RESPECTS: [(&str, &str); 6] = [
        ("VC", "vulnConfidentialityImpact"),
        ("VI", "vulnIntegrityImpact"),
        ("VA", "vulnAvailabilityImpact"),
        ("SC", "subConfidentialityImpact"),
        ("SI", "subIntegrityImpact"),
        ("SA", "subAvailabilityImpact"),
    ];
    no_impact(score, &RESPECTS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_score_is_zero_only_where_no_impact_is_left() {
        let three = |vector: &str| json!({ "vectorString": vector });
        assert!(!is_zero_3(&three("CVSS:3.1/AV:L/AC:L/PR:H/UI:R/S:U/C:H/I:N/A:N")));
        assert!(is_zero_3(&three("CVSS:3.1/AV:L/AC:L/PR:H/UI:R/S:U/C:H/I:N/A:N/MC:N")));
        assert!(!is_zero_3(&three("CVSS:3.1/AV:L/AC:L/PR:H/UI:R/S:U/C:N/I:N/A:N/MA:L")));
        assert!(is_zero_3(&json!({ "vectorString": "CVSS:3.1/C:H/I:N/A:N", "modifiedConfidentialityImpact": "NONE" })));
        assert!(is_zero_2(&three("AV:A/AC:L/Au:N/C:P/I:N/A:C/TD:N")));
        assert!(!is_zero_2(&three("AV:A/AC:L/Au:N/C:N/I:N/A:N/CDP:H")));
        assert!(is_zero_2(&three("AV:A/AC:L/Au:N/C:N/I:N/A:N/CDP:ND")));
        assert!(!is_zero_4(&three("CVSS:4.0/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N/MSA:S")));
        assert!(is_zero_4(&three("CVSS:4.0/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/MVC:N")));
    }
}
