//! The advisory as plain text, for a mail and for the printer.

use std::{collections::BTreeMap, fmt::Write};

use casework::words::{Language, Words};
use jiff::Zoned;

use crate::model::{Advisory, Credit, Reference, Vulnerability};
use crate::score::{Score, cvss_3, cvss_4};

/// The whole advisory in one language. Names without consent are left out.
pub fn text(advisory: &Advisory, language: Language) -> String {
    let named =
        advisory.products.iter().map(|product| (product.id.as_str(), product.full_name().of(language).to_owned()));
    let mut page = Page { language, names: named.collect(), text: String::new() };
    head(advisory, &mut page);
    page.section(&Words::new("対象読者", "Audience"), &advisory.audience);
    page.section(&Words::new("概要", "Summary"), &advisory.summary);
    products(advisory, &mut page);
    page.section(&Words::new("詳細", "Description"), &advisory.description);
    page.section(&Words::new("想定される影響", "Impact"), &advisory.impact);
    page.section(&Words::new("対策方法", "Solution"), &advisory.solution);
    page.section(&Words::new("回避策", "Workaround"), &advisory.workaround);
    for vulnerability in &advisory.vulnerabilities {
        self::vulnerability(vulnerability, &mut page);
    }
    references(advisory, &mut page);
    acknowledgements(advisory, &mut page);
    page.section(&Words::new("問い合わせ先", "Contact"), &advisory.contact);
    page.section(&Words::new("利用条件", "Terms of use"), &advisory.terms);
    revisions(advisory, &mut page);
    page.text
}

struct Page<'a> {
    language: Language,
    /// The full name of each product, by its id.
    names: BTreeMap<&'a str, String>,
    text: String,
}

impl Page<'_> {
    /// A product as it is called; its id, if the list does not have it.
    fn name_of(&self, product: &str) -> Words {
        Words::same(self.names.get(product).map_or(product, String::as_str))
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// “Label: value”, with the colon that the language writes.
    fn labelled(&mut self, indent: &str, label: &Words, value: &str) {
        let colon = match self.language {
            Language::Ja => "：",
            Language::En => ": ",
        };
        let line = format!("{indent}{}{colon}{value}", label.of(self.language));
        self.line(&line);
    }

    fn heading(&mut self, title: &str) {
        let mark = match self.language {
            Language::Ja => "■ ",
            Language::En => "== ",
        };
        let line = format!("\n{mark}{title}");
        self.line(&line);
    }

    fn section(&mut self, title: &Words, words: &Words) {
        let text = words.of(self.language).trim();
        if !text.is_empty() {
            let title = title.of(self.language).to_owned();
            self.heading(&title);
            self.indented("", text);
        }
    }

    fn indented(&mut self, indent: &str, text: &str) {
        for line in text.trim().lines() {
            let line = format!("{indent}{line}");
            self.line(&line);
        }
    }
}

fn moment(date: &Zoned) -> String {
    date.strftime("%Y-%m-%d %H:%M (%:z)").to_string()
}

fn head(advisory: &Advisory, page: &mut Page<'_>) {
    let language = page.language;
    page.line(advisory.title.of(language));
    page.line("");
    page.labelled("", &Words::new("番号", "Number"), &advisory.number);
    page.labelled("", &Words::new("発行者", "Publisher"), advisory.publisher.name.of(language));
    page.labelled("", &Words::new("公開日時", "First published"), &moment(&advisory.initial_release));
    page.labelled("", &Words::new("最終更新日時", "Last updated"), &moment(&advisory.current_release));
    let version = advisory.version().unwrap_or_default();
    let version = format!("{version} ({})", advisory.status.title().of(language));
    page.labelled("", &Words::new("版", "Version"), &version);
    page.labelled("", &Words::new("取り扱い区分", "Sharing"), advisory.tlp.title().of(language));
}

fn products(advisory: &Advisory, page: &mut Page<'_>) {
    let language = page.language;
    page.heading(Words::new("対象製品", "Products").of(language));
    for product in &advisory.products {
        page.line(&format!("- {}", product.full_name().of(language)));
    }
}

fn vulnerability(vulnerability: &Vulnerability, page: &mut Page<'_>) {
    let language = page.language;
    page.heading(&format!("{} {}", vulnerability.public_name(), vulnerability.title.of(language)));
    page.indented("", vulnerability.description.of(language));
    page.line("");
    page.labelled("", &Words::new("管理番号", "Our number"), &vulnerability.id);
    if let Some(weakness) = &vulnerability.weakness {
        page.labelled("", &Words::new("種類", "Kind"), &format!("{} {}", weakness.id, weakness.name));
    }
    if let Some(vector) = &vulnerability.cvss_3 {
        page.labelled("", &Words::same("CVSS v3.1"), &scored(vector, cvss_3(vector), language));
    }
    if let Some(vector) = &vulnerability.cvss_4 {
        page.labelled("", &Words::same("CVSS v4.0"), &scored(vector, cvss_4(vector), language));
    }
    statuses(vulnerability, page);
    remediations(vulnerability, page);
}

fn scored(vector: &str, score: Option<Score>, language: Language) -> String {
    match score {
        Some(score) => format!("{:.1} ({}) {}", score.score, score.severity.title().of(language), score.vector),
        None => vector.to_owned(),
    }
}

fn statuses(vulnerability: &Vulnerability, page: &mut Page<'_>) {
    let language = page.language;
    page.line("");
    page.line(Words::new("［影響の有無］", "[Status of the products]").of(language));
    for row in &vulnerability.statuses {
        let product = page.name_of(&row.product);
        page.labelled("- ", &product, row.status.title().of(language));
        if let crate::model::Status::NotAffected { justification, statement } = &row.status {
            page.indented("  ", justification.title().of(language));
            page.indented("  ", statement.of(language));
        }
    }
}

fn remediations(vulnerability: &Vulnerability, page: &mut Page<'_>) {
    let language = page.language;
    if vulnerability.remediations.is_empty() {
        return;
    }
    page.line("");
    page.line(Words::new("［対策］", "[Remedies]").of(language));
    for remedy in &vulnerability.remediations {
        let mut title = format!("- {}", remedy.kind.title().of(language));
        if let Some(date) = &remedy.date {
            // Writing to a string cannot fail.
            let _ = write!(title, " {}", moment(date));
        }
        page.line(&title);
        page.indented("  ", remedy.details.of(language));
        let names = remedy.products.iter().map(|id| page.name_of(id));
        let names = Words::list(names).of(language).to_owned();
        page.labelled("  ", &Words::new("対象", "For"), &names);
        if let Some(url) = &remedy.url {
            page.line(&format!("  {url}"));
        }
    }
}

fn references(advisory: &Advisory, page: &mut Page<'_>) {
    let language = page.language;
    let meant = |reference: &&Reference| reference.language.is_none_or(|only| only == language);
    let mut references = advisory.references.iter().filter(meant).peekable();
    if references.peek().is_some() {
        page.heading(Words::new("参考情報", "References").of(language));
    }
    for reference in references {
        page.line(&format!("- {}", reference.summary.of(language)));
        page.line(&format!("  {}", reference.url));
    }
}

fn acknowledgements(advisory: &Advisory, page: &mut Page<'_>) {
    let language = page.language;
    let mut all = advisory.acknowledgements.iter().filter(|thanks| thanks.may_be_published()).peekable();
    if all.peek().is_some() {
        page.heading(Words::new("謝辞", "Acknowledgements").of(language));
    }
    for thanks in all {
        let who = match &thanks.credit {
            Credit::Person { name, organization, .. } if organization.of(language).trim().is_empty() => {
                name.of(language).to_owned()
            }
            Credit::Person { name, organization, .. } => {
                format!("{} ({})", name.of(language), organization.of(language))
            }
            Credit::Organization { name, .. } => name.of(language).to_owned(),
            Credit::Unnamed => {
                Words::new("匿名の報告者", "A reporter who wishes to remain unnamed").of(language).to_owned()
            }
        };
        page.line(&format!("- {who}"));
        page.indented("  ", thanks.summary.of(language));
    }
}

fn revisions(advisory: &Advisory, page: &mut Page<'_>) {
    let language = page.language;
    page.heading(Words::new("更新履歴", "Revision history").of(language));
    for revision in &advisory.revisions {
        page.line(&format!("{}  {}", revision.number, moment(&revision.date)));
        page.indented("   ", revision.summary.of(language));
    }
}
