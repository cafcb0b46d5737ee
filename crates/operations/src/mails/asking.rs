//! Telling the people of a unit that the case waits for them: one job becomes one mail job for each person.

use std::collections::BTreeSet;

use casework::{
    clocks::ClockState,
    names::StepNumber,
    process::Process,
    role::Role,
    words::{Language, Words},
};
use jiff::{Timestamp, tz::TimeZone};
use store::{CaseRow, Claimed, PersonRow};

use crate::{
    Company, Desk, Trouble, company,
    jobs::{About, Asking, PersonMail},
    letters::{clock_left, date_and_hour},
    viewer::language,
    worker::{Outbound, Outcome},
};

/// Does a job that tells the people of a unit: in one commit it becomes a mail job for each of them.
pub(crate) async fn ask(desk: &Desk, outbound: &Outbound, job: &Claimed, now: Timestamp) -> Result<Outcome, Trouble> {
    let Ok(about) = serde_json::from_str::<About>(&job.payload) else { return Ok(Outcome::unreadable()) };
    let asking = &about.asking;
    let Some(row) = desk.store.case_with_id(asking.case).await? else { return Ok(Outcome::Done) };
    if asking.what == "reminder" && !still_waits(desk, asking).await? {
        return Ok(Outcome::Done);
    }
    let company = company(desk).await?;
    let process = desk.process(&row.process)?;
    let clock = clock(desk, &row, about.clock.as_deref()).await?;
    let told = Told { company: &company, process: &process, row: &row, about: &about, asking, clock, now };
    let mut jobs = Vec::new();
    for login in people(desk, &company, asking, now).await? {
        let Some(person) = company.people.get(&login) else { continue };
        let mail = told.mail(person, outbound);
        jobs.push(mail.job(format!("{}:{login}", job.key), now));
    }
    let mut tx = desk.store.begin().await?;
    for mail in &jobs {
        tx.add_job(mail).await?;
    }
    tx.finish_job(job.id, now).await?;
    tx.commit().await?;
    Ok(Outcome::Recorded)
}

/// A reminder of what was done meanwhile reminds of nothing.
async fn still_waits(desk: &Desk, asking: &Asking) -> Result<bool, Trouble> {
    match (&asking.unit, &asking.step) {
        (Some(unit), Some(step)) => Ok(desk.store.waits_since(asking.case, unit, step).await?.is_some()),
        _ => Ok(true),
    }
}

/// The people of the unit and those who stand in for them, but not who brought it about.
async fn people(desk: &Desk, company: &Company, asking: &Asking, now: Timestamp) -> Result<BTreeSet<String>, Trouble> {
    let units: Vec<String> = match &asking.unit {
        Some(unit) => vec![unit.clone()],
        None => company.units_of(Role::Poc).map(|unit| unit.code.clone()).collect(),
    };
    let mut people = BTreeSet::new();
    for unit in units {
        people.extend(company.people_of(&unit).map(|person| person.login.clone()));
        people.extend(desk.store.stand_ins_of(&unit, now).await?);
    }
    people.retain(|login| asking.by.as_ref() != Some(login));
    Ok(people)
}

/// The clock that it is about, as the case has it now.
async fn clock(desk: &Desk, row: &CaseRow, clock: Option<&str>) -> Result<Option<ClockState>, Trouble> {
    let Some(clock) = clock else { return Ok(None) };
    let facts = desk.store.facts(row.id).await?;
    let loaded = crate::cases::replay(desk, row.clone(), &facts)?;
    Ok(loaded.case.clocks.get(clock).cloned())
}

/// What is told, before it is known to whom.
struct Told<'a> {
    company: &'a Company,
    process: &'a Process,
    row: &'a CaseRow,
    about: &'a About,
    asking: &'a Asking,
    clock: Option<ClockState>,
    now: Timestamp,
}

impl Told<'_> {
    fn mail(&self, person: &PersonRow, outbound: &Outbound) -> PersonMail {
        let language = language(&person.language);
        let zone = TimeZone::get(&person.zone).unwrap_or(TimeZone::UTC);
        let link = match (&self.asking.step, self.about.letter) {
            (_, Some(letter)) => format!("{}/cases/{}/letters/{letter}", outbound.base_url, self.row.number),
            (Some(step), None) => format!("{}/cases/{}/steps/{step}", outbound.base_url, self.row.number),
            (None, None) => format!("{}/cases/{}", outbound.base_url, self.row.number),
        };
        let template = self.template();
        let mail = PersonMail::to_person(template, &person.login)
            .with("case.number", &self.row.number)
            .with("link", link)
            .with("person.name", if language == Language::Ja { &person.name_ja } else { &person.name_en });
        match (template, &self.clock) {
            ("clock-warning", Some(clock)) => self.about_clock(mail, clock, language, &zone),
            ("letter-failed", _) => about_letter(mail, self.about.letter, language),
            _ => self.about_step(mail, language),
        }
    }

    fn template(&self) -> &'static str {
        match self.asking.what.as_str() {
            "reminder" => "reminder",
            "letter-failed" => "letter-failed",
            "clock-warned" | "clock-fell-due" if self.clock.is_some() => "clock-warning",
            _ => "your-turn",
        }
    }

    fn about_step(&self, mail: PersonMail, language: Language) -> PersonMail {
        let number = self.asking.step.as_deref();
        let step = number.and_then(StepNumber::parse).and_then(|number| self.process.step(number));
        let asked = matches!(self.asking.what.as_str(), "step-opened" | "unit-asked" | "reminder");
        let what = step.filter(|_| asked).map_or(&self.asking.words, |step| &step.title);
        let unit = match &self.asking.unit {
            Some(unit) => self.company.unit(unit),
            None => Words::new("POC", "POC"),
        };
        let mail = mail.with("ask.unit", unit.of(language)).with("ask.what", what.of(language));
        // The sentence of a follow-up names its step itself.
        match number.filter(|_| asked) {
            Some(number) => mail.with("ask.step", number),
            None => mail,
        }
    }

    fn about_clock(&self, mail: PersonMail, clock: &ClockState, language: Language, zone: &TimeZone) -> PersonMail {
        let name = self.about.clock.as_deref().unwrap_or_default();
        let title = self.process.clock(name).map_or_else(|| Words::same(name), |clock| clock.title.clone());
        let mail =
            mail.with("clock.title", title.of(language)).with("clock.due", date_and_hour(clock.due, zone, language));
        if clock.due <= self.now {
            return mail.with("clock.late", if language == Language::Ja { "はい" } else { "yes" });
        }
        mail.with("clock.left", clock_left(self.now, clock.due, language))
    }
}

/// Why it failed may name the recipient, and with it the finder: a mail does not say it, the page does.
fn about_letter(mail: PersonMail, letter: Option<u32>, language: Language) -> PersonMail {
    let number = letter.map_or_else(String::new, |letter| letter.to_string());
    let (title, sentence) = match language {
        Language::Ja => (format!("第{number}号の文書"), "理由は、リンク先の画面でご確認ください。"),
        Language::En => (format!("Letter {number}"), "The page below says why."),
    };
    let lasting = if language == Language::Ja { "はい" } else { "yes" };
    mail.with("failure.letter", title).with("failure.sentence", sentence).with("failure.lasting", lasting)
}
