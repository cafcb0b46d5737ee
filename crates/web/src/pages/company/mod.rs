//! The company: units and roles, people, products, customers, settings, and what was done with them.

pub(crate) mod absences;
pub(crate) mod customers;
pub(crate) mod leaving;
mod ledger;
mod overview;
pub(crate) mod people;
pub(crate) mod products;
pub(crate) mod restaff;
mod settings;
pub(crate) mod sheets;
pub(crate) mod units;

pub(crate) use ledger::{export as export_ledger, ledger};
pub(crate) use overview::{first_steps, overview};
pub(crate) use settings::{set, settings};

use operations::Company;

use crate::frame::Page;

/// Units in work as options, the empty choice first.
pub(crate) fn unit_options(page: &Page, company: &Company) -> Vec<(String, String)> {
    let units = company.units.values().filter(|unit| unit.ended_at.is_none());
    let option = |code: &String| (code.clone(), format!("{} ({code})", page.w(company.unit(code))));
    let none = (String::new(), page.t("選んでください", "Choose").to_owned());
    [none].into_iter().chain(units.map(|unit| option(&unit.code))).collect()
}

/// Zones that people here are likely to live in, and the one that is chosen.
pub(crate) fn zone_options(chosen: &str) -> Vec<(String, String)> {
    const ZONES: &[&str] = &[
        "Asia/Tokyo",
        "Asia/Seoul",
        "Asia/Shanghai",
        "Asia/Taipei",
        "Asia/Singapore",
        "Asia/Bangkok",
        "Asia/Kolkata",
        "Asia/Dubai",
        "Europe/London",
        "Europe/Berlin",
        "Europe/Paris",
        "America/New_York",
        "America/Chicago",
        "America/Los_Angeles",
        "America/Sao_Paulo",
        "Australia/Sydney",
        "UTC",
    ];
    let other = Some(chosen).filter(|zone| !zone.is_empty() && !ZONES.contains(zone));
    other.into_iter().chain(ZONES.iter().copied()).map(|zone| (zone.to_owned(), zone.to_owned())).collect()
}

/// The two languages as options.
pub(crate) fn language_options(page: &Page) -> Vec<(String, String)> {
    vec![("ja".into(), page.t("日本語", "Japanese").into()), ("en".into(), page.t("英語", "English").into())]
}

/// A ticked box as a form begins.
pub(crate) fn ticked(yes: bool) -> String {
    if yes { "yes".into() } else { String::new() }
}
