//! The world outside: the agreed silence, what became known, what was published.

use std::collections::BTreeSet;

use casework::{
    answers::Moment,
    case::{Consent, Exit, NewsKind},
    names::Name,
    words::Words,
};

use super::{Said, Shape, Telling, Topic, dates::moment_words, names::Scene};

impl Scene<'_> {
    pub(super) fn embargo_proposed(&self, proposal: u32, until: &Moment, parties: &BTreeSet<Name>) -> Telling {
        let until = moment_words(until);
        let asked = Said {
            label: Words::new("同意を求める相手", "Whose consent it needs"),
            text: self.parties(parties),
        };
        Telling::deed(
            Topic::Steps,
            format!("{}までの秘匿を提案しました（提案{proposal}）", until.ja),
            format!("proposed an embargo until {} (proposal {proposal})", until.en),
        )
        .saying(if parties.is_empty() { Vec::new() } else { vec![asked] })
    }

    pub(super) fn embargo_answered(
        &self,
        proposal: u32,
        party: &Name,
        consent: Consent,
        because: Option<&str>,
    ) -> Telling {
        let (party, consent) = (self.party(party), consent_words(consent));
        Telling::deed(
            Topic::Steps,
            format!("秘匿の提案{proposal}への{}の返事を記録しました: {}", party.ja, consent.ja),
            format!("recorded {}’s answer to the embargo proposal {proposal}: {}", party.en, consent.en),
        )
        .quoting(because)
        .shaped(Shape::Arrived)
    }

    pub(super) fn embargo_active(&self, until: &Moment) -> Telling {
        let until = moment_words(until);
        Telling::event(
            Topic::Steps,
            format!("{}までの秘匿が有効になりました", until.ja),
            format!("The embargo until {} is in force", until.en),
        )
    }

    pub(super) fn embargo_exited(&self, because: Exit) -> Telling {
        let because = exit_words(because);
        Telling::event(
            Topic::Steps,
            format!("秘匿は終わりました: {}", because.ja),
            format!("The embargo is over: {}", because.en),
        )
    }

    pub(super) fn embargo_lapsed(&self, proposal: u32) -> Telling {
        Telling::event(
            Topic::Steps,
            format!("秘匿の提案{proposal}は、合意に至らないまま日時を過ぎました"),
            format!("The embargo proposal {proposal} passed without an agreement"),
        )
    }

    pub(super) fn news(&self, kind: NewsKind, what: &str) -> Telling {
        let (ja, en) = match kind {
            NewsKind::Public => {
                ("脆弱性が公になったことを記録しました", "recorded that the vulnerability became public")
            }
            NewsKind::Exploit => ("攻撃コードが公開されたことを記録しました", "recorded that an exploit is public"),
            NewsKind::Attacks => ("攻撃が確認されたことを記録しました", "recorded that attacks were seen"),
        };
        Telling::deed(Topic::Steps, ja, en).quoting(Some(what)).shaped(Shape::Late)
    }

    pub(super) fn news_retracted(&self, because: &str) -> Telling {
        Telling::deed(
            Topic::Steps,
            "外部の動きの記録を誤りとして取り消しました",
            "took back what was recorded as known outside",
        )
        .quoting(Some(because))
        .shaped(Shape::Corrected)
    }

    pub(super) fn published(&self, jvn: bool) -> Telling {
        let (ja, en) = if jvn {
            ("JVNで公表されました", "It was published on JVN")
        } else {
            ("自社のアドバイザリを公表しました", "Our advisory was published")
        };
        Telling::event(Topic::Steps, ja, en).shaped(Shape::Sent)
    }
}

/// What a party said to a proposed end of the embargo.
pub fn consent_words(consent: Consent) -> Words {
    match consent {
        Consent::Invited => Words::new("返事待ち", "asked"),
        Consent::Signatory => Words::new("同意", "agreed"),
        Consent::Declined => Words::new("不同意", "declined"),
        Consent::Lapsed => Words::new("失効", "lapsed"),
    }
}

/// Why an embargo ended.
pub fn exit_words(exit: Exit) -> Words {
    match exit {
        Exit::HourCame => Words::new("決めた日時になりました", "its hour came"),
        Exit::Published => Words::new("自社またはJVNで公表しました", "we or JVN published"),
        Exit::MadePublic => Words::new("ほかから公になりました", "somebody else made it public"),
        Exit::ExploitPublic => Words::new("攻撃コードが公開されました", "an exploit became public"),
        Exit::Attacks => Words::new("攻撃が確認されました", "attacks were seen"),
    }
}
