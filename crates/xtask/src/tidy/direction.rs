//! Who may know whom: web → operations → {store, mail, feeds, paper, advisory, matching} → casework; madoguchi wires.

use super::Problem;
use super::tree::{Kind, Tree};

/// A crate of the project, those to come included, and the crates of ours that it may name.
struct Seat {
    name: &'static str,
    may_name: &'static [&'static str],
    why: &'static str,
}

const SEATS: &[Seat] = &[
    Seat { name: "casework", may_name: &[], why: "the rules stand alone, so that they can be tested in microseconds" },
    Seat { name: "matching", may_name: &["casework"], why: "it compares values, and fetches none" },
    Seat { name: "advisory", may_name: &["casework"], why: "it turns values into documents, and sends none" },
    Seat { name: "paper", may_name: &["casework", "advisory"], why: "it prints an advisory, and knows nothing else" },
    Seat { name: "store", may_name: &["casework"], why: "it remembers what was decided, and decides nothing" },
    Seat { name: "mail", may_name: &["casework"], why: "it carries letters; which are owed is decided in casework" },
    Seat { name: "feeds", may_name: &["casework"], why: "it reads what others publish; operations keeps it" },
    Seat {
        name: "operations",
        may_name: &["casework", "matching", "advisory", "paper", "store", "mail", "feeds"],
        why: "it is the one path to a change, for people and for clocks",
    },
    Seat {
        name: "web",
        may_name: &["casework", "matching", "advisory", "operations"],
        why: "a page that could reach the store would find cases without asking who looks",
    },
    Seat {
        name: "madoguchi",
        may_name: &["casework", "matching", "advisory", "store", "mail", "feeds", "operations", "web"],
        why: "it wires all the others together",
    },
    Seat {
        name: "testkit",
        may_name: &["casework", "matching", "advisory", "store", "mail", "feeds", "operations", "web"],
        why: "it is a whole app in memory",
    },
    Seat { name: "xtask", may_name: &["casework"], why: "a chore may draw or measure the rules, and needs no more" },
];

/// Only who stands above the app may test with the whole of it; the others would build it for their own small tests.
const MAY_TEST_WITH_TESTKIT: &[&str] = &["operations", "web", "madoguchi"];

pub(super) fn broken(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for member in &tree.crates {
        let Some(seat) = seat_of(&member.name) else {
            problems.push(Problem::at(
                &member.name,
                "this crate is unknown to the law of direction: give it a seat in tidy/direction.rs, with the reason.",
            ));
            continue;
        };
        for named in member.dependencies.iter().filter(|dependency| dependency.is_our_own()) {
            let as_test = named.kind == Kind::Dev && named.name == "testkit";
            let allowed = if as_test {
                MAY_TEST_WITH_TESTKIT.contains(&seat.name)
            } else {
                seat.may_name.contains(&named.name.as_str())
            };
            if !allowed {
                problems.push(Problem::at(&member.name, refusal(seat, &named.name)));
            }
        }
    }
    problems
}

#[cfg(test)]
pub(super) fn is_known(name: &str) -> bool {
    seat_of(name).is_some()
}

fn seat_of(name: &str) -> Option<&'static Seat> {
    SEATS.iter().find(|seat| seat.name == name)
}

fn refusal(seat: &Seat, named: &str) -> String {
    let allowed = if seat.may_name.is_empty() { "none of our crates".to_owned() } else { seat.may_name.join(", ") };
    match named {
        "testkit" => format!(
            "it may not depend on testkit, which is for the tests of {} alone.",
            MAY_TEST_WITH_TESTKIT.join(", ")
        ),
        "xtask" => "it may not depend on xtask, which is for the person at the terminal.".to_owned(),
        _ => format!("it may not name {named}. It may name {allowed}, because {}.", seat.why),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::Member;
    use super::*;

    fn sentences(member: Member) -> Vec<String> {
        broken(&Tree::default().with(member)).into_iter().map(|problem| problem.sentence).collect()
    }

    #[test]
    fn the_allowed_edges_are_allowed() {
        assert_eq!(sentences(Member::named("operations").normal("store").normal("casework").dev("testkit")), [""; 0]);
        assert_eq!(sentences(Member::named("madoguchi").normal("web").normal("store").dev("testkit")), [""; 0]);
    }

    #[test]
    fn web_never_names_store_mail_or_feeds() {
        for below in ["store", "mail", "feeds"] {
            let sentences = sentences(Member::named("web").normal("operations").normal(below));
            assert_eq!(sentences.len(), 1);
            assert!(sentences[0].starts_with(&format!("it may not name {below}.")), "{sentences:?}");
        }
    }

    #[test]
    fn web_does_not_name_store_in_its_tests_either() {
        assert_eq!(sentences(Member::named("web").dev("store")).len(), 1);
    }

    #[test]
    fn the_rules_name_none_of_our_crates() {
        for seat in SEATS.iter().filter(|seat| seat.name != "casework") {
            assert_eq!(sentences(Member::named("casework").normal(seat.name)).len(), 1, "casework → {}", seat.name);
        }
    }

    #[test]
    fn nothing_points_upwards() {
        for (from, to) in [("store", "operations"), ("operations", "web"), ("web", "madoguchi"), ("matching", "store")]
        {
            assert_eq!(sentences(Member::named(from).normal(to)).len(), 1, "{from} → {to}");
        }
    }

    #[test]
    fn testkit_and_xtask_are_nobodys_ordinary_dependency() {
        for seat in SEATS {
            for tool in ["testkit", "xtask"] {
                assert_eq!(sentences(Member::named(seat.name).normal(tool)).len(), 1, "{} → {tool}", seat.name);
            }
        }
    }

    #[test]
    fn the_rules_are_not_tested_with_the_whole_app() {
        assert_eq!(sentences(Member::named("casework").dev("testkit")).len(), 1);
    }

    #[test]
    fn a_crate_without_a_seat_is_told_to_take_one() {
        assert!(sentences(Member::named("dashboard"))[0].contains("give it a seat"));
    }

    #[test]
    fn every_crate_of_the_design_has_a_seat() {
        assert_eq!(SEATS.len(), 12);
    }
}
