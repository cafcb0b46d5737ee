//! How the desk presents itself to strangers, and how much it lets in: what the company set, or what holds without.

use std::collections::BTreeMap;

use casework::words::Words;

use crate::{Desk, Trouble};

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
    /// The handling policy.
    pub policy: String,
    /// Within how many working days a report is acknowledged.
    pub acknowledge_days: u32,
    /// Within how many working days one hears what we think.
    pub answer_days: u32,
    /// At least every so many days there is news.
    pub news_days: u32,
    /// Reports an hour from one address, before more of them are held.
    pub per_address: i64,
    /// Reports an hour in all, before more of them are held.
    pub per_hour: i64,
}

/// Beyond so many times the limit, nothing more is taken in until the next hour.
pub(crate) const BEYOND: i64 = 10;

/// How the desk presents itself now.
pub async fn window(desk: &Desk) -> Result<Window, Trouble> {
    let settings: BTreeMap<String, String> = desk.store.settings().await?.into_iter().collect();
    Ok(of(&settings))
}

fn of(settings: &BTreeMap<String, String>) -> Window {
    let text = |name: &str| settings.get(name).map(|value| value.trim().to_owned()).unwrap_or_default();
    let number = |name: &str, otherwise: u32| text(name).parse().ok().filter(|days| *days > 0).unwrap_or(otherwise);
    let both = |name: &str| {
        let (ja, en) = (text(&format!("{name}_ja")), text(&format!("{name}_en")));
        let (ja, en) = if ja.is_empty() { (en.clone(), en) } else { (ja, en) };
        if en.is_empty() { Words::same(ja) } else { Words::new(ja, en) }
    };
    let or = |words: Words, ja: &str, en: &str| if words.ja.is_empty() { Words::new(ja, en) } else { words };
    Window {
        company: or(both("company_name"), "当社", "our company"),
        name: or(both("poc_name"), "製品セキュリティ窓口", "Product security desk"),
        mail: text("poc_mail"),
        phone: text("poc_phone"),
        hours: both("hours"),
        other: both("other_contact"),
        policy: text("policy_url"),
        acknowledge_days: number("acknowledge_days", 2),
        answer_days: number("answer_days", 10),
        news_days: number("news_days", 14),
        per_address: i64::from(number("reports_per_address", 10)),
        per_hour: i64::from(number("reports_per_hour", 100)),
    }
}
