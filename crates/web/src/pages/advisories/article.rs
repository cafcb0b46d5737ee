//! An advisory as it is read: the same article on the public page and in the preview.

use std::collections::BTreeSet;

use advisory::{
    Advisory,
    forms::Kind,
    model::{Product, Remediation, Vulnerability, is_absent},
    score::{Score, Severity, cvss_3, cvss_4},
    status_table,
    table::StatusTable,
};
use askama::Template;
use casework::words::Words;
use jiff::Zoned;
use operations::advisories::{FileRow, FormRow};

use crate::frame::{Html, Page, escaped, pill};

/// An advisory in the language of its page.
#[derive(Template)]
#[template(path = "advisories/article.html")]
pub(crate) struct Article<'a> {
    pub(crate) page: &'a Page,
    pub(crate) advisory: &'a Advisory,
    /// The documents that were published; none before that.
    pub(crate) files: &'a [FileRow],
    /// The other forms that were published with them.
    pub(crate) forms: &'a [FormRow],
    pub(crate) withdrawn: bool,
    /// Only the newest version is where its address says; an older one is asked for by its number.
    pub(crate) version: Option<i64>,
    table: StatusTable,
}

impl<'a> Article<'a> {
    pub(crate) fn new(page: &'a Page, advisory: &'a Advisory, files: &'a [FileRow]) -> Self {
        Self { page, advisory, files, forms: &[], withdrawn: false, version: None, table: status_table(advisory) }
    }

    /// As a part of a page.
    pub(crate) fn html(&self) -> Html {
        Html(self.render().unwrap_or_default())
    }

    fn has(&self, words: &Words) -> bool {
        !is_absent(words)
    }

    /// A text with its line breaks, in paragraphs.
    fn text(&self, words: &Words) -> Html {
        let text = self.page.w(words);
        let paragraphs =
            text.trim().split("\n\n").map(|part| format!("<p class=\"as-written\">{}</p>", escaped(part.trim())));
        Html(paragraphs.collect())
    }

    fn cves(&self) -> String {
        let numbers: Vec<&str> = self.advisory.vulnerabilities.iter().filter_map(|one| one.cve.as_deref()).collect();
        numbers.iter().map(|number| format!(" · {number}")).collect()
    }

    fn worst(&self) -> Option<(String, Score)> {
        let all = self.advisory.vulnerabilities.iter().flat_map(scores);
        all.max_by(|(_, one), (_, other)| one.score.total_cmp(&other.score))
    }

    fn scores(&self, vulnerability: &Vulnerability) -> Vec<(String, Score)> {
        scores(vulnerability)
    }

    fn severity(&self, severity: &Severity) -> String {
        self.page.w(severity.title())
    }

    fn tone(&self, severity: &Severity) -> &'static str {
        severity_tone(*severity)
    }

    /// What stands over the statuses: which vulnerability, where there is more than one.
    fn column(&self, row: &advisory::table::StatusRow) -> String {
        let one = self.table.rows.len() == 1;
        if one { self.page.t("影響の有無", "Status").to_owned() } else { row.name.clone() }
    }

    /// The status of a product under a vulnerability, each with its word and its colour.
    fn cell(&self, row: &advisory::table::StatusRow, product: &Product) -> Html {
        let column = self.advisory.products.iter().position(|other| other.id == product.id);
        let cells = column.and_then(|column| row.cells.get(column));
        let cell = |cell: &advisory::table::StatusCell| {
            let (tone, symbol) = match cell.code {
                "affected" => ("bad", "warning"),
                "under-investigation" => ("near", "question"),
                "not-affected" => ("calm", ""),
                _ => ("good", "check"),
            };
            let shown = pill(tone, symbol, &self.page.w(&cell.title)).0;
            let reason = cell
                .reason
                .as_ref()
                .map(|reason| format!("<span class=\"sub\">{}</span>", escaped(&self.page.w(reason))));
            format!("{shown} {}", reason.unwrap_or_default())
        };
        Html(cells.into_iter().flatten().map(cell).collect())
    }

    /// The products that a remedy helps, in words.
    fn helps(&self, remedy: &Remediation) -> String {
        let wanted: BTreeSet<&String> = remedy.products.iter().collect();
        let products = self.advisory.products.iter().filter(|product| wanted.contains(&product.id));
        self.page.w(Words::list(products.map(super::shown::name_of)))
    }

    fn version_of(&self, product: &Product) -> String {
        product.version.text(self.page.language).to_owned()
    }

    /// A moment as strangers read it: the script turns it into their own zone.
    fn moment(&self, at: &Zoned) -> Html {
        let day = match self.page.t("ja", "en") {
            "ja" => format!("{}年{}月{}日 {}", at.year(), at.month(), at.day(), at.strftime("%H:%M %Z")),
            _ => at.strftime("%-d %B %Y, %H:%M %Z").to_string(),
        };
        Html(format!("<time data-local datetime=\"{}\">{day}</time>", at.strftime("%Y-%m-%dT%H:%M:%S%:z")))
    }

    fn thanked(&self) -> Vec<String> {
        let printed = self.advisory.acknowledgements.iter().filter(|thanks| thanks.may_be_published());
        printed
            .map(|thanks| {
                let (kind, name, organization, _) = super::shown::credit(thanks);
                let name = match kind {
                    "unnamed" => self.page.t("匿名の報告者", "A reporter who wishes to remain unnamed").to_owned(),
                    _ => self.page.w(&name),
                };
                let of = self.page.w(&organization);
                let of = if of.trim().is_empty() { String::new() } else { format!("（{of}）") };
                let of = if self.page.t("ja", "en") == "en" { of.replace('（', " (").replace('）', ")") } else { of };
                let summary = self.page.w(&thanks.summary);
                let summary = if summary.trim().is_empty() { summary } else { format!(" — {summary}") };
                format!("{name}{of}{summary}")
            })
            .collect()
    }

    fn references(&self) -> Vec<(&'a str, String)> {
        let external = self.advisory.references.iter();
        let external = external.filter(|reference| reference.kind == advisory::model::ReferenceKind::External);
        external.map(|reference| (reference.url.as_str(), self.page.w(&reference.summary))).collect()
    }

    fn link(&self, file: &FileRow) -> String {
        format!("/csaf/{}/{}{}", file.year, file.name, self.of_version())
    }

    /// A VEX of CSAF lies among the CSAF documents, every other form in a folder of its own.
    fn link_to_form(&self, form: &FormRow) -> String {
        let folder = if form.kind == Kind::CsafVex.code() { "/csaf" } else { "/security/files" };
        format!("{folder}/{}/{}{}", form.year, form.name, self.of_version())
    }

    fn of_version(&self) -> String {
        self.version.map(|version| format!("?version={version}")).unwrap_or_default()
    }

    /// What a form is called, with its language or with the number that it is about.
    fn form_title(&self, form: &FormRow) -> String {
        let kind = Kind::of(&form.kind);
        let title = kind.map_or_else(|| form.kind.clone(), |kind| self.page.w(kind.title()));
        let about = match (form.language.as_str(), kind) {
            ("ja", _) => self.page.t("日本語", "Japanese").to_owned(),
            ("en", _) => self.page.t("英語", "English").to_owned(),
            (_, Some(Kind::Cve)) => {
                let number = form.name.rsplit('.').nth(1).unwrap_or_default();
                number.to_uppercase()
            }
            _ => "JSON".to_owned(),
        };
        format!("{title}{}", self.page.t("（{}）", " ({})").replace("{}", &about))
    }
}

fn scores(vulnerability: &Vulnerability) -> Vec<(String, Score)> {
    let newer = vulnerability.cvss_4.as_deref().and_then(cvss_4).map(|score| ("CVSS 4.0".to_owned(), score));
    let older = vulnerability.cvss_3.as_deref().and_then(cvss_3).map(|score| ("CVSS 3.1".to_owned(), score));
    newer.into_iter().chain(older).collect()
}

/// The colour of a severity; its word stands beside it.
fn severity_tone(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical | Severity::High => "bad",
        Severity::Medium => "near",
        Severity::Low | Severity::None => "calm",
    }
}

/// The severity as it was kept.
pub(crate) fn severity(code: &str) -> Option<Severity> {
    Some(match code {
        "critical" => Severity::Critical,
        "high" => Severity::High,
        "medium" => Severity::Medium,
        "low" => Severity::Low,
        "none" => Severity::None,
        _ => return None,
    })
}
