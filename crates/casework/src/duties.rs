//! Every clock of a case in words: what is due when, what stands still, and what an unstarted one waits for. No date is ever guessed.

use jiff::Timestamp;

use crate::{
    case::{Case, Outcome},
    clocks::{ClockRun, warning_at},
    names::Name,
    process::{ClockKind, Event, Process},
    words::Words,
};

/// A clock as it stands on a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Which clock.
    pub clock: Name,
    /// Where it stands.
    pub state: DutyState,
    /// The same in words.
    pub sentence: Words,
}

/// Where a clock stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DutyState {
    /// It has not started: this has to happen first.
    WaitsFor(Event),
    /// It runs until then.
    Due(Timestamp),
    /// It ran out, and its duty was not met.
    Overdue(Timestamp),
    /// It stands still.
    Paused,
    /// Its duty was met, or fell away.
    Stopped,
}

/// Every clock of the process, as it stands on the case.
pub fn duties(process: &Process, case: &Case, now: Timestamp) -> Vec<Duty> {
    process.clocks.iter().map(|clock| duty(process, case, clock, now)).collect()
}

/// The moment at which a sweep would find something next; none where nothing runs towards an hour.
///
/// What is due already is found at once, so the moment may lie in the past.
pub fn next_sweep(process: &Process, case: &Case) -> Option<Timestamp> {
    if !case.is_open() {
        return None;
    }
    let clocks = process.clocks.iter().filter_map(|clock| next_of_clock(process, case, clock));
    let open = case.embargo.proposals.iter().filter(|proposal| proposal.outcome == Outcome::Open);
    let proposals = open.map(|proposal| proposal.until.at);
    let embargo = case.embargo.active.as_ref().filter(|_| case.embargo.exited.is_none()).map(|until| until.at);
    clocks.chain(proposals).chain(embargo).min()
}

/// The next warning of a clock that runs, or else its due time.
fn next_of_clock(process: &Process, case: &Case, clock: &ClockKind) -> Option<Timestamp> {
    let state = case.clocks.get(&clock.id).filter(|state| state.runs() && !state.fell_due)?;
    let warning = |before| warning_at(state.due, before, clock.time, &process.calendar, &process.time_zone);
    let mut warnings: Vec<Timestamp> = clock.warns.iter().copied().map(warning).collect();
    warnings.sort();
    Some(warnings.get(usize::from(state.warned)).map_or(state.due, |next| state.due.min(*next)))
}

fn duty(process: &Process, case: &Case, clock: &ClockKind, now: Timestamp) -> Duty {
    let state = match case.clocks.get(&clock.id).map(|state| (state.run, state.due)) {
        None => DutyState::WaitsFor(clock.starts.clone()),
        Some((ClockRun::Running, due)) if due <= now => DutyState::Overdue(due),
        Some((ClockRun::Running, due)) => DutyState::Due(due),
        Some((ClockRun::Paused(_), _)) => DutyState::Paused,
        Some((ClockRun::Stopped(_) | ClockRun::Closed(_), _)) => DutyState::Stopped,
    };
    let sentence = sentence(process, clock, &state, case);
    Duty { clock: clock.id.clone(), state, sentence }
}

fn sentence(process: &Process, clock: &ClockKind, state: &DutyState, case: &Case) -> Words {
    let title = &clock.title;
    let at = |due: &Timestamp| due.to_zoned(process.time_zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
    let beyond = case.clocks.get(&clock.id).is_some_and(|state| state.beyond_calendar);
    let (ja, en) = if beyond { (" 休日は未反映", ", holidays not counted") } else { ("", "") };
    match state {
        DutyState::WaitsFor(event) => {
            let event = event_words(process, event);
            Words::new(
                format!("「{}」: 「{}」を待っています。", title.ja, event.ja),
                format!("{}: not started; waits for {}.", title.en, event.en),
            )
        }
        DutyState::Due(due) => Words::new(
            format!("「{}」: {} まで({}{ja})。", title.ja, at(due), process.zone),
            format!("{}: due {} ({}{en}).", title.en, at(due), process.zone),
        ),
        DutyState::Overdue(due) => Words::new(
            format!("「{}」: {} を過ぎています({})。", title.ja, at(due), process.zone),
            format!("{}: overdue since {} ({}).", title.en, at(due), process.zone),
        ),
        DutyState::Paused => Words::new(format!("「{}」: 停止中。", title.ja), format!("{}: paused.", title.en)),
        DutyState::Stopped => Words::new(format!("「{}」: 終了。", title.ja), format!("{}: over.", title.en)),
    }
}

/// What has to happen, in words.
pub fn event_words(process: &Process, event: &Event) -> Words {
    let step = |number: crate::names::StepNumber, ja: &str, en: &str| {
        let title = process.step(number).map(|step| step.title.clone()).unwrap_or_default();
        Words::new(format!("{number}「{}」{ja}", title.ja), format!("{en} {number} ({})", title.en))
    };
    match event {
        Event::Closed => Words::new("案件の終了", "the end of the case"),
        Event::Published => Words::new("公表", "publication"),
        Event::Public => Words::new("公になること", "it becoming public"),
        Event::Attacks => Words::new("攻撃の確認", "attacks being seen"),
        Event::Question => Words::new("情報源への質問", "a question to the source"),
        Event::Answered => Words::new("質問への回答", "the answer to the questions"),
        Event::ToldSource => Words::new("情報源への連絡", "a letter to the source"),
        Event::Step(number) => step(*number, "の完了", "the completion of"),
        Event::Reply(number) => step(*number, "への返事", "the reply to"),
        Event::Letter(name) => {
            let subject = process.letter(name.as_str()).map(|letter| letter.subject.clone()).unwrap_or_default();
            Words::new(format!("文書「{}」の送付", subject.ja), format!("the letter “{}”", subject.en))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clocks::ClockState,
        process::{Surroundings, Versions, check, read_process},
    };

    fn flow_1() -> Process {
        let calendar = crate::clocks::Calendar::example();
        let surroundings = Surroundings { calendars: [(calendar.id.clone(), calendar)].into() };
        let bytes = include_bytes!("../../../processes/jpcert-2014/flow-1.toml");
        check(read_process(bytes, &surroundings).unwrap(), &Versions::default()).unwrap()
    }

    fn one_year(case: &Case, now: &str) -> Duty {
        let duties = duties(&flow_1(), case, now.parse().unwrap());
        duties.into_iter().find(|duty| duty.clock == "one-year").unwrap()
    }

    #[test]
    fn a_clock_that_has_not_started_names_what_it_waits_for_and_no_date() {
        let duty = one_year(&Case::default(), "2026-04-01T00:00:00Z");
        assert_eq!(duty.state, DutyState::WaitsFor(Event::Step(crate::names::StepNumber::parse("1.2.1").unwrap())));
        assert!(duty.sentence.en.contains("waits for the completion of 1.2.1"), "{}", duty.sentence.en);
        assert!(duty.sentence.ja.contains("1.2.1"), "{}", duty.sentence.ja);
        assert!(!duty.sentence.en.contains("20"), "a date was guessed: {}", duty.sentence.en);
    }

    #[test]
    fn a_running_clock_says_its_hour_with_the_zone_and_when_it_is_past() {
        let due: Timestamp = "2027-03-31T15:00:00Z".parse().unwrap();
        let run = ClockRun::Running;
        let state = ClockState { from: due, due, run, warned: 0, fell_due: false, beyond_calendar: false };
        let case = Case { clocks: [("one-year".into(), state)].into(), ..Case::default() };
        let before = one_year(&case, "2027-01-01T00:00:00Z");
        assert_eq!(before.state, DutyState::Due(due));
        assert!(before.sentence.en.contains("2027-04-01 00:00 (Asia/Tokyo)"), "{}", before.sentence.en);
        assert_eq!(one_year(&case, "2027-04-01T00:00:00Z").state, DutyState::Overdue(due));
    }
}
