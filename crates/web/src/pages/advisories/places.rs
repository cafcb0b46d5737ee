//! Where on the form a problem is mended: the id of the field that a problem names in the words of the model.

use advisory::Advisory;
use casework::words::Words;

/// Fields of both languages: where the whole is meant, one begins with the Japanese side.
const BOTH: &[&str] = &[
    "title",
    "summary",
    "description",
    "impact",
    "solution",
    "workaround",
    "contact",
    "audience",
    "terms",
    "name",
    "vendor",
    "details",
    "statement",
    "text",
    "organization",
];

/// The id of the field on the page.
pub(super) fn place_of(advisory: &Advisory, field: &str) -> String {
    let parts: Vec<&str> = field.split('.').collect();
    match parts.as_slice() {
        ["vulnerabilities", v, "statuses", row, rest @ ..] => status(advisory, v, row, rest),
        ["vulnerabilities", v, "remediations", r, "products", ..] => {
            format!("vulnerabilities.{v}.remediations.{r}.products")
        }
        ["vulnerabilities", v, "weakness", ..] => format!("vulnerabilities.{v}.weakness.id"),
        ["vulnerabilities", v, "id"] | ["vulnerabilities", v] => format!("vulnerabilities.{v}.title.ja"),
        ["products", p, "id"] | ["products", p] => format!("products.{p}.name.ja"),
        ["revisions", _, "summary", side @ ("ja" | "en")] => format!("revisions.summary.{side}"),
        ["revisions", _, "summary"] => "revisions.summary.ja".into(),
        ["references", n] => format!("references.{n}.url"),
        ["acknowledgements", n] => format!("acknowledgements.{n}.kind"),
        ["publisher"] => "publisher.name.ja".into(),
        ["number" | "revisions" | "initial_release" | "current_release", ..] | [""] => "main".into(),
        [.., last] if BOTH.contains(last) => format!("{field}.ja"),
        _ => field.to_owned(),
    }
}

/// In which part of the form a field is, in words: “Vulnerability 1, Remedy 2”. Nothing where its name says enough.
pub(super) fn whereabouts(advisory: &Advisory, field: &str) -> Words {
    let mut words = Vec::new();
    let parts: Vec<&str> = field.split('.').collect();
    for pair in parts.windows(2) {
        let [list, place] = pair else { continue };
        let Ok(place) = place.parse::<usize>() else { continue };
        let (ja, en) = match *list {
            "products" if words.is_empty() => ("製品", "Product"),
            "vulnerabilities" => ("脆弱性", "Vulnerability"),
            "remediations" => ("対策", "Remedy"),
            "references" => ("参考情報", "Page"),
            "acknowledgements" => ("謝辞", "Thanks"),
            _ => continue,
        };
        let number = place + 1;
        words.push(Words::new(format!("{ja}{number}"), format!("{en} {number}")));
    }
    words.extend(product_of_status(advisory, &parts));
    Words::list(words)
}

/// What the parts of a field are called, for a comparison.
const CALLED: &[(&str, &str, &str)] = &[
    ("title", "標題", "Title"),
    ("summary", "概要", "Summary"),
    ("description", "詳細", "Description"),
    ("impact", "影響", "Impact"),
    ("solution", "対策方法", "Solution"),
    ("workaround", "回避策", "Workaround"),
    ("contact", "連絡先", "Contact"),
    ("audience", "対象読者", "Audience"),
    ("terms", "利用条件", "Terms"),
    ("publisher", "発行者", "Publisher"),
    ("products", "製品", "Products"),
    ("vulnerabilities", "脆弱性", "Vulnerabilities"),
    ("remediations", "対策", "Remedies"),
    ("statuses", "影響の有無", "Status"),
    ("references", "参考情報", "Further reading"),
    ("acknowledgements", "謝辞", "Thanks"),
    ("revisions", "更新履歴", "Revision history"),
    ("version", "バージョン", "Version"),
    ("name", "名称", "Name"),
    ("vendor", "開発者", "Vendor"),
    ("details", "内容", "Details"),
    ("statement", "理由", "Reason"),
    ("justification", "理由の種類", "Kind of reason"),
    ("kind", "種類", "Kind"),
    ("product", "対象", "Product"),
    ("status", "状態", "State"),
    ("date", "日時", "Date"),
    ("weakness", "CWE", "CWE"),
    ("initial_release", "初回の公表日時", "First release"),
    ("current_release", "今回の公表日時", "This release"),
    ("ja", "日本語", "Japanese"),
    ("en", "英語", "English"),
];

/// A field in words, where a comparison names it: “Products / A-SA-2026-001-P1 / Name / Japanese”.
pub(super) fn called(field: &str) -> Words {
    let word = |part: &str| match CALLED.iter().find(|(name, ..)| *name == part) {
        Some((_, ja, en)) => Words::new(*ja, *en),
        // Places in lists are counted from 0 by programs, and from 1 by people.
        None => Words::same(part.parse::<usize>().map_or_else(|_| part.to_owned(), |place| (place + 1).to_string())),
    };
    let words: Vec<Words> = field.split('.').map(word).collect();
    let joined = |of: fn(&Words) -> &str| words.iter().map(of).collect::<Vec<_>>().join(" / ");
    Words::new(joined(|words| &words.ja), joined(|words| &words.en))
}

fn product_of_status(advisory: &Advisory, parts: &[&str]) -> Option<Words> {
    let ["vulnerabilities", v, "statuses", row, ..] = parts else { return None };
    let vulnerability = advisory.vulnerabilities.get(v.parse::<usize>().ok()?)?;
    let row = vulnerability.statuses.get(row.parse::<usize>().ok()?)?;
    advisory.product(&row.product).map(super::shown::name_of)
}

/// Statuses are rows in the model, and a line for each product on the page.
fn status(advisory: &Advisory, v: &str, row: &str, rest: &[&str]) -> String {
    let table = format!("vulnerabilities.{v}.statuses");
    let vulnerability = v.parse().ok().and_then(|v: usize| advisory.vulnerabilities.get(v));
    let row = row.parse().ok().and_then(|row: usize| vulnerability?.statuses.get(row));
    let product = row.and_then(|row| advisory.products.iter().position(|product| product.id == row.product));
    let Some(product) = product else { return table };
    match rest {
        [.., "statement", side @ ("ja" | "en")] => format!("{table}.{product}.statement.{side}"),
        [.., "statement"] => format!("{table}.{product}.statement.ja"),
        [.., "justification"] => format!("{table}.{product}.justification"),
        _ => format!("{table}.{product}.status"),
    }
}
