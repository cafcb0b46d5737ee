//! The queue, and one report beside it with everything that can be done to it.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use casework::words::Words;
use operations::{
    Company, Trouble, Viewer, cases, company,
    reports::{self, Queue, Seen, Similar},
};
use serde::Deserialize;

use crate::{
    frame::{Fault, Page, Signed, Typed, Web, html},
    pages::files::download,
};

/// A filter as it stands above the queue.
struct Chip {
    name: &'static str,
    ja: &'static str,
    en: &'static str,
    count: i64,
    here: bool,
}

/// A question of the test, with the name of the field for its reason.
struct Asked {
    id: &'static str,
    because: String,
    ja: &'static str,
    en: &'static str,
    help_ja: &'static str,
    help_en: &'static str,
}

/// A way in which a report ends without a case.
pub(super) struct EndingForm {
    how: &'static str,
    icon: &'static str,
    ja: &'static str,
    en: &'static str,
    help_ja: &'static str,
    help_en: &'static str,
    button_ja: &'static str,
    button_en: &'static str,
}

const ENDINGS: &[EndingForm] = &[
    EndingForm {
        how: "not-a-vulnerability",
        icon: "close",
        ja: "製品の脆弱性ではない",
        en: "It is no product vulnerability",
        help_ja: "理由を残し、届出者に伝えます。あとで取り消せます。",
        help_en: "The reason is kept, and the finder can be told. It can be taken back.",
        button_ja: "脆弱性ではないと記録する",
        button_en: "Record that it is none",
    },
    EndingForm {
        how: "routed",
        icon: "next",
        ja: "ほかの窓口に引き継ぐ",
        en: "Hand it on",
        help_ja: "インシデントは社内CSIRTか顧客インシデントの窓口へ、不具合は品質管理部門へ。引き継いだ先の番号を残します。",
        help_en: "An incident goes to your own CSIRT or to customer incident support, a defect to quality management. Their number is kept.",
        button_ja: "引き継いだと記録する",
        button_en: "Record the hand-over",
    },
    EndingForm {
        how: "duplicate",
        icon: "copy",
        ja: "ほかの届出と同じ",
        en: "It is the same as another report",
        help_ja: "届出をまとめます。どちらの届出者のページも、同じ進み方を示します。",
        help_en: "The two are merged; the pages of both senders then tell the same.",
        button_ja: "まとめる",
        button_en: "Merge them",
    },
    EndingForm {
        how: "junk",
        icon: "close",
        ja: "いたずらや広告として片づける",
        en: "Set it aside as junk",
        help_ja: "消しません。「片づけた」からいつでも戻せます。届出者には何も送りません。",
        help_en: "Nothing is deleted: it can be taken back from “Set aside” at any time. The sender is told nothing.",
        button_ja: "片づける",
        button_en: "Set it aside",
    },
];

/// One report with all that its page says.
pub(super) struct Detail<'a> {
    pub(super) seen: Seen,
    similar: Similar,
    /// The products, each in a line.
    products: Vec<String>,
    typed: &'a Typed,
    /// Which form was sent and came back.
    how: &'a str,
    questions: Vec<Asked>,
    verdict: Option<Words>,
    endings: &'static [EndingForm],
    notice: Words,
    me: &'a str,
    /// A question on the case waits for an answer.
    asking: Option<()>,
}

#[derive(Template)]
#[template(path = "reports/queue.html")]
struct List<'a> {
    page: &'a Page,
    company: &'a Company,
    queue: &'a Queue,
    chips: Vec<Chip>,
    show: &'a str,
    number: u32,
    current: &'a str,
    detail: Option<Detail<'a>>,
    answers: &'static [(&'static str, &'static str, &'static str)],
    routes: &'static [(&'static str, &'static str, &'static str)],
}

const ANSWERS: &[(&str, &str, &str)] =
    &[("yes", "はい", "Yes"), ("no", "いいえ", "No"), ("unknown", "まだわからない", "Not known yet")];

/// Which part of the queue.
#[derive(Deserialize)]
pub(crate) struct Part {
    #[serde(default)]
    pub(super) show: String,
    #[serde(default)]
    page: String,
}

/// The queue.
pub(crate) async fn list(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Query(part): Query<Part>,
) -> Result<Response, Fault> {
    let page = page.at("reports");
    let fault = |trouble| Fault::of(trouble, &page);
    let show = known(&part.show);
    let number = part.page.parse().unwrap_or(1).clamp(1, 10_000);
    let queue = reports::queue(&web.desk, &viewer, show, number).await.map_err(fault)?;
    let company = company(&web.desk).await.map_err(fault)?;
    Ok(page_of(&page, StatusCode::OK, (&company, &queue), (show, number), None))
}

/// The filter of this name, or the first one.
fn known(show: &str) -> &'static str {
    reports::FILTERS.iter().find(|filter| filter.0 == show).map_or("open", |filter| filter.0)
}

/// One report beside the queue.
pub(crate) async fn show(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    Query(part): Query<Part>,
) -> Result<Response, Fault> {
    let typed = Typed::default();
    detail(&web, page, &viewer, &number, (StatusCode::OK, &part.show), ("", &typed)).await
}

/// One report beside the queue, with what was typed into one of its forms.
pub(super) async fn detail(
    web: &Web,
    page: Page,
    viewer: &Viewer,
    number: &str,
    (status, show): (StatusCode, &str),
    (how, typed): (&str, &Typed),
) -> Result<Response, Fault> {
    let page = page.at("reports");
    let fault = |trouble| Fault::of(trouble, &page);
    let seen = reports::find(&web.desk, viewer, number).await.map_err(fault)?;
    let similar = reports::similar(&web.desk, viewer, &seen).await.map_err(fault)?;
    let show = known(show);
    let queue = reports::queue(&web.desk, viewer, show, 1).await.map_err(fault)?;
    let company = company(&web.desk).await.map_err(fault)?;
    let asking = asks(web, viewer, &seen).await.map_err(fault)?;
    let kept = judged_form(&seen);
    let typed = if how.is_empty() { &kept } else { typed };
    let detail = Detail {
        products: seen.told.products.iter().map(|it| reports::product_line(it, &company, page.language)).collect(),
        verdict: reports::verdict(&seen.judged),
        notice: notice(&seen.told.notice),
        seen,
        similar,
        typed,
        how,
        questions: questions(),
        endings: ENDINGS,
        me: &viewer.login,
        asking,
    };
    Ok(page_of(&page, status, (&company, &queue), (show, 1), Some(detail)))
}

/// Whether the case of a report waits for an answer from outside.
async fn asks(web: &Web, viewer: &Viewer, seen: &Seen) -> Result<Option<()>, Trouble> {
    let wrote = seen.messages.iter().any(|message| message.kind == "finder-wrote");
    let Some(case) = seen.case.as_ref().filter(|_| wrote) else { return Ok(None) };
    let case = cases::find(&web.desk, viewer, &case.number).await?;
    Ok(reports::awaiting_step(&case).map(drop))
}

/// The answers to the test as they were recorded.
fn judged_form(seen: &Seen) -> Typed {
    let mut values = Vec::new();
    for (id, judgement) in &seen.judged {
        values.push((id.clone(), judgement.answer.clone()));
        values.push((format!("{id}-because"), judgement.because.clone()));
    }
    Typed::with(values)
}

fn questions() -> Vec<Asked> {
    let each = reports::QUESTIONS.iter().map(|question| Asked {
        id: question.id,
        because: format!("{}-because", question.id),
        ja: question.ja,
        en: question.en,
        help_ja: question.help_ja,
        help_en: question.help_en,
    });
    each.collect()
}

/// What a coordinator's notice seems to be.
fn notice(kind: &str) -> Words {
    match kind {
        "overview" => Words::new("概要情報の通知のようです（1.2.1）", "looks like an overview (1.2.1)"),
        "details" => Words::new("詳細情報のようです（1.5.1）", "looks like the details (1.5.1)"),
        "publication-date" => Words::new("公表日の連絡のようです（4.4.1）", "looks like a date of publication (4.4.1)"),
        "jvn-text" => Words::new("JVNの原稿のようです（5.2.1）", "looks like a draft of JVN’s text (5.2.1)"),
        "published" => Words::new("JVN公表の知らせのようです（5.2.2）", "looks like news that JVN published (5.2.2)"),
        _ => Words::default(),
    }
}

fn page_of(
    page: &Page,
    status: StatusCode,
    (company, queue): (&Company, &Queue),
    (show, number): (&str, u32),
    detail: Option<Detail<'_>>,
) -> Response {
    let chips = reports::FILTERS.iter().map(|(name, ja, en, _)| Chip {
        name,
        ja,
        en,
        count: queue.counts.get(name).copied().unwrap_or_default(),
        here: *name == show,
    });
    let current = detail.as_ref().map(|detail| detail.seen.row.number.clone()).unwrap_or_default();
    let list = List {
        page,
        company,
        queue,
        chips: chips.collect(),
        show,
        number,
        current: &current,
        detail,
        answers: ANSWERS,
        routes: reports::ROUTES,
    };
    html(page, status, &list)
}

/// Gives a file of a report out.
pub(crate) async fn file(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((number, id)): Path<(String, i64)>,
) -> Result<Response, Fault> {
    let read = reports::read_file(&web.desk, &viewer, &number, id).await;
    let (file, bytes) = read.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(download(&file, bytes))
}
