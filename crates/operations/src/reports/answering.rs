//! What the finder wrote, taken over as the answer to a question that is open on the case (2.3.2).

use casework::{
    answers::{Choice, Value},
    command::Command,
    process::Step,
};
use store::CaseRow;

use super::queue::poc;
use crate::{
    Desk, Trouble, Viewer,
    cases::{self, Seen as SeenCase},
    text,
};

/// The step that takes the answer to an open question, if one is open.
pub fn awaiting_step(seen: &SeenCase) -> Option<&Step> {
    seen.case.open_questions().next()?;
    seen.process.steps.iter().find(|step| step.answers.is_some())
}

/// Records the answer to the open question. What may tell who it is, POC has taken out of the text.
pub async fn record_answer(desk: &Desk, viewer: &Viewer, case: &str, answer: &str) -> Result<CaseRow, Trouble> {
    poc(viewer)?;
    let wrong = text::lines("answer_text", answer, 10_000);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let seen = cases::find(desk, viewer, case).await?;
    let step = awaiting_step(&seen).ok_or_else(|| {
        Trouble::refused("no-open-question", "答えを待っている質問はありません。", "No question waits for an answer.")
    })?;
    let outcome = step.asks.iter().find(|ask| !ask.kind.options().is_empty());
    let answered = outcome.and_then(|ask| Some((ask.id.clone(), ask.kind.options().iter().find(|it| !it.declines)?)));
    let words = step.asks.iter().find(|ask| ask.kind.name() == "text");
    let mut answers: casework::answers::Answers = Default::default();
    answers.extend(answered.map(|(id, option)| (id, Value::Choice(Choice::of(option.id.as_str())))));
    answers.extend(words.map(|ask| (ask.id.clone(), Value::Text(answer.trim().into()))));
    let done = Command::Complete { step: step.number, answers, tell: None };
    cases::act(desk, viewer, case, &done, None).await
}
