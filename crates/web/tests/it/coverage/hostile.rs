//! What no page of ours would send, in every field of every form and in every place of every address: a clear answer, and never half
//! a change.

use std::collections::BTreeMap;

use axum::http::{HeaderValue, Request};
use operations::ledgers::{Export, Verifier};
use web::{Route, routes};

use super::Stage;
use crate::{
    filling::{Form, forms},
    visitor::Visitor,
};

/// Text that is meant to break something.
const HOSTILE: &[&str] = &[
    "",
    "\0",
    "a\0b",
    "\u{202e}evil\u{2066}",
    "\u{378}\u{10ffff}\u{e000}\u{feff}",
    "'; DROP TABLE entry; --",
    "<script>alert(1)</script>\"'&",
    "{{ 7*7 }}{% for %}",
    "../../../../etc/passwd",
    "-1",
    "99999999999999999999999999",
    "0000-13-45T99:99",
    "%00%0d%0aSet-Cookie: a=b\r\nX: y",
];

/// The address of a route with something that is there, as far as the stage has it.
fn place(stage: &Stage, route: &Route) -> String {
    let there = [
        ("/company/units/{code}", "/company/units/Design"),
        ("/company/products/{code}", "/company/products/PLC-X"),
        ("/company/people/{login}", "/company/people/Tanaka"),
        ("/company/import/{kind}", "/company/import/customers"),
        ("/letters/templates/{name}/{language}", "/letters/templates/results/en"),
        ("/reports/{number}", "/reports/R-2026-0001"),
    ];
    let known = there.iter().find(|(from, _)| route.path.starts_with(from));
    let path = known.map_or_else(|| route.path.to_owned(), |(from, to)| route.path.replacen(from, to, 1));
    path.replace("{number}", &stage.number).replace("{step}", "1.3.1").replace("{act}", "news").replace("{letter}", "1")
}

/// Every form that Sato finds on some page, each once.
async fn all_forms(stage: &Stage) -> Vec<Form> {
    let mut found = BTreeMap::new();
    let mut sato = Visitor::who_is(&stage.app, "Sato").await;
    let shown = routes().into_iter().filter(|route| route.method == "GET");
    let mut paths: Vec<String> = shown.map(|route| place(stage, &route)).filter(|path| !path.contains('{')).collect();
    paths.extend(["notes", "files"].map(|tab| format!("/cases/{}?tab={tab}", stage.number)));
    paths.extend(["embargo", "party", "vulnerability"].map(|act| format!("/cases/{}/acts/{act}", stage.number)));
    for path in paths {
        let page = sato.get(&path).await;
        for form in forms(&page.body, &path) {
            // Who logs out, or becomes somebody else, sends no more forms.
            if !matches!(form.action.as_str(), "/logout" | "/demo/person" | "/demo/time" | "/language") {
                found.insert((form.action.clone(), form.names()), form);
            }
        }
    }
    found.into_values().collect()
}

/// A report for POC to judge.
async fn report(stage: &Stage) {
    let mut stranger = Visitor::nobody(&stage.app).await;
    let sent = stranger.submit("/report", &[("product-1", "PLC-X"), ("description", "It stops.")]).await;
    assert!(sent.status.is_redirection(), "{}", sent.text());
}

/// All ledgers fit.
async fn fits(stage: &Stage) {
    let mut export = Export::begin(&stage.app.desk, None, stage.app.desk.now()).await.unwrap();
    let mut verifier = Verifier::default();
    while let Some(lines) = export.more(&stage.app.desk).await.unwrap() {
        lines.lines().for_each(|line| verifier.line(line.as_bytes()).unwrap());
    }
    verifier.end().unwrap();
}

#[tokio::test]
async fn hostile_words_in_every_field_break_nothing_and_change_nothing_by_half() {
    for stage in Stage::on_both().await {
        report(&stage).await;
        let forms = all_forms(&stage).await;
        assert!(forms.len() > 40, "{} forms were found", forms.len());
        let mut sato = Visitor::who_is(&stage.app, "Sato").await;
        for (form, hostile) in forms.iter().flat_map(|form| HOSTILE.iter().map(move |hostile| (form, *hostile))) {
            let (before, token, names) = (stage.entries().await, sato.token.clone(), form.names());
            let mut said: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), hostile)).collect();
            said.push(("form-token", &token));
            let answer = sato.fill(form, &said, &[]).await;
            assert!(answer.status.as_u16() < 500, "{} with {hostile:?}: {}", form.action, answer.text());
            if answer.status.is_client_error() {
                assert_eq!(stage.entries().await, before, "{} with {hostile:?} left a trace", form.action);
            }
            if answer.asks_to_log_in() {
                sato = Visitor::who_is(&stage.app, "Sato").await;
            }
        }
        fits(&stage).await;
        let mut sato = Visitor::who_is(&stage.app, "Sato").await;
        for route in routes().into_iter().filter(|route| route.method == "GET") {
            let path =
                Some(place(&stage, &route)).filter(|path| !path.contains('{')).unwrap_or_else(|| stage.path(&route));
            let answer = sato.get(&path).await;
            assert!(answer.status.as_u16() < 500, "{path} afterwards: {}", answer.text());
        }
    }
}

#[tokio::test]
async fn hostile_addresses_find_nothing_and_break_nothing() {
    for stage in Stage::on_both().await {
        let mut sato = Visitor::who_is(&stage.app, "Sato").await;
        let long = "%E3%81%82".repeat(700);
        let parts =
            ["%00", "a%00b", "%FF%FE", "%E2%80%AE", "..%2f..%2fetc", "%27%3B--", "-1", "99999999999999999999", &long];
        for route in routes().into_iter().filter(|route| route.method == "GET") {
            for part in parts {
                let mut path = route.path.to_owned();
                while let (Some(from), Some(to)) = (path.find('{'), path.find('}')) {
                    path.replace_range(from..=to, part);
                }
                for path in [path.clone(), format!("{path}?words={part}&page={part}&case={part}&tab={part}&to={part}")]
                {
                    let answer = sato.get(&path).await;
                    assert!(answer.status.as_u16() < 500, "{path}: {} {}", answer.status, answer.text());
                }
            }
        }
    }
}

#[tokio::test]
async fn hostile_headers_are_borne() {
    let stage = Stage::on_sqlite().await;
    let mut nobody = Visitor::nobody(&stage.app).await;
    for name in
        ["accept-language", "user-agent", "x-forwarded-for", "x-forwarded-proto", "host", "range", "content-type"]
    {
        for bytes in [&b"\xff\xfe"[..], b"", &[b'a'; 20_000], b"ja;q=999999999999", b"1.1.1.1, \xe2\x80\xae"] {
            for path in ["/login", "/cases", "/report", "/csaf/", "/nowhere"] {
                let request = Request::get(path).header(name, HeaderValue::from_bytes(bytes).unwrap());
                let answer = nobody.send(request, String::new()).await;
                assert!(answer.status.as_u16() < 500, "{path} with {name}: {}", answer.status);
            }
        }
    }
}
