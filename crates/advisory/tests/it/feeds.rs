//! Feeds of what was published.

use advisory::feeds::{Entry, Feed, Kind};
use casework::words::{Language, Words};
use serde_json::Value;

use crate::example::example;

fn written(kind: Kind, language: Language) -> String {
    let mut advisory = example();
    advisory.title.en = "A <script> & \"more\"".into();
    let entry = Entry {
        advisory: &advisory,
        page: "https://psirt.kawasemi.example/security/advisories/KWS-2026-0003".into(),
        csaf: Some("https://psirt.kawasemi.example/csaf/2026/kws-2026-0003-en.json".into()),
        at: "2026-04-14T01:00:00.5Z".parse().unwrap(),
        first_at: "2026-03-31T01:00:00Z".parse().unwrap(),
    };
    let feed = Feed {
        language,
        publisher: Words::new("かわせみ計装", "Kawasemi"),
        home: "https://psirt.kawasemi.example/security/advisories".into(),
        own: format!("https://psirt.kawasemi.example/security/feeds/en.{}", kind.ending()),
        entries: vec![entry],
    };
    kind.write(&feed)
}

#[test]
fn an_atom_feed_tells_when_and_where_and_lets_no_text_become_markup() {
    let atom = written(Kind::Atom, Language::En);
    for part in [
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">",
        "<updated>2026-04-14T01:00:00Z</updated>",
        "<title>A &lt;script&gt; &amp; &quot;more&quot;</title>",
        "<id>https://psirt.kawasemi.example/security/advisories/KWS-2026-0003</id>",
    ] {
        assert!(atom.contains(part), "{part}\n{atom}");
    }
}

#[test]
fn a_json_feed_is_json_with_an_attachment() {
    let feed: Value = serde_json::from_str(&written(Kind::Json, Language::Ja)).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["items"][0]["language"], "ja");
    assert_eq!(feed["items"][0]["date_modified"], "2026-04-14T01:00:00Z");
    assert!(feed["items"][0]["attachments"][0]["url"].as_str().unwrap().ends_with(".json"));
}

#[test]
fn a_jvnrss_feed_has_what_readers_of_jvn_look_for() {
    let rss = written(Kind::Jvnrss, Language::En);
    for part in [
        "xmlns:sec=\"http://jvn.jp/rss/mod_sec/3.0/\"",
        "<sec:identifier>KWS-2026-0003</sec:identifier>",
        "<sec:cvss score=\"9.1\" severity=\"Critical\"",
        "<sec:cpe version=\"2.3\"",
        "<dcterms:issued>2026-03-31T01:00:00Z</dcterms:issued>",
        "<rdf:li rdf:resource=\"https://psirt.kawasemi.example/security/advisories/KWS-2026-0003\"/>",
    ] {
        assert!(rss.contains(part), "{part}\n{rss}");
    }
}
