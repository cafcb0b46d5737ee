//! What strangers read: what was published, and nothing else. There is no viewer here, and no way to a case.

use advisory::Advisory;
use casework::words::{Language, Words};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::json;
use store::{FileRow, FormRow, ReleaseRow};

use super::{
    model::{moment, read},
    public_forms::{vex, vex_files},
    rolie,
};
use crate::{
    Company, Desk, Trouble, company,
    settings::{CSAF_LISTED, CSAF_MIRRORED},
};

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words, all of which must be in it.
    pub words: String,
    /// The name of a product.
    pub product: String,
    /// The year of the first release.
    pub year: Option<i16>,
}

/// A published advisory in a list.
pub struct Published {
    /// What was published.
    pub release: ReleaseRow,
    /// What it says.
    pub advisory: Advisory,
}

impl Published {
    /// The year of its first release, in its own zone.
    pub fn year(&self) -> i16 {
        self.advisory.initial_release.year()
    }

    /// The names of its products, each once.
    pub fn products(&self) -> Vec<Words> {
        let mut names: Vec<Words> = self.advisory.products.iter().map(|product| product.name.clone()).collect();
        names.sort();
        names.dedup();
        names
    }
}

/// A published advisory with all its versions and their documents.
pub struct Page {
    /// The version that is shown.
    pub shown: Published,
    /// Every version, newest first.
    pub releases: Vec<ReleaseRow>,
    /// The documents of the version that is shown.
    pub files: Vec<FileRow>,
    /// Its other forms.
    pub forms: Vec<FormRow>,
}

impl Page {
    /// Whether a newer version was published.
    pub fn is_old(&self) -> bool {
        self.releases.first().is_some_and(|newest| newest.version != self.shown.release.version)
    }

    /// The document in a language.
    pub fn file(&self, language: &str) -> Option<&FileRow> {
        self.files.iter().find(|file| file.language == language)
    }
}

/// Everything that was published, newest first, and what of it somebody looks for.
pub async fn published(desk: &Desk, filter: &Filter) -> Result<(Vec<Published>, Vec<Published>), Trouble> {
    let mut found = Vec::new();
    let mut others = Vec::new();
    for release in desk.store.releases().await? {
        let advisory = read(&release.model, &release.number)?;
        let published = Published { release, advisory };
        if matches(&published, filter) { found.push(published) } else { others.push(published) }
    }
    Ok((found, others))
}

fn matches(published: &Published, filter: &Filter) -> bool {
    let product = filter.product.trim();
    let of_product = |words: &Words| words.ja == product || words.en == product;
    filter.year.is_none_or(|year| year == published.year())
        && (product.is_empty() || published.products().iter().any(of_product))
        && has_words(published, &filter.words)
}

/// All words are in it, in either language.
fn has_words(published: &Published, words: &str) -> bool {
    let wanted = store::tokens(words);
    if wanted.is_empty() {
        return words.trim().is_empty();
    }
    let mut text = published.release.number.clone();
    for language in [Language::Ja, Language::En] {
        text.push('\n');
        text.push_str(&advisory::text(&published.advisory, language));
    }
    let known = store::tokens(&text);
    wanted.iter().all(|word| known.contains(word))
}

/// The newest so many.
pub async fn newest(desk: &Desk, most: i64) -> Result<Vec<Published>, Trouble> {
    let releases = desk.store.newest_releases(most).await?.into_iter();
    releases.map(|release| Ok(Published { advisory: read(&release.model, &release.number)?, release })).collect()
}

/// Whether anything was published: then programs find a `provider-metadata.json`.
pub async fn anything_published(desk: &Desk) -> Result<bool, Trouble> {
    Ok(desk.store.anything_published().await?)
}

/// A published advisory: its newest version, or a certain one. A draft is not there.
pub async fn page(desk: &Desk, number: &str, version: Option<i64>) -> Result<Page, Trouble> {
    let releases = desk.store.releases_of(number).await?;
    let shown = releases.iter().find(|release| version.is_none_or(|version| version == release.version));
    let release = shown.ok_or(Trouble::Unseen)?.clone();
    let mut files = desk.store.advisory_files_of(number).await?;
    files.retain(|file| file.version == release.version);
    let forms = desk.store.advisory_forms_of(number, release.version).await?;
    let advisory = read(&release.model, number)?;
    Ok(Page { shown: Published { release, advisory }, releases, files, forms })
}

/// A document by its folder and name: the newest version, or a certain one.
pub async fn file(desk: &Desk, year: i64, name: &str, version: Option<i64>) -> Result<FileRow, Trouble> {
    match desk.store.advisory_file(year, name, version).await? {
        Some(file) => Ok(file),
        None => vex(desk, year, name, version).await,
    }
}

/// Every current document, newest first, without its bytes.
pub async fn listing(desk: &Desk) -> Result<Vec<FileRow>, Trouble> {
    let mut files = desk.store.advisory_files().await?;
    files.extend(vex_files(desk).await?);
    files.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.name.cmp(&other.name)));
    Ok(files)
}

/// `index.txt` (CSAF 2.0, 7.1.12): every current document, a line each.
pub fn index(files: &[FileRow]) -> String {
    files.iter().map(|file| format!("{}/{}\n", file.year, file.name)).collect()
}

/// `changes.csv` (CSAF 2.0, 7.1.13): every current document with the time of its newest version, newest first.
pub fn changes(files: &[FileRow]) -> String {
    files.iter().map(|file| format!("\"{}/{}\",\"{}\"\n", file.year, file.name, second(file.at))).collect()
}

/// To the second, in UTC.
pub(super) fn second(at: Timestamp) -> String {
    moment(at, &TimeZone::UTC).timestamp().to_string()
}

/// `provider-metadata.json` (CSAF 2.0, 7.1.7); nothing before something was published.
pub async fn provider(desk: &Desk, base_url: &str) -> Result<String, Trouble> {
    let releases = desk.store.releases().await?;
    let newest = releases.first().ok_or(Trouble::Unseen)?;
    let publisher = read(&newest.model, &newest.number)?.publisher;
    let company: Company = company(desk).await?;
    // Without TLS requirement 3 is not met, and we call ourselves no more than what is true.
    let role = if base_url.starts_with("https://") { "csaf_provider" } else { "csaf_publisher" };
    let listed = company.settings.yes(CSAF_LISTED);
    let mirrored = company.settings.yes(CSAF_MIRRORED);
    let metadata = json!({
        "canonical_url": format!("{base_url}/.well-known/csaf/provider-metadata.json"),
        "distributions": [{ "directory_url": format!("{base_url}/csaf/") }, rolie::distribution(base_url)],
        "last_updated": second(newest.at),
        "list_on_CSAF_aggregators": listed,
        "metadata_version": "2.0",
        "mirror_on_CSAF_aggregators": mirrored,
        "public_openpgp_keys": [],
        "publisher": {
            "category": "vendor",
            "contact_details": publisher.contact.en,
            "name": publisher.name.en,
            "namespace": publisher.namespace,
        },
        "role": role,
    });
    Ok(format!("{metadata:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_for_programs_have_the_form_of_the_standard() {
        let file = FileRow {
            number: "A-SA-2026-001".into(),
            version: 1,
            language: "ja".into(),
            year: 2026,
            name: "a-sa-2026-001-ja.json".into(),
            at: "2026-06-10T05:00:00.25Z".parse().unwrap(),
            sha256: String::new(),
            bytes: Vec::new(),
        };
        let files = [file];
        assert_eq!(index(&files), "2026/a-sa-2026-001-ja.json\n");
        assert_eq!(changes(&files), "\"2026/a-sa-2026-001-ja.json\",\"2026-06-10T05:00:00Z\"\n");
    }
}
