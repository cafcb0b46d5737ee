//! What should not go on like this, for the head of every page: a window with too few people behind it.

use casework::words::{Language, Words};

use crate::{
    Desk, Trouble,
    settings::{COMPANY_NAME_EN, COMPANY_NAME_JA, POC_NAME_EN, POC_NAME_JA, SettingName, Settings},
};

/// The deck asks for a handling manager and at least two contact persons (slide 12).
const CONTACTS: i64 = 2;

/// The warnings about a window with so many contact persons, so many of them handling managers.
pub(crate) fn warnings(contacts: i64, managers: i64) -> Vec<Words> {
    let mut warnings = Vec::new();
    if contacts < CONTACTS {
        warnings.push(Words::new(
            format!("POCの担当者が{contacts}人しかいません。不在のときに連絡が途絶えないよう、{CONTACTS}人以上にしてください（会社 → 人）。"),
            format!("POC has {contacts} contact person(s). Make it {CONTACTS} or more, so that somebody is always there (Company → People)."),
        ));
    }
    if managers == 0 {
        warnings.push(Words::new(
            "POCに取扱責任者がいません。情報の取り扱いに責任を持つ人を決めてください（会社 → 人）。",
            "POC has no handling manager. Name who is responsible for how information is handled (Company → People).",
        ));
    }
    warnings
}

/// What strangers read at the head of every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signboard {
    /// The company, once it was named; one language is better than none.
    pub company: Option<String>,
    /// Its window.
    pub window: String,
}

/// What the company and its window call themselves.
pub async fn signboard(desk: &Desk, language: Language) -> Result<Signboard, Trouble> {
    let (company, window) = match language {
        Language::Ja => ([COMPANY_NAME_JA, COMPANY_NAME_EN], [POC_NAME_JA, POC_NAME_EN]),
        Language::En => ([COMPANY_NAME_EN, COMPANY_NAME_JA], [POC_NAME_EN, POC_NAME_JA]),
    };
    let set = Settings::of(desk, &[company[0], company[1], window[0], window[1]]).await?;
    let said = |names: [SettingName; 2]| names.into_iter().find_map(|name| set.said(name)).map(str::to_owned);
    Ok(Signboard { company: said(company), window: said(window).unwrap_or_else(|| set.value(window[0]).to_owned()) })
}
