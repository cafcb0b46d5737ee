//! Every route that is declared to leave an entry leaves one: for each there is a scenario in which it succeeds.
//!
//! A tour goes through one area of the desk by filling in the forms of its pages, as the people who have them. Whoever adds a route
//! that leaves an entry adds it to the tour of its area: without one, the last test of this file fails.

mod account;
mod advisories;
mod cases;
mod company;
mod intake;
mod letters;
mod register;
pub(super) mod tour;

use web::{Writes, routes};

/// What each tour passes.
const TOURS: &[&[&str]] = &[
    account::ROUTES,
    advisories::ROUTES,
    cases::ROUTES,
    company::ROUTES,
    intake::ROUTES,
    letters::ROUTES,
    register::ROUTES,
];

#[test]
fn every_route_that_is_to_leave_an_entry_is_on_a_tour() {
    let table = routes();
    let writing: Vec<&str> = table.iter().filter(|it| it.writes == Writes::Entry).map(|it| it.path).collect();
    let toured = || TOURS.iter().copied().flatten();
    let missing: Vec<_> = writing.iter().filter(|path| !toured().any(|it| it == *path)).collect();
    assert!(missing.is_empty(), "give these a place on a tour in coverage/entries: {missing:#?}");
    let unknown: Vec<_> = toured().filter(|path| !writing.contains(path)).collect();
    assert!(unknown.is_empty(), "these leave no entry by the table: {unknown:#?}");
}

#[test]
fn a_route_that_changes_something_says_what_it_leaves() {
    for route in routes() {
        match route.method {
            "GET" => assert_eq!(route.writes, Writes::Nothing, "{}", route.path),
            _ => assert_ne!(route.writes, Writes::Nothing, "POST {} says that it writes nothing", route.path),
        }
    }
}
