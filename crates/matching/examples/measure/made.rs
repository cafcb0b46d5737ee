//! Components and vulnerabilities made up in the shapes of real ones: the same ones each time.

use matching::component::Component;
use matching::purl::Purl;
use matching::sources::osv;
use matching::statement::Statement;

/// Ecosystems with the purl type, and how a name is written in both.
const ECOSYSTEMS: [(&str, &str); 5] =
    [("npm", "npm"), ("PyPI", "pypi"), ("Maven", "maven"), ("NuGet", "nuget"), ("Packagist", "composer")];

/// How many packages of each ecosystem have had a vulnerability.
const NAMES: usize = 12_000;

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    /// Few packages have many vulnerabilities, many have few.
    fn name(&mut self, names: usize) -> usize {
        let (one, other) = (self.roll(names), self.roll(names));
        one.min(other).min(self.roll(names))
    }

    fn version(&mut self) -> String {
        format!("{}.{}.{}", self.roll(12), self.roll(30), self.roll(20))
    }
}

fn named(kind: &str, number: usize) -> (String, String) {
    match kind {
        "maven" => (format!("org.example.p{number}:core"), format!("org.example.p{number}/core")),
        "composer" => (format!("example/p{number}"), format!("example/p{number}")),
        _ => (format!("example-p{number}"), format!("example-p{number}")),
    }
}

/// Vulnerabilities of packages, a third of them with several intervals.
pub(super) fn statements(count: usize) -> Vec<Statement> {
    let mut dice = Dice(1);
    let mut statements = Vec::with_capacity(count);
    for number in 0..count {
        let (ecosystem, kind) = ECOSYSTEMS[dice.roll(ECOSYSTEMS.len())];
        let (name, _) = named(kind, dice.name(NAMES));
        let mut events = format!(r#"{{"introduced":"0"}},{{"fixed":"{}"}}"#, dice.version());
        for _ in 0..dice.roll(3) {
            let from = dice.version();
            events += &format!(r#",{{"introduced":"{from}"}},{{"fixed":"{from}.{}"}}"#, dice.roll(9));
        }
        let record = osv::read(&format!(
            r#"{{"id":"OSV-{number}","affected":[{{"package":{{"ecosystem":"{ecosystem}","name":"{name}"}},"ranges":[{{"type":"ECOSYSTEM","events":[{events}]}}]}}]}}"#
        ));
        statements.extend(record.unwrap().statements);
    }
    statements
}

/// One in what every tenth product has.
pub(super) fn of_everybody() -> Statement {
    let text = r#"{"id":"OSV-ALL","affected":[{"package":{"ecosystem":"npm","name":"everywhere"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"99.0.0"}]}]}]}"#;
    osv::read(text).unwrap().statements.remove(0)
}

/// Half of them have no vulnerability at all.
pub(super) fn purls(count: usize) -> Vec<String> {
    let mut dice = Dice(2);
    (0..count)
        .map(|_| {
            let (_, kind) = ECOSYSTEMS[dice.roll(ECOSYSTEMS.len())];
            let (_, name) = named(kind, dice.roll(2 * NAMES));
            format!("pkg:{kind}/{name}@{}", dice.version())
        })
        .collect()
}

/// An SBOM of 50 MB in CycloneDX, each part with three dependencies.
pub(super) fn sbom() -> String {
    let mut dice = Dice(4);
    let (mut components, mut dependencies) = (String::new(), String::new());
    let mut count = 0;
    while components.len() + dependencies.len() < 50_000_000 {
        let version = dice.version();
        components += &format!(
            r#"{{"type":"library","bom-ref":"ref-{count}","group":"org.example","name":"part-{count}","version":"{version}","purl":"pkg:npm/part-{count}@{version}","licenses":[{{"license":{{"id":"Apache-2.0"}}}}],"description":"A part that was made up, with a sentence about what it is good for."}},"#
        );
        let needs = [count / 2, count / 3, count / 5];
        dependencies += &format!(
            r#"{{"ref":"ref-{count}","dependsOn":["ref-{}","ref-{}","ref-{}"]}},"#,
            needs[0], needs[1], needs[2]
        );
        count += 1;
    }
    let (components, dependencies) = (components.trim_end_matches(','), dependencies.trim_end_matches(','));
    format!(
        r#"{{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{components}],"dependencies":[{dependencies}]}}"#
    )
}

pub(super) fn components(count: usize) -> Vec<Component> {
    let mut dice = Dice(3);
    let purls = purls(count);
    let purls = purls.into_iter().map(|purl| match dice.roll(10) {
        0 => format!("pkg:npm/everywhere@{}", dice.version()),
        _ => purl,
    });
    purls.map(|purl| Component::of_purl(Purl::read(&purl).unwrap())).collect()
}
