//! What was just recorded, told on the page that comes next: it is read from the ledger, so that no address can make it up.

use askama::Template;
use casework::{
    case::{By, Entry, Fact},
    words::Words,
};
use jiff::SignedDuration;

use super::sight::Sight;
use crate::frame::{Html, Page, Web};

/// How long after the act an address still tells of it.
const FRESH: SignedDuration = SignedDuration::from_mins(30);

#[derive(Template)]
#[template(path = "acting/done.html")]
struct Done<'a> {
    page: &'a Page,
    number: &'a str,
    said: Words,
    ball: Words,
    again: bool,
    mend: Option<Words>,
    step: Option<String>,
}

/// What the address of a page says was just done, if that very person did it.
pub(crate) async fn done(web: &Web, page: &Page) -> Option<Html> {
    let (path, query) = page.path.split_once('?')?;
    let value = |wanted: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value)
    };
    let place: u64 = value("done")?.parse().ok()?;
    let number = value("case").or_else(|| path.strip_prefix("/cases/")?.split('/').next())?;
    let viewer = page.viewer.clone()?;
    let sight = Sight::of(web, page.clone(), viewer, number).await.ok()?;
    let entry = sight.seen.entries().find(|(at, _)| *at == place)?.1;
    let mine = matches!(&entry.by, By::Person { person, .. } if *person == *sight.viewer.login);
    if !mine || sight.viewer.now.duration_since(entry.at) > FRESH {
        return None;
    }
    let step = mend(entry).and(entry.step).map(|step| step.to_string());
    let told = Done {
        page,
        number,
        said: sight.told(place, entry),
        ball: sight.ball(),
        again: value("again").is_some(),
        mend: mend(entry),
        step,
    };
    told.render().ok().map(Html)
}

/// How one mends it where it was a mistake.
fn mend(entry: &Entry) -> Option<Words> {
    match &entry.fact {
        Fact::Contributed { .. } => Some(Words::new(
            "間違えたときは、もう一度回答すれば置き換わります。手順項目が終わった後は、理由を添えて訂正してください。",
            "Was it a mistake? Answer again, and it takes its place. Once the step is done, correct it with a reason.",
        )),
        Fact::Agreed { .. } => Some(Words::new(
            "間違えたときは、同じページで反対の理由を記録すれば、合意は取り消されます。",
            "Was it a mistake? Record on the same page why you do not agree, and the agreement is taken back.",
        )),
        Fact::StepDone { .. } | Fact::Answered { .. } | Fact::Replied { .. } => Some(Words::new(
            "間違えたときは、理由を添えて訂正してください。元の記録も残ります。",
            "Was it a mistake? Correct it with a reason; what was recorded stays on record, too.",
        )),
        _ => None,
    }
}
