//! The feed as JSON Feed 1.1.

use serde_json::{Value, json};

use super::{Entry, Feed, second};

/// The feed as a document.
pub fn json_feed(feed: &Feed<'_>) -> String {
    let item = |entry: &Entry<'_>| {
        let tags: Vec<&str> = entry.advisory.vulnerabilities.iter().map(|one| one.public_name()).collect();
        let mut item = json!({
            "id": entry.page,
            "url": entry.page,
            "title": entry.title(feed.language),
            "content_text": entry.summary(feed.language),
            "date_published": second(entry.first_at),
            "date_modified": second(entry.at),
            "language": feed.code(),
            "tags": tags,
        });
        if let Some(csaf) = &entry.csaf {
            item["attachments"] = json!([{ "url": csaf, "mime_type": "application/json", "title": "CSAF 2.0" }]);
        }
        item
    };
    let value: Value = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title(),
        "home_page_url": feed.home,
        "feed_url": feed.own,
        "language": feed.code(),
        "authors": [{ "name": feed.publisher.of(feed.language), "url": feed.home }],
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    });
    format!("{value:#}\n")
}
