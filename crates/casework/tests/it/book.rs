//! What the book says of the rules is what the rules do: every name stands in it, and nothing that is not there.

use std::collections::BTreeSet;

use casework::{answers::Kind, case::Machine, circles::Circle, effects::Effect, guards, guards::Origin, role};

const FORMAT: &str = include_str!("../../../../docs/process-format.md");
const FORMAT_JA: &str = include_str!("../../../../docs/ja/process-format.md");

fn both() -> [&'static str; 2] {
    [FORMAT, FORMAT_JA]
}

/// The rows of the table of guards: name, and whether the deck asks for it.
fn guard_rows(page: &str) -> BTreeSet<(String, bool)> {
    let rows = page.lines().filter(|line| line.starts_with("| `")).filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let name = cells.first()?.trim_start_matches('`').split('`').next()?.to_owned();
        guards::by_name(&name)?;
        let last = cells.last()?;
        Some((name, last.starts_with("deck") || last.starts_with("資料")))
    });
    rows.collect()
}

#[test]
fn the_book_names_every_guard_and_who_asks_for_it() {
    let known: BTreeSet<(String, bool)> =
        guards::ALL.iter().map(|guard| (guard.name().to_owned(), matches!(guard.origin(), Origin::Deck(_)))).collect();
    for page in both() {
        assert_eq!(guard_rows(page), known);
    }
}

#[test]
fn the_book_names_every_effect_kind_machine_circle_and_role() {
    let effects = Effect::NAMES.iter().map(|name| format!("do = \"{name}\""));
    let kinds = Kind::NAMES.iter().map(|name| format!("| `{name}` |"));
    let machines = Machine::ALL.iter().map(|machine| format!("`{}`", machine.name()));
    let circles = Circle::ALL.iter().map(|circle| format!("\"{}\"", circle.name()));
    let names: Vec<String> = effects.chain(kinds).chain(machines).chain(circles).collect();
    let roles = role::Role::ALL.iter().map(|role| role.code());
    let roles: Vec<&str> = roles.chain(role::Outside::ALL.iter().map(|outside| outside.code())).collect();
    for page in both() {
        for name in &names {
            assert!(page.contains(name), "{name} is not in the book");
        }
        for code in &roles {
            assert!(page.contains(code), "{code} is not in the book");
        }
    }
}

#[test]
fn the_book_names_every_state_that_a_file_may_set() {
    for machine in Machine::ALL {
        for state in machine.states().iter().skip(1).filter(|state| state.name() != "closed") {
            for page in both() {
                assert!(page.contains(state.name()), "{} {} is not in the book", machine.name(), state.name());
            }
        }
    }
}
