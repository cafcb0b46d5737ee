//! The names of what a company can set, each in one place.

/// The company's name in Japanese.
pub const COMPANY_NAME_JA: &str = "company_name_ja";
/// The company's name in English.
pub const COMPANY_NAME_EN: &str = "company_name_en";
/// The name of its window (POC) in Japanese.
pub const POC_NAME_JA: &str = "poc_name_ja";
/// The name of its window (POC) in English.
pub const POC_NAME_EN: &str = "poc_name_en";
/// The window's mail address: letters come from it.
pub const POC_MAIL: &str = "poc_mail";
/// The window's telephone.
pub const POC_PHONE: &str = "poc_phone";
/// Where letters to JPCERT/CC go.
pub const JPCERT_MAIL: &str = "jpcert_mail";
/// Where letters to IPA go.
pub const IPA_MAIL: &str = "ipa_mail";
/// `yes`, where whoever changed a letter last may not release it.
pub const LETTERS_FOUR_EYES: &str = "letters_four_eyes";
/// After how many business days a unit is reminded; 0 for never.
pub const REMIND_AFTER_DAYS: &str = "remind_after_days";
