//! Clocks: started, paused, met, about to run out, run out.

use casework::names::Name;
use jiff::Timestamp;

use super::{Shape, Telling, Topic, dates::time_words, names::Scene};

impl Scene<'_> {
    pub(super) fn clock_started(&self, clock: &Name, due: Timestamp, beyond_calendar: bool) -> Telling {
        let (clock, due) = (self.clock(clock), time_words(due, self.process.zone.as_str()));
        let (ja, en) = if beyond_calendar {
            ("。以後の休日は未反映です", "; later holidays are not counted")
        } else {
            ("", "")
        };
        Telling::event(
            Topic::Clocks,
            format!("期限「{}」が始まりました: {}まで{ja}", clock.ja, due.ja),
            format!("The clock “{}” started: due {}{en}", clock.en, due.en),
        )
    }

    pub(super) fn clock_paused(&self, clock: &Name) -> Telling {
        let clock = self.clock(clock);
        Telling::event(
            Topic::Clocks,
            format!("期限「{}」を止めています", clock.ja),
            format!("The clock “{}” stands still", clock.en),
        )
    }

    pub(super) fn clock_resumed(&self, clock: &Name, due: Timestamp) -> Telling {
        let (clock, due) = (self.clock(clock), time_words(due, self.process.zone.as_str()));
        Telling::event(
            Topic::Clocks,
            format!("期限「{}」が再び進み始めました: {}まで", clock.ja, due.ja),
            format!("The clock “{}” runs on: due {}", clock.en, due.en),
        )
    }

    pub(super) fn clock_stopped(&self, clock: &Name, closing: bool) -> Telling {
        let clock = self.clock(clock);
        let (ja, en) = if closing {
            ("は、案件の終了に伴い終わりました", "is over, because the case was closed")
        } else {
            ("を満たしました", "was met")
        };
        Telling::event(Topic::Clocks, format!("期限「{}」{ja}", clock.ja), format!("The clock “{}” {en}", clock.en))
            .shaped(if closing { Shape::Inside } else { Shape::Done })
    }

    pub(super) fn clock_warned(&self, clock: &Name) -> Telling {
        let clock = self.clock(clock);
        Telling::event(
            Topic::Clocks,
            format!("期限「{}」が近づいています", clock.ja),
            format!("The clock “{}” is about to run out", clock.en),
        )
        .shaped(Shape::Late)
    }

    pub(super) fn clock_fell_due(&self, clock: &Name) -> Telling {
        let clock = self.clock(clock);
        Telling::event(
            Topic::Clocks,
            format!("期限「{}」を過ぎました", clock.ja),
            format!("The clock “{}” ran out", clock.en),
        )
        .shaped(Shape::Late)
    }
}
