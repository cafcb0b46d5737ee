//! How a case ends, is opened again, and goes over to another process.

use std::sync::Arc;

use casework::{
    answers::Answers,
    case::Case,
    command::Command,
    names::Name,
    process::{MovePlan, Process},
};

use crate::{
    Desk, Trouble,
    acting::{On, Recorded},
};

/// Proposes an end to a second person.
pub async fn propose_closing(on: On<'_>, closing: &str, answers: Answers) -> Result<Recorded, Trouble> {
    on.act_once(&Command::ProposeClosing { closing: Name::from(closing), answers }).await
}

/// Closes a case; where a second person confirms, without answers.
pub async fn close(on: On<'_>, closing: &str, answers: Answers) -> Result<Recorded, Trouble> {
    on.act(&[Command::Close { closing: Name::from(closing), answers }]).await
}

/// Opens a closed case again.
pub async fn reopen(on: On<'_>, because: &str) -> Result<Recorded, Trouble> {
    on.act(&[Command::Reopen { because: because.into() }]).await
}

/// A way to another process or version, for a case that follows this one.
#[derive(Clone, Debug)]
pub struct Way {
    /// The map's name.
    pub name: Name,
    /// What goes along, and what does not.
    pub plan: MovePlan,
    /// Where to.
    pub to: Arc<Process>,
}

/// The ways that a case can go from the process that it follows.
pub fn ways(desk: &Desk, case: &Case) -> Vec<Way> {
    let Some(from) = case.process.as_deref() else { return Vec::new() };
    let maps = desk.shelf.library.maps.iter().filter(|(_, plan)| plan.from == *from);
    let way = |(name, plan): (&Name, &MovePlan)| {
        let to = desk.process(&format!("{}@{}", plan.to.id, plan.to.version)).ok()?;
        Some(Way { name: name.clone(), plan: plan.clone(), to })
    };
    maps.filter_map(way).collect()
}

/// Moves a case along a way.
pub async fn go_over(on: On<'_>, way: &Way, because: &str) -> Result<Recorded, Trouble> {
    on.act(&[Command::Move { plan: way.plan.clone(), to: way.to.clone(), because: because.into() }]).await
}
