//! What a product is made of: each form of SBOM read into the same graph, and whatever strangers send.

use matching::sbom::{Graph, Kind, Link, NotUnderstood, Unreadable, read};
use proptest::prelude::*;

use crate::shared_data::shared;

const CYCLONEDX: &str = r#"{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"firmware","bom-ref":"plc","name":"PLC-X","version":"2.0","manufacturer":{"name":"Example Works"},"cpe":"cpe:2.3:o:example:plc-x_firmware:2.0:*:*:*:*:*:*:*"}},
"components":[{"type":"library","bom-ref":"ssl","group":"org.example","name":"ssl","version":"1.1.1k","purl":"pkg:generic/openssl@1.1.1k","components":[{"type":"library","bom-ref":"crypto","name":"crypto","version":"1.1.1k"}]},
{"type":"library","bom-ref":"web","name":"web","version":"3.0","purl":"pkg:npm/web@3.0.0"}],
"dependencies":[{"ref":"plc","dependsOn":["web"]},{"ref":"web","dependsOn":["ssl"]}]}"#;

const CYCLONEDX_XML: &str = r#"<?xml version="1.0"?>
<b:bom xmlns:b="http://cyclonedx.org/schema/bom/1.4" version="1">
 <b:metadata><b:component type="firmware" bom-ref="plc"><b:supplier><b:name>Example Works</b:name></b:supplier><b:name>PLC-X</b:name><b:version>2.0</b:version>
  <b:cpe>cpe:2.3:o:example:plc-x_firmware:2.0:*:*:*:*:*:*:*</b:cpe></b:component></b:metadata>
 <b:components><b:component type="library" bom-ref="ssl"><b:group>org.example</b:group><b:name>ssl</b:name><b:version>1.1.1k</b:version>
   <b:licenses><b:license><b:name>not the name of the part</b:name></b:license></b:licenses>
   <b:purl>pkg:generic/openssl@1.1.1k?a=b&amp;c=d</b:purl>
   <b:components><b:component type="library" bom-ref="crypto"><b:name>crypto</b:name><b:version>1.1.1k</b:version></b:component></b:components></b:component>
  <b:component type="library" bom-ref="web"><b:name>web</b:name><b:version>3.0</b:version><b:purl>pkg:npm/web@3.0.0</b:purl></b:component></b:components>
 <b:dependencies><b:dependency ref="plc"><b:dependency ref="web"/></b:dependency><b:dependency ref="web"><b:dependency ref="ssl"/></b:dependency></b:dependencies>
</b:bom>"#;

const SPDX: &str = r#"{"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","documentDescribes":["plc"],"packages":[
{"SPDXID":"plc","name":"PLC-X","versionInfo":"2.0","supplier":"Organization: Example Works (psirt@example.com)","primaryPackagePurpose":"FIRMWARE","externalRefs":[{"referenceCategory":"SECURITY","referenceType":"cpe23Type","referenceLocator":"cpe:2.3:o:example:plc-x_firmware:2.0:*:*:*:*:*:*:*"}]},
{"SPDXID":"ssl","name":"ssl","versionInfo":"1.1.1k","primaryPackagePurpose":"LIBRARY","externalRefs":[{"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"pkg:generic/openssl@1.1.1k"}]},
{"SPDXID":"crypto","name":"crypto","versionInfo":"1.1.1k","primaryPackagePurpose":"LIBRARY"},
{"SPDXID":"web","name":"web","versionInfo":"3.0","primaryPackagePurpose":"LIBRARY","externalRefs":[{"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"pkg:npm/web@3.0.0"}]}],
"relationships":[{"spdxElementId":"plc","relatedSpdxElement":"web","relationshipType":"DEPENDS_ON"},{"spdxElementId":"ssl","relatedSpdxElement":"web","relationshipType":"DEPENDENCY_OF"},{"spdxElementId":"ssl","relatedSpdxElement":"crypto","relationshipType":"CONTAINS"}]}"#;

const SPDX_TAGS: &str = "SPDXVersion: SPDX-2.2
DataLicense: CC0-1.0
CreatorComment: <text>several
PackageName: this is not one
lines</text>
# a remark
PackageName: PLC-X
SPDXID: plc
PackageVersion: 2.0
PackageSupplier: Organization: Example Works (psirt@example.com)
PrimaryPackagePurpose: FIRMWARE
ExternalRef: SECURITY cpe23Type cpe:2.3:o:example:plc-x_firmware:2.0:*:*:*:*:*:*:*
PackageName: ssl
SPDXID: ssl
PackageVersion: 1.1.1k
PrimaryPackagePurpose: LIBRARY
ExternalRef: PACKAGE-MANAGER purl pkg:generic/openssl@1.1.1k
PackageName: crypto
SPDXID: crypto
PackageVersion: 1.1.1k
PrimaryPackagePurpose: LIBRARY
PackageName: web
SPDXID: web
PackageVersion: 3.0
PrimaryPackagePurpose: LIBRARY
ExternalRef: PACKAGE-MANAGER purl pkg:npm/web@3.0.0
FileName: ./a.c
SPDXID: SPDXRef-File-a
Relationship: SPDXRef-DOCUMENT DESCRIBES plc
Relationship: plc DEPENDS_ON web
Relationship: web DEPENDS_ON ssl
Relationship: ssl CONTAINS crypto
";

const SPDX_3: &str = r#"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
{"type":"CreationInfo","@id":"_:creation","specVersion":"3.0.1"},
{"type":"SpdxDocument","spdxId":"doc","rootElement":["sbom"]},
{"type":"software_Sbom","spdxId":"sbom","rootElement":["plc"]},
{"type":"Organization","spdxId":"works","name":"Example Works"},
{"type":"software_Package","spdxId":"plc","name":"PLC-X","software_packageVersion":"2.0","suppliedBy":"works","software_primaryPurpose":"firmware","externalIdentifier":[{"type":"ExternalIdentifier","externalIdentifierType":"cpe23","identifier":"cpe:2.3:o:example:plc-x_firmware:2.0:*:*:*:*:*:*:*"}]},
{"type":"software_Package","spdxId":"ssl","name":"ssl","software_packageVersion":"1.1.1k","software_primaryPurpose":"library","software_packageUrl":"pkg:generic/openssl@1.1.1k"},
{"type":"software_Package","spdxId":"crypto","name":"crypto","software_packageVersion":"1.1.1k","software_primaryPurpose":"library"},
{"type":"software_Package","spdxId":"web","name":"web","software_packageVersion":"3.0","software_primaryPurpose":"library","software_packageUrl":"pkg:npm/web@3.0.0"},
{"type":"software_File","spdxId":"file","name":"a.c"},
{"type":"Relationship","spdxId":"r1","from":"plc","to":["web"],"relationshipType":"dependsOn"},
{"type":"LifecycleScopedRelationship","spdxId":"r2","from":"web","to":["ssl"],"relationshipType":"dependsOn"},
{"type":"Relationship","spdxId":"r3","from":"ssl","to":["crypto"],"relationshipType":"contains"}]}"#;

const FORMS: [(&str, &str, &str); 5] = [
    ("CycloneDX JSON", "1.6", CYCLONEDX),
    ("CycloneDX XML", "1.4", CYCLONEDX_XML),
    ("SPDX JSON", "2.3", SPDX),
    ("SPDX tag-value", "2.2", SPDX_TAGS),
    ("SPDX JSON-LD", "3.0.1", SPDX_3),
];

fn graph(text: &str) -> Graph {
    read(text.as_bytes()).unwrap_or_else(|why| panic!("{}", why.words().en))
}

fn place(graph: &Graph, reference: &str) -> usize {
    graph.parts.iter().position(|part| part.reference == reference).unwrap_or_else(|| panic!("no {reference}"))
}

#[test]
fn each_form_gives_the_same_graph() {
    for (name, version, text) in FORMS {
        let graph = graph(text);
        assert_eq!((graph.format.name, graph.format.version.as_str()), (name, version));
        assert_eq!(graph.parts.len(), 4, "{name}");
        assert_eq!(graph.receipt.not_understood, [], "{name}");
        let at = |reference| place(&graph, reference);
        assert_eq!(graph.subject, Some(at("plc")), "{name}");
        let link = |from, to, link| (at(from) as u32, at(to) as u32, link);
        let mut wanted = vec![
            link("plc", "web", Link::DependsOn),
            link("web", "ssl", Link::DependsOn),
            link("ssl", "crypto", Link::Contains),
        ];
        wanted.sort_unstable();
        assert_eq!(graph.links, wanted, "{name}");
        let plc = &graph.parts[at("plc")];
        assert_eq!((plc.kind, plc.component.vendor.as_deref()), (Kind::Firmware, Some("Example Works")), "{name}");
        assert_eq!((plc.component.version.as_deref(), plc.component.cpes.len()), (Some("2.0"), 1), "{name}");
        let ssl = &graph.parts[at("ssl")].component;
        assert_eq!(
            (ssl.name.as_str(), ssl.purl.as_ref().map(|purl| purl.name.as_str())),
            ("ssl", Some("openssl")),
            "{name}"
        );
    }
}

#[test]
fn a_graph_says_why_a_part_is_there() {
    for (name, _, text) in FORMS {
        let graph = graph(text);
        let way = graph.way_to(place(&graph, "crypto")).unwrap();
        let names: Vec<&str> = way.iter().map(|at| graph.parts[*at].reference.as_str()).collect();
        assert_eq!(names, ["plc", "web", "ssl", "crypto"], "{name}");
        assert_eq!(graph.way_to(99), None);
    }
}

#[test]
fn circles_doubled_references_and_links_to_nowhere_are_told_and_do_no_harm() {
    let graph = graph(
        r#"{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"type":"library","bom-ref":"a","name":"a"},{"type":"library","bom-ref":"a","name":"b"},{"type":"gadget","name":"","purl":"left-pad","cpe":"x"}],
        "dependencies":[{"ref":"a","dependsOn":["a","a#1","nobody"]},{"ref":"a#1","dependsOn":["a"]}]}"#,
    );
    assert_eq!(graph.parts.len(), 3);
    assert_eq!(graph.way_to(1).map(|way| way.len()), Some(2));
    let noted = graph.receipt.not_understood;
    for wanted in [
        NotUnderstood::Doubled("a".to_owned()),
        NotUnderstood::Nowhere("nobody".to_owned()),
        NotUnderstood::Purl("left-pad".to_owned()),
        NotUnderstood::Cpe("x".to_owned()),
        NotUnderstood::Kind("gadget".to_owned()),
        NotUnderstood::Nameless("#2".to_owned()),
    ] {
        assert!(noted.contains(&wanted), "{wanted:?} is not in {noted:?}");
    }
    assert!(noted.iter().all(|one| one.words().ja.ends_with('。') && one.words().en.ends_with('.')));
}

#[test]
fn what_is_no_sbom_says_so() {
    assert_eq!(read(b"{}").unwrap_err(), Unreadable::NoSbom);
    assert_eq!(read(b"<a/>").unwrap_err(), Unreadable::NoSbom);
    assert_eq!(read(b"hello").unwrap_err(), Unreadable::NoSbom);
    assert_eq!(read(b"").unwrap_err(), Unreadable::NoSbom);
    assert!(matches!(read(b"\xff\xfe").unwrap_err(), Unreadable::Broken(_)));
    assert!(matches!(read(br#"{"bomFormat":"CycloneDX","components":[{"#).unwrap_err(), Unreadable::Broken(_)));
    assert!(matches!(
        read(br#"<bom xmlns="http://cyclonedx.org/schema/bom/1.4"><components>"#).unwrap_err(),
        Unreadable::Broken(_)
    ));
}

#[test]
fn entities_are_not_expanded() {
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE bom [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><bom xmlns="http://cyclonedx.org/schema/bom/1.4"><components><component type="library"><name>&b;</name></component></components></bom>"#;
    assert_eq!(read(bomb.as_bytes()).unwrap_err(), Unreadable::DocumentType);
    let unknown = bomb.replace(r#"<!DOCTYPE bom [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>"#, "");
    assert!(matches!(read(unknown.as_bytes()).unwrap_err(), Unreadable::Broken(_)));
}

#[test]
fn what_nests_without_end_is_refused() {
    let deep = format!(
        r#"<bom xmlns="http://cyclonedx.org/schema/bom/1.4">{}"#,
        r#"<components><component type="library"><name>a</name>"#.repeat(50_000)
    );
    assert_eq!(read(deep.as_bytes()).unwrap_err(), Unreadable::TooLarge);
    let deep = format!(r#"{{"bomFormat":"CycloneDX","components":{}"#, r#"[{"name":"a","components":"#.repeat(50_000));
    assert!(matches!(read(deep.as_bytes()).unwrap_err(), Unreadable::Broken(_)));
}

#[test]
fn every_sbom_of_the_shared_data_is_read() {
    let Some(folder) = shared("sbom") else { return };
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let graph = read(&bytes).unwrap();
        let in_all = graph.receipt.not_understood_in_all;
        println!(
            "{}: {} parts, {} links, {in_all} not understood",
            path.display(),
            graph.parts.len(),
            graph.links.len()
        );
        let first: Vec<_> = graph.receipt.not_understood.iter().take(3).collect();
        assert!(in_all * 20 <= graph.parts.len() + graph.links.len(), "{}: {first:?}", path.display());
        if let Some(last) = graph.parts.len().checked_sub(1) {
            assert!(graph.way_to(last).is_some());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_damaged_sbom_makes_the_reader_panic(at in 0_usize..1_500, length in 0_usize..60, with in "[\\[\\]{}<>&;\"/,:0-9a-z ]{0,6}") {
        for (_, _, text) in FORMS {
            let mut damaged = text.as_bytes().to_vec();
            let from = at.min(damaged.len());
            let to = (from + length).min(damaged.len());
            damaged.splice(from..to, with.bytes());
            if let Ok(graph) = read(&damaged) {
                for part in 0..graph.parts.len() {
                    prop_assert!(graph.way_to(part).is_some());
                }
            }
        }
    }
}
