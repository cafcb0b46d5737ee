//! Who is not meant finds nothing: every route, as nobody, as an outsider, as the wrong unit, the right one, POC and administrator.

use axum::http::StatusCode;
use web::{Route, Who, routes};

use super::{Stage, is_of_a_case};
use crate::visitor::{Answer, Visitor};

async fn ask(visitor: &mut Visitor, route: &Route, path: &str) -> Answer {
    let answer = match route.method {
        "GET" => visitor.get(path).await,
        _ => visitor.submit(path, &[]).await,
    };
    assert!(answer.status.as_u16() < 500, "{} {path}: {} {}", route.method, answer.status, answer.body);
    answer
}

#[tokio::test]
async fn nobody_is_sent_to_the_login_wherever_it_is_not_open_to_everybody() {
    let stage = Stage::on_sqlite().await;
    for route in routes() {
        let mut nobody = Visitor::nobody(&stage.app).await;
        let answer = ask(&mut nobody, &route, &stage.path(&route)).await;
        if route.who != Who::Anybody {
            assert!(answer.asks_to_log_in(), "{} {}: {}", route.method, route.path, answer.status);
            assert!(!answer.body.contains(&stage.number));
        }
    }
}

#[tokio::test]
async fn who_has_no_part_in_a_case_does_not_learn_that_there_is_one() {
    for stage in Stage::on_both().await {
        for login in ["Kato", "Ueda"] {
            for route in routes().into_iter().filter(is_of_a_case) {
                let mut stranger = Visitor::who_is(&stage.app, login).await;
                let (there, not_there) =
                    (stage.path(&route), stage.path(&route).replace(&stage.number, "MDG-2026-9999"));
                let seen = ask(&mut stranger, &route, &there).await;
                assert_eq!(seen.status, StatusCode::NOT_FOUND, "{login}: {} {there}", route.method);
                let unseen = ask(&mut stranger, &route, &not_there).await;
                let body = |answer: &Answer| answer.body.replace(&stage.number, "…").replace("MDG-2026-9999", "…");
                assert_eq!(body(&seen), body(&unseen), "{login} can tell them apart: {} {there}", route.method);
            }
        }
    }
}

#[tokio::test]
async fn a_route_is_there_for_whom_the_table_says_and_for_nobody_else() {
    let stage = Stage::on_sqlite().await;
    for (login, poc, admin) in
        [("Kato", false, false), ("Tanaka", false, false), ("Suzuki", true, false), ("Sato", true, true)]
    {
        for route in routes() {
            let mut visitor = Visitor::who_is(&stage.app, login).await;
            let answer = ask(&mut visitor, &route, &stage.path(&route)).await;
            let meant = match route.who {
                Who::Anybody | Who::Signed => true,
                Who::Poc => poc,
                Who::Admin => admin,
                Who::PocOrAdmin => poc || admin,
            };
            if !meant {
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{login}: {} {}", route.method, route.path);
            }
            assert!(!answer.asks_to_log_in(), "{login} is logged in: {} {}", route.method, route.path);
        }
    }
}

#[tokio::test]
async fn the_right_unit_finds_its_case_on_every_page_of_it_that_is_for_everybody() {
    let stage = Stage::on_sqlite().await;
    for route in routes().iter().filter(|route| is_of_a_case(route) && route.method == "GET") {
        let path = stage.path(route);
        let mut sato = Visitor::who_is(&stage.app, "Sato").await;
        let found = sato.get(&path).await.status;
        // A file or a letter that is not there is not there for POC either. An advisory is there for POC and for the units it was
        // laid before: `advisories/` holds that.
        let of_the_advisory = route.path.starts_with("/cases/{number}/advisory");
        if found.is_success() && !of_the_advisory && route.who == Who::Signed && route.path.matches('{').count() == 1 {
            let mut tanaka = Visitor::who_is(&stage.app, "Tanaka").await;
            assert_ne!(tanaka.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn a_session_that_ended_or_was_made_up_opens_nothing() {
    let stage = Stage::on_sqlite().await;
    let mut sato = Visitor::who_is(&stage.app, "Sato").await;
    assert_eq!(sato.get("/cases").await.status, StatusCode::OK);
    stage.app.clock.advance(jiff::SignedDuration::from_hours(13));
    assert!(sato.get("/cases").await.asks_to_log_in());
    for session in ["", "0", &"0".repeat(64), &"é".repeat(32), &"f".repeat(100_000)] {
        let mut stranger = Visitor::nobody(&stage.app).await;
        let request = axum::http::Request::get("/cases").header("cookie", format!("session={session}"));
        assert!(stranger.send(request, String::new()).await.asks_to_log_in(), "{session:.9}");
    }
}
