//! The words that stand on the paper beside what the advisory says.

use std::collections::BTreeMap;

use casework::words::Language;

/// Name for the template, Japanese, English.
const LABELS: &[(&str, &str, &str)] = &[
    ("kind", "セキュリティアドバイザリ", "Security advisory"),
    ("number", "番号", "Number"),
    ("published", "公表", "Published"),
    ("updated", "更新", "Updated"),
    ("version", "版", "Version"),
    ("withdrawn", "このアドバイザリは取り下げました", "This advisory was withdrawn"),
    ("now", "いますべきこと", "What to do now"),
    ("summary", "概要", "Summary"),
    ("audience", "対象読者", "Audience"),
    ("products", "製品ごとの影響の有無", "Affected products"),
    ("product", "製品", "Product"),
    ("versions", "バージョン", "Versions"),
    ("status", "影響の有無", "Status"),
    ("description", "詳細", "Description"),
    ("weakness", "種類", "Weakness"),
    ("impact", "想定される影響", "Impact"),
    ("remedies", "対策", "Remedies"),
    ("vulnerability", "脆弱性", "Vulnerability"),
    ("for", "対象の製品", "Products"),
    ("remedy", "対策", "Remedy"),
    ("available", "提供日", "Available from"),
    ("workaround", "回避策", "Workaround"),
    ("references", "参考情報", "Further reading"),
    ("thanks", "謝辞", "Thanks"),
    ("contact", "問い合わせ先", "Contact"),
    ("terms", "利用条件", "Terms of use"),
    ("history", "更新履歴", "Revision history"),
    ("when", "日時", "When"),
    ("changed", "内容", "What changed"),
    ("colon", "：", ": "),
];

/// All of them in one language.
pub(crate) fn labels(language: Language) -> BTreeMap<&'static str, &'static str> {
    let in_language = |(name, ja, en): &(&'static str, &'static str, &'static str)| {
        (*name, if language == Language::Ja { *ja } else { *en })
    };
    LABELS.iter().map(in_language).collect()
}
