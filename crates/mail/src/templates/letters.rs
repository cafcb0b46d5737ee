//! Which letters and mails there are, whom each goes to, and which answers it may tell.

/// Whom a letter goes to. It decides what may be filled in, and whether the mail says that a program wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// A coordinator, or the source: a letter of the case.
    Coordinator,
    /// A customer or an integrator.
    Customer,
    /// Somebody of the company: written by the desk itself, without anything secret.
    Inside,
    /// Who reported through the form: written by the desk itself, without anything secret.
    Finder,
}

/// A letter: its name in the process file, whom it goes to, and the questions whose answers it may tell.
pub(super) struct Letter {
    pub(super) name: &'static str,
    pub(super) audience: Audience,
    pub(super) answers: &'static [&'static str],
    /// What the desk's own mails are filled with besides what every mail of their audience has.
    pub(super) values: &'static [&'static str],
}

const fn letter(name: &'static str, answers: &'static [&'static str]) -> Letter {
    Letter { name, audience: Audience::Coordinator, answers, values: &[] }
}

const fn notice(name: &'static str) -> Letter {
    Letter { name, audience: Audience::Customer, answers: FOR_CUSTOMERS, values: &[] }
}

const fn inside(name: &'static str, values: &'static [&'static str]) -> Letter {
    Letter { name, audience: Audience::Inside, answers: &[], values }
}

const fn to_finder(name: &'static str, values: &'static [&'static str]) -> Letter {
    Letter { name, audience: Audience::Finder, answers: &[], values }
}

/// A customer is told what concerns its plant, and nothing of how we came to know it.
const FOR_CUSTOMERS: &[&str] = &[
    "statuses",
    "impact",
    "safety_impact",
    "cvss_vector",
    "fix_description",
    "product_remedies",
    "environment_description",
    "environment_remedies",
    "rollout",
    "publication_at",
    "advisory_number",
    "advisory_title",
];

pub(super) const LETTERS: &[Letter] = &[
    letter(
        "acknowledgement",
        &["coordinator_number", "received_on", "received_at", "reply_by", "planned_publication", "reported_elsewhere"],
    ),
    letter("request-for-details", &["details", "request_note", "reply_by"]),
    letter("request-for-support", &["mediation_reason", "overview", "received_at", "source_kind", "source_plans"]),
    letter("question", &["question", "reproduced", "test_environment", "reproduction_result"]),
    letter(
        "results",
        &[
            "reproduced",
            "test_environment",
            "reproduction_result",
            "cause",
            "occurrence_conditions",
            "cwe",
            "statuses",
            "scope_note",
            "conditions_weight",
            "impact",
            "safety_impact",
            "difficulty",
            "assessment",
            "cvss_vector",
            "results_summary",
            "response_time",
        ],
    ),
    letter("plan", &["plan", "remedy_due", "statuses", "response_time", "results_summary"]),
    letter(
        "response-decision",
        &["decision_report", "rollout", "customers", "prior_notice", "jvn", "remedy_due", "response_time"],
    ),
    letter(
        "prior-notice-explanation",
        &["prior_notice_reason", "priority_information", "publication_at", "planned_publication", "rollout"],
    ),
    notice("prior-notice"),
    letter("all-customers-explanation", &["all_customers_reason", "customers", "rollout", "remedy_due"]),
    notice("customer-notice"),
    letter("date-proposal", &["publication_at", "date_reason", "remedy_due", "planned_publication"]),
    letter("date-report", &["publication_at", "date_reason", "date_report_note"]),
    letter("jvn-text-reply", &["jvn_changes", "publication_at", "advisory_number", "advisory_title"]),
    letter(
        "published-report",
        &["advisory_title", "advisory_number", "publication_at", "credit", "published_report_note", "jvn_number"],
    ),
    letter("regular-news", &["response_time", "remedy_due", "publication_at", "results_summary"]),
    letter(
        "closing-not-a-vulnerability",
        &[
            "test_general_technology",
            "test_reasonable_environment",
            "test_attack",
            "test_security_problem",
            "test_reproducible",
            "not_vulnerability_reason",
        ],
    ),
    letter("closing-incident", &["incident_route", "incident_reference", "incident_reason"]),
    letter("closing-defect", &["defect_route", "defect_reference", "defect_reason"]),
    letter("closing-not-ours", &["not_ours_reason", "owner"]),
    // Neither the other case's number nor how we know: both could show who else reported it.
    letter("closing-duplicate", &[]),
    letter("closing-not-reproducible", &["attempts", "test_environment", "reproduction_result"]),
    letter("closing-withdrawn", &[]),
    letter(
        "closing-handled",
        &[
            "fix_description",
            "environment_description",
            "advisory_number",
            "advisory_title",
            "jvn_number",
            "jvn_published_at",
            "customer_notice_summary",
        ],
    ),
    letter("reopened", &["response_time"]),
    inside("your-turn", &["case.number", "link", "ask.unit", "ask.what", "ask.step", "ask.by"]),
    inside("reminder", &["case.number", "link", "ask.unit", "ask.what", "ask.step", "ask.by", "ask.late"]),
    inside("clock-warning", &["case.number", "link", "clock.title", "clock.due", "clock.left", "clock.late"]),
    inside("mentioned", &["case.number", "link", "by.name"]),
    inside("stood-in", &["case.number", "link", "by.name", "ask.what", "ask.step", "ask.at"]),
    inside("letter-failed", &["case.number", "link", "failure.letter", "failure.sentence", "failure.lasting"]),
    to_finder("receipt", &["receipt.number", "link", "letter.next_on"]),
    to_finder("news-on-your-report", &["receipt.number", "link"]),
    inside("invitation", &["link", "by.name", "expires"]),
    inside("password-reset", &["link", "expires"]),
];

/// Every letter and mail that we have a template for.
pub fn names() -> impl Iterator<Item = &'static str> {
    LETTERS.iter().map(|letter| letter.name)
}

/// Whom the letter of this name goes to. A letter that only a company's own file knows goes to a coordinator or the source.
pub fn audience(name: &str) -> Audience {
    find(name).map_or(Audience::Coordinator, |letter| letter.audience)
}

pub(super) fn find(name: &str) -> Option<&'static Letter> {
    LETTERS.iter().find(|letter| letter.name == name)
}
