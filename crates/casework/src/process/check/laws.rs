//! The laws that no process may loosen: what is secret stays so, what is asked for comes with its duty, what is out was seen by two.

use super::{Bench, secrets, shapes};
use crate::{
    answers::Kind,
    case::{Machine, MachineState},
    effects::Effect,
    guards::{self, Origin},
    process::{Closing, Pos, Step},
    role::{Outside, Role, Who},
};

pub(super) fn check(bench: &mut Bench<'_>) {
    for step in &bench.model.steps {
        publication(bench, step);
        details(bench, step);
        customers(bench, step);
        agreement(bench, step);
        secrets::check(bench, step);
        shapes::check(bench, step);
    }
    for closing in &bench.model.closings {
        dismissal(bench, closing);
        secrets::check_closing(bench, closing);
    }
    switched_off(bench);
}

fn has(step: &Step, guard: &str) -> bool {
    step.guards.iter().any(|used| used.guard.name() == guard)
}

fn demand(bench: &mut Bench<'_>, step: &Step, code: &'static str, guard: &str, why: (&str, &str)) {
    if let Some(pos) = off_at(bench, guard) {
        return loosened(bench, pos, code, guard, why);
    }
    if has(step, guard) {
        return;
    }
    let number = step.number;
    bench.fault(
        step.marks.at("guards", step.pos),
        code,
        (format!("手順項目 {number}: {}", why.0), format!("Step {number}: {}", why.1)),
        (format!("guards に \"{guard}\" を加えてください。"), format!("Add \"{guard}\" to its guards.")),
    );
}

/// Where a company's file switches a guard off.
fn off_at(bench: &Bench<'_>, guard: &str) -> Option<Pos> {
    bench.model.switched_off.iter().find(|off| off.guard == guard).map(|off| off.pos)
}

/// A guard that a law demands stays, whoever asks for it.
fn loosened(bench: &mut Bench<'_>, pos: Pos, code: &'static str, guard: &str, why: (&str, &str)) {
    bench.fault(
        pos,
        code,
        (format!("条件「{guard}」を外すと、{}", why.0), format!("without the guard `{guard}`, {}", why.1)),
        ("この [[switch_off]] を消してください。".into(), "Remove this [[switch_off]].".into()),
    );
}

/// What makes it public waits for the embargo; our own word is agreed on, and completed by a second person.
fn publication(bench: &mut Bench<'_>, step: &Step) {
    for used in &step.effects {
        let Effect::Publish { jvn } = used.effect else { continue };
        demand(
            bench,
            step,
            "publication-under-embargo",
            "embargo-over",
            ("秘匿の期間中に公表できてしまいます。", "it could publish while an embargo binds."),
        );
        if !jvn {
            demand(
                bench,
                step,
                "publication-without-second-person",
                "second-person",
                ("一人だけで公表できてしまいます。", "one person alone could publish."),
            );
            demand(
                bench,
                step,
                "publication-without-agreement",
                "agreements-complete",
                ("部門の合意なしに公表できてしまいます。", "it could publish without the units' agreement."),
            );
            demand(
                bench,
                step,
                "publication-unannounced",
                "told-of-date",
                (
                    "情報源に公表日を伝えずに公表できてしまいます。",
                    "it could publish before the source heard of the date.",
                ),
            );
        }
    }
}

/// The details are asked for only after the warning was accepted.
fn details(bench: &mut Bench<'_>, step: &Step) {
    let requests = Effect::Set(Machine::Information, MachineState::Requested);
    if step.effects.iter().any(|used| used.effect == requests) {
        demand(
            bench,
            step,
            "details-without-warning",
            "warning-accepted",
            (
                "注意の了承なしに詳細情報を請求できてしまいます。",
                "the details could be asked for before the warning was accepted.",
            ),
        );
    }
    // Details that somebody says are here already come with the same duty.
    let in_hand = Effect::Set(Machine::Information, MachineState::Details);
    if step.effects.iter().any(|used| used.effect == in_hand && used.when.is_some()) {
        demand(
            bench,
            step,
            "details-without-warning",
            "warning-accepted",
            (
                "注意の了承なしに詳細情報の段階に進めてしまいます。",
                "the details could be in hand before the warning was accepted.",
            ),
        );
    }
    for ask in step.asks.iter().filter(|ask| ask.id == "warning") {
        if ask.kind != Kind::Acknowledgement || ask.by != Some(Who::Inside(Role::Des)) {
            bench.fault(
                ask.pos,
                "warning-not-by-design",
                (
                    "注意を了承するのが設計部門の担当者になっていません。".into(),
                    "It is not a person of the design department who accepts the warning.".into(),
                ),
                (
                    "type = \"acknowledgement\" と by = \"DES\" を書いてください。".into(),
                    "Write type = \"acknowledgement\" and by = \"DES\".".into(),
                ),
            );
        }
    }
}

/// Customers hear in advance only under an NDA, or all of them do; and the coordinator's consent comes before, where there is one.
fn customers(bench: &mut Bench<'_>, step: &Step) {
    if step.notifies.is_none() {
        return;
    }
    let all_told = has(step, "every-customer-told") && has(step, "consented");
    if !has(step, "nda-in-force") && !all_told {
        demand(
            bench,
            step,
            "notice-without-nda",
            "nda-in-force",
            (
                "秘密保持契約のない顧客に事前通知できてしまいます。",
                "customers without a non-disclosure agreement could hear in advance.",
            ),
        );
    }
    if bench.model.tells == Outside::Jpcert {
        demand(
            bench,
            step,
            "notice-without-consent",
            "consented",
            ("JPCERT/CCの了解なしに顧客へ通知できてしまいます。", "customers could hear before JPCERT/CC consented."),
        );
    }
}

/// Who must agree and the guard that waits for it belong together.
fn agreement(bench: &mut Bench<'_>, step: &Step) {
    if !step.agree.is_empty() {
        demand(
            bench,
            step,
            "agreement-not-awaited",
            "agreements-complete",
            ("合意を待たずに進めてしまいます。", "it would not wait for the agreements that it asks for."),
        );
    }
    if step.agree.is_empty() && (has(step, "agreements-complete") || has(step, "second-person")) {
        let number = step.number;
        bench.fault(
            step.marks.at("guards", step.pos),
            "nobody-agrees",
            (
                format!("手順項目 {number} には合意する部門がありません。"),
                format!("Nobody is asked to agree in step {number}."),
            ),
            ("agree に役割を書いてください。".into(), "Name the roles as `agree`.".into()),
        );
    }
    let strangers: Vec<&str> = step
        .agree
        .iter()
        .filter(|role| !step.lead.contains(role) && !step.joint.contains(role))
        .map(|role| role.code())
        .collect();
    if !strangers.is_empty() {
        let list = strangers.join(", ");
        bench.fault(
            step.marks.at("agree", step.pos),
            "agrees-without-part",
            (
                format!("手順に加わらない役割が合意を求められています: {list}"),
                format!("These must agree but take no part: {list}"),
            ),
            ("lead か joint にも書いてください。".into(), "Name them as `lead` or `joint`, too.".into()),
        );
    }
}

/// What is dismissed as no vulnerability was seen by two.
fn dismissal(bench: &mut Bench<'_>, closing: &Closing) {
    let guarded = closing.guards.iter().any(|used| used.guard.name() == "second-person");
    let dismisses = closing.guards.iter().any(|used| used.guard.name() == "test-failed");
    if guarded != closing.second_person || (dismisses && !closing.second_person) {
        bench.fault(
            closing.pos,
            "dismissal-without-second-person",
            (
                format!("終了「{}」の二人目の確認が揃っていません。", closing.id),
                format!("The closing `{}` does not wait for its second person.", closing.id),
            ),
            (
                "second_person = true と guards の \"second-person\" を両方書いてください。".into(),
                "Write both second_person = true and the guard \"second-person\".".into(),
            ),
        );
    }
    let unfinished =
        ("仕事が残ったまま「対応済み」にできてしまいます。", "a case could be called handled while work is open.");
    if !closing.early {
        if let Some(pos) = off_at(bench, "nothing-open") {
            loosened(bench, pos, "handled-while-open", "nothing-open", unfinished);
        } else if !closing.guards.iter().any(|used| used.guard.name() == "nothing-open") {
            bench.fault(
                closing.pos,
                "handled-while-open",
                (
                    format!("終了「{}」: {}", closing.id, unfinished.0),
                    format!("The closing `{}`: {}", closing.id, unfinished.1),
                ),
                ("guards に \"nothing-open\" を加えてください。".into(), "Add \"nothing-open\" to its guards.".into()),
            );
        }
    }
    if closing.letters.is_empty() {
        bench.fault(
            closing.pos,
            "closing-without-letter",
            (
                format!("終了「{}」を情報源に知らせる文書がありません。", closing.id),
                format!("The closing `{}` tells the source nothing.", closing.id),
            ),
            ("letters を書いてください。".into(), "Name its `letters`.".into()),
        );
    }
}

/// A company may do without a guard of ours, never without one of the deck's.
fn switched_off(bench: &mut Bench<'_>) {
    for off in &bench.model.switched_off {
        match guards::by_name(off.guard.as_str()) {
            None => {
                let known = guards::ALL.iter().map(|guard| guard.name());
                let remedy = crate::process::problem::did_you_mean(off.guard.as_str(), known);
                bench.fault(
                    off.pos,
                    "unknown-guard",
                    (
                        format!("「{}」という条件はありません。", off.guard),
                        format!("There is no guard `{}`.", off.guard),
                    ),
                    (remedy.ja, remedy.en),
                );
            }
            Some(guard) => {
                if let Origin::Deck(place) = guard.origin() {
                    bench.fault(
                        off.pos,
                        "loosened",
                        (
                            format!("条件「{}」はJPCERT/CCの手順({place})が求めるもので、外せません。", off.guard),
                            format!(
                                "The guard `{}` is asked for by the deck ({place}) and cannot be switched off.",
                                off.guard
                            ),
                        ),
                        ("この [[switch_off]] を消してください。".into(), "Remove this [[switch_off]].".into()),
                    );
                }
            }
        }
    }
}
