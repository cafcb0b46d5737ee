//! How the desk presents itself to strangers, and how much it lets in: what the company set, or what holds without.

use casework::words::Words;

use crate::{
    Desk, Trouble,
    settings::{self as names, SettingName, Settings, every},
};

/// How the desk presents itself to strangers. What nobody set is empty.
#[derive(Clone, Debug, Default)]
pub struct Window {
    /// The company.
    pub company: Words,
    /// The name of the desk.
    pub name: Words,
    /// Its mail address.
    pub mail: String,
    /// Its telephone.
    pub phone: String,
    /// When it answers the telephone.
    pub hours: Words,
    /// Whom to ask about what is no vulnerability.
    pub other: Words,
    /// The parts of the company that it speaks for.
    pub scope: Words,
    /// More about them.
    pub scope_note: Words,
    /// The handling policy.
    pub policy: String,
    /// Within how many working days a report is acknowledged.
    pub acknowledge_days: u16,
    /// Within how many working days one hears what we think.
    pub answer_days: u16,
    /// At least every so many days there is news.
    pub news_days: u16,
    /// Reports an hour from one address, before more of them are held.
    pub per_address: i64,
    /// Reports an hour in all, before more of them are held.
    pub per_hour: i64,
}

/// Beyond so many times the limit, nothing more is taken in until the next hour.
pub(crate) const BEYOND: i64 = 10;

/// How the desk presents itself now.
pub async fn window(desk: &Desk) -> Result<Window, Trouble> {
    Ok(of(&Settings::now(desk).await?))
}

fn of(settings: &Settings) -> Window {
    // One language is better than none.
    let said = |ja, en| {
        let (ja, en) = (settings.said(ja), settings.said(en));
        Some(Words::new(ja.or(en)?, en.or(ja)?))
    };
    let both = |ja, en| said(ja, en).unwrap_or_default();
    let otherwise = || Words::new(settings.value(names::POC_NAME_JA), settings.value(names::POC_NAME_EN));
    let text = |name: SettingName| settings.value(name).to_owned();
    let scope = every().find(|setting| setting.name == names::SCOPE);
    Window {
        company: said(names::COMPANY_NAME_JA, names::COMPANY_NAME_EN).unwrap_or(Words::new("当社", "our company")),
        name: said(names::POC_NAME_JA, names::POC_NAME_EN).unwrap_or_else(otherwise),
        mail: text(names::POC_MAIL),
        phone: text(names::POC_PHONE),
        hours: both(names::HOURS_JA, names::HOURS_EN),
        other: both(names::OTHER_CONTACT_JA, names::OTHER_CONTACT_EN),
        scope: scope.map(|setting| setting.shown(settings.value(names::SCOPE))).unwrap_or_default(),
        scope_note: both(names::SCOPE_NOTE_JA, names::SCOPE_NOTE_EN),
        policy: text(names::POLICY_URL),
        acknowledge_days: settings.number(names::ACKNOWLEDGE_DAYS),
        answer_days: settings.number(names::ANSWER_DAYS),
        news_days: settings.number(names::NEWS_DAYS),
        per_address: settings.number(names::REPORTS_PER_ADDRESS).into(),
        per_hour: settings.number(names::REPORTS_PER_HOUR).into(),
    }
}
