//! What the company and its window call themselves, for the head of every page.

use casework::words::Language;

use crate::{
    Desk, Trouble,
    settings::{COMPANY_NAME_EN, COMPANY_NAME_JA, POC_NAME_EN, POC_NAME_JA, SettingName, Settings},
};

/// What strangers and staff read at the head of every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signboard {
    /// The company, once it was named; one language is better than none.
    pub company: Option<String>,
    /// Its window.
    pub window: String,
}

impl Signboard {
    /// The settings that it is made from.
    pub(crate) const NAMES: [SettingName; 4] = [COMPANY_NAME_JA, COMPANY_NAME_EN, POC_NAME_JA, POC_NAME_EN];

    /// As it reads in a language.
    pub(crate) fn new(set: &Settings, language: Language) -> Self {
        let [company_ja, company_en, window_ja, window_en] = Self::NAMES;
        let (company, window) = match language {
            Language::Ja => ([company_ja, company_en], [window_ja, window_en]),
            Language::En => ([company_en, company_ja], [window_en, window_ja]),
        };
        let said = |names: [SettingName; 2]| names.into_iter().find_map(|name| set.said(name)).map(str::to_owned);
        Self { company: said(company), window: said(window).unwrap_or_else(|| set.value(window[0]).to_owned()) }
    }
}

/// What the company and its window call themselves: for whoever is not logged in.
pub async fn signboard(desk: &Desk, language: Language) -> Result<Signboard, Trouble> {
    Ok(Signboard::new(&Settings::of(desk, &Signboard::NAMES).await?, language))
}
