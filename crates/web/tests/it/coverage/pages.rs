//! How every page is made, for everybody who may look at it and in both languages.

use std::collections::BTreeSet;

use axum::http::{Request, StatusCode};
use web::{Who, routes};

use super::{Stage, is_on};
use crate::visitor::{Answer, Visitor};

/// On every answer, with what each must hold.
const HEADERS: &[(&str, &str)] = &[
    ("content-security-policy", "default-src 'none'"),
    ("content-security-policy", "frame-ancestors 'none'"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=()"),
    ("cache-control", ""),
];

/// Every page that can be reached by its path alone, as everybody, in both languages.
async fn all_pages(stage: &Stage) -> Vec<(String, Answer)> {
    let mut pages = Vec::new();
    for who in ["nobody", "Tanaka", "Sato"] {
        for language in ["ja", "en"] {
            for route in routes().iter().filter(|route| route.method == "GET") {
                let visitor = match who {
                    "nobody" => Visitor::nobody(&stage.app).await,
                    login => Visitor::who_is(&stage.app, login).await,
                };
                let path = stage.path(route);
                let answer = visitor.speaking(language).get(&path).await;
                if who == "nobody" && route.who != Who::Anybody {
                    continue;
                }
                pages.push((format!("{path} for {who} in {language}"), answer));
            }
        }
    }
    pages
}

/// The text between each of these and what ends it.
fn between<'a>(text: &'a str, begins: &'a str, ends: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(begins).skip(1).filter_map(move |rest| rest.split_once(ends)).map(|(inside, _)| inside)
}

#[tokio::test]
async fn every_page_is_well_made() {
    let stage = Stage::on_sqlite().await;
    for (what, answer) in all_pages(&stage).await.into_iter().filter(|(_, answer)| answer.is_page()) {
        let body = &answer.body;
        let language = if what.ends_with("ja") { "ja" } else { "en" };
        assert!(body.contains(&format!("<html lang=\"{language}\"")), "{what} does not say its language");
        assert_eq!(body.matches("<h1").count(), 1, "{what} has another number of headings than one");
        assert_eq!(body.matches("<main").count(), 1, "{what} has no main part, or two");
        assert!(between(body, "<title>", "</title>").next().is_some_and(|title| !title.trim().is_empty()), "{what}");
        assert!(!body.contains(" style="), "{what} has a style of its own, which the policy forbids");
        assert!(!body.contains("javascript:"), "{what} has a script in an address");
        for script in between(body, "<script", "</script>") {
            assert!(script.contains("src=\"/assets/") && script.trim_end().ends_with('>'), "{what}: {script}");
        }
        for tag in between(body, "<", ">") {
            let handles = tag.split_whitespace().skip(1).any(|word| word.starts_with("on") && word.contains('='));
            assert!(!handles, "{what} handles an event in its markup: <{tag}>");
        }
    }
}

#[tokio::test]
async fn every_form_that_changes_something_carries_its_token() {
    let stage = Stage::on_sqlite().await;
    for (what, answer) in all_pages(&stage).await.into_iter().filter(|(_, answer)| answer.is_page()) {
        for form in between(&answer.body, "<form", "</form>") {
            let (head, _) = form.split_once('>').unwrap();
            if head.to_lowercase().contains("method=\"post\"") {
                assert!(form.contains("name=\"form-token\" value=\""), "{what}: <form{head}>");
            }
        }
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_guard_it() {
    let stage = Stage::on_sqlite().await;
    let mut answers = all_pages(&stage).await;
    let mut nobody = Visitor::nobody(&stage.app).await;
    for path in ["/", "/nowhere", "/cases/%ff", "/assets/nothing", "/login?to=%ff", "/cases/a%00b"] {
        answers.push((path.into(), nobody.get(path).await));
    }
    answers.push(("DELETE /cases".into(), nobody.send(Request::delete("/cases"), String::new()).await));
    answers.push(("POST /login".into(), nobody.post("/login", &[]).await));
    for (what, answer) in answers {
        // What is published is there for programs of other sites as well (CSAF 2.0, 7.1).
        let published = what.contains("/csaf/");
        for (name, holds) in HEADERS {
            if published && *name == "cross-origin-resource-policy" {
                continue;
            }
            let value = answer.header(name);
            assert!(!value.is_empty() && value.contains(holds), "{what} has {name}: \"{value}\"");
        }
        assert!(!answer.status.is_server_error(), "{what}: {}", answer.status);
    }
}

#[tokio::test]
async fn what_was_shown_to_one_person_is_kept_by_nobody() {
    let stage = Stage::on_sqlite().await;
    let mut sato = Visitor::who_is(&stage.app, "Sato").await;
    for route in routes().iter().filter(|route| route.method == "GET" && route.who != Who::Anybody) {
        let answer = sato.get(&stage.path(route)).await;
        let kept = answer.header("cache-control");
        assert!(kept.contains("no-store") || kept.contains("private"), "{}: {kept}", route.path);
    }
}

#[tokio::test]
async fn no_link_leads_nowhere() {
    let stage = Stage::on_sqlite().await;
    let known: Vec<String> = routes().iter().map(|route| route.path.to_owned()).collect();
    let mut dead = BTreeSet::new();
    for (what, answer) in all_pages(&stage).await.into_iter().filter(|(_, answer)| answer.is_page()) {
        let links = between(&answer.body, " href=\"", "\"").chain(between(&answer.body, " action=\"", "\""));
        for link in links.filter(|link| link.starts_with('/')) {
            let path = link.split(['?', '#']).next().unwrap_or_default();
            if !known.iter().any(|route| is_on(route, path)) {
                dead.insert(format!("{path} on {what}"));
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}

#[tokio::test]
async fn a_page_that_does_not_exist_says_so_in_the_language_of_whoever_asks() {
    let stage = Stage::on_sqlite().await;
    for (language, words) in [("ja", "ページがない"), ("en", "There is no such page")] {
        let answer = Visitor::nobody(&stage.app).await.speaking(language).get("/nowhere").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.body.contains(words), "{}", answer.body);
    }
}
