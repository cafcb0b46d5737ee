//! Which third-party crate may be named where: one need, one crate, one place, each with its reason.

use super::Problem;
use super::tree::{Kind, Tree};

/// A third-party crate, where the product may name it, where tests and benches may too, and why just there.
struct Place {
    name: &'static str,
    at: &'static [&'static str],
    in_tests_of: &'static [&'static str],
    why: &'static str,
}

const fn place(name: &'static str, at: &'static [&'static str], why: &'static str) -> Place {
    Place { name, at, in_tests_of: &[], why }
}

const fn for_tests(name: &'static str, in_tests_of: &'static [&'static str], why: &'static str) -> Place {
    Place { name, at: &[], in_tests_of, why }
}

/// Whoever speaks to the world outside. The pure crates know no async, so they are not among them.
const OUTWARD: &[&str] = &["store", "mail", "feeds", "operations", "web", "madoguchi", "testkit"];

const PURE: &[&str] = &["casework", "matching", "advisory", "paper"];

const ANYWHERE: &[&str] = &[
    "casework",
    "matching",
    "advisory",
    "paper",
    "store",
    "mail",
    "feeds",
    "operations",
    "web",
    "madoguchi",
    "testkit",
    "xtask",
];

const PLACES: &[Place] = &[
    // Values, time and text.
    place("jiff", ANYWHERE, "moments, zones and calendars are values that everyone passes on"),
    place("serde", ANYWHERE, "values are written and read in many forms"),
    place("serde_json", ANYWHERE, "the ledger, the API and most outside formats are JSON"),
    place("toml", &["casework", "madoguchi", "xtask"], "process files and settings are TOML; nothing else is"),
    place(
        "sha2",
        &["casework", "advisory", "store", "operations"],
        "the ledger's chain, files by their hash, secrets kept as hashes, the checksums beside an advisory",
    ),
    place("getrandom", &["madoguchi", "testkit"], "chance is an argument: it is drawn where the program is wired"),
    place(
        "unicode-normalization",
        &["advisory", "store", "operations"],
        "what people search, what they named and what must not slip out is compared in one form",
    ),
    place("unicode-properties", &["operations"], "a character that nobody has assigned yet has no place in a name"),
    place("infer", &["operations"], "what a file is, its bytes say, not its name"),
    place("encoding_rs", &["operations"], "a sheet from an office program may be in Shift_JIS"),
    place("zip", &["operations"], "a sheet is a ZIP file, and is measured before it is unpacked"),
    place(
        "strsim",
        &["casework", "madoguchi"],
        "a mistyped name in a process file or in the settings is answered with the one that was meant",
    ),
    // The terminal.
    place("clap", &["madoguchi", "xtask"], "only a program has a command line"),
    // Running, and telling how it goes.
    place("tokio", OUTWARD, "the rules know no async; whoever waits for the world does"),
    place("tracing", OUTWARD, "the process log; the rules return facts and log nothing"),
    place("tracing-subscriber", &["madoguchi"], "where the process log goes is decided once, in the binary"),
    // What is remembered.
    place("sqlx", &["store"], "the only SQL is in store"),
    place("rusqlite", &["store"], "the only SQL is in store, and SQLite is asked where one stands"),
    place("object_store", &["store"], "files and attachments are remembered like rows, behind the same crate"),
    place("chacha20poly1305", &["store"], "what lies at rest is sealed where it is laid down"),
    // Letters.
    place("lettre", &["mail"], "letters leave through one door"),
    place("async-imap", &["mail"], "letters arrive through one door"),
    place("mail-parser", &["mail"], "a mail is taken apart in one place, and everyone else sees its parts"),
    place("minijinja", &["mail"], "letters are templates that the company may edit, and a template can do little"),
    place("mail-builder", &["mail"], "a mail is put together in one place"),
    place("pgp", &["mail"], "which key may be trusted is decided in one place"),
    // Outside sources.
    place("reqwest", &["feeds"], "one client for outside calls, made in one place and off by default"),
    place("quick-xml", &["feeds", "matching"], "JVN's feeds and some SBOMs are XML"),
    // What is inside a product, and what is said about it.
    place("packageurl", &["matching", "advisory"], "a package is matched by its purl, and named by it"),
    place("cyclonedx-bom", &["matching"], "an SBOM is read where products are compared"),
    place("csaf-rs", &["advisory"], "slow to build, so one crate touches it, and changes seldom"),
    place("cvss", &["advisory"], "scores are worked out where they are stated"),
    place("ssvc", &["advisory"], "decisions are worked out where they are stated"),
    place("jsonschema", &["advisory"], "a document is held against its standard's schema before it leaves"),
    place("typst", &["paper"], "slow to build, so one crate touches it, and changes seldom"),
    place("typst-layout", &["paper"], "the pages that typst made"),
    place("typst-pdf", &["paper"], "the same pages as PDF"),
    // Sheets, in and out.
    place("calamine", &["operations"], "lists of customers and products arrive as sheets"),
    place("rust_xlsxwriter", &["operations"], "a sheet leaves through one door, where nothing becomes a formula"),
    place("csv", &["operations"], "the same lists, as plain text"),
    // Who someone is.
    place("argon2", &["operations"], "logging in is an act like any other"),
    place("webauthn-rs", &["operations"], "logging in is an act like any other"),
    place("totp-rs", &["operations"], "logging in is an act like any other"),
    place("openidconnect", &["operations"], "logging in is an act like any other"),
    // Pages.
    place("axum", &["web", "madoguchi", "testkit"], "routes are in web; the binary and the testkit only carry them"),
    place("tower", &["web", "testkit", "madoguchi"], "what stands before the routes; others call them as a service"),
    place(
        "hyper",
        &["madoguchi"],
        "connections with a limit of time for each part of a request: `axum::serve` has none",
    ),
    place("hyper-util", &["madoguchi"], "hyper on tokio"),
    place("tower-http", &["web"], "what stands before the routes"),
    place("http-body-util", &["web"], "what comes in is bounded before it is read"),
    place("askama", &["web"], "pages are in web"),
    place("fluent-templates", &["web", "mail"], "pages and letters speak both languages from the same files"),
    place("comrak", &["web"], "text from outside is laid out in one place"),
    place("ammonia", &["web"], "text from outside is cleaned in the same place"),
    place("plotters", &["web"], "charts are drawn on the server, for the pages"),
    place("utoipa", &["web"], "the API's description stands beside its routes"),
    // Tests and measurements.
    for_tests("divan", PURE, "how fast the rules are"),
    for_tests("insta", ANYWHERE, "expected text is kept and reviewed as a file"),
    for_tests("proptest", ANYWHERE, "the laws hold for sequences that nobody thought of"),
];

pub(super) fn broken(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for member in &tree.crates {
        for named in member.dependencies.iter().filter(|dependency| !dependency.is_our_own()) {
            let sentence = match PLACES.iter().find(|place| place.name == named.name) {
                Some(place) if allowed(place, &member.name, named.kind) => continue,
                Some(place) => refusal(place, named.kind),
                None => format!(
                    "{} has no place yet: give it a place in the table of tidy/places.rs, with the reason.",
                    named.name
                ),
            };
            problems.push(Problem::at(&member.name, sentence));
        }
    }
    problems
}

/// A crate's tests may name whatever the crate itself may.
fn allowed(place: &Place, member: &str, kind: Kind) -> bool {
    place.at.contains(&member) || kind == Kind::Dev && place.in_tests_of.contains(&member)
}

fn refusal(place: &Place, kind: Kind) -> String {
    let Place { name, at, in_tests_of, why } = place;
    match (at, kind) {
        ([], Kind::Dev) => format!("{name} is only for tests of {}: {why}.", in_tests_of.join(", ")),
        ([], _) => format!("{name} is only for tests, under [dev-dependencies]: {why}."),
        _ => format!("{name} may be named only in {}: {why}.", at.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::direction;
    use super::super::tree::Member;
    use super::*;

    fn sentences(member: Member) -> Vec<String> {
        broken(&Tree::default().with(member)).into_iter().map(|problem| problem.sentence).collect()
    }

    #[test]
    fn a_crate_in_its_place_is_no_problem() {
        assert_eq!(sentences(Member::named("casework").normal("jiff").normal("sha2").dev("proptest")), [""; 0]);
        assert_eq!(sentences(Member::named("store").normal("sqlx").normal("tokio")), [""; 0]);
    }

    #[test]
    fn sql_is_in_store_alone() {
        assert_eq!(
            sentences(Member::named("web").normal("sqlx")),
            ["sqlx may be named only in store: the only SQL is in store."]
        );
    }

    #[test]
    fn the_rules_know_no_async_not_even_in_their_tests() {
        for pure in PURE {
            assert_eq!(sentences(Member::named(pure).normal("tokio")).len(), 1);
            assert_eq!(sentences(Member::named(pure).dev("tokio")).len(), 1);
        }
    }

    #[test]
    fn the_rules_name_little() {
        let named: Vec<&str> =
            PLACES.iter().filter(|place| place.at.contains(&"casework")).map(|place| place.name).collect();
        assert_eq!(named, ["jiff", "serde", "serde_json", "toml", "sha2", "strsim"]);
    }

    #[test]
    fn what_is_for_tests_is_not_in_the_product() {
        assert_eq!(
            sentences(Member::named("casework").normal("proptest")),
            [
                "proptest is only for tests, under [dev-dependencies]: the laws hold for sequences that nobody thought of."
            ]
        );
    }

    #[test]
    fn a_crate_that_nobody_placed_is_told_to_find_its_place() {
        assert!(sentences(Member::named("web").normal("left-pad"))[0].contains("give it a place in the table"));
    }

    #[test]
    fn the_table_names_each_crate_once_and_only_places_that_exist() {
        for (index, place) in PLACES.iter().enumerate() {
            assert!(PLACES[..index].iter().all(|earlier| earlier.name != place.name), "{} stands twice", place.name);
            for at in place.at.iter().chain(place.in_tests_of) {
                assert!(direction::is_known(at), "{} is placed in {at}, which nobody knows", place.name);
            }
        }
    }
}
