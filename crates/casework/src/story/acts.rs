//! Reading what people do: `Tanaka does 2.1.1 as usual: reproduced = yes`.

use super::{
    phrases::{answering, closing_quote, names, pairs, quoted, roles},
    sentence::{Act, Answering},
};
use crate::{
    case::NewsKind,
    names::{Name, StepNumber},
    role::{Outside, Role},
};

/// How the rest of a sentence is read, once it is known who acts and how the sentence begins.
type Reading = fn(Name, &str) -> Option<Act>;

pub(super) fn act(line: &str) -> Option<Act> {
    match line {
        "letters go out" => return Some(Act::LettersGoOut),
        "the clocks are looked at" => return Some(Act::ClocksLookedAt),
        _ => {}
    }
    if let Some(step) = line.strip_prefix("everybody agrees to ") {
        return StepNumber::parse(step.trim()).map(|step| Act::EverybodyAgrees { step });
    }
    if let Some(rest) = line.strip_prefix("the letter to ") {
        let (party, because) = rest.split_once(" fails because ")?;
        return Some(Act::LetterFails { party: party.trim().into(), because: quoted(because)? });
    }
    let (who, rest) = line.split_once(' ')?;
    let (who, rest) = (Name::from(who), rest.trim());
    const BEGINNINGS: &[(&str, Reading)] = &[
        ("opens the case", |who, rest| rest.is_empty().then_some(Act::Opens { who })),
        ("looks", |who, rest| rest.is_empty().then_some(Act::Looks { who })),
        ("adds product ", |who, rest| Some(Act::AddsProduct { who, product: rest.into() })),
        ("adds vulnerability ", |who, rest| Some(Act::AddsVulnerability { who, vulnerability: rest.into() })),
        ("adds party ", adds_party),
        ("adds customer ", adds_customer),
        ("does ", does),
        ("contributes to ", contributes),
        ("has nothing to add to ", |who, rest| {
            let step = StepNumber::parse(rest)?;
            Some(Act::Contributes { who, step, note: None, answers: Answering::default() })
        }),
        ("invites ", |who, rest| {
            let (roles, step) = rest.split_once(" to ")?;
            Some(Act::Invites { who, step: StepNumber::parse(step)?, roles: self::roles(roles)? })
        }),
        ("proposes closing as ", |who, rest| {
            let (closing, answers) = answering(rest)?;
            Some(Act::ProposesClosing { who, closing: closing.into(), answers })
        }),
        ("proposes an embargo until ", |who, rest| {
            let (until, parties) = rest.split_once(" with ")?;
            Some(Act::ProposesEmbargo { who, until: until.trim().into(), parties: names(parties) })
        }),
        ("proposes ", |who, rest| {
            let (step, answers) = answering(rest)?;
            Some(Act::Proposes { who, step: StepNumber::parse(step)?, answers })
        }),
        ("agrees to ", |who, rest| {
            let (step, edition) = rest.split_once(" edition ").map_or((rest, None), |(step, n)| (step, Some(n)));
            let edition = edition.map(|n| n.parse().ok()).map_or(Some(None), |n: Option<u32>| n.map(Some))?;
            Some(Act::Agrees { who, step: StepNumber::parse(step)?, edition })
        }),
        ("objects to ", |who, rest| {
            let (step, because) = rest.split_once(" because ")?;
            Some(Act::Objects { who, step: StepNumber::parse(step)?, because: quoted(because)? })
        }),
        ("corrects ", corrects),
        ("records the reply to ", |who, rest| {
            let (step, answers) = answering(rest)?;
            Some(Act::RecordsReply { who, step: StepNumber::parse(step)?, answers })
        }),
        ("records the fix of ", |who, rest| {
            Some(Act::Deploys { who, target: rest.strip_suffix(" as deployed")?.into() })
        }),
        ("records that ", answers_embargo),
        ("tells ", |who, rest| {
            let (parties, step) = rest.split_once(" in ")?;
            Some(Act::Tells { who, step: StepNumber::parse(step)?, parties: names(parties) })
        }),
        ("writes ", |who, rest| Some(Act::Writes { who, letter: rest.into() })),
        ("withdraws the letter to ", |who, rest| {
            let (party, because) = rest.split_once(" because ")?;
            Some(Act::WithdrawsLetter { who, party: party.trim().into(), because: quoted(because)? })
        }),
        ("owes the letter to ", |who, rest| {
            Some(Act::OwesLetterAgain { who, party: rest.strip_suffix(" again")?.trim().into() })
        }),
        ("reports ", |who, rest| {
            let (kind, what) = rest.split_once(' ')?;
            Some(Act::Reports { who, kind: NewsKind::parse(kind)?, what: quoted(what)? })
        }),
        ("retracts the news because ", |who, rest| Some(Act::RetractsNews { who, because: quoted(rest)? })),
        ("closes as ", |who, rest| {
            let (closing, answers) = answering(rest)?;
            Some(Act::Closes { who, closing: closing.into(), answers })
        }),
        ("reopens because ", |who, rest| Some(Act::Reopens { who, because: quoted(rest)? })),
        ("moves the case by ", |who, rest| {
            let (map, because) = rest.split_once(" because ")?;
            Some(Act::Moves { who, map: map.into(), because: quoted(because)? })
        }),
        ("staffs ", |who, rest| {
            let (role, rest) = rest.split_once(" with ")?;
            let (units, because) = rest.split_once(" because ")?;
            let units = if units.trim() == "nobody" { Vec::new() } else { names(units) };
            Some(Act::Staffs { who, role: Role::parse(role.trim())?, units, because: quoted(because)? })
        }),
    ];
    BEGINNINGS.iter().find_map(|(beginning, read)| {
        let rest = rest.strip_prefix(beginning)?;
        read(who.clone(), rest.trim())
    })
}

/// `JPCERT as JPCERT`
fn adds_party(who: Name, rest: &str) -> Option<Act> {
    let (party, kind) = rest.split_once(" as ")?;
    Some(Act::AddsParty { who, party: party.trim().into(), kind: Outside::parse(kind.trim())? })
}

/// `Alpha using PLC-X, PLC-Y under nda 2026-01-01 to 2027-01-01, critical`
fn adds_customer(who: Name, rest: &str) -> Option<Act> {
    let (rest, critical) = rest.strip_suffix(", critical").map_or((rest, false), |rest| (rest, true));
    let (rest, nda) = match rest.split_once(" under nda ") {
        Some((rest, days)) => {
            let (first, last) = days.split_once(" to ")?;
            (rest, Some((first.trim().into(), last.trim().into())))
        }
        None => (rest, None),
    };
    let (party, products) = rest.split_once(" using ")?;
    Some(Act::AddsCustomer { who, party: party.trim().into(), products: names(products), nda, critical })
}

/// `2.1.1, telling QA as usual: reproduced = yes`
fn does(who: Name, rest: &str) -> Option<Act> {
    let (head, answers) = answering(rest)?;
    let (step, telling) = match head.split_once(", telling ") {
        Some((step, "nobody")) => (step, Some(Vec::new())),
        Some((step, roles)) => (step, Some(self::roles(roles)?)),
        None => (head, None),
    };
    Some(Act::Does { who, step: StepNumber::parse(step.trim())?, answers, telling })
}

/// `1.3.1: details = needed` or `2.1.1 saying "…"`
fn contributes(who: Name, rest: &str) -> Option<Act> {
    let (head, answers) = answering(rest)?;
    let (step, note) = match head.split_once(" saying ") {
        Some((step, note)) => (step, Some(quoted(note)?)),
        None => (head, None),
    };
    Some(Act::Contributes { who, step: StepNumber::parse(step)?, note, answers })
}

/// `2.1.1 because "…": reproduced = no because "…"`
fn corrects(who: Name, rest: &str) -> Option<Act> {
    let (step, rest) = rest.split_once(" because ")?;
    let end = closing_quote(rest)?;
    let (because, said) = rest.split_at(end + 1);
    let said = pairs(said.trim().strip_prefix(':')?)?;
    let answers = Answering { usual: false, said };
    Some(Act::Corrects { who, step: StepNumber::parse(step)?, because: quoted(because)?, answers })
}

/// `JPCERT accepts embargo 1` and `Finder declines the embargo`
fn answers_embargo(who: Name, rest: &str) -> Option<Act> {
    let (party, accepts, proposal) = if let Some((party, rest)) = rest.split_once(" accepts ") {
        (party, true, rest)
    } else {
        let (party, rest) = rest.split_once(" declines ")?;
        (party, false, rest)
    };
    let (proposal, because) = match proposal.split_once(" because ") {
        Some((proposal, because)) => (proposal, Some(quoted(because)?)),
        None => (proposal, None),
    };
    let proposal = match proposal.trim() {
        "the embargo" => None,
        other => Some(other.strip_prefix("embargo ")?.parse().ok()?),
    };
    Some(Act::AnswersEmbargo { who, party: party.trim().into(), accepts, proposal, because })
}
