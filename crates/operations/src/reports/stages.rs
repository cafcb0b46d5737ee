//! How far a report has come, in words for the one who made it: no department, no step, nothing that is not theirs to know.

use casework::{
    case::{Case, Machine, MachineState},
    words::Words,
};
use jiff::Timestamp;
use store::ReportRow;

use crate::{Desk, Trouble, cases::replay};

/// A part of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// `done`, `now` or `ahead`.
    pub state: &'static str,
    /// What it is.
    pub title: Words,
    /// When it was reached, where that is known.
    pub at: Option<Timestamp>,
}

/// Where a report stands.
pub(crate) struct Standing {
    pub(crate) headline: Words,
    pub(crate) next: Words,
    pub(crate) stages: Vec<Stage>,
    pub(crate) over: bool,
}

/// How far it has come: the place on the way, and when each place was reached.
#[derive(Default)]
struct Progress {
    place: usize,
    at: [Option<Timestamp>; 5],
    ending: Option<Words>,
}

/// Where a report stands, from its own state or from that of the case that it is in.
pub(crate) async fn stages(desk: &Desk, row: &ReportRow) -> Result<Standing, Trouble> {
    // What was merged into another report follows that one.
    let mut leading = row.clone();
    for _ in 0..10 {
        match leading.merged_into {
            Some(id) => leading = desk.store.report_of_id(id).await?.ok_or(Trouble::Unseen)?,
            None => break,
        }
    }
    let mut progress = Progress { place: usize::from(leading.looked_at.is_some()), ..Progress::default() };
    progress.at[0] = Some(row.received_at);
    progress.at[1] = row.looked_at;
    progress.ending = ending_of_report(&row.state).or_else(|| ending_of_report(&leading.state));
    let case = match leading.case_id {
        Some(id) => desk.store.case_of_id(id).await?,
        None => None,
    };
    if let Some(case) = case {
        let facts = desk.store.facts(case.id).await?;
        let opened = case.opened_at;
        let loaded = replay(desk, case, &facts)?;
        of_case(&mut progress, &loaded.case, opened);
    }
    Ok(told(&progress))
}

/// What the case tells of the way.
fn of_case(progress: &mut Progress, case: &Case, opened: Timestamp) {
    progress.place = 2;
    progress.at[2] = Some(opened);
    let started = |machine| case.machines.of(machine) != MachineState::Open;
    // What a remedy is made from is known once the assessment is done; 2.5.1 is that in both flows.
    let assessed = casework::names::StepNumber::parse("2.5.1").and_then(|step| case.steps.get(&step)?.done.clone());
    if assessed.is_some() || started(Machine::RemedyProduct) || started(Machine::RemedyEnvironment) {
        progress.place = 3;
        progress.at[3] = assessed.map(|done| done.at);
    }
    if case.news.published {
        progress.place = 4;
    }
    if let Some(ending) = &case.ending {
        progress.at[4] = Some(ending.at);
        progress.ending = Some(ending_of_case(ending.closing.as_str(), case.news.published));
    }
}

fn ending_of_report(state: &str) -> Option<Words> {
    Some(match state {
        "not-a-vulnerability" => {
            Words::new("製品の脆弱性ではないと判断しました", "We do not take this for a product vulnerability")
        }
        "routed" => Words::new("担当の窓口に引き継ぎました", "We have handed this on to those who deal with it"),
        "withdrawn" => Words::new("届出は取り下げられました", "You have withdrawn this report"),
        // Somebody who sent nothing but noise learns nothing from it.
        _ => return None,
    })
}

fn ending_of_case(closing: &str, published: bool) -> Words {
    match closing {
        "handled" if published => Words::new("公表し、対応を終えました", "Published, and dealt with"),
        "handled" => Words::new("対応を終えました", "We have dealt with it"),
        "not-a-vulnerability" => {
            Words::new("製品の脆弱性ではないと判断しました", "We do not take this for a product vulnerability")
        }
        "incident" | "defect" => {
            Words::new("担当の窓口に引き継ぎました", "We have handed this on to those who deal with it")
        }
        "not-ours" => Words::new("当社の製品には該当しませんでした", "This turned out not to be our product"),
        "duplicate" => Words::new("すでに届いている内容と同じでした", "We had heard of the same before"),
        "not-reproducible" => Words::new("再現できませんでした", "We could not reproduce it"),
        "withdrawn" => Words::new("届出は取り下げられました", "The report was withdrawn"),
        _ => Words::new("対応を終えました", "This has come to an end"),
    }
}

const WAY: [(&str, &str); 5] = [
    ("届出を受け取りました", "We have your report"),
    ("担当者が内容を確認しています", "Somebody is reading it"),
    ("調べています", "We are investigating"),
    ("対策を準備しています", "We are preparing the remedy"),
    ("公表", "Publication"),
];

/// The same parts once they are behind.
const BEHIND: [(&str, &str); 5] = [
    ("届出を受け取りました", "We have your report"),
    ("内容を確認しました", "We have read it"),
    ("調べました", "We have investigated"),
    ("対策を準備しました", "The remedy is ready"),
    ("公表しました", "Published"),
];

const NEXT: [(&str, &str); 5] = [
    ("担当者が読み、受領をお知らせします。", "Somebody will read it, and let you know."),
    (
        "製品の脆弱性に当たるかを判断し、結果をお知らせします。",
        "We are deciding whether it is a product vulnerability, and will tell you.",
    ),
    (
        "再現するか、どの製品に影響するかを調べています。",
        "We are finding out whether we can reproduce it, and which products are affected.",
    ),
    (
        "対策が整ったら、公表の日をご相談します。",
        "When the remedy is ready, we will talk with you about the date of publication.",
    ),
    ("対策と公表内容をお知らせしています。", "What we published says what to do."),
];

fn told(progress: &Progress) -> Standing {
    let pair = |(ja, en): (&str, &str)| Words::new(ja, en);
    let published_only = progress.place == 4;
    let over = progress.ending.is_some();
    let mut stages: Vec<Stage> = (0..5)
        .map(|place| {
            let behind = place < progress.place || published_only || over && place <= progress.place;
            let state = if behind {
                "done"
            } else if place == progress.place {
                "now"
            } else {
                "ahead"
            };
            let title = pair(if behind { BEHIND[place] } else { WAY[place] });
            Stage { state, title, at: progress.at[place].filter(|_| behind || place == progress.place) }
        })
        .collect();
    let (mut headline, mut next) =
        (pair(if published_only { BEHIND[4] } else { WAY[progress.place] }), pair(NEXT[progress.place]));
    if let Some(ending) = &progress.ending {
        // The way ends here: what lay ahead does not come any more.
        stages.retain(|stage| stage.state == "done");
        if !published_only {
            stages.push(Stage { state: "now", title: ending.clone(), at: progress.at[4] });
        }
        headline = ending.clone();
        next = Words::new(
            "気づいたことがあれば、このページからいつでもお知らせください。",
            "If there is anything else, you can always tell us on this page.",
        );
    }
    Standing { headline, next, stages, over }
}
