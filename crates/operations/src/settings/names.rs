//! The names of the settings. Nothing can be read under another name than these.

use std::fmt;

/// The name of a setting: only this list makes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SettingName(&'static str);

impl SettingName {
    /// As it is kept, and as the field of the page is called.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for SettingName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

impl From<SettingName> for String {
    fn from(name: SettingName) -> Self {
        name.0.to_owned()
    }
}

macro_rules! names {
    ($($(#[$said:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$said])* pub const $name: SettingName = SettingName($text);)*

        /// All of them.
        #[cfg(test)]
        pub(super) const ALL: &[SettingName] = &[$($name),*];
    };
}

names! {
    /// The company's name in Japanese.
    COMPANY_NAME_JA = "company_name_ja";
    /// The company's name in English.
    COMPANY_NAME_EN = "company_name_en";
    /// What the window calls itself in Japanese.
    POC_NAME_JA = "poc_name_ja";
    /// What the window calls itself in English.
    POC_NAME_EN = "poc_name_en";
    /// Where the window is written to.
    POC_MAIL = "poc_mail";
    /// Where it is called.
    POC_PHONE = "poc_phone";
    /// When the window is open, in Japanese.
    HOURS_JA = "hours_ja";
    /// When the window is open, in English.
    HOURS_EN = "hours_en";
    /// Whom to ask about what is no vulnerability, in Japanese.
    OTHER_CONTACT_JA = "other_contact_ja";
    /// Whom to ask about what is no vulnerability, in English.
    OTHER_CONTACT_EN = "other_contact_en";
    /// Where the company's own policy is published.
    POLICY_URL = "policy_url";
    /// The parts of the company that the window speaks for, with spaces between: `units group oem`.
    SCOPE = "poc_scope";
    /// More about them in Japanese.
    SCOPE_NOTE_JA = "poc_scope_note_ja";
    /// More about them in English.
    SCOPE_NOTE_EN = "poc_scope_note_en";
    /// How the company is registered with JPCERT/CC: `none`, `general`, `individual`.
    REGISTRATION = "jpcert_registration";
    /// Where JPCERT/CC is written to.
    JPCERT_MAIL = "jpcert_mail";
    /// Where IPA is written to.
    IPA_MAIL = "ipa_mail";
    /// Within how many business days a report is acknowledged.
    ACKNOWLEDGE_DAYS = "acknowledge_days";
    /// Within how many business days one hears what we think.
    ANSWER_DAYS = "answer_days";
    /// At least every so many days there is news.
    NEWS_DAYS = "news_days";
    /// Reports an hour from one address, before more of them are held.
    REPORTS_PER_ADDRESS = "reports_per_address";
    /// Reports an hour in all, before more of them are held.
    REPORTS_PER_HOUR = "reports_per_hour";
    /// `yes`, where whoever changed a letter last may not release it.
    LETTERS_FOUR_EYES = "letters_four_eyes";
    /// After how many business days a unit is reminded; 0 for never.
    REMIND_AFTER_DAYS = "remind_after_days";
    /// What numbers of advisories begin with.
    ADVISORY_PREFIX = "advisory_prefix";
    /// The address under which the company is known as a publisher of CSAF.
    PUBLISHER_NAMESPACE = "publisher_namespace";
    /// On what terms advisories may be used, in Japanese.
    ADVISORY_TERMS_JA = "advisory_terms_ja";
    /// On what terms advisories may be used, in English.
    ADVISORY_TERMS_EN = "advisory_terms_en";
    /// `yes`, where aggregators of CSAF may list the company.
    CSAF_LISTED = "csaf_listed";
    /// `yes`, where aggregators of CSAF may keep copies.
    CSAF_MIRRORED = "csaf_mirrored";
    /// The company's UUID as a CVE numbering authority.
    CVE_ORGANIZATION = "cve_organization";
    /// What numbers of cases begin with.
    CASE_PREFIX = "case_prefix";
    /// The language of people who are taken in.
    LANGUAGE = "language";
    /// The zone of people who are taken in.
    ZONE = "zone";
}
