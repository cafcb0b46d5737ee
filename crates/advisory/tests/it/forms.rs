//! The forms beside CSAF, each held against the schema that its makers published.

use advisory::forms::{Form, Kind, Numbering, forms};
use advisory::model::{Product, Status, Version};
use advisory::{Advisory, check};
use casework::words::Words;
use jsonschema::{Retrieve, Uri, Validator};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::example::example;
use crate::generated::advisories;

const SCHEMAS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/schemas");
const ORGANIZATION: &str = "0b2a61f5-4c8d-4c5e-9d39-3f9c2c7b1a10";

fn schema(name: &str) -> Value {
    let text = std::fs::read_to_string(format!("{SCHEMAS}/{name}")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// What a schema names lies beside it; nothing is fetched.
struct Beside;

impl Retrieve for Beside {
    fn retrieve(&self, uri: &Uri<String>) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
        Ok(schema(uri.as_str().rsplit('/').next().unwrap_or_default()))
    }
}

/// The schema of each form.
struct Schemas {
    openvex: Validator,
    cyclonedx: Validator,
    cve: Validator,
}

impl Schemas {
    fn read() -> Self {
        let read = |name: &str| {
            let options = jsonschema::options().with_retriever(Beside).should_validate_formats(true);
            options.build(&schema(name)).unwrap()
        };
        Self {
            openvex: read("openvex-0.2.0.schema.json"),
            cyclonedx: read("bom-1.6.SNAPSHOT.schema.json"),
            cve: read("cve-5.1.1.schema.json"),
        }
    }

    /// What a form's schema says against it.
    fn faults(&self, form: &Form) -> Vec<String> {
        let validator = match form.kind {
            Kind::OpenVex => &self.openvex,
            Kind::CycloneDx => &self.cyclonedx,
            Kind::Cve => &self.cve,
            Kind::CsafVex | Kind::Text | Kind::Pdf => return Vec::new(),
        };
        let value: Value = serde_json::from_str(&form.content).unwrap();
        validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
    }
}

fn numbering() -> Numbering {
    Numbering { organization: Some(ORGANIZATION.into()) }
}

fn with_cve() -> Advisory {
    let mut advisory = example();
    for (index, vulnerability) in advisory.vulnerabilities.iter_mut().enumerate() {
        vulnerability.cve = Some(format!("CVE-2026-{}", 10_001 + index));
    }
    advisory
}

fn form(advisory: &Advisory, kind: Kind) -> Value {
    let all = forms(advisory, &numbering()).unwrap();
    serde_json::from_str(&all.iter().find(|form| form.kind == kind).unwrap().content).unwrap()
}

#[test]
fn every_form_of_the_example_and_of_many_others_fits_its_schema() {
    let schemas = Schemas::read();
    let mut runner = TestRunner::deterministic();
    let strategy = advisories();
    let generated = (0..60).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let mut seen = [0; 5];
    for advisory in [example(), with_cve()].into_iter().chain(generated) {
        for form in forms(&advisory, &numbering()).unwrap() {
            assert_eq!(schemas.faults(&form), [""; 0], "{}:\n{}", form.file_name, form.content);
            seen[Kind::ALL.iter().position(|kind| *kind == form.kind).unwrap()] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}

#[test]
fn a_schema_that_is_broken_is_noticed() {
    let schemas = Schemas::read();
    for mut form in forms(&with_cve(), &numbering()).unwrap() {
        for (before, after) in [
            ("\"not_affected\"", "\"perhaps\""),
            ("\"specVersion\": \"1.6\"", "\"specVersion\": 1.6"),
            ("\"cveId\": \"CVE-", "\"cveId\": \"X-"),
        ] {
            let planted = form.content.replace(before, after);
            if planted != form.content && form.kind != Kind::CsafVex {
                form.content = planted;
                assert!(!schemas.faults(&form).is_empty(), "{}", form.file_name);
            }
        }
    }
}

/// 5.2 adds `packageURL` to what 5.1 knows of an affected product, and allows nothing else.
#[test]
fn a_cve_record_says_of_products_only_what_5_2_knows() {
    const KNOWN: [&str; 15] = [
        "vendor",
        "product",
        "collectionURL",
        "packageName",
        "cpes",
        "modules",
        "programFiles",
        "programRoutines",
        "platforms",
        "repo",
        "defaultStatus",
        "versions",
        "packageURL",
        "x_",
        "",
    ];
    let record = form(&with_cve(), Kind::Cve);
    assert_eq!(record["dataVersion"], "5.2");
    for product in record["containers"]["cna"]["affected"].as_array().unwrap() {
        for name in product.as_object().unwrap().keys() {
            assert!(KNOWN.contains(&name.as_str()), "{name}");
        }
    }
}

#[test]
fn a_cve_record_has_ranges_cpe_scores_and_weakness() {
    let mut advisory = with_cve();
    let cpe = "cpe:2.3:o:kawasemi:seseragi_firmware:-:*:*:*:*:*:*:*";
    advisory.products[0].cpe = Some(cpe.into());
    let record = form(&advisory, Kind::Cve);
    let cna = &record["containers"]["cna"];
    let versions = &cna["affected"][0]["versions"];
    assert_eq!(
        versions[0],
        json!({ "version": "0", "lessThanOrEqual": "2.1", "status": "affected", "versionType": "custom" })
    );
    let matched = &cna["cpeApplicability"][0]["nodes"][0]["cpeMatch"][0];
    assert_eq!(matched["versionEndIncluding"], "2.1");
    assert_eq!(matched["criteria"], "cpe:2.3:o:kawasemi:seseragi_firmware:*:*:*:*:*:*:*:*");
    assert_eq!(
        cna["problemTypes"][0]["descriptions"][0]["cweId"],
        advisory.vulnerabilities[0].weakness.as_ref().unwrap().id
    );
    assert!(cna["metrics"].as_array().unwrap().len() == 2, "{}", cna["metrics"]);
    assert_eq!(cna["descriptions"].as_array().unwrap().len(), 2, "both languages");
    assert_eq!(record["cveMetadata"]["assignerOrgId"], ORGANIZATION);
}

#[test]
fn whoever_is_no_numbering_authority_has_the_container_alone() {
    let all = forms(&with_cve(), &Numbering::default()).unwrap();
    let record = all.iter().find(|form| form.kind == Kind::Cve).unwrap();
    let record: Value = serde_json::from_str(&record.content).unwrap();
    assert!(record["cnaContainer"]["affected"].is_array());
    assert!(record.get("cveMetadata").is_none());
}

#[test]
fn without_a_cve_number_there_is_no_record() {
    let mut advisory = example();
    for vulnerability in &mut advisory.vulnerabilities {
        vulnerability.cve = None;
    }
    assert!(forms(&advisory, &numbering()).unwrap().iter().all(|form| form.kind != Kind::Cve));
}

#[test]
fn a_vex_says_the_status_of_each_product_and_why() {
    let openvex = form(&example(), Kind::OpenVex);
    let first: Vec<&Value> = openvex["statements"].as_array().unwrap().iter().collect();
    let of = |status: &str| {
        first.iter().find(|statement| statement["status"] == status).unwrap_or_else(|| panic!("{status}"))
    };
    assert!(of("affected")["action_statement"].is_string());
    assert_eq!(of("not_affected")["justification"], "component_not_present");
    let cyclonedx = form(&example(), Kind::CycloneDx);
    assert_eq!(cyclonedx["components"].as_array().unwrap().len(), 3);
    let states: Vec<&str> = cyclonedx["vulnerabilities"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["analysis"]["state"].as_str().unwrap())
        .collect();
    assert!(states.contains(&"exploitable") && states.contains(&"not_affected"), "{states:?}");
    assert_eq!(cyclonedx["vulnerabilities"][0]["affects"][0]["versions"][0]["range"], "vers:generic/<=2.1");
}

#[test]
fn a_csaf_vex_is_a_document_of_its_own() {
    let document = form(&example(), Kind::CsafVex);
    assert_eq!(document["document"]["category"], "csaf_vex");
    assert_eq!(document["document"]["tracking"]["id"], "KWS-2026-0003-vex-ja");
    let own = document["document"]["references"][0]["url"].as_str().unwrap();
    assert!(own.ends_with("/kws-2026-0003-vex-ja.json"), "{own}");
}

#[test]
fn what_keeps_a_number_in_all_forms_over_the_revisions_stays() {
    let before = with_cve();
    let mut after = before.clone();
    after.revisions.push(advisory::model::Revision { number: 3, ..after.revisions[1].clone() });
    after.products.push(Product {
        id: "KWS-P-4".into(),
        version: Version::One("3.0".into()),
        ..after.products[1].clone()
    });
    after.vulnerabilities[0]
        .statuses
        .push(advisory::model::ProductStatus { product: "KWS-P-4".into(), status: Status::Fixed });
    let names = |advisory: &Advisory| {
        let all = forms(advisory, &numbering()).unwrap();
        all.into_iter().map(|form| form.file_name).collect::<Vec<_>>()
    };
    assert_eq!(names(&before), names(&after));
    let serial = |advisory: &Advisory| form(advisory, Kind::CycloneDx)["serialNumber"].clone();
    assert_eq!(serial(&before), serial(&after));
    assert_ne!(form(&before, Kind::CycloneDx)["version"], form(&after, Kind::CycloneDx)["version"]);
}

#[test]
fn nobody_is_named_in_any_form_without_consent() {
    let mut advisory = with_cve();
    advisory.acknowledgements[0].consent = None;
    for form in forms(&advisory, &numbering()).unwrap() {
        for name in ["森", "Mori", "どんぐり", "Acorn"] {
            assert!(!form.content.contains(name), "{}: {name}", form.file_name);
        }
    }
    assert!(forms(&with_cve(), &numbering()).unwrap().iter().any(|form| form.content.contains("Mori")));
}

#[test]
fn a_range_without_its_form_for_programs_is_said_in_words() {
    let mut advisory = with_cve();
    advisory.products[0].version = Version::Range { text: Words::new("2.1以前", "2.1 and earlier"), formal: None };
    assert_eq!(check(&advisory), []);
    let record = form(&advisory, Kind::Cve);
    assert_eq!(record["containers"]["cna"]["affected"][0]["versions"][0]["version"], "2.1 and earlier");
}
