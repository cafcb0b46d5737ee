//! Starting, pausing and stopping clocks on what happened, and looking what is due now.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::Desk;
use crate::{
    answers::Value,
    case::{Exit, Fact, Outcome, Proposal},
    circles::Circle,
    clocks::{ClockRun, due_at, resumed_due, warning_at},
    decide::FollowUp,
    names::{Name, StepNumber},
    process::{ClockKind, Event},
};

impl Desk<'_> {
    /// Lets every clock hear of what happened.
    pub(super) fn run_clocks(&mut self) {
        let events = std::mem::take(&mut self.events);
        let process = self.process;
        for event in &events {
            for clock in &process.clocks {
                self.hear(clock, event);
            }
        }
    }

    fn hear(&mut self, clock: &ClockKind, event: &Event) {
        let state = self.case.clocks.get(&clock.id).cloned();
        let run = state.as_ref().map(|state| state.run);
        match run {
            None if clock.starts == *event => self.start(clock, self.start_time(clock, event)),
            // A duty that comes with every event of its kind starts again when it was met before.
            Some(ClockRun::Stopped(_)) if clock.starts == *event && comes_again(event) => {
                self.start(clock, self.start_time(clock, event));
            }
            Some(ClockRun::Running | ClockRun::Paused(_)) if clock.stops.contains(event) => {
                let closing = *event == Event::Closed;
                self.record(None, Circle::Overview, Fact::ClockStopped { clock: clock.id.clone(), closing });
            }
            // A duty that is met after the closing is met for good.
            Some(ClockRun::Closed(_)) if clock.stops.contains(event) && *event != Event::Closed => {
                let clock = clock.id.clone();
                self.record(None, Circle::Overview, Fact::ClockStopped { clock, closing: false });
            }
            Some(ClockRun::Running) if clock.again.contains(event) => self.start(clock, self.now),
            Some(ClockRun::Running) if clock.pauses.contains(event) => {
                self.record(None, Circle::Overview, Fact::ClockPaused { clock: clock.id.clone() });
            }
            Some(ClockRun::Paused(since)) if clock.resumes.contains(event) => {
                let due = state.map_or(self.now, |state| state.due);
                let due = resumed_due(due, since, self.now, clock.time, &self.process.calendar);
                self.record(None, Circle::Overview, Fact::ClockResumed { clock: clock.id.clone(), due });
            }
            _ => {}
        }
    }

    fn start(&mut self, clock: &ClockKind, from: Timestamp) {
        let process = self.process;
        let due = due_at(from, clock.lasts, clock.time, &process.calendar, &process.time_zone);
        let business = clock.time == crate::clocks::TimeKind::Business;
        let beyond_calendar = business && process.calendar.ends_before(due);
        let fact = Fact::ClockStarted { clock: clock.id.clone(), from, due, beyond_calendar };
        self.record(None, Circle::Overview, fact);
    }

    /// A duty that the step had met is owed again: its clock runs on with the due time that it had.
    pub(super) fn resume_clocks(&mut self, step: StepNumber) {
        let process = self.process;
        let Some(done) = self.case.steps.get(&step).and_then(|record| record.done.as_ref()).map(|done| done.at) else {
            return;
        };
        for clock in process.clocks.iter().filter(|clock| clock.stops.contains(&Event::Step(step))) {
            let met_otherwise = clock.stops.iter().any(|event| match event {
                Event::Published => self.case.news.published,
                Event::Public => self.case.news.public,
                Event::Step(other) => *other != step && self.case.is_done(*other),
                _ => false,
            });
            if met_otherwise {
                continue;
            }
            let met = self.case.clocks.get(&clock.id).filter(|state| state.run == ClockRun::Stopped(done));
            if let Some(due) = met.map(|state| state.due) {
                self.record(None, Circle::Overview, Fact::ClockResumed { clock: clock.id.clone(), due });
            }
        }
    }

    /// The date from which a clock counts was corrected: it counts from the right one.
    pub(super) fn restart_clocks(&mut self, step: StepNumber, corrected: &BTreeSet<Name>) {
        let process = self.process;
        let event = Event::Step(step);
        for clock in process.clocks.iter().filter(|clock| clock.starts == event) {
            let moved = clock.starts_field.as_ref().is_some_and(|field| corrected.contains(field));
            if moved && self.case.clocks.get(&clock.id).is_some_and(|state| state.runs()) {
                self.start(clock, self.start_time(clock, &event));
            }
        }
    }

    /// From when it counts: an answer says so, or the event does. A day begins with its first hour in the zone of the process.
    fn start_time(&self, clock: &ClockKind, event: &Event) -> Timestamp {
        let (Some(field), Event::Step(step) | Event::Reply(step)) = (&clock.starts_field, event) else {
            return self.now;
        };
        match self.case.answer(*step, field.as_str()) {
            Some(Value::Date(date)) => {
                date.to_zoned(self.process.time_zone.clone()).map_or(self.now, |zoned| zoned.timestamp())
            }
            Some(Value::Moment(moment)) => moment.at,
            _ => self.now,
        }
    }

    /// What is due now. A second sweep at the same hour finds nothing.
    pub(super) fn sweep(&mut self) {
        let process = self.process;
        for clock in &process.clocks {
            let Some(state) = self.case.clocks.get(&clock.id).filter(|state| state.runs()).cloned() else { continue };
            let warning = |before: &crate::clocks::Lasting| {
                warning_at(state.due, *before, clock.time, &process.calendar, &process.time_zone)
            };
            let passed = clock.warns.iter().filter(|before| warning(before) <= self.now).count() as u8;
            if state.due <= self.now && !state.fell_due {
                self.record(None, Circle::Overview, Fact::ClockFellDue { clock: clock.id.clone() });
                self.asides.push(FollowUp::ClockFellDue { clock: clock.id.clone() });
            } else if passed > state.warned && !state.fell_due {
                let fact = Fact::ClockWarned { clock: clock.id.clone(), warning: passed };
                self.record(None, Circle::Overview, fact);
                self.asides.push(FollowUp::ClockWarned { clock: clock.id.clone() });
            }
        }
        let passed = |proposal: &Proposal| proposal.outcome == Outcome::Open && proposal.until.at <= self.now;
        let lapsed: Vec<u32> =
            (1..).zip(&self.case.embargo.proposals).filter(|(_, it)| passed(it)).map(|(n, _)| n).collect();
        for proposal in lapsed {
            self.record(None, Circle::Overview, Fact::EmbargoLapsed { proposal });
        }
        let hour_came = self.case.embargo.active.as_ref().is_some_and(|until| until.at <= self.now);
        if hour_came && self.case.embargo.exited.is_none() {
            self.end_embargo(Exit::HourCame);
        }
    }

    /// The clocks that closing had stopped run on, with the due times that they had: a closed case does not make a legal duty longer.
    pub(super) fn revive_clocks(&mut self) {
        let stopped = |(_, state): &(&Name, &crate::clocks::ClockState)| matches!(state.run, ClockRun::Closed(_));
        let revived: Vec<(Name, Timestamp)> =
            self.case.clocks.iter().filter(stopped).map(|(clock, state)| (clock.clone(), state.due)).collect();
        for (clock, due) in revived {
            self.record(None, Circle::Overview, Fact::ClockResumed { clock, due });
        }
    }
}

/// Whether an event may come more than once in the life of a case.
fn comes_again(event: &Event) -> bool {
    matches!(event, Event::Question | Event::Letter(_) | Event::ToldSource)
}
