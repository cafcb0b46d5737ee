//! The documents, held against the validator that others wrote, where it is at hand.
//!
//! `CSAF_VALIDATOR_LIB` names a folder `node_modules` that has `@secvisogram/csaf-validator-lib` in it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use advisory::csaf;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::example::{LANGUAGES, example};
use crate::generated::advisories;

const COUNT: usize = 40;

/// Reads documents, one JSON array of them, and says what is wrong with each.
const SCRIPT: &str = r"
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
const base = process.argv[1];
const load = (name) => import(pathToFileURL(base + '/@secvisogram/csaf-validator-lib/' + name).href);
const tests = [...Object.values(await load('schemaTests.js')), ...Object.values(await load('mandatoryTests.js'))];
const documents = JSON.parse(readFileSync(0, 'utf8'));
let failed = 0;
for (const [index, document] of documents.entries()) {
  for (const test of tests) {
    const { isValid, errors } = await test(document);
    if (isValid === false) { failed += 1; console.log(index, test.name, JSON.stringify(errors)); }
  }
}
console.log(`${documents.length} documents, ${tests.length} tests, ${failed} failed`);
process.exit(failed === 0 && documents.length > 0 && tests.length > 40 ? 0 : 1);
";

#[test]
fn the_validator_of_others_finds_nothing_either() {
    let Some(folder) = std::env::var_os("CSAF_VALIDATOR_LIB").map(PathBuf::from) else {
        println!(
            "left out: CSAF_VALIDATOR_LIB does not name a folder node_modules with @secvisogram/csaf-validator-lib"
        );
        return;
    };
    let folder = folder.canonicalize().unwrap();
    let mut runner = TestRunner::deterministic();
    let strategy = advisories();
    let generated = (0..COUNT).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let documents: Vec<String> = std::iter::once(example())
        .chain(generated)
        .flat_map(|advisory| LANGUAGES.map(|language| csaf(&advisory, language).unwrap().json))
        .collect();

    let (found_nothing, said) = held_against(&folder, &documents);
    println!("{said}");
    assert!(found_nothing, "{said}");

    // A validator that never says no has not been asked.
    let planted = documents[0].replacen("\"KWS-P-1\"", "\"KWS-P-9\"", 1);
    assert_ne!(planted, documents[0]);
    let (found_nothing, said) = held_against(&folder, &[planted]);
    assert!(!found_nothing && said.contains("mandatoryTest_6_1_1 "), "{said}");
}

/// Whether every document passes every test, and what was said.
fn held_against(folder: &Path, documents: &[String]) -> (bool, String) {
    let mut node = Command::new("node")
        .args(["--input-type=module", "--eval", SCRIPT])
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    node.stdin.take().unwrap().write_all(format!("[{}]", documents.join(",")).as_bytes()).unwrap();
    let outcome = node.wait_with_output().unwrap();
    (outcome.status.success(), String::from_utf8_lossy(&outcome.stdout).into_owned())
}
