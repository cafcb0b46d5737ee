//! Who is away, who stands in meanwhile, and coming back early.

use casework::refusal::Refusal;
use jiff::{
    Timestamp,
    civil::{DateTime, Time},
    tz::TimeZone,
};
use store::AbsenceRow;

use crate::{
    Company, CompanyChange, Desk, DeskFact, Trouble, Viewer,
    admission::admin_only,
    forms::{check_zone, day, refuse, wrong},
};

/// What is typed about an absence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AbsenceForm {
    /// The first day.
    pub from_day: String,
    /// Its hour; the beginning of the day without one.
    pub from_hour: String,
    /// The last day.
    pub until_day: String,
    /// Its hour; the end of the day without one.
    pub until_hour: String,
    /// The zone in which these are meant.
    pub zone: String,
    /// Who acts meanwhile.
    pub stand_in: String,
}

/// The absences of a person that are not over, those that the person stands in for others, in order.
pub async fn of(desk: &Desk, login: &str, now: Timestamp) -> Result<(Vec<AbsenceRow>, Vec<AbsenceRow>), Trouble> {
    let mut all = desk.store.absences().await?;
    all.retain(|absence| absence.until > now);
    let standing_in = all.iter().filter(|absence| absence.stand_in == login).cloned().collect();
    all.retain(|absence| absence.login == login);
    Ok((all, standing_in))
}

/// Who stands in for somebody now: letters about what is asked go to these, too.
pub async fn stand_ins(desk: &Desk, login: &str, now: Timestamp) -> Result<Vec<String>, Trouble> {
    Ok(desk.store.stand_ins(login, now).await?)
}

/// Oneself, or an administrator for anybody.
fn may(viewer: &Viewer, login: &str) -> Result<(), Trouble> {
    if viewer.login == login { Ok(()) } else { admin_only(viewer) }
}

/// Notes that somebody will be away.
pub async fn add(desk: &Desk, viewer: &Viewer, login: &str, form: &AbsenceForm) -> Result<(), Trouble> {
    may(viewer, login)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    company.people.get(login).filter(|person| person.left_at.is_none()).ok_or(Trouble::Unseen)?;
    let all = change.tx().absences().await?;
    let mut refusals = check_zone("away_zone", &form.zone);
    let zone = TimeZone::get(&form.zone).unwrap_or(TimeZone::UTC);
    let from =
        moment("from", (&form.from_day, &form.from_hour), false, &zone).map_err(|refusal| refusals.push(refusal));
    let until =
        moment("until", (&form.until_day, &form.until_hour), true, &zone).map_err(|refusal| refusals.push(refusal));
    refusals.extend(check_stand_in(&company, login, form.stand_in.trim()));
    let absence = match (from, until) {
        (Ok(from), Ok(until)) => {
            let absence = AbsenceRow { login: login.into(), stand_in: form.stand_in.trim().into(), from, until };
            refusals.extend(check_times(&absence, &all, viewer.now));
            Some(absence)
        }
        _ => None,
    };
    refuse(refusals)?;
    let Some(absence) = absence else { return Err(Trouble::Unseen) };
    change.tx().keep_absence(&absence).await?;
    let told = |at: Timestamp| at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M %Z").to_string();
    let (from, until) = (told(absence.from), told(absence.until));
    let about = [("login", login), ("from", &from), ("until", &until), ("stand_in", &absence.stand_in)];
    change.note(DeskFact::new("absence-kept", &about));
    change.commit().await
}

/// A day and perhaps an hour as a moment. An hour that a zone leaves out is taken as the next one.
fn moment(
    field: &'static str,
    (text, hour): (&str, &str),
    to_the_end: bool,
    zone: &TimeZone,
) -> Result<Timestamp, Refusal> {
    let Some(date) = day(text.trim()) else {
        return Err(wrong(field, "bad-day", "日付を入力してください。例: 2026-04-01", "Enter a day, like 2026-04-01."));
    };
    let at = match hour.trim() {
        "" if to_the_end => date.tomorrow().map(|next| next.at(0, 0, 0, 0)),
        "" => Ok(date.at(0, 0, 0, 0)),
        hour => hour.parse::<Time>().map(|time| DateTime::from_parts(date, time)),
    };
    let at = at.and_then(|at| at.to_zoned(zone.clone()));
    at.map(|at| at.timestamp())
        .map_err(|_| wrong(field, "bad-hour", "時刻は 09:00 のように入力してください。", "Write the hour like 09:00."))
}

fn check_stand_in(company: &Company, login: &str, stand_in: &str) -> Vec<Refusal> {
    let here = company.people.get(stand_in).is_some_and(|person| person.left_at.is_none());
    match () {
        () if stand_in.is_empty() => {
            vec![wrong("stand_in", "empty", "代理の人を選んでください。", "Choose who stands in.")]
        }
        () if stand_in == login => vec![wrong(
            "stand_in",
            "same-person",
            "本人は代理になれません。ほかの人を選んでください。",
            "Nobody stands in for oneself. Choose somebody else.",
        )],
        () if !here => vec![wrong(
            "stand_in",
            "no-person",
            "代理に選んだ人は登録されていないか、離任しています。",
            "There is no such person, or the person has left.",
        )],
        () => Vec::new(),
    }
}

fn check_times(absence: &AbsenceRow, all: &[AbsenceRow], now: Timestamp) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if absence.until <= absence.from {
        refusals.push(wrong(
            "until",
            "ends-before-beginning",
            "終わりが始まりより後になるようにしてください。",
            "The end has to come after the beginning.",
        ));
    } else if absence.until <= now {
        refusals.push(wrong("until", "over-already", "すでに過ぎた期間です。", "This is over already."));
    }
    let meets = |other: &&AbsenceRow| other.from < absence.until && absence.from < other.until;
    if all.iter().filter(|other| other.login == absence.login).any(|other| meets(&other)) {
        refusals.push(wrong(
            "from",
            "away-already",
            "同じ期間の不在がすでに登録されています。先にそちらを終わらせてください。",
            "An absence at that time is there already. End that one first.",
        ));
    }
    if all.iter().filter(|other| other.login == absence.stand_in).any(|other| meets(&other)) {
        refusals.push(wrong(
            "stand_in",
            "stand-in-away",
            "代理の人もその期間に不在です。ほかの人を選んでください。",
            "The stand-in is away at that time, too. Choose somebody else.",
        ));
    }
    refusals
}

/// Ends an absence now, or forgets one that has not begun.
pub async fn end(desk: &Desk, viewer: &Viewer, login: &str, from: Timestamp) -> Result<(), Trouble> {
    may(viewer, login)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let found = change.tx().absences().await?.into_iter();
    let mut found =
        found.filter(|absence| absence.login == login && absence.from == from && absence.until > viewer.now);
    let absence = found.next().ok_or(Trouble::Unseen)?;
    if absence.from >= viewer.now {
        change.tx().drop_absence(login, from).await?;
    } else {
        change.tx().keep_absence(&AbsenceRow { until: viewer.now, ..absence }).await?;
    }
    change.note(DeskFact::new("absence-ended", &[("login", login)]));
    change.commit().await
}
