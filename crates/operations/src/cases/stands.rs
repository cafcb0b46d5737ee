//! Where a case stands, in the parts of one sentence: which steps, who has the ball, what is due next.

use casework::{names::StepNumber, progress::is_finished, standing, standing::Holder, turns, words::Words};
use jiff::Timestamp;

use super::Seen;
use crate::{Company, telling::day_words};

/// Where a case stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stands {
    /// The steps whose turn it is, with their titles.
    pub steps: Vec<(StepNumber, Words)>,
    /// The steps that wait for the reply of a party outside.
    pub replies: Vec<(StepNumber, Words)>,
    /// Who has the ball.
    pub ball: Words,
    /// What is due next.
    pub due: Option<(Words, Timestamp)>,
    /// How it ended, in a sentence.
    pub ended: Option<Words>,
    /// All steps are done, and it waits to be closed.
    pub finished: bool,
}

/// Where a case stands now, with the names that people use.
pub fn stands(seen: &Seen, company: &Company, now: Timestamp) -> Stands {
    let (process, case) = (&seen.process, &seen.case);
    let standing = standing(process, case, now);
    if !case.is_open() {
        return Stands { ended: Some(ended(seen).unwrap_or(standing.sentence)), ..Stands::default() };
    }
    let titled = |number: StepNumber| Some((number, process.step(number)?.title.clone()));
    let replies = turns(process, case, now).into_iter().filter(|turn| turn.reply);
    let holder = |holder: &Holder| match holder {
        Holder::Unit(unit) => company.unit(unit.as_str()),
        Holder::Outside(party) => party.name(),
    };
    Stands {
        steps: standing.steps.iter().filter_map(|number| titled(*number)).collect(),
        replies: replies.filter_map(|turn| titled(turn.step)).collect(),
        ball: Words::list(standing.ball.iter().map(holder)),
        due: standing.due.and_then(|(clock, due)| Some((process.clock(clock.as_str())?.title.clone(), due))),
        ended: None,
        finished: is_finished(process, case),
    }
}

/// How and when it ended, with the day as people write it.
fn ended(seen: &Seen) -> Option<Words> {
    let ending = seen.case.ending.as_ref()?;
    let title = &seen.process.closing(ending.closing.as_str())?.title;
    let day = day_words(ending.at.to_zoned(seen.process.time_zone.clone()).date());
    Some(Words::new(
        format!("{}に終了しました（{}）。", day.ja, title.ja),
        format!("Closed on {}: {}.", day.en, title.en),
    ))
}
