//! ROLIE (RFC 8322) as CSAF 2.0 asks for it (7.1.15 to 7.1.17): the feed of what is public, its categories, and the service that
//! leads to it.

use std::collections::{BTreeMap, BTreeSet};

use advisory::{Advisory, csaf::tracking_id};
use casework::words::Language;
use serde_json::{Value, json};
use store::{FileRow, ReleaseRow};

use super::{
    model::read,
    public::{listing, second},
};
use crate::{Desk, Trouble};

/// The scheme by which readers of ROLIE know what an entry is.
const INFORMATION_TYPE: &str = "urn:ietf:params:rolie:category:information-type";
const SCHEMA: &str = "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json";

/// Where the feed is, below the desk's address.
pub const FEED: &str = "/csaf/feed-tlp-white.json";
/// Where its categories are.
pub const CATEGORIES: &str = "/csaf/category-white.json";
/// Where the service document is.
pub const SERVICE: &str = "/csaf/service.json";

/// What the provider's metadata say of it.
pub(super) fn distribution(base_url: &str) -> Value {
    json!({ "rolie": {
        "categories": [format!("{base_url}{CATEGORIES}")],
        "feeds": [{
            "summary": "TLP:WHITE (TLP 2.0: TLP:CLEAR) advisories",
            "tlp_label": "WHITE",
            "url": format!("{base_url}{FEED}"),
        }],
        "services": [format!("{base_url}{SERVICE}")],
    }})
}

/// The feed of every current document, newest first; nothing before something was published.
pub async fn rolie_feed(desk: &Desk, base_url: &str) -> Result<String, Trouble> {
    let files = listing(desk).await?;
    let newest = files.first().ok_or(Trouble::Unseen)?;
    let releases = releases(desk).await?;
    let mut entries = Vec::new();
    for file in &files {
        if let Some((release, advisory)) = releases.get(&file.number) {
            entries.push(entry(file, release, advisory, base_url));
        }
    }
    let own = format!("{base_url}{FEED}");
    let feed = json!({ "feed": {
        "id": own,
        "title": "CSAF documents, TLP:WHITE",
        "link": [
            { "rel": "self", "href": own },
            { "rel": "service", "href": format!("{base_url}{SERVICE}") },
        ],
        "category": [{ "scheme": INFORMATION_TYPE, "term": "csaf" }],
        "updated": second(newest.at),
        "entry": entries,
    }});
    Ok(format!("{feed:#}\n"))
}

fn entry(file: &FileRow, release: &ReleaseRow, advisory: &Advisory, base_url: &str) -> Value {
    let (language, title) = match file.language.as_str() {
        "ja" => (Language::Ja, &release.title_ja),
        _ => (Language::En, &release.title_en),
    };
    let document = format!("{base_url}/csaf/{}/{}", file.year, file.name);
    // A VEX has an id of its own, which its name is made of.
    let is_vex = file.name != advisory::csaf::file_name(advisory, language);
    let id = tracking_id(advisory, language);
    let id = if is_vex { id.replacen(&advisory.number, &format!("{}-vex", advisory.number), 1) } else { id };
    let products: Vec<Value> = products(advisory).into_iter().map(|name| json!({ "term": name })).collect();
    json!({
        "id": id,
        "title": title,
        "link": [
            { "rel": "self", "href": document },
            { "rel": "hash", "href": format!("{document}.sha256") },
            { "rel": "hash", "href": format!("{document}.sha512") },
        ],
        "category": products,
        "published": second(release.first_at),
        "updated": second(file.at),
        "summary": { "content": advisory.summary.of(language) },
        "content": { "type": "application/json", "src": document },
        "format": { "schema": SCHEMA, "version": "2.0" },
    })
}

/// The products by which entries can be told apart.
pub async fn rolie_categories(desk: &Desk) -> Result<String, Trouble> {
    let releases = releases(desk).await?;
    if releases.is_empty() {
        return Err(Trouble::Unseen);
    }
    let names: BTreeSet<String> = releases.values().flat_map(|(_, advisory)| products(advisory)).collect();
    let terms: Vec<Value> = names.into_iter().map(|name| json!({ "term": name })).collect();
    Ok(format!("{:#}\n", json!({ "categories": { "category": terms } })))
}

/// What leads to the feed.
pub async fn rolie_service(desk: &Desk, base_url: &str) -> Result<String, Trouble> {
    if desk.store.releases().await?.is_empty() {
        return Err(Trouble::Unseen);
    }
    let collection = json!({
        "title": "CSAF documents, TLP:WHITE",
        "href": format!("{base_url}{FEED}"),
        "categories": { "category": [{ "scheme": INFORMATION_TYPE, "term": "csaf" }] },
    });
    let service = json!({ "service": { "workspace": [{ "title": "CSAF", "collection": [collection] }] } });
    Ok(format!("{service:#}\n"))
}

fn products(advisory: &Advisory) -> BTreeSet<String> {
    advisory.products.iter().map(|product| format!("{} {}", product.vendor.en, product.name.en)).collect()
}

/// The newest version of every advisory with what it says, by its number.
async fn releases(desk: &Desk) -> Result<BTreeMap<String, (ReleaseRow, Advisory)>, Trouble> {
    let mut found = BTreeMap::new();
    for release in desk.store.releases().await? {
        let advisory = read(&release.model, &release.number)?;
        found.insert(release.number.clone(), (release, advisory));
    }
    Ok(found)
}
