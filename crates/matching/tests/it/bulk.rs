//! Very many at once: the index finds what one by one would be found, and nothing else.

use matching::component::{Component, Surroundings};
use matching::cpe::Cpe;
use matching::decide;
use matching::finding::Verdict;
use matching::index::{ComponentIndex, Index};
use matching::purl::Purl;
use matching::sources::{nvd, osv};
use matching::statement::Statement;

use crate::shared_data::shared;

fn statements() -> Vec<Statement> {
    let packages = (0..40).map(|number| {
        format!(
            r#"{{"id":"OSV-{number}","affected":[{{"package":{{"ecosystem":"npm","name":"p{}"}},"ranges":[{{"type":"SEMVER","events":[{{"introduced":"{}.0.0"}},{{"fixed":"{}.0.0"}}]}}]}}]}}"#,
            number % 7,
            number % 3,
            number % 3 + 2
        )
    });
    let trees = (0..20).map(|number| {
        format!(
            r#"{{"id":"CVE-{number}","configurations":[{{"nodes":[{{"operator":"OR","cpeMatch":[{{"vulnerable":true,"criteria":"cpe:2.3:a:{}:p{}:*:*:*:*:*:*:*:*","versionEndExcluding":"{number}"}}]}}]}}]}}"#,
            if number % 5 == 0 { "*" } else { "example" },
            if number % 6 == 0 { "?".to_owned() } else { (number % 4).to_string() },
        )
    });
    let packages = packages.map(|text| osv::read(&text).unwrap());
    let trees = trees.map(|text| nvd::read(&text).unwrap());
    packages.chain(trees).flat_map(|record| record.statements).collect()
}

fn components() -> Vec<Component> {
    let purls = (0..30)
        .map(|number| Component::of_purl(Purl::read(&format!("pkg:npm/p{}@{}.1.0", number % 9, number % 5)).unwrap()));
    let names = (0..30).map(|number| {
        let vendor = if number % 3 == 0 { "*" } else { "example" };
        Component::of_cpe(
            Cpe::parse(&format!("cpe:2.3:a:{vendor}:p{}:{}:*:*:*:*:*:*:*", number % 5, number % 21)).unwrap(),
        )
    });
    purls.chain(names).collect()
}

#[test]
fn the_index_finds_what_is_found_one_by_one() {
    let (statements, components) = (statements(), components());
    let index = Index::new(statements.clone());
    let around = Surroundings::default();
    let mut found = 0;
    for component in &components {
        let one_by_one: Vec<_> = statements
            .iter()
            .map(|statement| decide(component, &around, statement))
            .filter(|finding| finding.verdict != Verdict::NotAffected)
            .collect();
        found += one_by_one.len();
        assert_eq!(index.touching(component, &around), one_by_one, "{}", component.called());
    }
    assert!(found > 50, "only {found}");
}

#[test]
fn a_new_statement_finds_the_components_that_would_find_it() {
    let (statements, components) = (statements(), components());
    let index = ComponentIndex::new(components.clone());
    let around = Surroundings::default();
    for statement in &statements {
        let touched: Vec<usize> = index.touched_by(statement, &around).into_iter().map(|(at, _)| at).collect();
        let one_by_one: Vec<usize> = (0..components.len())
            .filter(|at| decide(&components[*at], &around, statement).verdict != Verdict::NotAffected)
            .collect();
        assert_eq!(touched, one_by_one, "{}", statement.vulnerability);
    }
}

#[test]
fn every_record_of_the_shared_data_is_understood() {
    let (mut read, mut statements, mut not_understood) = (0, 0, Vec::new());
    for folder in ["osv/golang", "osv/bitnami"] {
        let Some(folder) = shared(folder) else { return };
        for file in std::fs::read_dir(folder).unwrap() {
            let record = osv::read(&std::fs::read_to_string(file.unwrap().path()).unwrap()).unwrap();
            read += 1;
            statements += record.statements.len();
            not_understood.extend(record.not_understood);
        }
    }
    println!("{read} records, {statements} statements, not understood: {not_understood:?}");
    assert!(read > 900 && statements >= read);
    assert!(not_understood.is_empty(), "{not_understood:?}");
}

#[test]
fn every_cve_record_of_the_shared_data_is_read() {
    let Some(folder) = shared("cve") else { return };
    let (mut read, mut entries, mut unread) = (0, 0, 0);
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let record = matching::sources::cve::read(&std::fs::read_to_string(&path).unwrap()).unwrap();
        read += 1;
        entries += record.statements.len();
        unread += record.not_understood.len();
    }
    println!("{read} records, {entries} products, {unread} versions that are none");
    assert!(read > 350 && entries > read);
}

#[test]
fn every_advisory_of_the_shared_data_is_read() {
    let Some(folder) = shared("csaf/cisa-ics") else { return };
    let (mut read, mut statements, mut unread) = (0, 0, 0);
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "json") {
                let record = matching::sources::csaf::read(&std::fs::read_to_string(&path).unwrap()).unwrap();
                read += 1;
                statements += record.statements.len();
                unread += record.not_understood.len();
            }
        }
    }
    println!("{read} advisories, {statements} words of suppliers, {unread} not understood");
    assert!(read > 150 && statements > unread);
}
