//! The feed as JVNRSS 3: RSS 1.0 with identifiers, references, CPE and CVSS as JVN's own feeds carry them.

use super::{Entry, Feed, second, xml::Xml};
use crate::model::{Product, Vulnerability};
use crate::score::{Score, cvss_3, cvss_4};

/// The feed as a document.
pub fn jvnrss(feed: &Feed<'_>) -> String {
    let mut xml = Xml::new();
    xml.begin(
        "rdf:RDF",
        &[
            ("xmlns", "http://purl.org/rss/1.0/"),
            ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:sec", "http://jvn.jp/rss/mod_sec/3.0/"),
            ("xml:lang", feed.code()),
        ],
    );
    xml.begin("channel", &[("rdf:about", &feed.own)]);
    xml.text("title", &[], &feed.title());
    xml.text("link", &[], &feed.home);
    xml.text("description", &[], &feed.title());
    xml.text("dc:publisher", &[], feed.publisher.of(feed.language));
    xml.text("dc:date", &[], &second(feed.updated()));
    xml.begin("items", &[]);
    xml.begin("rdf:Seq", &[]);
    for entry in &feed.entries {
        xml.empty("rdf:li", &[("rdf:resource", &entry.page)]);
    }
    xml.end();
    xml.end();
    xml.end();
    for entry in &feed.entries {
        item(&mut xml, feed, entry);
    }
    xml.done()
}

fn item(xml: &mut Xml, feed: &Feed<'_>, entry: &Entry<'_>) {
    xml.begin("item", &[("rdf:about", &entry.page)]);
    xml.text("title", &[], entry.title(feed.language));
    xml.text("link", &[], &entry.page);
    xml.text("description", &[], entry.summary(feed.language));
    xml.text("dc:publisher", &[], feed.publisher.of(feed.language));
    xml.text("sec:identifier", &[], &entry.advisory.number);
    for vulnerability in &entry.advisory.vulnerabilities {
        references(xml, vulnerability);
    }
    for product in &entry.advisory.products {
        cpe(xml, feed, product);
    }
    for vulnerability in &entry.advisory.vulnerabilities {
        let newer = vulnerability.cvss_4.as_deref().and_then(cvss_4);
        score(xml, "4.0", newer);
        score(xml, "3.1", vulnerability.cvss_3.as_deref().and_then(cvss_3));
    }
    xml.text("dc:date", &[], &second(entry.at));
    xml.text("dcterms:issued", &[], &second(entry.first_at));
    xml.text("dcterms:modified", &[], &second(entry.at));
    xml.end();
}

fn references(xml: &mut Xml, vulnerability: &Vulnerability) {
    if let Some(cve) = &vulnerability.cve {
        let page = format!("https://www.cve.org/CVERecord?id={cve}");
        xml.text("sec:references", &[("source", "CVE"), ("id", cve)], &page);
    }
    if let Some(weakness) = &vulnerability.weakness {
        let number = weakness.id.trim_start_matches("CWE-");
        let page = format!("https://cwe.mitre.org/data/definitions/{number}.html");
        let title = format!("{}({})", weakness.name, weakness.id);
        xml.text("sec:references", &[("id", &weakness.id), ("title", &title)], &page);
    }
}

fn cpe(xml: &mut Xml, feed: &Feed<'_>, product: &Product) {
    if let Some(cpe) = &product.cpe {
        let (vendor, name) = (product.vendor.of(feed.language), product.name.of(feed.language));
        xml.text("sec:cpe", &[("version", "2.3"), ("vendor", vendor), ("product", name)], cpe);
    }
}

fn score(xml: &mut Xml, version: &str, score: Option<Score>) {
    if let Some(score) = score {
        let (number, severity) = (format!("{:.1}", score.score), score.severity.title().en);
        xml.empty(
            "sec:cvss",
            &[
                ("score", &number),
                ("severity", &severity),
                ("vector", &score.vector),
                ("version", version),
                ("type", "Base"),
            ],
        );
    }
}
