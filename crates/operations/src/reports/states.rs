//! Where reports come from and where they stand, each with its words.

use casework::words::Words;

/// From where a report came.
pub const SOURCES: &[(&str, &str, &str)] = &[
    ("portal", "公開フォーム", "public form"),
    ("jpcert", "JPCERT/CC", "JPCERT/CC"),
    ("foreign-cert", "海外CERT", "foreign CERT"),
    ("mail", "メール", "mail"),
    ("phone", "電話・対面", "by phone or in person"),
    ("customer", "顧客", "customer"),
    ("inside", "社内", "inside the company"),
    ("database", "公開情報", "public source"),
];

/// The states of a report: name, words, tone and icon of the mark.
const STATES: &[(&str, &str, &str, &str, &str)] = &[
    ("new", "新着", "New", "mine", "report"),
    ("held", "保留（届出多数）", "Held: very many came", "near", "paused"),
    ("in-hand", "判定中", "In hand", "calm", "person"),
    ("case", "案件にした", "Became a case", "good", "case"),
    ("joined", "案件に加えた", "Joined a case", "good", "case"),
    ("not-a-vulnerability", "脆弱性ではない", "Not a vulnerability", "idle", "close"),
    ("routed", "引き継いだ", "Handed on", "idle", "next"),
    ("duplicate", "ほかの届出と同じ", "Same as another", "idle", "copy"),
    ("junk", "片づけた", "Set aside", "idle", "close"),
    ("withdrawn", "取り下げられた", "Withdrawn", "idle", "back"),
];

/// What a filter of the queue holds: its name, its words, the states.
pub const FILTERS: &[(&str, &str, &str, &[&str])] = &[
    ("open", "未判定", "To triage", &["new", "held", "in-hand"]),
    ("held", "保留", "Held", &["held"]),
    ("unread", "未読の連絡", "Unread messages", &["unread"]),
    ("cases", "案件になった", "In a case", &["case", "joined"]),
    ("not-a-vulnerability", "脆弱性ではない", "Not a vulnerability", &["not-a-vulnerability"]),
    ("routed", "引き継いだ", "Handed on", &["routed"]),
    ("duplicate", "重複", "Duplicates", &["duplicate"]),
    ("junk", "片づけた", "Set aside", &["junk"]),
    ("withdrawn", "取り下げ", "Withdrawn", &["withdrawn"]),
];

/// To whom a report that is no vulnerability is handed on.
pub const ROUTES: &[(&str, &str, &str)] = &[
    ("csirt", "社内CSIRT（インシデント）", "our own CSIRT (incident)"),
    ("customer-support", "顧客インシデントの窓口", "customer incident support"),
    ("quality", "品質管理部門（不具合）", "quality management (defect)"),
];

/// Where a report came from, in words.
pub fn source_words(source: &str) -> Words {
    let known = SOURCES.iter().find(|known| known.0 == source);
    known.map_or_else(|| Words::same(source), |known| Words::new(known.1, known.2))
}

/// To whom it was handed on, in words.
pub fn route_words(route: &str) -> Words {
    let known = ROUTES.iter().find(|known| known.0 == route);
    known.map_or_else(|| Words::same(route), |known| Words::new(known.1, known.2))
}

/// Where a report stands: words, tone and icon of the mark.
pub fn state_words(state: &str) -> (Words, &'static str, &'static str) {
    let known = STATES.iter().find(|known| known.0 == state);
    known.map_or_else(|| (Words::same(state), "idle", ""), |known| (Words::new(known.1, known.2), known.3, known.4))
}

/// Whether a report still waits for a judgement.
pub fn is_open(state: &str) -> bool {
    matches!(state, "new" | "held" | "in-hand")
}

/// Whether a judgement can be taken back: nothing but the queue rests on it.
pub fn can_be_taken_back(state: &str) -> bool {
    matches!(state, "not-a-vulnerability" | "routed" | "duplicate" | "junk" | "withdrawn")
}

/// Whether a coordinator sent it, so that it is handled in the flow through JPCERT/CC.
pub(crate) fn from_coordinator(source: &str) -> bool {
    source == "jpcert"
}
