//! Everything that one can do on a case beside its steps: one list, each with what it is for and why it may be refused.

use casework::{
    answers::Moment,
    case::{Consent, NewsKind, Outcome, Party},
    command::Command,
    names::{Name, Target},
    process::Process,
    refusal::Refusal,
    role::{Outside, Role},
    words::Words,
};
use jiff::SignedDuration;
use operations::{Trouble, endings, parties, telling::with_names};

use super::super::sight::Sight;
use crate::frame::Web;

/// One thing that one can do, as addresses name it.
pub(super) struct Act {
    /// The last part of its address.
    pub(super) name: &'static str,
    ja: (&'static str, &'static str),
    en: (&'static str, &'static str),
    /// It comes first, because there is no time to look for it.
    pub(super) urgent: bool,
}

/// An act before somebody: its words, and why it may not be.
pub(super) struct Offer {
    pub(super) name: &'static str,
    pub(super) title: Words,
    pub(super) help: Words,
    pub(super) urgent: bool,
    pub(super) refusals: Vec<Refusal>,
}

const fn act(name: &'static str, ja: (&'static str, &'static str), en: (&'static str, &'static str)) -> Act {
    Act { name, ja, en, urgent: false }
}

const fn urgent(name: &'static str, ja: (&'static str, &'static str), en: (&'static str, &'static str)) -> Act {
    Act { name, ja, en, urgent: true }
}

/// Every act, in the order in which they stand on the page.
pub(super) const ACTS: &[Act] = &[
    urgent(
        "news",
        (
            "外部の動きを記録する",
            "第三者に公表された、攻撃コードが出た、攻撃が確認された。急いで公表の準備に入れます。",
        ),
        (
            "Record news from outside",
            "It was published by others, an exploit is out, attacks were seen. The way to publishing opens at once.",
        ),
    ),
    urgent(
        "retraction",
        ("外部の動きの記録を取り消す", "誤報だったときに、理由を添えて取り消します。"),
        ("Take news back", "If they were a mistake: with the reason."),
    ),
    act(
        "product",
        ("製品を加える", "関わるかもしれない製品を台帳から加えます。主管の設計部門も案件に加わります。"),
        ("Add a product", "From the register. The design unit that owns it comes to the case as well."),
    ),
    act(
        "vulnerability",
        ("脆弱性を加える", "別の欠陥とわかったものを、名前かCVE番号で分けて扱います。"),
        ("Add a vulnerability", "Tell another flaw apart, by a name or a CVE number."),
    ),
    act(
        "party",
        ("関係者を加える・改める", "発見者、調整機関、顧客など、この案件に関わる社外の人や組織です。"),
        ("Add or change a party", "Persons and bodies outside: finder, coordinator, customer …"),
    ),
    act(
        "customers",
        ("該当する顧客をまとめて加える", "影響を受ける製品を使う顧客を、台帳からまとめて加えます。"),
        ("Add the customers concerned", "All customers of the register who use what is affected, in one go."),
    ),
    act(
        "staffing",
        ("役割を担う部門を替える", "空席の役割に部門を割り当てたり、担当の部門を替えたりします。"),
        ("Staff a role", "Let a unit play a role that nobody plays, or another one than before."),
    ),
    act(
        "embargo",
        ("公表前の秘匿を提案する", "いつまで公表を控えるかを、関係者に提案します。"),
        ("Propose an embargo", "Propose to parties until when to keep silent."),
    ),
    act(
        "embargo-answer",
        ("秘匿への返事を記録する", "提案した秘匿に、関係者が合意したか辞退したかを記録します。"),
        ("Record an answer to the embargo", "Whether a party agreed to what was proposed, or declined."),
    ),
    act(
        "fix",
        ("修正の適用を記録する", "完成した修正が顧客に行き渡ったことを、製品と脆弱性ごとに記録します。"),
        ("Record a fix as installed", "That a fix is at the customers, for each product and vulnerability."),
    ),
    act(
        "letter",
        ("定期的な連絡などの文書を作る", "手順項目とは別に、期限に応じて送る文書を作ります。"),
        ("Write a letter of its own", "A letter that answers a clock, such as regular news, outside of any step."),
    ),
    act(
        "move",
        ("別の手順・版に移す", "フロー2の案件をフロー1に移すときや、手順の新しい版に切り替えるときに使います。"),
        ("Move to another process", "From flow 2 into flow 1, or to a newer version of the process."),
    ),
    act(
        "closing",
        ("案件を終える", "対応の完了のほか、脆弱性ではなかった、当社の製品ではなかった、などの終わり方があります。"),
        ("Close the case", "Handled, or early: no vulnerability after all, not our product, a duplicate …"),
    ),
    act(
        "reopening",
        ("案件を再開する", "終了した案件を、理由を添えてもう一度開きます。"),
        ("Open the case again", "With the reason, after it was closed."),
    ),
];

/// Refusals that say why one may not do it at all, and not what is missing in an empty form.
const STANDING: &[&str] =
    &["not-your-role", "case-closed", "not-closed", "already-out", "date-agreed", "already-published", "no-news"];

impl Sight {
    /// What this person may do on the case, and what not, with the reasons.
    pub(super) fn offers(&self, web: &Web) -> Vec<Offer> {
        ACTS.iter().map(|act| self.offer(web, act)).collect()
    }

    /// One of them.
    pub(super) fn offer(&self, web: &Web, act: &Act) -> Offer {
        Offer {
            name: act.name,
            title: Words::new(act.ja.0, act.en.0),
            help: Words::new(act.ja.1, act.en.1),
            urgent: act.urgent,
            refusals: self.refusals(web, act.name),
        }
    }

    fn refusals(&self, web: &Web, act: &str) -> Vec<Refusal> {
        let case = &self.seen.case;
        let mut refusals = match self.probe(act) {
            Some(command) => self.standing_refusals(&command),
            None => Vec::new(),
        };
        let mut because = |code, ja: &str, en: &str| refusals.push(Refusal::new(code, ja, en));
        match act {
            "news" if case.news.public && case.news.exploit && case.news.attacks => {
                because("nothing-left", "すべて記録済みです。", "All of it is on record.");
            }
            "retraction" if !case.news.emergency() => {
                because("nothing-to-retract", "取り消す記録がありません。", "There is nothing to take back.");
            }
            "customers" if parties::missing_customers(case, &self.company).is_empty() => because(
                "nobody-to-add",
                "加える顧客が台帳にいません。",
                "The register has no customer who is concerned and not here yet.",
            ),
            "embargo" if case.parties.is_empty() => {
                because("no-parties", "先に関係者を加えてください。", "Add parties first.");
            }
            "embargo-answer" if self.open_proposals().is_empty() => {
                because("no-proposal", "返事を待っている提案がありません。", "No proposal waits for an answer.")
            }
            "fix" if self.deployable().is_empty() => {
                because("fix-not-ready", "適用を待つ修正がありません。", "No fix waits to be installed.");
            }
            "letter" if free_letters(&self.seen.process).is_empty() => {
                because("no-letter", "この手順に、そのような文書はありません。", "This process has no such letter.");
            }
            "move" if endings::ways(&web.desk, case).is_empty() => {
                because("no-way", "この手順から移れる先がありません。", "There is no way from this process.");
            }
            _ => {}
        }
        refusals
    }

    fn standing_refusals(&self, command: &Command) -> Vec<Refusal> {
        match self.seen.would(&self.viewer, command) {
            Err(Trouble::Refused(refusals)) => {
                let standing = refusals.into_iter().filter(|refusal| STANDING.contains(&refusal.code));
                with_names(&self.company, standing.collect())
            }
            _ => Vec::new(),
        }
    }

    /// A command like those that the form will give, to hear whether any of them may be.
    fn probe(&self, act: &str) -> Option<Command> {
        let word = || "—".to_owned();
        let party = || Party {
            id: "—".into(),
            kind: Outside::Jpcert,
            nda: None,
            products: Default::default(),
            critical: false,
        };
        let target = || Target { product: "—".into(), vulnerability: "—".into() };
        Some(match act {
            "news" => Command::News { kind: NewsKind::Public, what: word() },
            "retraction" => Command::RetractNews { because: word() },
            "product" => Command::AddProduct("—".into()),
            "vulnerability" => Command::AddVulnerability("—".into()),
            "party" | "customers" => Command::KnowParty(party()),
            "staffing" => Command::Staff { role: Role::Qa, units: Default::default(), because: word() },
            "embargo" => Command::ProposeEmbargo {
                until: Moment { at: self.viewer.now + SignedDuration::from_hours(24), zone: "UTC".into() },
                parties: self.seen.case.parties.keys().cloned().collect(),
            },
            "embargo-answer" => {
                Command::AnswerEmbargo { proposal: 0, party: "—".into(), consent: Consent::Signatory, because: None }
            }
            "fix" => Command::FixDeployed(target()),
            "letter" => Command::Write { letter: "—".into() },
            "closing" => Command::Close { closing: "handled".into(), answers: Default::default() },
            "reopening" => Command::Reopen { because: word() },
            "move" => Command::Write { letter: "—".into() },
            _ => return None,
        })
    }

    /// The proposals that wait for answers: number, hour, and the parties that have yet to answer.
    pub(super) fn open_proposals(&self) -> Vec<(u32, Moment, Vec<Name>)> {
        let numbered = (1..).zip(&self.seen.case.embargo.proposals);
        let open = numbered.filter(|(_, proposal)| proposal.outcome == Outcome::Open);
        let waiting = |(number, proposal): (u32, &casework::case::Proposal)| {
            let asked = proposal.consents.iter().filter(|(_, consent)| **consent == Consent::Invited);
            (number, proposal.until.clone(), asked.map(|(party, _)| party.clone()).collect())
        };
        open.map(waiting).collect()
    }

    /// The fixes that are ready and not installed yet.
    pub(super) fn deployable(&self) -> Vec<Target> {
        if !self.seen.reads(casework::circles::Circle::Details) {
            return Vec::new();
        }
        let ready = self.seen.case.fixes.iter().filter(|(_, fix)| fix.ready && !fix.deployed);
        ready.map(|(target, _)| target.clone()).collect()
    }
}

/// The letters that belong to no step: those that answer a clock.
pub(super) fn free_letters(process: &Process) -> Vec<(Name, Words, Words)> {
    let mut names: Vec<&Name> = process.clocks.iter().filter_map(|clock| clock.letter.as_ref()).collect();
    names.sort();
    names.dedup();
    let known = names.into_iter().filter_map(|name| process.letter(name.as_str()));
    known.map(|letter| (letter.name.clone(), letter.subject.clone(), letter.says.clone())).collect()
}
