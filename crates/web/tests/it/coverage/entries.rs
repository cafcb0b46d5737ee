//! Every route that is declared to leave an entry leaves one: for each there is a scenario in which it succeeds.

use web::{Writes, routes};

use super::Stage;
use crate::visitor::Visitor;

/// Something that succeeds, and what is sent for it. `MDG-2026-0001` is the case of the stage: its overview is there, and design
/// was asked to join in on step 1.3.1.
struct Scenario {
    /// The route as the table has it.
    route: &'static str,
    who: &'static str,
    path: &'static str,
    fields: &'static [(&'static str, &'static str)],
    /// What has to be done before.
    before: &'static [Before],
}

/// Who, where, with what.
type Before = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// One for each route that leaves an entry: whoever adds a route adds its scenario here.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        route: "/cases/{number}/letters/{letter}/withdrawal",
        who: "Sato",
        path: "/cases/MDG-2026-0001/letters/1/withdrawal",
        fields: &[("edition", "0"), ("because", "Told by telephone."), ("confirmed", "yes")],
        before: &[],
    },
    Scenario {
        route: "/cases/{number}/letters/{letter}/return",
        who: "Suzuki",
        path: "/cases/MDG-2026-0001/letters/1/return",
        fields: &[("edition", "1")],
        before: &[(
            "Sato",
            "/cases/MDG-2026-0001/letters/1/withdrawal",
            &[("edition", "0"), ("because", "Told by telephone."), ("confirmed", "yes")],
        )],
    },
];

/// Routes that have no scenario yet. This list only ever becomes shorter.
const NOT_YET: &[&str] = &[
    "/cases/{number}/owner",
    "/cases/{number}/subject",
    "/cases/{number}/notes",
    "/cases/new",
    "/cases/{number}/acts/{act}",
    "/cases/{number}/steps/{step}",
    "/reports/new",
    "/reports/{number}/hand",
    "/reports/{number}/judgement",
    "/reports/{number}/ending",
    "/reports/{number}/joining",
    "/reports/{number}/return",
    "/reports/{number}/messages",
    "/reports/{number}/reading",
    "/reports/{number}/answer",
    "/reports/{number}/case",
    "/cases/{number}/files",
    "/report",
    "/track/{secret}",
    "/track/{secret}/withdrawal",
    "/letters/jobs/{job}/again",
    "/cases/{number}/letters/{letter}/text",
    "/cases/{number}/letters/{letter}/template",
    "/cases/{number}/letters/{letter}/release",
    "/cases/{number}/letters/{letter}/hold",
    "/cases/{number}/letters/{letter}/by-hand",
    "/letters/templates/{name}/{language}",
    "/letters/templates/{name}/{language}/ours",
    "/letters/templates/{name}/{language}/older",
    "/cases/{number}/advisory",
    "/cases/{number}/advisory/acts/{act}",
    "/company/settings",
    "/company/units/new",
    "/company/units/{code}",
    "/company/units/{code}/end",
    "/company/units/{code}/return",
    "/company/units/{code}/cases",
    "/company/people/new",
    "/company/people/{login}",
    "/company/people/{login}/invitation",
    "/company/people/{login}/return",
    "/company/people/{login}/absences",
    "/company/people/{login}/absences/end",
    "/company/people/{login}/leaving",
    "/company/products/new",
    "/company/products/{code}",
    "/company/products/{code}/end",
    "/company/products/{code}/return",
    "/company/customers/new",
    "/company/customers/{code}",
    "/company/customers/{code}/end",
    "/company/customers/{code}/return",
    "/company/import/{kind}/{id}",
    "/password/{secret}",
    "/me",
    "/me/password",
    "/me/sessions/others",
    "/me/absences",
    "/me/absences/end",
    "/demo/time",
];

#[tokio::test]
async fn a_route_that_is_to_leave_an_entry_leaves_one() {
    for Scenario { route, who, path, fields, before } in SCENARIOS {
        for stage in Stage::on_both().await {
            for (who, path, fields) in *before {
                Visitor::who_is(&stage.app, who).await.submit(path, fields).await;
            }
            let entries = stage.entries().await;
            let answer = Visitor::who_is(&stage.app, who).await.submit(path, fields).await;
            assert!(answer.status.is_redirection() || answer.status.is_success(), "{route}: {}", answer.body);
            assert!(stage.entries().await > entries, "{route} left no entry");
        }
    }
}

#[test]
fn every_route_that_is_to_leave_an_entry_has_a_scenario() {
    let table = routes();
    let writing: Vec<&str> = table.iter().filter(|it| it.writes == Writes::Entry).map(|it| it.path).collect();
    let has_one = |path: &str| SCENARIOS.iter().any(|scenario| scenario.route == path);
    let missing: Vec<_> = writing.iter().filter(|path| !has_one(path) && !NOT_YET.contains(path)).collect();
    assert!(missing.is_empty(), "give these a scenario in coverage/entries.rs: {missing:#?}");
    let superfluous: Vec<_> = NOT_YET.iter().filter(|path| has_one(path) || !writing.contains(path)).collect();
    assert!(superfluous.is_empty(), "these can leave the list of those that have none yet: {superfluous:#?}");
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
