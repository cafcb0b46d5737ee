//! What the form of an act brings about: the act, the same form with every reason, or a question first.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::{
    answers::{Answers, Ask},
    case::{Consent, NewsKind, Party},
    names::{Name, Target},
    refusal::Refusal,
    role::{Outside, Role},
    words::Words,
};
use operations::{On, Recorded, Trouble, endings, news, parties, subjects, telling::with_names};

use super::{
    super::{
        answers::{on_form, read},
        moments::{self, Which},
        sight::Sight,
        written::written,
    },
    form::answer,
    offers::ACTS,
};
use crate::frame::{Confirm, Fault, Page, Posted, Signed, Typed, Web, confirmed, redirect};

/// Carries out an act on a case.
pub(crate) async fn carry_out(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((number, act)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let sight = Sight::of(&web, page, viewer, &number).await?;
    if !ACTS.iter().any(|known| known.name == act) {
        return Err(Fault::of(Trouble::Unseen, &sight.page));
    }
    if let Some(words) = question(&act, &posted).filter(|_| !confirmed(&posted)) {
        return Ok(Confirm::answer(&sight.page, (&words.0, &words.1, &words.2), &posted));
    }
    let done = match act.as_str() {
        "party" => party(&web, &sight, &posted).await,
        "customers" => customers(&web, &sight, &posted).await,
        "product" => subjects::add_product(on(&web, &sight, &posted), posted.get("product").trim()).await,
        "vulnerability" => {
            subjects::add_vulnerability(on(&web, &sight, &posted), posted.get("vulnerability").trim()).await
        }
        "staffing" => staffing(&web, &sight, &posted).await,
        "news" => {
            let kinds: Vec<NewsKind> = posted.all("kind").filter_map(NewsKind::parse).collect();
            news::report(on(&web, &sight, &posted), &kinds, posted.get("what").trim()).await
        }
        "retraction" => news::retract(on(&web, &sight, &posted), posted.get("because").trim()).await,
        "embargo" => embargo(&web, &sight, &posted).await,
        "embargo-answer" => embargo_answer(&web, &sight, &posted).await,
        "fix" => {
            let targets = posted.all("target").filter_map(|target| Target::try_from(target.to_owned()).ok()).collect();
            subjects::fixes_deployed(on(&web, &sight, &posted), targets).await
        }
        "letter" => news::write_letter(on(&web, &sight, &posted), posted.get("letter")).await,
        "closing" => closing(&web, &sight, &posted).await,
        "reopening" => endings::reopen(on(&web, &sight, &posted), posted.get("because").trim()).await,
        _ => go_over(&web, &sight, &posted).await,
    };
    match done {
        Ok(recorded) => Ok(on_to(&sight, &recorded)),
        Err(Trouble::Refused(refusals)) => {
            let which = posted.get("which").to_owned();
            let asks: &[Ask] = sight.seen.process.closing(&which).map_or(&[], |closing| &closing.asks);
            let typed = Typed::refused(&posted, with_names(&sight.company, named(on_form(refusals, asks))));
            answer(&web, &sight, &act, &which, &typed, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(trouble) => Err(Fault::of(trouble, &sight.page)),
    }
}

fn on<'a>(web: &'a Web, sight: &'a Sight, posted: &Posted) -> On<'a> {
    On { desk: &web.desk, viewer: &sight.viewer, number: sight.number(), seen: posted.seen() }
}

fn on_to(sight: &Sight, recorded: &Recorded) -> Response {
    let again = if recorded.already { "&again=1" } else { "" };
    redirect(&format!("/cases/{}?done={}{again}", sight.number(), recorded.place)).into_response()
}

/// The fields of the rules under the names of these forms.
fn named(refusals: Vec<Refusal>) -> Vec<Refusal> {
    let rename = |refusal: Refusal| match refusal.field.as_ref().map(Name::as_str) {
        Some("unit") => refusal.on(&"units".into()),
        _ if matches!(refusal.code, "no-parties" | "unknown-party" | "party-left-out") => refusal.on(&"party".into()),
        _ => refusal,
    };
    refusals.into_iter().map(rename).collect()
}

async fn party(web: &Web, sight: &Sight, posted: &Posted) -> Result<Recorded, Trouble> {
    let mut wrong = Vec::new();
    let kind = Outside::parse(posted.get("kind"));
    if kind.is_none() {
        let refusal = Refusal::new("unknown-option", "種類を選んでください。", "Choose what it is.");
        wrong.push(refusal.on(&"kind".into()));
    }
    let mut day = |field: &str| {
        moments::day(posted.get(field)).unwrap_or_else(|refusal| {
            wrong.push(refusal.on(&"nda".into()));
            None
        })
    };
    let (first, last) = (day("nda.from"), day("nda.until"));
    if first.is_some() != last.is_some() && wrong.iter().all(|refusal| refusal.code != "unreadable-date") {
        let refusal = Refusal::new(
            "bad-nda",
            "秘密保持契約の始まりと終わりの両方を書いてください。",
            "Give both the first and the last day of the agreement.",
        );
        wrong.push(refusal.on(&"nda".into()));
    }
    let (Some(kind), true) = (kind, wrong.is_empty()) else { return Err(Trouble::Refused(wrong)) };
    let party = Party {
        id: posted.get("party").trim().into(),
        kind,
        nda: first.zip(last),
        products: posted.all("products").map(Name::from).collect(),
        critical: posted.ticked("critical"),
    };
    parties::know(on(web, sight, posted), party).await
}

async fn customers(web: &Web, sight: &Sight, posted: &Posted) -> Result<Recorded, Trouble> {
    let chosen: BTreeSet<&str> = posted.all("party").collect();
    let missing = parties::missing_customers(&sight.seen.case, &sight.company);
    let wanted = missing.into_iter().filter(|party| chosen.contains(party.id.as_str())).collect();
    parties::add_customers(on(web, sight, posted), wanted).await
}

async fn staffing(web: &Web, sight: &Sight, posted: &Posted) -> Result<Recorded, Trouble> {
    let Some(role) = Role::parse(posted.get("which")) else {
        return Err(Trouble::on("which", "unknown-option", "役割を選んでください。", "Choose a role."));
    };
    let units = posted.all("units").map(Name::from).collect();
    subjects::staff(on(web, sight, posted), role, units, posted.get("because").trim()).await
}

async fn embargo(web: &Web, sight: &Sight, posted: &Posted) -> Result<Recorded, Trouble> {
    let which = match posted.get("until.fold") {
        "first" => Which::First,
        "second" => Which::Second,
        _ => Which::Unsaid,
    };
    let until = moments::moment(posted.get("until.date"), posted.get("until.time"), posted.get("until.zone"), which);
    let field = Name::from("until");
    let until = until.map_err(|refusals| Trouble::Refused(refusals.into_iter().map(|it| it.on(&field)).collect()))?;
    let Some(until) = until else {
        return Err(Trouble::on("until", "missing-answer", "いつまでかを書いてください。", "Say until when."));
    };
    let parties = posted.all("party").map(Name::from).collect();
    news::propose_embargo(on(web, sight, posted), until, parties).await
}

async fn embargo_answer(web: &Web, sight: &Sight, posted: &Posted) -> Result<Recorded, Trouble> {
    let chosen = posted.get("answer").split_once('/');
    let chosen = chosen.and_then(|(number, party)| Some((number.parse().ok()?, Name::from(party))));
    let Some((proposal, party)) = chosen else {
        return Err(Trouble::on("answer", "empty", "だれの返事かを選んでください。", "Choose whose answer it is."));
    };
    let consent = match posted.get("consent") {
        "signatory" => Consent::Signatory,
        "declined" => Consent::Declined,
        _ => {
            return Err(Trouble::on("consent", "empty", "合意か辞退かを選んでください。", "Choose whether it agreed."));
        }
    };
    let because = posted.some("because").map(str::to_owned);
    news::answer_embargo(on(web, sight, posted), proposal, party, consent, because).await
}

async fn closing(web: &Web, sight: &Sight, posted: &Posted) -> Result<Recorded, Trouble> {
    let which = posted.get("which");
    let Some(closing) = sight.seen.process.closing(which) else {
        return Err(Trouble::on("which", "unknown-closing", "終わり方を選んでください。", "Choose how the case ends."));
    };
    if posted.get("do") == "confirm" {
        return endings::close(on(web, sight, posted), which, Answers::new()).await;
    }
    let asks: Vec<&Ask> = closing.asks.iter().collect();
    let read = read(posted.fields(), &asks, &Answers::new(), &sight.seen.case);
    if !read.wrong.is_empty() {
        return Err(Trouble::Refused(read.wrong));
    }
    match closing.second_person {
        true => endings::propose_closing(on(web, sight, posted), which, read.answers).await,
        false => endings::close(on(web, sight, posted), which, read.answers).await,
    }
}

async fn go_over(web: &Web, sight: &Sight, posted: &Posted) -> Result<Recorded, Trouble> {
    let ways = endings::ways(&web.desk, &sight.seen.case);
    let Some(way) = ways.iter().find(|way| way.name == posted.get("which")) else {
        return Err(Trouble::on("which", "unknown-option", "移る先を選んでください。", "Choose where it goes."));
    };
    endings::go_over(on(web, sight, posted), way, posted.get("because").trim()).await
}

/// What is asked once more before it is done.
fn question(act: &str, posted: &Posted) -> Option<(Words, Words, Words)> {
    let (title, sentence, yes) = match act {
        "move" => (
            Words::new("案件を移しますか", "Move the case?"),
            Words::new(
                "移すと、元の手順には戻せません。前の画面で示した手順項目は、やり直しになります。",
                "There is no way back to the old process. The steps named on the page before have to be done again.",
            ),
            Words::new("移す", "Move it"),
        ),
        "closing" if posted.get("do") == "confirm" || posted.get("do") == "close" => (
            Words::new("案件を終えますか", "Close the case?"),
            Words::new(
                "案件は終了し、期限は止まり、終了を知らせる文書ができます。後から理由を添えて再開できます。",
                "The case is closed, its clocks stop, and the letter that says so is made. It can be opened again, with a reason.",
            ),
            Words::new("終える", "Close it"),
        ),
        _ => return None,
    };
    Some((title, sentence, yes))
}

impl Sight {
    /// What the form of an act begins with.
    pub(super) fn begun_act(&self, act: &str, which: &str) -> Vec<(String, String)> {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let zone = self.page.zone.iana_name().unwrap_or("Asia/Tokyo");
        match act {
            "embargo" => vec![field("until.zone", zone)],
            "customers" => {
                let missing = parties::missing_customers(&self.seen.case, &self.company);
                missing.iter().map(|party| field("party", party.id.as_str())).collect()
            }
            "party" => self.begun_party(which),
            "closing" => {
                let proposed = self.seen.case.closing_proposed.as_ref().filter(|proposed| proposed.closing == which);
                let closing = self.seen.process.closing(which);
                let asks: Vec<&Ask> = closing.map(|closing| closing.asks.iter().collect()).unwrap_or_default();
                proposed.map(|proposed| written(&asks, &proposed.answers)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    fn begun_party(&self, which: &str) -> Vec<(String, String)> {
        let field = |name: &str, value: String| (name.to_owned(), value);
        let Some(party) = self.parties().find(|party| party.id == which) else { return Vec::new() };
        let mut fields = vec![field("party", party.id.to_string()), field("kind", party.kind.code().into())];
        if let Some((first, last)) = party.nda {
            fields.extend([field("nda.from", first.to_string()), field("nda.until", last.to_string())]);
        }
        fields.extend(party.products.iter().map(|product| field("products", product.to_string())));
        if party.critical {
            fields.push(field("critical", "yes".into()));
        }
        fields
    }
}
