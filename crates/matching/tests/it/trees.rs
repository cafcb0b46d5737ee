//! NVD's trees of firmware and hardware, of real CVEs of control systems, with the answers that were worked out by hand.

use matching::component::{Component, Surroundings};
use matching::cpe::Cpe;
use matching::decide;
use matching::sources::nvd;
use matching::statement::Statement;

const TREES: &str = include_str!("../fixtures/nvd-trees.jsonl");
const ANSWERS: &str = include_str!("../fixtures/firmware-and-hardware.txt");

fn statement(cve: &str) -> Statement {
    let line = TREES.lines().find(|line| line.contains(&format!("\"{cve}\""))).unwrap_or_else(|| panic!("no {cve}"));
    let record = nvd::read(line).unwrap();
    assert_eq!(record.not_understood, [""; 0]);
    record.statements.into_iter().next().unwrap()
}

#[test]
fn trees_of_firmware_and_hardware_mean_what_was_worked_out_by_hand() {
    let mut rows = 0;
    let mut wrong = Vec::new();
    for line in ANSWERS.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split(" | ").map(str::trim).collect();
        let [cve, component, with, wanted] = columns[..] else { panic!("{line}") };
        let with: Vec<Cpe> =
            with.split(", ").filter(|name| *name != "?").map(|name| Cpe::parse(name).unwrap()).collect();
        let known = !with.is_empty();
        let around = Surroundings { with, hardware_is_known: known, software_is_known: known };
        let finding = decide(&Component::of_cpe(Cpe::parse(component).unwrap()), &around, &statement(cve));
        let got = finding.verdict.words().en.replace("possibly affected", "possible");
        rows += 1;
        if got != wanted {
            wrong.push(format!("{line}\n  gave {got}: {}", finding.words().en));
        }
    }
    assert!(rows >= 30);
    assert!(wrong.is_empty(), "{} of {rows} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}
