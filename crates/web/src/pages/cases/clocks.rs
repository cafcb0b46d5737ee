//! The clocks of a case as chips: due, overdue, standing still first; those that wait or are over behind them.

use casework::{
    duties,
    duties::{DutyState, event_words},
};
use operations::cases::Seen;

use crate::frame::{Html, Page, clock, escaped, icon};

/// The clocks of a case.
pub(super) struct Clocks {
    /// What runs, or stands still.
    pub(super) running: Vec<Html>,
    /// What has not started, or is over.
    pub(super) beside: Vec<Html>,
    /// Something is overdue.
    pub(super) late: bool,
}

/// Every clock of a case, what is due first at the front.
pub(super) fn clocks(page: &Page, seen: &Seen) -> Clocks {
    let mut duties = duties(&seen.process, &seen.case, page.now);
    duties.sort_by_key(|duty| match duty.state {
        DutyState::Overdue(due) => (0, Some(due)),
        DutyState::Due(due) => (1, Some(due)),
        DutyState::Paused => (2, None),
        DutyState::WaitsFor(_) => (3, None),
        DutyState::Stopped => (4, None),
    });
    let open = seen.case.is_open();
    let mut clocks = Clocks { running: Vec::new(), beside: Vec::new(), late: false };
    for duty in &duties {
        let title = seen.process.clock(duty.clock.as_str()).map(|clock| page.w(&clock.title)).unwrap_or_default();
        match &duty.state {
            DutyState::Overdue(due) | DutyState::Due(due) if open => {
                clocks.late |= matches!(duty.state, DutyState::Overdue(_));
                clocks.running.push(clock(page, &title, due));
            }
            DutyState::Paused if open => {
                clocks.running.push(chip("paused", "paused", &title, page.t("停止中", "stands still")));
            }
            DutyState::WaitsFor(event) if open => {
                let event = page.w(event_words(&seen.process, event));
                let text = match page.lang() {
                    "ja" => format!("{event}を待っています"),
                    _ => format!("waits for {event}"),
                };
                clocks.beside.push(chip("waits", "waits", &title, &text));
            }
            _ => clocks.beside.push(chip("stopped", "check", &title, page.t("終了", "over"))),
        }
    }
    clocks
}

fn chip(state: &str, symbol: &str, title: &str, text: &str) -> Html {
    let (symbol, title, text) = (icon(symbol), escaped(title), escaped(text));
    Html(format!(r#"<span class="clock" data-state="{state}">{symbol}{title} <b>{text}</b></span>"#))
}
