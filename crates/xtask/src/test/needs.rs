//! The programs from Debian that the tests need, each with its reason; installed by root, and else named to be installed.

use std::process::{Command, Stdio};

use super::ground::Ground;

/// A program from Debian that the tests need beyond Rust itself.
struct Need {
    package: &'static str,
    /// Ends well if, and only if, the package is there.
    proof: &'static [&'static str],
    why: &'static str,
}

const NEEDS: &[Need] = &[
    Need {
        package: "postgresql",
        proof: &["sh", "-c", "ls /usr/lib/postgresql/*/bin/initdb"],
        why: "the other database that the desk runs on",
    },
    Need {
        package: "chromium",
        proof: &["sh", "-c", "command -v chromium"],
        why: "a real browser, to see and use the pages as people do",
    },
    Need { package: "chromium-driver", proof: &["chromedriver", "--version"], why: "what guides the browser" },
    Need {
        package: "fonts-noto-cjk",
        proof: &["sh", "-c", "ls /usr/share/fonts/opentype/noto/NotoSansCJK-*"],
        why: "Japanese in the pictures of the pages",
    },
    Need {
        package: "python3-aiosmtpd",
        proof: &["/usr/bin/python3", "-c", "import aiosmtpd"],
        why: "a real SMTP server that keeps what it is sent",
    },
    Need { package: "poppler-utils", proof: &["pdftotext", "-v"], why: "it reads what we print, as others will" },
    Need { package: "nodejs", proof: &["node", "--version"], why: "the CSAF validator that others wrote runs on it" },
    Need {
        package: "npm",
        proof: &["npm", "--version"],
        why: "it installs that validator, and axe-core for the pages",
    },
];

/// What is missing is installed where that is allowed, and named where it is not.
pub(super) fn set_up(_ground: &mut Ground) -> Result<(), String> {
    let missing = missing(NEEDS, is_there);
    if missing.is_empty() {
        println!("Nothing is missing of: {}.", names(&NEEDS.iter().collect::<Vec<_>>(), ", "));
        return Ok(());
    }
    if !may_install() {
        return Err(how_to_install(&missing));
    }
    println!("Installing {}.", names(&missing, ", "));
    install(&missing)?;
    let still = self::missing(NEEDS, is_there);
    if still.is_empty() { Ok(()) } else { Err(how_to_install(&still)) }
}

fn names(needs: &[&Need], between: &str) -> String {
    needs.iter().map(|need| need.package).collect::<Vec<_>>().join(between)
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
    text += &format!("As root: apt-get update && apt-get install {}", names(missing, " "));
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
}
