//! The Atom feed (RFC 4287).

use super::{Feed, second, xml::Xml};

/// The feed as a document.
pub fn atom(feed: &Feed<'_>) -> String {
    let mut xml = Xml::new();
    xml.begin("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.code())]);
    xml.text("id", &[], &feed.own);
    xml.text("title", &[], &feed.title());
    xml.text("updated", &[], &second(feed.updated()));
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &feed.own)]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.home)]);
    xml.begin("author", &[]);
    xml.text("name", &[], feed.publisher.of(feed.language));
    xml.end();
    for entry in &feed.entries {
        xml.begin("entry", &[]);
        xml.text("id", &[], &entry.page);
        xml.text("title", &[], entry.title(feed.language));
        xml.text("published", &[], &second(entry.first_at));
        xml.text("updated", &[], &second(entry.at));
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.page)]);
        if let Some(csaf) = &entry.csaf {
            xml.empty(
                "link",
                &[("rel", "related"), ("type", "application/json"), ("href", csaf), ("title", "CSAF 2.0")],
            );
        }
        for vulnerability in &entry.advisory.vulnerabilities {
            xml.empty("category", &[("term", vulnerability.public_name())]);
        }
        xml.text("summary", &[], entry.summary(feed.language));
        xml.end();
    }
    xml.done()
}
