//! The agreed silence: until when, what was proposed, who said what, how it ended.

use askama::Template;
use casework::case::{Consent, EmbargoState, Outcome};
use operations::telling::{consent_words, exit_words, moment_words, party_words};

use super::{Ground, drawn};
use crate::frame::{Html, Page, pill};

/// A proposed end.
struct Proposal {
    number: usize,
    until: String,
    outcome: Html,
    consents: Vec<(String, Html)>,
}

#[derive(Template)]
#[template(path = "cases/tabs/embargo.html")]
struct Embargo<'a> {
    page: &'a Page,
    number: &'a str,
    state: Html,
    active: Option<String>,
    exited: Option<String>,
    proposals: Vec<Proposal>,
}

pub(super) fn content(ground: &Ground<'_>) -> Html {
    let (page, embargo) = (ground.page, &ground.known.embargo);
    let proposals = (1..).zip(&embargo.proposals).map(|(number, proposal)| Proposal {
        number,
        until: page.w(moment_words(&proposal.until)),
        outcome: outcome(page, proposal.outcome),
        consents: proposal
            .consents
            .iter()
            .map(|(party, said)| (page.w(party_words(ground.company, party.as_str())), consent(page, *said)))
            .collect(),
    });
    let tone = match embargo.state() {
        EmbargoState::Active => "calm",
        EmbargoState::Proposed | EmbargoState::Revise => "near",
        EmbargoState::None | EmbargoState::Exited => "idle",
    };
    drawn(&Embargo {
        page,
        number: &ground.seen.row.number,
        state: pill(tone, "lock", &page.w(embargo.state().title())),
        active: embargo.active.as_ref().filter(|_| embargo.exited.is_none()).map(|until| page.w(moment_words(until))),
        exited: embargo.exited.map(|exit| page.w(exit_words(exit))),
        proposals: proposals.collect(),
    })
}

fn outcome(page: &Page, outcome: Outcome) -> Html {
    match outcome {
        Outcome::Open => pill("near", "clock", page.t("返事待ち", "open")),
        Outcome::Agreed => pill("good", "check", page.t("合意", "agreed")),
        Outcome::Fallen => pill("idle", "close", page.t("不成立", "fallen")),
    }
}

fn consent(page: &Page, consent: Consent) -> Html {
    let (tone, symbol) = match consent {
        Consent::Invited => ("near", "clock"),
        Consent::Signatory => ("good", "check"),
        Consent::Declined => ("bad", "danger"),
        Consent::Lapsed => ("idle", "close"),
    };
    pill(tone, symbol, &page.w(consent_words(consent)))
}
