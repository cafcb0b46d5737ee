//! The templates that we ship, inside the program.

use casework::words::Language;

use super::Template;

macro_rules! shipped {
    ($($name:literal,)*) => {
        /// The file of each letter: name, Japanese, English.
        const SHIPPED: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../templates/ja/", $name, ".txt")),
            include_str!(concat!("../../templates/en/", $name, ".txt")),
        ),)*];
    };
}

shipped![
    "acknowledgement",
    "request-for-details",
    "request-for-support",
    "question",
    "results",
    "plan",
    "response-decision",
    "prior-notice-explanation",
    "prior-notice",
    "all-customers-explanation",
    "customer-notice",
    "date-proposal",
    "date-report",
    "jvn-text-reply",
    "published-report",
    "regular-news",
    "closing-not-a-vulnerability",
    "closing-incident",
    "closing-defect",
    "closing-not-ours",
    "closing-duplicate",
    "closing-not-reproducible",
    "closing-withdrawn",
    "closing-handled",
    "reopened",
    "your-turn",
    "reminder",
    "clock-warning",
    "mentioned",
    "stood-in",
    "letter-failed",
    "receipt",
    "news-on-your-report",
    "invitation",
    "password-reset",
];

/// Our template of a letter, or nothing where only a company's own file knows the letter.
pub fn ours(name: &str, language: Language) -> Option<Template> {
    let (_, ja, en) = SHIPPED.iter().find(|(shipped, _, _)| *shipped == name)?;
    Some(Template::parse(match language {
        Language::Ja => ja,
        Language::En => en,
    }))
}

#[cfg(test)]
mod tests {
    use super::super::names;
    use super::*;

    #[test]
    fn every_letter_that_we_name_has_a_template_and_no_template_lies_unused() {
        let shipped: Vec<&str> = SHIPPED.iter().map(|(name, _, _)| *name).collect();
        assert_eq!(names().collect::<Vec<_>>(), shipped);
    }
}
