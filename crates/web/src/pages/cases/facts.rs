//! The facts beside a case: its process, numbers of others, silence, and where each of its machines is.

use casework::{
    answers::{Kind, Value},
    case::{Case, EmbargoState, Machine},
    words::Words,
};
use operations::{Company, cases::Seen};

use crate::frame::{Html, Page, escaped, icon, pill};

/// What is so, and how it is shown.
pub(super) type Fact = (String, Html);

/// The facts that the viewer may know.
pub(super) fn facts(page: &Page, (seen, known): (&Seen, &Case), company: &Company) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |ja: &str, en: &str, value: Html| facts.push((page.t(ja, en).to_owned(), value));
    let (title, version) = (page.w(&seen.process.title), seen.process.version);
    let process = match page.lang() {
        "ja" => format!("{title}（第{version}版）"),
        _ => format!("{title} (version {version})"),
    };
    add("手順", "Process", Html(escaped(&process)));
    if let Some(number) = &seen.row.source_number {
        add("相手の管理番号", "Their number", copyable(page, number));
    }
    for (label, number) in identifiers(seen, known) {
        if Some(number) != seen.row.source_number.as_deref() {
            add(&label.ja, &label.en, copyable(page, number));
        }
    }
    add("開始", "Opened", page.time(&seen.row.opened_at));
    let owner = seen.row.owner.as_ref().map(|owner| escaped(&page.w(company.person(owner))));
    add("係", "Looked after by", Html(owner.unwrap_or_else(|| page.t("決まっていません", "nobody yet").into())));
    let state = known.embargo.state();
    let tone = if state == EmbargoState::Active { "calm" } else { "idle" };
    let until = known.embargo.active.as_ref().filter(|_| state != EmbargoState::Exited);
    let until = until.map(|until| format!(" {}", page.time(&until.at))).unwrap_or_default();
    add("公表前の秘匿", "Embargo", Html(format!("{}{until}", pill(tone, "lock", &page.w(state.title())))));
    for machine in Machine::ALL {
        let state = known.machines.of(machine);
        if state != machine.first() {
            facts.push((capital(&page.w(machine.title())), pill("idle", "", &page.w(machine.title_of(state)))));
        }
    }
    facts
}

/// The numbers that others gave, as the steps recorded them, each under what was asked.
fn identifiers<'c>(seen: &'c Seen, known: &'c Case) -> Vec<(&'c Words, &'c str)> {
    let mut numbers: Vec<(&Words, &str)> = Vec::new();
    for step in &seen.process.steps {
        for ask in step.asks.iter().filter(|ask| matches!(ask.kind, Kind::Identifier)) {
            if let Some(Value::Text(number)) = known.answer(step.number, ask.id.as_str())
                && numbers.iter().all(|(_, other)| other != number)
            {
                numbers.push((&ask.label, number));
            }
        }
    }
    numbers
}

/// With a capital letter, where it stands alone.
fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

fn copyable(page: &Page, text: &str) -> Html {
    let (text, symbol, word) = (escaped(text), icon("copy"), page.t("コピー", "Copy"));
    Html(format!(
        r#"<span class="copy"><span class="mono">{text}</span><button type="button" hidden data-copy="{text}">{symbol}<span class="sr">{word}</span></button></span>"#
    ))
}
