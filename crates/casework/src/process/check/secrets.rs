//! What a step may show to whom: the finder stays with POC, details with those who work on them.

use super::Bench;
use crate::{
    answers::Ask,
    circles::Circle,
    process::{Closing, Step},
    role::{Role, Who},
};

/// The finder's identity stays with POC; details are not told to whom only the overview is open.
pub(super) fn check(bench: &mut Bench<'_>, step: &Step) {
    let pocs = step.leads() == [Role::Poc];
    if step.circle == Circle::Finder || step.informed_circle == Circle::Finder {
        bench.fault(
            step.marks.at("circle", step.pos),
            "finder-leaves-poc",
            (
                "発見者の情報の範囲に他の部門を入れることはできません。".into(),
                "No unit but POC may be brought into the finder's circle.".into(),
            ),
            (
                "circle を \"details\" にし、発見者の項目だけを circle = \"finder\" にしてください。".into(),
                "Write circle = \"details\", and circle = \"finder\" on the finder's fields alone.".into(),
            ),
        );
    }
    if step.informed_circle > step.circle {
        bench.fault(
            step.marks.at("informed_circle", step.pos),
            "told-more-than-asked",
            (
                "知らされる部門が、担当する部門より詳しく読めてしまいます。".into(),
                "Those who are told would read more than those who do the step.".into(),
            ),
            (
                "informed_circle を circle 以下にしてください。".into(),
                "Let `informed_circle` be no wider than `circle`.".into(),
            ),
        );
    }
    for ask in &step.asks {
        let circle = ask.circle.unwrap_or(step.circle);
        let asked_of_others = !pocs || ask.by.is_some_and(|by| matches!(by, Who::Inside(role) if role != Role::Poc));
        if circle == Circle::Finder && asked_of_others {
            bench.fault(
                ask.pos,
                "finder-leaves-poc",
                (
                    format!("発見者の項目「{}」をPOC以外に尋ねています。", ask.id),
                    format!("`{}` is about the finder, but is asked of others than POC.", ask.id),
                ),
                ("POCだけが担当する手順に移してください。".into(), "Move it to a step that POC alone leads.".into()),
            );
        }
        if circle == Circle::Details && step.circle == Circle::Overview && asked_of_others {
            bench.fault(
                ask.pos,
                "details-in-overview",
                (
                    format!("詳細の項目「{}」が、概要の手順で他の部門に尋ねられています。", ask.id),
                    format!("`{}` is a detail, but is asked in a step of the overview.", ask.id),
                ),
                (
                    "手順の circle を \"details\" にしてください。".into(),
                    "Write circle = \"details\" on the step.".into(),
                ),
            );
        }
    }
    // An edition and a reply are read as one: no part of them can be kept from those who read the rest.
    let whole = |ask: &&Ask| !step.agree.is_empty() || ask.by.is_some_and(|by| by.outside().is_some());
    for ask in step.asks.iter().filter(whole).filter(|ask| ask.circle.is_some_and(|circle| circle != step.circle)) {
        apart(bench, ask);
    }
}

/// The same of what a closing asks.
pub(super) fn check_closing(bench: &mut Bench<'_>, closing: &Closing) {
    for ask in closing.asks.iter().filter(|ask| ask.circle.is_some_and(|circle| circle != Circle::Details)) {
        apart(bench, ask);
    }
}

fn apart(bench: &mut Bench<'_>, ask: &Ask) {
    bench.fault(
        ask.pos,
        "circle-not-kept",
        (
            format!("「{}」だけを別の共有範囲にすることはできません。", ask.id),
            format!("`{}` cannot have a circle of its own here.", ask.id),
        ),
        (
            "circle を消すか、合意も返事もない手順項目に移してください。".into(),
            "Remove `circle`, or ask it in a step without agreement and reply.".into(),
        ),
    );
}
