//! The day on which somebody leaves: everything goes to a successor in one commit, and the login closes.

use casework::{circles::Circle, role::Role, words::Words};
use store::{AbsenceRow, CaseRow, PersonRow};

use crate::{
    Company, CompanyChange, Desk, DeskFact, Trouble, Viewer,
    admission::admin_only,
    cases::{List, list},
    company,
    desk_fact::DeskEntry,
    forms::{refuse, wrong},
    people::{has_other_admin, last_admin},
};

/// What somebody who leaves has to hand over.
#[derive(Clone, Debug, Default)]
pub struct Belongings {
    /// The open cases that the person looks after, as far as the viewer may see them.
    pub cases: Vec<CaseRow>,
    /// How many more there are.
    pub unseen: usize,
    /// Absences that are not over.
    pub absences: Vec<AbsenceRow>,
    /// Absences of others for which the person stands in.
    pub stands_in: Vec<AbsenceRow>,
    /// How many cases the person watches.
    pub watched: i64,
    /// How many drafts the person has begun.
    pub drafted: i64,
    /// Who might take over, those of the same unit first.
    pub successors: Vec<PersonRow>,
    /// The person is the last one of POC.
    pub last_of_poc: bool,
}

impl Belongings {
    /// Whether somebody has to take over.
    pub fn needs_successor(&self) -> bool {
        !self.cases.is_empty() || self.unseen > 0 || !self.stands_in.is_empty()
    }
}

/// What a person has to hand over.
pub async fn belongings(desk: &Desk, viewer: &Viewer, login: &str) -> Result<Belongings, Trouble> {
    admin_only(viewer)?;
    let company = company(desk).await?;
    let person = company.people.get(login).filter(|person| person.left_at.is_none()).ok_or(Trouble::Unseen)?;
    let all = desk.store.owned_cases(login).await?;
    let asked = List { open: Some(true), owner: Some(login.to_owned()), most: 1_000, ..List::default() };
    let cases: Vec<CaseRow> = list(desk, viewer, &asked).await?.lines.into_iter().map(|line| line.row).collect();
    let (absences, stands_in) = crate::absences::of(desk, login, viewer.now).await?;
    let others = company.people.values().filter(|other| other.left_at.is_none() && other.login != login);
    let mut successors: Vec<PersonRow> = others.cloned().collect();
    successors.sort_by_key(|other| (other.unit != person.unit, other.unit.clone(), other.login.clone()));
    let unseen = all.len().saturating_sub(cases.len());
    let (watched, drafted) = desk.store.watched_and_drafted(login).await?;
    Ok(Belongings {
        watched,
        drafted,
        unseen,
        cases,
        absences,
        stands_in,
        successors,
        last_of_poc: is_last_of_poc(&company, person),
    })
}

fn is_last_of_poc(company: &Company, person: &PersonRow) -> bool {
    let mut of_poc = company.units_of(Role::Poc).flat_map(|unit| company.people_of(&unit.code));
    of_poc.next().is_some_and(|first| first.login == person.login) && of_poc.next().is_none()
}

/// Lets somebody leave: how many cases were handed over. `sure` answers the warning about the last person of POC.
pub async fn leave(
    desk: &Desk,
    viewer: &Viewer,
    login: &str,
    successor: Option<&str>,
    sure: bool,
) -> Result<usize, Trouble> {
    admin_only(viewer)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    let person = company.people.get(login).filter(|person| person.left_at.is_none()).ok_or(Trouble::Unseen)?;
    let cases = change.tx().owned_cases(login).await?;
    let mut absences = change.tx().absences().await?;
    absences.retain(|it| it.until > viewer.now && (it.login == login || it.stand_in == login));
    let needed = !cases.is_empty() || absences.iter().any(|it| it.stand_in == login);
    may_leave(viewer, &company, person, (successor, needed), sure)?;
    if let Some(successor) = successor {
        hand_cases(&mut change, &cases, successor).await?;
    }
    for absence in &absences {
        end_or_pass_on(&mut change, absence, login, successor).await?;
    }
    change
        .tx()
        .keep_person(&PersonRow { left_at: Some(viewer.now), admin: false, manager: false, ..person.clone() })
        .await?;
    change.tx().pass_on_watches_and_drafts(login, successor).await?;
    change.tx().close_login(login).await?;
    let count = cases.len().to_string();
    let about = [("login", login), ("successor", successor.unwrap_or("-")), ("cases", &count)];
    change.note(DeskFact::new("person-left", &about));
    change.commit().await?;
    Ok(cases.len())
}

fn may_leave(
    viewer: &Viewer,
    company: &Company,
    person: &PersonRow,
    (successor, needed): (Option<&str>, bool),
    sure: bool,
) -> Result<(), Trouble> {
    let mut refusals = Vec::new();
    if person.login == viewer.login {
        refusals.push(wrong(
            "successor",
            "oneself",
            "自分の離任は、ほかの管理者が行います。",
            "Another administrator has to do this for you.",
        ));
    }
    if person.admin && !has_other_admin(company, &person.login) {
        refusals.push(last_admin("successor"));
    }
    let here = |login: &str| company.people.get(login).is_some_and(|other| other.left_at.is_none());
    match successor {
        Some(successor) if successor == person.login || !here(successor) => refusals.push(wrong(
            "successor",
            "no-person",
            "引き継ぎ先に選んだ人は登録されていないか、離任しています。",
            "There is no such person, or the person has left.",
        )),
        None if needed => refusals.push(wrong(
            "successor",
            "empty",
            "引き継ぎ先を選んでください。担当している案件か、代理の予定があります。",
            "Choose who takes over: there are cases, or absences of others, to hand over.",
        )),
        _ => {}
    }
    if is_last_of_poc(company, person) && !sure {
        refusals.push(wrong(
            "sure",
            "last-of-poc",
            "POCの最後の人です。このまま離任すると、誰も案件を動かせなくなります。それでもよければ、確認の欄に印を付けてください。",
            "This is the last person of POC: nobody could move a case afterwards. If it has to be so, tick the box.",
        ));
    }
    refuse(refusals)
}

/// Each case gets its entry in its own ledger, in this one commit.
async fn hand_cases(change: &mut CompanyChange, cases: &[CaseRow], successor: &str) -> Result<(), Trouble> {
    let (at, by) = (change.now(), change.by().clone());
    for case in cases {
        let chained = change.tx().hold_ledger(case.id).await?;
        // Somebody may have acted on it until its ledger was ours.
        let row = change.tx().case_row(case.id).await?.ok_or(Trouble::Unseen)?;
        let fact = DeskFact::new("assigned", &[("person", successor)]);
        let entry = DeskEntry { at, by: by.clone(), circle: Circle::Overview, step: None, fact };
        change.tx().append(case.id, chained, &[entry.kept()]).await?;
        change.tx().keep_case(&CaseRow { owner: Some(successor.into()), ..row }).await?;
    }
    Ok(())
}

/// Who leaves is not away, and stands in for nobody.
async fn end_or_pass_on(
    change: &mut CompanyChange,
    absence: &AbsenceRow,
    login: &str,
    successor: Option<&str>,
) -> Result<(), Trouble> {
    let now = change.now();
    let passed_on = successor.filter(|successor| absence.login != login && *successor != absence.login);
    match passed_on {
        Some(successor) => {
            change.tx().keep_absence(&AbsenceRow { stand_in: successor.into(), ..absence.clone() }).await?
        }
        None if absence.from >= now => change.tx().drop_absence(&absence.login, absence.from).await?,
        None => change.tx().keep_absence(&AbsenceRow { until: now, ..absence.clone() }).await?,
    }
    Ok(())
}

/// What the person has to hand over, in a sentence.
pub fn sentence(belongings: &Belongings) -> Words {
    let cases = belongings.cases.len() + belongings.unseen;
    let stands_in = belongings.stands_in.len();
    Words::new(
        format!("担当している案件{cases}件、代理の予定{stands_in}件"),
        format!("{cases} case(s) in charge, {stands_in} absence(s) of others to cover"),
    )
}
