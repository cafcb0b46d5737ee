//! Where on the form a problem is mended: the id of the field that a problem names in the words of the model.

use advisory::Advisory;

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
