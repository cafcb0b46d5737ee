//! Letters: owed, sent, withdrawn, failed; customers told.

use casework::{case::Recipient, names::Name};

use super::{Shape, Telling, Topic, course::capital, names::Scene};

impl Scene<'_> {
    pub(super) fn letter_owed(&self, name: &Name, to: &Recipient) -> Telling {
        let letter = self.letter_to(&self.subject(name), to);
        Telling::event(
            Topic::Letters,
            format!("{}を送ることになりました", letter.ja),
            format!("The {} is owed", letter.en),
        )
    }

    pub(super) fn letter_sent(&self, letter: u32) -> Telling {
        let letter = self.letter(letter);
        Telling::deed(Topic::Letters, format!("{}を送りました", letter.ja), format!("sent the {}", letter.en))
            .shaped(Shape::Sent)
    }

    pub(super) fn letter_withdrawn(&self, letter: u32, because: Option<&str>) -> Telling {
        let letter = self.letter(letter);
        if because.is_some() {
            return Telling::deed(
                Topic::Letters,
                format!("{}を取り下げました", letter.ja),
                format!("withdrew the {}", letter.en),
            )
            .quoting(because)
            .shaped(Shape::Corrected);
        }
        Telling::event(
            Topic::Letters,
            format!("内容が事実と合わなくなったため、{}は送らないことになりました", letter.ja),
            format!("The {} was withdrawn: it would say what is no longer so", letter.en),
        )
        .shaped(Shape::Corrected)
    }

    pub(super) fn letter_owed_again(&self, letter: u32) -> Telling {
        let letter = self.letter(letter);
        Telling::deed(
            Topic::Letters,
            format!("取り下げた{}を元に戻しました", letter.ja),
            format!("took back the withdrawal of the {}", letter.en),
        )
    }

    pub(super) fn letter_failed(&self, letter: u32, because: &str) -> Telling {
        let letter = self.letter(letter);
        Telling::event(
            Topic::Letters,
            format!("{}を送れませんでした", letter.ja),
            format!("The {} could not be sent", letter.en),
        )
        .quoting(Some(because))
        .shaped(Shape::Refused)
    }

    pub(super) fn notified(&self, party: &Name) -> Telling {
        let (party, step) = (self.party(party), self.here());
        Telling::deed(
            Topic::Letters,
            format!("{}として、{}への通知を決めました", step.ja, party.ja),
            format!("decided to notify {} in {}", party.en, step.en),
        )
    }

    pub(super) fn notices_lapsed(&self) -> Telling {
        let step = self.here();
        Telling::event(
            Topic::Letters,
            format!("内容が変わったため、{}の通知はやり直しになりました", step.ja),
            format!("{}: what customers were told is no longer so", capital(&step.en)),
        )
        .shaped(Shape::Corrected)
    }
}
