//! What a form of a step brings about: one act, or the same page with every reason and all that was typed.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::{
    answers::{Answers, Value},
    case::{Fact, NewsKind},
    command::Command,
    effects::Effect,
    names::Name,
    process::Step,
    refusal::Refusal,
    role::Role,
    words::Words,
};
use operations::{On, Recorded, Trouble, drafts, steps, telling::with_names};

use super::{
    answers::{on_form, read},
    part::Mode,
    sight::Sight,
    step::{Draft, Shown, step_of},
};
use crate::frame::{Confirm, Fault, Page, Posted, Signed, Typed, Web, confirmed, redirect};

/// Acts on a step.
pub(crate) async fn act(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((number, step)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let sight = Sight::of(&web, page, viewer, &number).await?;
    let step = step_of(&sight, &step)?;
    let mode = Mode::parse(posted.get("mode")).unwrap_or(Mode::Look);
    if matches!(posted.get("do"), "save" | "discard" | "restore") {
        return keep_draft(&web, &sight, step, mode, &posted).await;
    }
    let command = match command(&sight, step, mode, &posted) {
        Ok(command) => command,
        Err(refusals) => return refused(&sight, step, mode, &posted, refusals),
    };
    // What would be refused is not asked about first.
    let would = sight.seen.would(&sight.viewer, &command);
    let agreed_to = confirmed(&posted) && posted.get("previewed") == previewed(mode, &command);
    let asks_first = asks_first(step, mode, &command) && !agreed_to;
    if let (true, Ok(decision)) = (asks_first, &would) {
        if mode == Mode::Correct {
            let consequences = sight.consequences(decision);
            let previewed = previewed(mode, &command);
            return Ok(preview(&sight, step, &posted, (consequences, previewed)));
        }
        let words = question(&sight, step, &command);
        return Ok(Confirm::answer(&sight.page, (&words.0, &words.1, &words.2), &posted));
    }
    let on = On { desk: &web.desk, viewer: &sight.viewer, number: sight.number(), seen: posted.seen() };
    match carry_out(on, command).await {
        Ok(recorded) => Ok(on_to(&sight, step, &posted, &recorded)),
        Err(Trouble::Refused(refusals)) => {
            // Somebody may have been first: the page is made of what stands now.
            let page = sight.page.clone();
            let now = Sight::of(&web, page, sight.viewer.clone(), sight.number()).await?;
            let step = step_of(&now, &step.number.to_string())?;
            let refusals = on_form(refusals, &step.asks);
            refused(&now, step, mode, &posted, refusals)
        }
        Err(trouble) => Err(Fault::of(trouble, &sight.page)),
    }
}

async fn carry_out(on: On<'_>, command: Command) -> Result<Recorded, Trouble> {
    match command {
        Command::Complete { step, answers, tell } => steps::complete(on, step, answers, tell).await,
        Command::Contribute { step, note, answers } => steps::contribute(on, step, note, answers).await,
        Command::Propose { step, answers } => steps::propose(on, step, answers).await,
        Command::Agree { step, edition } => steps::agree(on, step, edition).await,
        Command::Object { step, edition, because } => steps::object(on, step, edition, &because).await,
        Command::Reply { step, answers } => steps::reply(on, step, answers).await,
        Command::Notify { step, parties } => steps::notify(on, step, parties).await,
        Command::Correct { step, answers, because } => steps::correct(on, step, answers, &because).await,
        Command::Invite { step, roles } => steps::invite(on, step, roles).await,
        _ => Err(Trouble::Unseen),
    }
}

/// To where the person came from, with what was recorded to be read there.
fn on_to(sight: &Sight, step: &Step, posted: &Posted, recorded: &Recorded) -> Response {
    let (number, place) = (sight.number(), recorded.place);
    let again = if recorded.already { "&again=1" } else { "" };
    let _ = step;
    let to = match posted.get("from") {
        "work" => format!("/work?case={number}&done={place}{again}"),
        _ => format!("/cases/{number}?done={place}{again}"),
    };
    redirect(&to).into_response()
}

/// The same page with every reason; what was typed is kept, and what came meanwhile is shown.
fn refused(sight: &Sight, step: &Step, mode: Mode, posted: &Posted, refusals: Vec<Refusal>) -> Result<Response, Fault> {
    let part = sight.part(step).ok_or_else(|| Fault::of(Trouble::Unseen, &sight.page))?;
    let conflict = refusals.iter().any(|refusal| refusal.code == "conflict");
    let came = posted.seen().filter(|_| conflict).map(|seen| sight.came(step, seen)).unwrap_or_default();
    let typed = Typed::refused(posted, with_names(&sight.company, refusals));
    let from = posted.get("from").to_owned();
    let shown = Shown { sight, step, part, mode, typed, from, came, consequences: None, draft: Draft::None };
    Ok(shown.answer(if conflict { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY }))
}

/// What would follow a correction, above the form as it was filled in.
fn preview(sight: &Sight, step: &Step, posted: &Posted, consequences: (Vec<Words>, String)) -> Response {
    let Some(part) = sight.part(step) else { return StatusCode::NOT_FOUND.into_response() };
    let typed = Typed::refused(posted, Vec::new());
    let from = posted.get("from").to_owned();
    let consequences = Some(consequences);
    let shown = Shown {
        sight,
        step,
        part,
        mode: Mode::Correct,
        typed,
        from,
        came: Vec::new(),
        consequences,
        draft: Draft::None,
    };
    shown.answer(StatusCode::OK)
}

/// Keeps what was typed, throws it away, or takes it back.
async fn keep_draft(web: &Web, sight: &Sight, step: &Step, mode: Mode, posted: &Posted) -> Result<Response, Fault> {
    let (desk, viewer, number) = (&web.desk, &sight.viewer, sight.number());
    let (done, then) = match posted.get("do") {
        "save" => (drafts::keep(desk, viewer, number, step.number, posted.fields()).await, "saved"),
        "discard" => (drafts::discard(desk, viewer, number, step.number, true).await, "discarded"),
        _ => (drafts::discard(desk, viewer, number, step.number, false).await, "kept"),
    };
    match done {
        Ok(()) => {
            let from = if posted.get("from") == "work" { "&from=work" } else { "" };
            let to = format!("/cases/{number}/steps/{}?act={}&draft={then}{from}", step.number, mode.name());
            Ok(redirect(&to).into_response())
        }
        Err(Trouble::Refused(refusals)) => refused(sight, step, mode, posted, refusals),
        Err(trouble) => Err(Fault::of(trouble, &sight.page)),
    }
}

/// Keeps what was typed a moment ago, without a page for an answer: the script asks for it while one types.
pub(crate) async fn draft(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((number, step)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let fault = |trouble| Fault::of(trouble, &page);
    let number_of_step = casework::names::StepNumber::parse(&step).ok_or_else(|| fault(Trouble::Unseen))?;
    drafts::keep(&web.desk, &viewer, &number, number_of_step, posted.fields()).await.map_err(fault)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The command that a form stands for, or what could not be read in it together with what the rules would say to the rest.
fn command(sight: &Sight, step: &Step, mode: Mode, posted: &Posted) -> Result<Command, Vec<Refusal>> {
    let number = step.number;
    let asks = sight.asks(step, mode);
    let read = read(posted.fields(), &asks, &sight.standing(step, mode), &sight.seen.case);
    let edition = posted.get("edition").parse().unwrap_or(0);
    let because = posted.get("because").trim().to_owned();
    let command = match (mode, posted.get("do")) {
        (Mode::Complete, _) => Command::Complete { step: number, answers: read.answers, tell: tell(step, posted) },
        (Mode::Contribute, "nothing") => Command::Contribute { step: number, note: None, answers: Answers::new() },
        (Mode::Contribute, _) => {
            let note = posted.some("note").map(str::to_owned);
            let changed = differs(sight, step, read.answers);
            if note.is_none() && changed.is_empty() && read.wrong.is_empty() {
                return Err(vec![nothing_said(&asks)]);
            }
            Command::Contribute { step: number, note, answers: changed }
        }
        (Mode::Propose, _) => Command::Propose { step: number, answers: read.answers },
        (Mode::Agree, "object") => Command::Object { step: number, edition, because },
        (Mode::Agree, _) => Command::Agree { step: number, edition },
        (Mode::Reply, _) => Command::Reply { step: number, answers: differs(sight, step, read.answers) },
        (Mode::Notify, _) => Command::Notify { step: number, parties: posted.all("party").map(Name::from).collect() },
        (Mode::Correct, _) => Command::Correct { step: number, answers: corrected(sight, step, read.answers), because },
        (Mode::Invite, _) => {
            let roles: BTreeSet<Role> = posted.all("role").filter_map(Role::parse).collect();
            if roles.is_empty() {
                return Err(vec![
                    Refusal::new("empty", "依頼する部門を選んでください。", "Choose whom to ask.").on(&"role".into()),
                ]);
            }
            Command::Invite { step: number, roles }
        }
        (Mode::Look, _) => {
            return Err(vec![Refusal::new(
                "nothing-to-do",
                "この手順項目で、いま行えることはありません。",
                "There is nothing for you to do on this step now.",
            )]);
        }
    };
    if read.wrong.is_empty() {
        return Ok(command);
    }
    Err(with_the_rest(sight, step, read.wrong, &command))
}

/// All reasons at once: what could not be read, and what the rules would say of the rest.
fn with_the_rest(sight: &Sight, step: &Step, wrong: Vec<Refusal>, command: &Command) -> Vec<Refusal> {
    let told = |refusal: &Refusal| refusal.field.is_some() && wrong.iter().any(|unread| unread.field == refusal.field);
    let Err(Trouble::Refused(rest)) = sight.seen.would(&sight.viewer, command) else { return wrong };
    let rest: Vec<Refusal> = on_form(rest, &step.asks).into_iter().filter(|refusal| !told(refusal)).collect();
    wrong.into_iter().chain(rest).collect()
}

fn nothing_said(asks: &[&casework::answers::Ask]) -> Refusal {
    let field = asks.first().map_or_else(|| Name::from("note"), |ask| super::answers::field_of(&ask.id).into());
    Refusal::new(
        "empty",
        "答えか意見を書いてください。なければ「付け加えることはない」を押してください。",
        "Write your answer or a note; or press “Nothing to add”.",
    )
    .on(&field)
}

/// The informed roles that are told: all of them unless the form said otherwise.
fn tell(step: &Step, posted: &Posted) -> Option<BTreeSet<Role>> {
    if posted.get("tell-asked").is_empty() {
        return None;
    }
    let told: BTreeSet<Role> = posted.all("tell").filter_map(Role::parse).collect();
    (!step.informed.iter().all(|role| told.contains(role))).then_some(told)
}

/// The answers that are not on record yet.
fn differs(sight: &Sight, step: &Step, mut answers: Answers) -> Answers {
    let given = sight.given(step);
    answers.retain(|field, value| given.get(field) != Some(value));
    answers
}

/// The answers that differ; a duty that is accepted is accepted anew by whoever corrects.
fn corrected(sight: &Sight, step: &Step, mut answers: Answers) -> Answers {
    let record = sight.seen.case.steps.get(&step.number);
    let accepted = sight.units().any(|unit| record.is_some_and(|record| record.accepted.contains(&unit)));
    let edition = record.and_then(|record| record.edition.as_ref()).map(|edition| edition.answers.clone());
    let given = sight.given(step);
    answers.retain(|field, value| {
        let before = given.get(field).or_else(|| edition.as_ref().and_then(|edition| edition.get(field)));
        before != Some(value) || (*value == Value::Accepted && !accepted)
    });
    answers
}

/// What a preview was about: a form that was changed since is previewed again. Other acts have none.
fn previewed(mode: Mode, command: &Command) -> String {
    let Command::Correct { answers, .. } = command else { return String::new() };
    let mut hasher = std::hash::DefaultHasher::new();
    std::hash::Hash::hash(&format!("{answers:?}"), &mut hasher);
    let digest = std::hash::Hasher::finish(&hasher);
    if mode == Mode::Correct { format!("{digest:x}") } else { String::new() }
}

/// Whether completing a step publishes.
pub(super) fn publishes(step: &Step) -> bool {
    step.effects.iter().any(|used| matches!(used.effect, Effect::Publish { jvn: false }))
}

/// Whether somebody is asked once more: what leaves the house, and what opens other things again.
fn asks_first(step: &Step, mode: Mode, command: &Command) -> bool {
    match mode {
        Mode::Notify | Mode::Correct => true,
        Mode::Complete => publishes(step) && matches!(command, Command::Complete { .. }),
        _ => false,
    }
}

/// The question: its title, what will be, and what the button says.
fn question(sight: &Sight, step: &Step, command: &Command) -> (Words, Words, Words) {
    match command {
        Command::Notify { parties, .. } => {
            let names = Words::list(parties.iter().map(|party| sight.company.party(party.as_str())));
            let count = parties.len();
            (
                Words::new("顧客に通知しますか", "Tell these customers?"),
                Words::new(
                    format!("{count}件の顧客あての文書を作ります（{}）。社外に出ると取り消せません。", names.ja),
                    format!(
                        "Letters to {count} customers will be made ({}). What has left the company cannot be taken back.",
                        names.en
                    ),
                ),
                Words::new("通知する", "Tell them"),
            )
        }
        _ => (
            Words::new(format!("{}を公表済みにしますか", step.number), format!("Publish with {}?", step.number)),
            Words::new(
                "公表は取り消せません。秘匿の合意は終わり、案件は公表済みになります。",
                "A publication cannot be taken back. The embargo ends, and the case is published.",
            ),
            Words::new("公表する", "Publish"),
        ),
    }
}

impl Sight {
    /// What a decision brings about beside what was asked for: what opens again, lapses, is withdrawn or owed.
    pub(super) fn consequences(&self, decision: &casework::Decision) -> Vec<Words> {
        let title = |step: Option<casework::names::StepNumber>| {
            let step = step.and_then(|number| self.seen.process.step(number));
            step.map_or_else(Words::default, |step| {
                Words::new(
                    format!("{}「{}」", step.number, step.title.ja),
                    format!("{} {}", step.number, step.title.en),
                )
            })
        };
        let told = |entry: &casework::case::Entry| {
            let step = title(entry.step);
            Some(match &entry.fact {
                Fact::StepReopened { .. } => {
                    Words::new(format!("{}をやり直すことになります。", step.ja), format!("{} is open again.", step.en))
                }
                Fact::AgreementsTakenBack { .. } => Words::new(
                    format!("{}の合意が取り消され、あらためて求めることになります。", step.ja),
                    format!("The agreements to {} lapse and are asked for anew.", step.en),
                ),
                Fact::AnswersLapsed { .. } => Words::new(
                    format!("{}への社外からの返事などが、いまの内容についてのものではなくなります。", step.ja),
                    format!("Replies to {} no longer count: they were given to something else.", step.en),
                ),
                Fact::NoticesLapsed => Words::new(
                    format!("{}で通知した顧客に、知らせ直すことになります。", step.ja),
                    format!("Customers who were told by {} have to be told again.", step.en),
                ),
                Fact::LetterWithdrawn { letter, .. } => Words::new(
                    format!("まだ送っていない文書（第{letter}号）を取り下げます。"),
                    format!("Letter {letter}, which has not gone out, is withdrawn."),
                ),
                Fact::LetterOwed { letter, name, .. } => {
                    let subject = self.seen.process.letter(name.as_str()).map(|kind| kind.subject.clone());
                    let subject = subject.unwrap_or_else(|| Words::same(name.as_str()));
                    Words::new(
                        format!("文書「{}」（第{letter}号）を新しく作ります。", subject.ja),
                        format!("A new letter is made: {} ({letter}).", subject.en),
                    )
                }
                Fact::FixWithdrawn { target } => Words::new(
                    format!("{target}の修正は、確認済みではなくなります。"),
                    format!("The fix for {target} no longer counts as checked."),
                ),
                _ => return None,
            })
        };
        let mut consequences: Vec<Words> = decision.entries.iter().filter_map(told).collect();
        consequences.dedup();
        consequences
    }

    /// Whether news of this kind are on record.
    pub(super) fn has_news(&self, kind: NewsKind) -> bool {
        self.seen.case.news.has(kind)
    }
}
