//! `cargo xtask test`: everything that must hold before a change is handed in.

use std::time::Duration;

use crate::stopwatch::Stopwatch;
use crate::{run, tidy};

mod ground;
mod needs;
mod npm;
pub(crate) mod postgres;

use ground::Ground;

/// One thing that must go well before the next one is tried.
struct Stage {
    name: &'static str,
    go: fn(&mut Ground) -> Result<(), String>,
}

const STAGES: &[Stage] = &[
    Stage { name: "set-up", go: needs::set_up },
    Stage { name: "tidy", go: |_| tidy::start(&[]) },
    Stage { name: "npm", go: npm::install },
    Stage { name: "postgres", go: postgres::start },
    Stage { name: "tests", go: run_tests },
];

pub(crate) fn start(words: &[String]) -> Result<(), String> {
    crate::takes_no_words("test", words)?;
    let mut ground = Ground::under(tidy::workspace_root()?)?;
    let mut done = Vec::new();
    for stage in STAGES {
        println!("== {}", stage.name);
        let watch = Stopwatch::start();
        (stage.go)(&mut ground)
            .map_err(|sentence| format!("{sentence}\ncargo xtask test stopped at: {}", stage.name))?;
        done.push((stage.name, watch.read()));
    }
    println!("\n{}", summary(&done));
    Ok(())
}

fn run_tests(ground: &mut Ground) -> Result<(), String> {
    run::cargo_in_sight_with(&ground.root, &["test", "--workspace"], &ground.variables)
}

fn summary(done: &[(&str, Duration)]) -> String {
    let each: Vec<String> = done.iter().map(|(name, took)| format!("{name} {:.1} s", took.as_secs_f64())).collect();
    format!("All well: {}.", each.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_says_what_was_run_and_for_how_long() {
        let done = [("tidy", Duration::from_millis(240)), ("tests", Duration::from_secs(31))];
        assert_eq!(summary(&done), "All well: tidy 0.2 s, tests 31.0 s.");
    }
}
