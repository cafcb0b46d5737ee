//! `cargo xtask test`: everything that must hold before a change is handed in.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::stopwatch::Stopwatch;
use crate::{run, tidy};

/// A program from Debian that the tests need beyond Rust itself.
struct Need {
    package: &'static str,
    /// Ends well if, and only if, the package is there.
    proof: &'static [&'static str],
    why: &'static str,
}

/// Empty today: the rules and the terminal need nothing. Real mail servers, GnuPG and a browser will stand here.
const NEEDS: &[Need] = &[];

/// One thing that must go well before the next one is tried.
struct Stage {
    name: &'static str,
    go: fn(&Path) -> Result<(), String>,
}

const STAGES: &[Stage] = &[
    Stage { name: "set-up", go: set_up },
    Stage { name: "tidy", go: |_| tidy::start(&[]) },
    Stage { name: "tests", go: |root| run::cargo_in_sight(root, &["test", "--workspace"]) },
];

pub(crate) fn start(words: &[String]) -> Result<(), String> {
    crate::takes_no_words("test", words)?;
    let root = tidy::workspace_root()?;
    let mut done = Vec::new();
    for stage in STAGES {
        let watch = Stopwatch::start();
        (stage.go)(&root).map_err(|sentence| format!("{sentence}\ncargo xtask test stopped at: {}", stage.name))?;
        done.push((stage.name, watch.read()));
    }
    println!("\n{}", summary(&done));
    Ok(())
}

fn summary(done: &[(&str, Duration)]) -> String {
    let each: Vec<String> = done.iter().map(|(name, took)| format!("{name} {:.1} s", took.as_secs_f64())).collect();
    format!("All well: {}.", each.join(", "))
}

fn set_up(_root: &Path) -> Result<(), String> {
    let missing = missing(NEEDS, is_there);
    if missing.is_empty() {
        return Ok(());
    }
    if !may_install() {
        return Err(how_to_install(&missing));
    }
    install(&missing)?;
    let still = self::missing(NEEDS, is_there);
    if still.is_empty() { Ok(()) } else { Err(how_to_install(&still)) }
}

fn missing(needs: &[Need], is_there: impl Fn(&Need) -> bool) -> Vec<&Need> {
    needs.iter().filter(|need| !is_there(need)).collect()
}

fn is_there(need: &Need) -> bool {
    ends_well(need.proof)
}

/// Only root may install, and only where Debian's tool is.
fn may_install() -> bool {
    ends_well(&["apt-get", "--version"]) && ends_well(&["sh", "-c", "test \"$(id -u)\" = 0"])
}

fn install(missing: &[&Need]) -> Result<(), String> {
    // A new machine has no lists of packages yet, so they are fetched first.
    for words in [vec!["update"], install_words(missing)] {
        let status = Command::new("apt-get")
            .args(&words)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null())
            .status()
            .map_err(|source| format!("apt-get could not be started: {source}"))?;
        if !status.success() {
            return Err(format!("apt-get {} failed ({status}).\n{}", words.join(" "), how_to_install(missing)));
        }
    }
    Ok(())
}

fn install_words(missing: &[&Need]) -> Vec<&'static str> {
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(missing.iter().map(|need| need.package));
    words
}

fn how_to_install(missing: &[&Need]) -> String {
    let mut text = String::from("The tests need what is not on this machine:\n");
    for need in missing {
        text += &format!("  {}: {} (`{}` did not go well)\n", need.package, need.why, need.proof.join(" "));
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    text += &format!("As root: apt-get update && apt-get install {}", packages.join(" "));
    text
}

fn ends_well(words: &[&str]) -> bool {
    let Some((program, rest)) = words.split_first() else { return false };
    Command::new(program)
        .args(rest)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GPG: Need = Need { package: "gnupg", proof: &["gpg", "--version"], why: "the other side of OpenPGP mail" };
    const IMAP: Need =
        Need { package: "dovecot-imapd", proof: &["doveconf", "-n"], why: "a mailbox that speaks real IMAP" };

    #[test]
    fn only_what_is_not_there_is_missing() {
        let needs = [GPG, IMAP];
        let missing = missing(&needs, |need| need.package == "gnupg");
        assert_eq!(missing.iter().map(|need| need.package).collect::<Vec<_>>(), ["dovecot-imapd"]);
    }

    #[test]
    fn the_way_to_install_names_each_package_its_reason_and_one_command() {
        let text = how_to_install(&[&GPG, &IMAP]);
        assert!(text.contains("gnupg: the other side of OpenPGP mail (`gpg --version` did not go well)"));
        assert!(text.ends_with("As root: apt-get update && apt-get install gnupg dovecot-imapd"));
    }

    #[test]
    fn apt_is_never_asked_a_question() {
        assert_eq!(install_words(&[&GPG]), ["install", "--yes", "--no-install-recommends", "gnupg"]);
    }

    #[test]
    fn a_proof_that_cannot_even_start_does_not_end_well() {
        assert!(!ends_well(&["a-program-that-nobody-has"]));
        assert!(!ends_well(&[]), "a need without a proof can never be met, and is noticed at once");
        assert!(ends_well(&["cargo", "--version"]));
    }

    #[test]
    fn the_last_line_says_what_was_run_and_for_how_long() {
        let done = [("tidy", Duration::from_millis(240)), ("tests", Duration::from_secs(31))];
        assert_eq!(summary(&done), "All well: tidy 0.2 s, tests 31.0 s.");
    }
}
