//! Each product is there once, under an id that stays, and something is said about it.

use std::collections::{BTreeMap, BTreeSet};

use casework::words::Language;

use super::forms::{is_cpe, is_own_id, is_purl};
use super::{meta::not_an_id, too_many};
use crate::Problem;
use crate::model::{Advisory, Product, Version};
use crate::problem::clipped;

pub(super) fn products(advisory: &Advisory, problems: &mut Vec<Problem>) {
    too_many(problems, "products", advisory.products.len(), 2_000);
    if advisory.products.is_empty() {
        problems.push(Problem::new(
            "product-missing",
            "products",
            "対象の製品がありません。少なくとも1つ記入してください。",
            "No product is named. Name at least one.",
        ));
    }
    ids(advisory, problems);
    names(advisory, problems);
    for (index, product) in advisory.products.iter().enumerate() {
        version(product, &format!("products.{index}.version"), problems);
        identifiers(product, index, problems);
    }
    let spoken_of: BTreeSet<&str> =
        advisory.vulnerabilities.iter().flat_map(|one| one.statuses.iter().map(|row| row.product.as_str())).collect();
    for (index, product) in advisory.products.iter().enumerate() {
        if !spoken_of.contains(product.id.as_str()) {
            let name = product.full_name();
            problems.push(Problem::new(
                "product-without-status",
                format!("products.{index}.id"),
                format!(
                    "「{}」について、どの脆弱性にも影響の有無がありません。記入するか、製品を外してください。",
                    name.ja
                ),
                format!("No vulnerability says what it means for {}. Say so, or take the product out.", name.en),
            ));
        }
    }
}

fn ids(advisory: &Advisory, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for (index, product) in advisory.products.iter().enumerate() {
        let field = format!("products.{index}.id");
        if !is_own_id(&product.id) {
            problems.push(not_an_id(&field, &product.id));
        }
        if !seen.insert(&product.id) {
            let id = clipped(&product.id);
            problems.push(Problem::new(
                "product-id-twice",
                field,
                format!("製品ID「{id}」が2回使われています。製品ごとに別のIDを付けてください。"),
                format!("The product id {id} is used twice. Give each product its own."),
            ));
        }
    }
}

/// In each language, one line of the product list is one product.
fn names(advisory: &Advisory, problems: &mut Vec<Problem>) {
    for (language, side) in [(Language::Ja, "ja"), (Language::En, "en")] {
        let mut seen = BTreeMap::new();
        for (index, product) in advisory.products.iter().enumerate() {
            let key = [product.vendor.of(language), product.name.of(language), product.version.text(language)];
            if let Some(first) = seen.insert(key.map(|text| text.trim().to_lowercase()), index + 1) {
                let name = product.full_name();
                problems.push(Problem::new(
                    "product-twice",
                    format!("products.{index}.name.{side}"),
                    format!("「{}」が{first}番目の製品と同じ名称です。区別できるようにしてください。", name.ja),
                    format!("{} bears the same name as product {first}. Make them distinguishable.", name.en),
                ));
            }
        }
    }
}

/// What says that more than one version is meant. The English ones are those of CSAF's test 6.1.31.
const RANGE_WORDS: &[&str] = &["after", "all", "before", "earlier", "later", "prior", "versions"];
const RANGE_SIGNS: &[&str] =
    &["<", ">", "以前", "以降", "以下", "以上", "未満", "より前", "より後", "すべて", "全て", "全バージョン"];

fn version(product: &Product, field: &str, problems: &mut Vec<Problem>) {
    match &product.version {
        Version::One(text) => {
            let plain = text.trim() == text && !text.is_empty() && text.chars().count() <= 100;
            if !plain || text.chars().any(char::is_control) {
                problems.push(Problem::new(
                    "version-form",
                    format!("{field}.one"),
                    "バージョンは、前後の空白や改行なしで100文字までで記入してください。",
                    "Write the version without spaces around it or line breaks, in 100 characters at most.",
                ));
            }
            let lower = text.to_lowercase();
            let mut words = lower.split(|char: char| !char.is_ascii_alphanumeric());
            if words.any(|word| RANGE_WORDS.contains(&word)) || RANGE_SIGNS.iter().any(|sign| lower.contains(sign)) {
                let text = clipped(text);
                problems.push(Problem::new(
                    "version-is-range",
                    format!("{field}.one"),
                    format!("「{text}」は1つのバージョンではなく範囲です。「範囲」として記入してください。"),
                    format!("\"{text}\" is a range and not one version. Enter it as a range."),
                ));
            }
        }
        Version::Range { formal: Some(formal), .. } => {
            let scheme = formal.strip_prefix("vers:").and_then(|rest| rest.split_once('/'));
            let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
            if !scheme.is_some_and(|(kind, range)| !kind.is_empty() && !range.is_empty() && plain(kind) && plain(range))
            {
                let formal = clipped(formal);
                problems.push(Problem::new(
                    "range-form",
                    format!("{field}.range.formal"),
                    format!("「{formal}」はvers形式の範囲ではありません。vers:generic/<=2.1 のように記入するか、空にしてください。"),
                    format!("\"{formal}\" is not a vers range. Write it like vers:generic/<=2.1, or leave it out."),
                ));
            }
        }
        Version::Range { formal: None, .. } => {}
    }
}

fn identifiers(product: &Product, index: usize, problems: &mut Vec<Problem>) {
    if let Some(cpe) = product.cpe.as_deref().filter(|cpe| !is_cpe(cpe)) {
        let cpe = clipped(cpe);
        problems.push(Problem::new(
            "cpe-form",
            format!("products.{index}.cpe"),
            format!("「{cpe}」はCPE 2.3の名称ではありません。cpe:2.3: に続けて11の要素を記入してください。"),
            format!("\"{cpe}\" is not a CPE 2.3 name. It is cpe:2.3: and eleven parts."),
        ));
    }
    if let Some(purl) = product.purl.as_deref().filter(|purl| !is_purl(purl)) {
        let purl = clipped(purl);
        problems.push(Problem::new(
            "purl-form",
            format!("products.{index}.purl"),
            format!("「{purl}」はパッケージURLではありません。pkg:generic/名前@バージョン のように記入してください。"),
            format!("\"{purl}\" is not a package URL. Write it like pkg:generic/name@version."),
        ));
    }
}
