//! A page on which people check a CSAF document of anybody: what was found, where, and how much it weighs.

use std::{collections::BTreeMap, sync::Arc};

use advisory::validation::{
    Document, Ended, LARGEST, Outcome, Place, Preset, Remark, Unreadable, Verdict, Weight, places, title,
};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use casework::words::Words;
use operations::Trouble;

use super::judged;
use crate::frame::{Fault, Html, Page, Posted, Typed, html, pill};

/// What is chosen from.
const PRESETS: [Preset; 3] = [Preset::Basic, Preset::Extended, Preset::Full];

#[derive(Template)]
#[template(path = "advisories/check.html")]
struct Check<'a> {
    page: &'a Page,
    typed: Typed,
    preset: Preset,
    told: Option<Told>,
}

/// A verdict as it is shown.
struct Told {
    file: String,
    verdict: Arc<Verdict>,
    places: BTreeMap<String, Place>,
}

impl Told {
    fn found(&self) -> Vec<(&Outcome, Weight, &Remark)> {
        let each = self.verdict.outcomes.iter();
        let found = |outcome| Weight::ALL.into_iter().flat_map(move |weight| each_of(outcome, weight));
        each.flat_map(found).take(MOST).collect()
    }
    fn count(&self) -> usize {
        Weight::ALL.into_iter().map(|weight| self.verdict.count(weight)).sum()
    }
    fn ran(&self) -> usize {
        self.verdict.outcomes.iter().filter(|outcome| matches!(outcome.ended, Ended::Ran(_))).count()
    }
    fn skipped(&self) -> usize {
        self.verdict.outcomes.iter().filter(|outcome| outcome.ended == Ended::Skipped).count()
    }
    fn missing(&self) -> String {
        self.verdict.missing().collect::<Vec<_>>().join(", ")
    }
    fn place(&self, found: &Remark) -> String {
        self.places.get(&found.pointer).map_or_else(String::new, |place| format!("{}:{}", place.line, place.column))
    }
}

/// More than anybody reads on a page; the command line tells them all.
const MOST: usize = 500;

fn each_of(outcome: &Outcome, weight: Weight) -> impl Iterator<Item = (&Outcome, Weight, &Remark)> {
    outcome.of(weight).map(move |found| (outcome, weight, found))
}

impl Check<'_> {
    fn presets(&self) -> [(Preset, &'static str); 3] {
        let page = self.page;
        PRESETS.map(|preset| {
            let words = match preset {
                Preset::Basic => page.t("basic: 構造と必須検査", "basic: structure and mandatory tests"),
                Preset::Extended => page.t("extended: 任意検査も", "extended: the optional tests as well"),
                _ => page.t("full: 参考検査も", "full: the informative tests as well"),
            };
            (preset, words)
        })
    }
    fn weight(&self, weight: &Weight) -> Html {
        let (tone, symbol) = match weight {
            Weight::Error => ("bad", "warning"),
            Weight::Warning => ("near", "warning"),
            Weight::Info => ("calm", "info"),
        };
        pill(tone, symbol, &self.page.w(weight.title()))
    }
    fn about(&self, id: &str) -> String {
        self.page.w(title(id))
    }
}

/// The form.
pub(crate) async fn form(page: Page) -> Result<Response, Fault> {
    let page = page.at("advisories");
    let check = Check { page: &page, typed: Typed::default(), preset: Preset::Basic, told: None };
    Ok(html(&page, StatusCode::OK, &check))
}

/// What was found. Nothing of the document is kept.
pub(crate) async fn check(page: Page, posted: Posted) -> Result<Response, Fault> {
    let page = page.at("advisories");
    let preset = Preset::named(posted.get("preset")).unwrap_or_default();
    match looked_at(&posted, preset).await {
        Ok(told) => {
            let check = Check { page: &page, typed: Typed::default(), preset, told: Some(told) };
            Ok(html(&page, StatusCode::OK, &check))
        }
        Err(Trouble::Refused(refusals)) => {
            let typed = Typed::refused(&posted, refusals);
            let check = Check { page: &page, typed, preset, told: None };
            Ok(html(&page, StatusCode::UNPROCESSABLE_ENTITY, &check))
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

async fn looked_at(posted: &Posted, preset: Preset) -> Result<Told, Trouble> {
    let upload = posted.files.iter().find(|upload| upload.field == "file");
    let Some(upload) = upload else {
        return Err(Trouble::on("file", "no-file", "ファイルを選んでください。", "Choose a file."));
    };
    let refused = |sentence: Words| Trouble::on("file", "no-csaf", sentence.ja, sentence.en);
    if upload.bytes.len() > LARGEST {
        return Err(refused(Unreadable::TooLarge.sentence()));
    }
    let document = Document::read(&upload.bytes).map_err(|unreadable| refused(unreadable.sentence()))?;
    let tests = preset.tests(document.version());
    let gave_up = || {
        Trouble::on(
            "file",
            "not-now",
            "いまは検査できません。しばらくしてからもう一度お試しください。",
            "It cannot be checked now. Try again in a while.",
        )
    };
    let verdict = judged(document, tests).await.ok_or_else(gave_up)?;
    let text = String::from_utf8_lossy(&upload.bytes);
    let found =
        verdict.outcomes.iter().flat_map(|outcome| Weight::ALL.into_iter().flat_map(|weight| outcome.of(weight)));
    let pointers = found.map(|found| found.pointer.as_str());
    let places = places(&text, pointers).into_iter().map(|(pointer, place)| (pointer.to_owned(), place)).collect();
    Ok(Told { file: upload.name.chars().take(120).collect(), places, verdict })
}
