//! The facts beside a case: its process, numbers of others, silence, and where each of its machines is.

use casework::{
    answers::{Kind, Value},
    case::{Case, EmbargoState, Machine},
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
    for number in identifiers(seen, known).into_iter().filter(|number| Some(number) != seen.row.source_number.as_ref())
    {
        add("番号", "Number", copyable(page, &number));
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
            facts.push((page.w(machine.title()), pill("idle", "", &page.w(machine.title_of(state)))));
        }
    }
    facts
}

/// The numbers that others gave, as the steps recorded them.
fn identifiers(seen: &Seen, known: &Case) -> Vec<String> {
    let mut numbers = Vec::new();
    for step in &seen.process.steps {
        for ask in step.asks.iter().filter(|ask| matches!(ask.kind, Kind::Identifier)) {
            if let Some(Value::Text(number)) = known.answer(step.number, ask.id.as_str()) {
                if !numbers.contains(number) {
                    numbers.push(number.clone());
                }
            }
        }
    }
    numbers
}

fn copyable(page: &Page, text: &str) -> Html {
    let (text, symbol, word) = (escaped(text), icon("copy"), page.t("コピー", "Copy"));
    Html(format!(
        r#"<span class="copy"><span class="mono">{text}</span><button type="button" hidden data-copy="{text}">{symbol}<span class="sr">{word}</span></button></span>"#
    ))
}
