//! The whole desk on a database of many cases: its pages under load, its writing with full durability, its size.

use std::path::{Path, PathBuf};

use super::load::{self, Load};
use super::server::{Bed, Served};
use super::table::{self, Row};
use crate::test::postgres;
use crate::{run, tidy};

/// How many cases, unless it is said.
const COUNTS: [usize; 3] = [1_000, 10_000, 100_000];

/// How many cases are opened to see how fast that goes.
const WRITTEN: usize = 1_500;

/// A page that is asked for under load.
struct Asked {
    what: &'static str,
    goal: &'static str,
    path: &'static str,
}

/// `{number}` is the number of a case. The words are in every case, and in sixty however many there are.
const PAGES: [Asked; 4] = [
    Asked {
        what: "list of the 50 newest open cases",
        goal: "≥ 1,000 a second, p99 ≤ 25 ms, ≤ 1.2 CPU ms",
        path: "/cases",
    },
    Asked { what: "page of a case", goal: "≤ 1.5 CPU ms", path: "/cases/{number}" },
    Asked { what: "search for 脆弱, in every case", goal: "≤ 2 CPU ms", path: "/cases?words=%E8%84%86%E5%BC%B1" },
    Asked {
        what: "search for 蔵書, in sixty of them", goal: "≤ 2 CPU ms", path: "/cases?words=%E8%94%B5%E6%9B%B8"
    },
];

pub(super) fn start(words: &[&str]) -> Result<(), String> {
    let root = tidy::workspace_root()?;
    let counts: Vec<usize> = words.iter().filter_map(|word| word.replace([',', '_'], "").parse().ok()).collect();
    let counts = if counts.is_empty() { COUNTS.to_vec() } else { counts };
    let named = |name: &str| words.contains(&name);
    let both = !named("sqlite") && !named("postgres");
    if !named("as-built") {
        println!("Building what is measured, as it is released.");
        run::cargo_in_sight(&root, &["build", "--release", "--package", "testkit", "--example", "desk"])?;
        run::cargo_in_sight(&root, &["build", "--release", "--package", "madoguchi"])?;
    }
    let release = target(&root)?.join("release");
    let (chores, program) = (release.join("examples/desk"), release.join("madoguchi"));
    let mut rows = Vec::new();
    if both || named("sqlite") {
        for count in &counts {
            let folder = Folder::new()?;
            let bed = Bed { chores: chores.clone(), program: program.clone(), folder: folder.0.clone(), address: None };
            measure(&bed, "SQLite", *count, &mut rows)?;
        }
    }
    if both || named("postgres") {
        for count in &counts {
            let (_server, address) = postgres::cluster("on")?;
            let (folder, address) = (Folder::new()?, Some(address));
            let bed = Bed { chores: chores.clone(), program: program.clone(), folder: folder.0.clone(), address };
            measure(&bed, "PostgreSQL", *count, &mut rows)?;
        }
    }
    let growth = growth(&rows);
    rows.extend(growth);
    let size = std::fs::metadata(program);
    let measured = size.map_or("not built".into(), |it| format!("{:.0} MiB", it.len() as f64 / 1024.0 / 1024.0));
    let what = "size of the program".to_owned();
    rows.push(Row { database: "–", cases: 0, what, goal: "≤ 80 MiB", measured, cost: None });
    println!("\n{}", table::text(&rows));
    if named("write") {
        table::write(&root, &rows, &machine())?;
        println!("Written into docs/speed-desk.md.");
    }
    Ok(())
}

fn measure(bed: &Bed, database: &'static str, cases: usize, rows: &mut Vec<Row>) -> Result<(), String> {
    println!("{database}, {cases} cases: filling it.");
    let (_, took) = bed.run("seed", Some(cases))?;
    println!("  filled in {:.0} s", took.as_secs_f64());
    let mut row = |what: &str, goal, measured: String, cost| {
        println!("  {what}: {measured}");
        rows.push(Row { database, cases, what: what.into(), goal, measured, cost });
    };
    let (printed, _) = bed.run("session", None)?;
    let session = printed.trim().strip_prefix("session ").unwrap_or_default().to_owned();
    let served = Served::start(bed)?;
    row("from start to ready", "≤ 1 s", format!("{:.0} ms", served.ready_after.as_secs_f64() * 1_000.0), None);
    for asked in &PAGES {
        let path = asked.path.replace("{number}", &format!("MDG-2026-{:04}", cases / 2 + 1));
        let mut before = 0.0;
        let began = || served.cpu_ms().map(|ms| before = ms);
        match load::measure(&served.address, &path, &session, began) {
            Ok(load) => {
                let cost = (served.cpu_ms()? - before) / load.took.len().max(1) as f64;
                row(asked.what, asked.goal, told(&load, cost), Some(cost));
            }
            Err(sentence) => println!("  {}: not measured, {sentence}", asked.what),
        }
    }
    row("most memory while it was asked", "≤ 150 MiB", format!("{:.0} MiB", served.most_memory()?), None);
    drop(served);
    let (_, took) = bed.run("write", Some(WRITTEN))?;
    let per_second = WRITTEN as f64 / took.as_secs_f64();
    let goal = if bed.address.is_none() { "≥ 300 a second" } else { "–" };
    row("a case opened and its first step recorded", goal, format!("{per_second:.0} a second"), None);
    Ok(())
}

fn told(load: &Load, cost: f64) -> String {
    let (p50, p99) = (load.within_ms(0.5), load.within_ms(0.99));
    format!("{:.0} a second, p50 {p50:.1} ms, p99 {p99:.1} ms, {cost:.2} CPU ms", load.per_second())
}

/// What each page costs with the most cases, against what it costs with the fewest.
fn growth(rows: &[Row]) -> Vec<Row> {
    let mut growth = Vec::new();
    for most in rows.iter().filter(|row| row.cost.is_some()) {
        let same = || rows.iter().filter(|row| (row.database, &row.what) == (most.database, &most.what));
        let Some(fewest) = same().min_by_key(|row| row.cases) else { continue };
        let is_most = same().all(|row| row.cases <= most.cases) && fewest.cases < most.cases;
        if let (true, Some(much), Some(little)) = (is_most, most.cost, fewest.cost) {
            growth.push(Row {
                database: most.database,
                cases: most.cases,
                what: format!("{}: CPU against {} cases", most.what, table::thousands(fewest.cases)),
                goal: "≤ 1.5 times",
                measured: format!("{:.2} times", much / little),
                cost: None,
            });
        }
    }
    growth
}

/// Where cargo builds, asked of cargo itself.
pub(super) fn target(root: &Path) -> Result<PathBuf, String> {
    let running = std::env::current_exe().map_err(|error| format!("xtask does not know where it lies: {error}"))?;
    // This program lies in target/debug, wherever cargo was told that target is.
    running.parent().and_then(Path::parent).map(Path::to_owned).ok_or_else(|| format!("{}: no target", root.display()))
}

pub(super) fn machine() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processors = info.lines().filter(|line| line.starts_with("processor")).count();
    let name = info.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    format!("Measured on {processors} processors ({}).", name.trim_start_matches([' ', '\t', ':']).trim())
}

/// A folder that goes away with the measurement.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self, String> {
        let path = std::env::temp_dir().join(format!("madoguchi-test-{}-bench", std::process::id()));
        std::fs::remove_dir_all(&path).ok();
        std::fs::create_dir(&path).map_err(|error| format!("{} could not be made: {error}", path.display()))?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_cases_are_held_against_the_fewest() {
        let row = |database, cases, cost| Row {
            database,
            cases,
            what: "list".into(),
            goal: "",
            measured: String::new(),
            cost: Some(cost),
        };
        let rows = [row("SQLite", 1_000, 0.5), row("SQLite", 10_000, 0.1), row("SQLite", 100_000, 0.6)];
        let growth = growth(&rows);
        assert_eq!(growth.len(), 1);
        assert_eq!(growth[0].measured, "1.20 times");
        assert!(super::growth(&[row("SQLite", 1_000, 0.5), row("PostgreSQL", 100_000, 0.6)]).is_empty());
    }
}
