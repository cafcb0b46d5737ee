//! What would come of an act, without doing it: for previews, and for buttons that say why they are grey.

use casework::{Decision, command::Command, decide, names::StepNumber, open_steps, open_steps::StepState};

use super::{Seen, find};
use crate::{Desk, Trouble, Viewer};

impl Seen {
    /// What the rules would say to this command from this person. Nothing is written.
    pub fn would(&self, viewer: &Viewer, command: &Command) -> Result<Decision, Trouble> {
        let mut first_refusal = None;
        for who in viewer.acting(None) {
            match decide(&self.process, &self.case, command, &who, viewer.now) {
                Ok(decision) => return Ok(decision),
                Err(refusals) => {
                    let trouble = Trouble::from(refusals);
                    let better = first_refusal.as_ref().is_none_or(|known: &Trouble| {
                        known.is_unseen() || known.codes() == ["not-your-role"] && !trouble.is_unseen()
                    });
                    first_refusal = if better { Some(trouble) } else { first_refusal };
                }
            }
        }
        Err(first_refusal.unwrap_or(Trouble::Unseen))
    }

    /// A step as this person finds it: for the unit of theirs that may do most.
    pub fn step_state(&self, viewer: &Viewer, step: StepNumber) -> Option<StepState> {
        let of_unit = |who: casework::acting::Acting| {
            let states = open_steps(&self.process, &self.case, &who, viewer.now);
            states.into_iter().find(|state| state.step == step)
        };
        // Whose role it is not hears only that; whoever hears more is nearer to doing it.
        let distance = |state: &StepState| {
            let foreign = state.refusals.iter().any(|refusal| refusal.code == "not-your-role");
            (foreign, state.refusals.len())
        };
        viewer.acting(None).into_iter().filter_map(of_unit).min_by_key(distance)
    }
}

/// What would come of a command on the case with this number. That the case was looked at is put on record, nothing else.
pub async fn would(desk: &Desk, viewer: &Viewer, number: &str, command: &Command) -> Result<Decision, Trouble> {
    find(desk, viewer, number).await?.would(viewer, command)
}
