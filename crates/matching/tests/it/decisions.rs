//! A component against a statement: each verdict, with the reason that it rests on.

use matching::component::{Component, Surroundings};
use matching::cpe::Cpe;
use matching::decide;
use matching::finding::{Finding, Reason, Verdict};
use matching::judge::judge;
use matching::purl::Purl;
use matching::sources::{cve, nvd, openvex, osv};
use matching::statement::Statement;

fn purl(text: &str) -> Component {
    Component::of_purl(Purl::read(text).unwrap())
}

fn cpe(text: &str) -> Cpe {
    Cpe::parse(text).unwrap()
}

fn alone() -> Surroundings {
    Surroundings::default()
}

fn osv_statement(package: &str, rest: &str) -> Statement {
    let text = format!(r#"{{"id":"OSV-1","affected":[{{"package":{package},{rest}}}]}}"#);
    osv::read(&text).unwrap().statements.remove(0)
}

fn events(events: &str) -> Statement {
    osv_statement(
        r#"{"ecosystem":"npm","name":"left-pad"}"#,
        &format!(r#""ranges":[{{"type":"SEMVER","events":[{events}]}}]"#),
    )
}

fn verdicts(statement: &Statement, versions: &[&str]) -> Vec<Verdict> {
    versions
        .iter()
        .map(|version| decide(&purl(&format!("pkg:npm/left-pad@{version}")), &alone(), statement).verdict)
        .collect()
}

const YES: Verdict = Verdict::Affected;
const NO: Verdict = Verdict::NotAffected;

#[test]
fn every_interval_of_a_range_counts() {
    let statement = events(r#"{"introduced":"0"},{"fixed":"1.2.0"},{"introduced":"2.0.0"},{"fixed":"2.0.3"}"#);
    assert_eq!(verdicts(&statement, &["0.1.0", "1.2.0", "1.9.9", "2.0.2", "2.0.3"]), [YES, NO, NO, YES, NO]);
}

#[test]
fn events_may_stand_in_any_order() {
    let statement = events(r#"{"fixed":"2.0.3"},{"introduced":"2.0.0"},{"fixed":"1.2.0"},{"introduced":"0"}"#);
    assert_eq!(verdicts(&statement, &["0.1.0", "1.2.0", "2.0.2", "2.0.3"]), [YES, NO, YES, NO]);
}

#[test]
fn the_last_affected_version_is_affected() {
    let statement = events(r#"{"introduced":"1.0.0"},{"last_affected":"1.5.0"}"#);
    assert_eq!(verdicts(&statement, &["1.0.0", "1.5.0", "1.5.1"]), [YES, YES, NO]);
}

#[test]
fn one_version_alone_may_be_affected() {
    let statement = events(
        r#"{"introduced":"5.16.0"},{"last_affected":"5.16.0"},{"introduced":"5.16.1"},{"last_affected":"5.16.1"}"#,
    );
    assert_eq!(verdicts(&statement, &["5.15.9", "5.16.0", "5.16.1", "5.16.2"]), [NO, YES, YES, NO]);
}

#[test]
fn a_limit_ends_what_nothing_else_ends() {
    let statement = events(r#"{"introduced":"1.0.0"},{"limit":"2.0.0"}"#);
    assert_eq!(verdicts(&statement, &["1.5.0", "2.0.0"]), [YES, NO]);
    assert_eq!(verdicts(&events(r#"{"introduced":"1.0.0"},{"limit":"*"}"#), &["9.0.0"]), [YES]);
}

#[test]
fn a_listed_version_is_affected_outside_of_every_range() {
    let statement = osv_statement(
        r#"{"ecosystem":"npm","name":"left-pad"}"#,
        r#""versions":["9.9.9","latest"],"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"1.0.0"}]}]"#,
    );
    assert_eq!(verdicts(&statement, &["9.9.9", "latest", "0.5.0", "2.0.0"]), [YES, YES, YES, NO]);
}

#[test]
fn a_v_in_front_and_a_pseudo_version_are_understood() {
    let statement = osv_statement(
        r#"{"ecosystem":"Go","name":"github.com/Example/Thing"}"#,
        r#""ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"0.0.0-20220314234716-c6f1ad7f2f57"}]}]"#,
    );
    let verdict = |version: &str| {
        decide(&purl(&format!("pkg:golang/github.com/example/thing@{version}")), &alone(), &statement).verdict
    };
    assert_eq!(verdict("v0.0.0-20210101000000-aaaaaaaaaaaa"), YES);
    assert_eq!(verdict("v0.0.0-20220314234716-c6f1ad7f2f57"), NO);
    assert_eq!(verdict("v0.1.0+incompatible"), NO);
}

#[test]
fn commits_alone_decide_nothing_and_say_so() {
    let statement = osv_statement(
        r#"{"ecosystem":"npm","name":"left-pad"}"#,
        r#""ranges":[{"type":"GIT","repo":"https://git.example/left-pad","events":[{"introduced":"0"},{"fixed":"c0ffee"}]}]"#,
    );
    let finding = decide(&purl("pkg:npm/left-pad@1.0.0"), &alone(), &statement);
    assert_eq!(finding.verdict, Verdict::Unknown);
    assert!(matches!(&finding.reasons[0], Reason::CommitsOnly { repository } if repository.ends_with("left-pad")));
}

#[test]
fn a_version_that_stands_in_no_order_decides_nothing() {
    let finding =
        decide(&purl("pkg:npm/left-pad@latest"), &alone(), &events(r#"{"introduced":"0"},{"fixed":"1.0.0"}"#));
    assert_eq!(finding.verdict, Verdict::Unknown);
    assert!(matches!(finding.reasons[0], Reason::VersionUnordered { .. }));
}

#[test]
fn a_component_without_a_version_is_possibly_affected() {
    let finding = decide(&purl("pkg:npm/left-pad"), &alone(), &events(r#"{"introduced":"0"},{"fixed":"1.0.0"}"#));
    assert_eq!(finding.verdict, Verdict::Possible);
    assert!(matches!(&finding.reasons[0], Reason::VersionUnknown { range } if range == "< 1.0.0"));
}

#[test]
fn the_release_of_a_distribution_counts() {
    let statement = osv_statement(
        r#"{"ecosystem":"Debian:12","name":"openssl"}"#,
        r#""ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"3.0.11-1~deb12u2"}]}]"#,
    );
    let verdict = |qualifiers: &str| {
        decide(&purl(&format!("pkg:deb/debian/openssl@3.0.11-1~deb12u1{qualifiers}")), &alone(), &statement).verdict
    };
    assert_eq!(verdict("?distro=bookworm"), YES);
    assert_eq!(verdict("?distro=debian-12"), YES);
    assert_eq!(verdict("?distro=debian-11"), NO);
    assert_eq!(verdict(""), Verdict::Possible);
}

#[test]
fn a_withdrawn_record_touches_nothing() {
    let text = r#"{"id":"A","withdrawn":"2026-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"npm","name":"left-pad"},"versions":["1.0.0"]}]}"#;
    let statement = osv::read(text).unwrap().statements.remove(0);
    assert_eq!(decide(&purl("pkg:npm/left-pad@1.0.0"), &alone(), &statement).verdict, NO);
}

/// Firmware below 2.1 of PLC-X, on the hardware PLC-X.
fn firmware_and_hardware() -> Statement {
    let text = r#"{"id":"CVE-2026-0001","configurations":[{"operator":"AND","nodes":[
        {"operator":"OR","negate":false,"cpeMatch":[{"vulnerable":true,"criteria":"cpe:2.3:o:example:plc-x_firmware:*:*:*:*:*:*:*:*","versionEndExcluding":"2.1"}]},
        {"operator":"OR","negate":false,"cpeMatch":[{"vulnerable":false,"criteria":"cpe:2.3:h:example:plc-x:-:*:*:*:*:*:*:*"}]}]}]}"#;
    nvd::read(text).unwrap().statements.remove(0)
}

fn firmware(version: &str) -> Component {
    Component {
        version: Some(version.to_owned()),
        ..Component::of_cpe(cpe("cpe:2.3:o:example:plc-x_firmware:*:*:*:*:*:*:*:*"))
    }
}

fn on(hardware: &str) -> Surroundings {
    Surroundings { with: vec![cpe(hardware)], hardware_is_known: true, software_is_known: false }
}

fn of_firmware(version: &str, around: &Surroundings) -> Finding {
    decide(&firmware(version), around, &firmware_and_hardware())
}

#[test]
fn firmware_on_the_hardware_that_is_meant_is_affected() {
    let finding = of_firmware("2.0", &on("cpe:2.3:h:example:plc-x:*:*:*:*:*:*:*:*"));
    assert_eq!(finding.verdict, YES);
    assert!(finding.reasons.iter().any(|reason| matches!(reason, Reason::StandsWith { .. })));
}

#[test]
fn firmware_on_unknown_hardware_is_possibly_affected_and_says_why() {
    let finding = of_firmware("2.0", &alone());
    assert_eq!(finding.verdict, Verdict::Possible);
    assert!(matches!(&finding.reasons[0], Reason::HardwareUnknown { wanted } if wanted.contains("plc-x")));
    let words = finding.words();
    assert!(words.ja.contains("ハードウェア") && words.en.contains("hardware"), "{words:?}");
}

#[test]
fn firmware_on_other_hardware_is_not_affected() {
    let finding = of_firmware("2.0", &on("cpe:2.3:h:example:hmi-p:*:*:*:*:*:*:*:*"));
    assert_eq!(finding.verdict, NO);
    assert!(matches!(finding.reasons[0], Reason::OtherHardware { .. }));
}

#[test]
fn mended_firmware_is_not_affected_whatever_the_hardware() {
    for around in [alone(), on("cpe:2.3:h:example:plc-x:*:*:*:*:*:*:*:*")] {
        let finding = of_firmware("2.1", &around);
        assert_eq!(finding.verdict, NO);
        assert!(matches!(finding.reasons[0], Reason::VersionOutside { .. }), "{:?}", finding.reasons);
    }
}

#[test]
fn hardware_whose_firmware_is_not_known_is_possibly_affected() {
    let hardware = Component::of_cpe(cpe("cpe:2.3:h:example:plc-x:*:*:*:*:*:*:*:*"));
    let finding = decide(&hardware, &alone(), &firmware_and_hardware());
    assert_eq!(finding.verdict, Verdict::Possible);
    assert!(matches!(finding.reasons[0], Reason::FirmwareUnknown { .. }));
}

fn nvd_with(criterion: &str) -> Statement {
    let text = format!(
        r#"{{"id":"CVE-2026-0002","configurations":[{{"nodes":[{{"operator":"OR","cpeMatch":[{criterion}]}}]}}]}}"#
    );
    nvd::read(&text).unwrap().statements.remove(0)
}

#[test]
fn one_of_many_products_is_found_and_the_others_say_nothing() {
    let statement = nvd_with(
        r#"{"vulnerable":true,"criteria":"cpe:2.3:a:example:other:*:*:*:*:*:*:*:*"},
           {"vulnerable":true,"criteria":"cpe:2.3:a:example:plc:*:*:*:*:*:*:*:*","versionStartIncluding":"1.0","versionEndIncluding":"1.4"}"#,
    );
    let verdict = |version: &str| {
        decide(&Component::of_cpe(cpe(&format!("cpe:2.3:a:example:plc:{version}:*:*:*:*:*:*:*"))), &alone(), &statement)
            .verdict
    };
    assert_eq!(["0.9", "1.0", "1.4.0", "1.5", "*"].map(verdict), [NO, YES, YES, NO, Verdict::Possible]);
}

#[test]
fn software_that_runs_in_something_else_is_told_apart() {
    let statement = nvd_with(
        r#"{"vulnerable":true,"criteria":"cpe:2.3:a:example:forms:*:*:*:*:*:wordpress:*:*","versionEndExcluding":"3.0"}"#,
    );
    let verdict = |target: &str| {
        decide(
            &Component::of_cpe(cpe(&format!("cpe:2.3:a:example:forms:2.0:*:*:*:*:{target}:*:*"))),
            &alone(),
            &statement,
        )
        .verdict
    };
    assert_eq!(["wordpress", "drupal", "*"].map(verdict), [YES, NO, Verdict::Possible]);
}

#[test]
fn a_service_pack_in_the_version_is_the_update_that_nvd_means() {
    let statement = nvd_with(r#"{"vulnerable":true,"criteria":"cpe:2.3:a:example:hmi:7.0:sp1:*:*:*:*:*:*"}"#);
    let component = |version: &str| Component {
        vendor: Some("Example Corp.".to_owned()),
        name: "HMI".to_owned(),
        version: Some(version.to_owned()),
        ..Component::default()
    };
    let named = Component { vendor: Some("example".to_owned()), ..component("7.0 SP1") };
    assert_eq!(decide(&named, &alone(), &statement).verdict, YES);
    assert_eq!(
        decide(&Component { version: Some("7.0".to_owned()), ..named.clone() }, &alone(), &statement).verdict,
        Verdict::Possible
    );
    assert_eq!(decide(&Component { version: Some("8.0".to_owned()), ..named }, &alone(), &statement).verdict, NO);
}

#[test]
fn a_name_without_a_vendor_is_possibly_meant() {
    let statement = nvd_with(r#"{"vulnerable":true,"criteria":"cpe:2.3:a:example:plc:*:*:*:*:*:*:*:*"}"#);
    let component = Component { name: "plc".to_owned(), version: Some("1.0".to_owned()), ..Component::default() };
    let finding = decide(&component, &alone(), &statement);
    assert_eq!(finding.verdict, Verdict::Possible);
    assert!(matches!(finding.reasons[0], Reason::VendorUnknown { .. }));
}

#[test]
fn what_is_excluded_is_not_affected() {
    let text = r#"{"id":"CVE-2026-0003","configurations":[{"operator":"AND","nodes":[
        {"operator":"OR","cpeMatch":[{"vulnerable":true,"criteria":"cpe:2.3:a:example:plc:*:*:*:*:*:*:*:*"}]},
        {"operator":"OR","negate":true,"cpeMatch":[{"vulnerable":false,"criteria":"cpe:2.3:h:example:safe:*:*:*:*:*:*:*:*"}]}]}]}"#;
    let statement = nvd::read(text).unwrap().statements.remove(0);
    let component = Component::of_cpe(cpe("cpe:2.3:a:example:plc:1:*:*:*:*:*:*:*"));
    assert_eq!(decide(&component, &on("cpe:2.3:h:example:safe:*:*:*:*:*:*:*:*"), &statement).verdict, NO);
    assert_eq!(decide(&component, &on("cpe:2.3:h:example:bare:*:*:*:*:*:*:*:*"), &statement).verdict, YES);
    assert_eq!(decide(&component, &alone(), &statement).verdict, Verdict::Possible);
}

fn cve_with(affected: &str) -> Statement {
    let text =
        format!(r#"{{"cveMetadata":{{"cveId":"CVE-2026-0004"}},"containers":{{"cna":{{"affected":[{affected}]}}}}}}"#);
    cve::read(&text).unwrap().statements.remove(0)
}

fn product(version: &str) -> Component {
    Component {
        vendor: Some("Example Corporation".to_owned()),
        name: "Social Media Skeleton".to_owned(),
        version: Some(version.to_owned()),
        ..Component::default()
    }
}

#[test]
fn a_cve_record_is_read_in_many_hands_writing() {
    let of = |versions: &str, otherwise: &str| {
        cve_with(&format!(
            r#"{{"vendor":"Example","product":"social-media-skeleton","versions":[{versions}],"defaultStatus":"{otherwise}"}}"#
        ))
    };
    let verdict = |statement: &Statement, version: &str| decide(&product(version), &alone(), statement).verdict;
    let range = of(r#"{"version":"1.0","status":"affected","lessThan":"2.0","versionType":"custom"}"#, "unaffected");
    assert_eq!((verdict(&range, "1.5"), verdict(&range, "2.0")), (YES, NO));
    let signs = of(r#"{"version":">= 1.0, < 1.0.5","status":"affected"}"#, "unaffected");
    assert_eq!((verdict(&signs, "1.0.4"), verdict(&signs, "1.0.5")), (YES, NO));
    let list = of(r#"{"version":"10.4.1, 10.4.2, 11.0.0","status":"affected"}"#, "unaffected");
    assert_eq!((verdict(&list, "10.4.2"), verdict(&list, "10.4.3")), (YES, NO));
    let changed = of(
        r#"{"version":"0","status":"affected","lessThanOrEqual":"1.66","versionType":"custom","changes":[{"at":"1.50","status":"unaffected"}]}"#,
        "unaffected",
    );
    assert_eq!((verdict(&changed, "1.49"), verdict(&changed, "1.50")), (YES, NO));
    let but_these = of(r#"{"version":"3.0","status":"unaffected","lessThan":"*","versionType":"custom"}"#, "affected");
    assert_eq!((verdict(&but_these, "2.9"), verdict(&but_these, "3.1")), (YES, NO));
    let prose = of(r#"{"version":"Skeleton 3.21.0 and earlier","status":"affected"}"#, "unknown");
    assert_eq!(verdict(&prose, "3.0"), Verdict::Possible);
}

#[test]
fn a_suppliers_word_about_this_version_outweighs_a_database() {
    let text = r#"{"@context":"https://openvex.dev/ns/v0.2.0","@id":"https://vex.example/1","author":"Example Works","statements":[
        {"vulnerability":{"name":"OSV-1"},"products":[{"@id":"pkg:npm/left-pad@1.0.0"}],"status":"not_affected","justification":"vulnerable_code_not_present"}]}"#;
    let vex = openvex::read(text).unwrap().statements.remove(0);
    let database = events(r#"{"introduced":"0"},{"fixed":"2.0.0"}"#);
    let statements = [database, vex];
    let judged = judge(&purl("pkg:npm/left-pad@1.0.0"), &alone(), &statements);
    assert_eq!((judged.verdict, judged.sources_differ, judged.findings.len()), (NO, true, 2));
    assert!(judged.words().ja.contains("供給元"), "{:?}", judged.words());
    let another = judge(&purl("pkg:npm/left-pad@1.0.1"), &alone(), &statements);
    assert_eq!(another.verdict, YES);
    let unspoken = judge(&purl("pkg:npm/right-pad@1.0.1"), &alone(), &statements);
    assert_eq!((unspoken.verdict, unspoken.findings.len()), (NO, 0));
}

#[test]
fn every_finding_is_told_in_both_languages() {
    let statement = events(r#"{"introduced":"0"},{"fixed":"1.0.0"}"#);
    for component in [
        "pkg:npm/left-pad@0.5.0",
        "pkg:npm/left-pad@2.0.0",
        "pkg:npm/left-pad",
        "pkg:npm/left-pad@x",
        "pkg:npm/other@1",
    ] {
        let words = decide(&purl(component), &alone(), &statement).words();
        assert!(words.ja.ends_with('。') && words.en.ends_with('.'), "{words:?}");
        assert!(!words.ja.contains("  ") && !words.en.contains("  "), "{words:?}");
    }
}
