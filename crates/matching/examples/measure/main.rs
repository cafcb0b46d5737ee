//! How fast components find their vulnerabilities: run by `cargo xtask bench matching`, which keeps the figures.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a program of the bench: what it cannot do ends it")]

mod made;
mod real;

use std::time::{Duration, Instant};

use matching::component::{Component, Surroundings};
use matching::index::{ComponentIndex, Index};
use matching::purl::Purl;

const PURLS: usize = 10_000;
const VULNERABILITIES: usize = 300_000;
const COMPONENTS: usize = 1_000_000;
const PLATFORMS: usize = 50_000;

/// A row of the table: what, its goal, and what was measured.
fn row(what: &str, goal: &str, measured: &str) {
    println!("{what}\t{goal}\t{measured}");
}

#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = work();
    (value, start.elapsed())
}

fn per_second(count: usize, took: Duration) -> String {
    let digits = ((count as f64 / took.as_secs_f64()) as u64).to_string();
    let parts: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|part| std::str::from_utf8(part).unwrap()).collect();
    format!("{} a second", parts.join(","))
}

/// Each purl read from its text, and looked up.
fn purls_against(index: &Index, purls: &[String], what: &str, goal: &str) {
    let around = Surroundings::default();
    let found = |purls: &[String]| -> usize {
        let components = purls.iter().map(|purl| Component::of_purl(Purl::read(purl).unwrap()));
        components.map(|component| index.touching(&component, &around).len()).sum()
    };
    found(&purls[..purls.len() / 10]);
    let (found, took) = timed(|| found(purls));
    row(what, goal, &format!("{}, {found} findings", per_second(purls.len(), took)));
}

/// First, while the program has had little memory.
fn measure_sbom() {
    let sbom = made::sbom();
    let before = most_memory();
    let (graph, took) = timed(|| matching::sbom::read(sbom.as_bytes()).unwrap());
    row(
        &format!("an SBOM of {} MB with {} parts, read", sbom.len() / 1_000_000, graph.parts.len()),
        "≤ 2 s, ≤ 10 times its size",
        &format!("{:.2} s, {} MiB more", took.as_secs_f64(), most_memory() - before),
    );
}

fn main() {
    measure_sbom();
    let data = std::env::args().nth(1).map(std::path::PathBuf::from).filter(|path| path.exists());
    if let Some(data) = &data {
        let (statements, purls) = real::packages(data, PURLS);
        let index = Index::new(statements);
        let what = format!("10,000 purls against {} statements of real OSV records", index.len());
        purls_against(&index, &purls, &what, "≥ 100,000 a second");
        let (statements, names) = real::platforms(data, PLATFORMS);
        let (index, took) = timed(|| Index::new(statements));
        row("index over 10,302 real CVEs of NVD, made", "–", &format!("{} ms", took.as_millis()));
        let around = Surroundings::default();
        let (found, took) = timed(|| -> usize {
            names.iter().map(|name| index.touching(&Component::of_cpe(name.clone()), &around).len()).sum()
        });
        row("50,000 CPE names against them", "–", &format!("{}, {found} findings", per_second(names.len(), took)));
    }
    let (index, took) = timed(|| Index::new(made::statements(VULNERABILITIES)));
    row("300,000 vulnerabilities made up and put into an index", "–", &format!("{:.1} s", took.as_secs_f64()));
    let purls = made::purls(PURLS);
    purls_against(&index, &purls, "10,000 purls against them", "≥ 100,000 a second");
    let components = made::components(COMPONENTS);
    let around = Surroundings::default();
    let (found, took) =
        timed(|| -> usize { components.iter().map(|component| index.touching(component, &around).len()).sum() });
    row(
        "1,000,000 components against them, on one core",
        "≤ 60 s",
        &format!("{:.1} s, {found} findings", took.as_secs_f64()),
    );
    let shelf = ComponentIndex::new(components);
    row("most memory, with both", "≤ 2 GiB", &format!("{} MiB", most_memory()));
    let new = made::statements(1_000);
    let mut slowest = Duration::ZERO;
    let mut touched = 0;
    for statement in &new {
        let (found, took) = timed(|| shelf.touched_by(statement, &around).len());
        slowest = slowest.max(took);
        touched += found;
    }
    row(
        "a new vulnerability against 1,000,000 components, slowest of 1,000",
        "≤ 50 ms",
        &format!("{:.3} ms, {touched} touched by all", slowest.as_secs_f64() * 1_000.0),
    );
    let (found, took) = timed(|| shelf.touched_by(&made::of_everybody(), &around).len());
    row(
        "one in the component that every tenth product has",
        "–",
        &format!("{:.0} ms for {found} components", took.as_secs_f64() * 1_000.0),
    );
}

/// The most that this program ever had, in MiB, as Linux says it.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1_024
}
