//! Finding a template: the company's own where it has one, and else ours; with all that its editor has to know.

use std::{collections::BTreeSet, sync::Arc};

use casework::{
    answers::Kind,
    circles::Circle,
    process::{LetterKind, Process},
    words::{Language, Words},
};
use mail::templates::{self as shipped, Audience, Extent, Filled, Placeholder, Problem, Template, Values};
use store::TemplateEdition;

use super::titles::title;
use crate::{Desk, Trouble, Viewer};

/// A template in the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The letter.
    pub name: String,
    /// What people call it.
    pub title: Words,
    /// Whom it goes to.
    pub audience: Audience,
    /// The company's own words: in Japanese, in English; who wrote them and when.
    pub own: [Option<TemplateEdition>; 2],
}

impl Listed {
    /// Whom it goes to, in words.
    pub fn reader(&self) -> Words {
        reader(self.audience)
    }

    /// Whether the desk sends it by itself, and not as a letter of a case.
    pub fn is_own_mail(&self) -> bool {
        matches!(self.audience, Audience::Inside | Audience::Finder)
    }
}

impl Opened {
    /// Whom it goes to, in words.
    pub fn reader(&self) -> Words {
        reader(self.audience)
    }
}

fn reader(audience: Audience) -> Words {
    match audience {
        Audience::Coordinator => Words::new("調整機関・情報源", "coordinator or source"),
        Audience::Customer => Words::new("顧客・SI事業者", "customer or integrator"),
        Audience::Inside => Words::new("社内", "our people"),
        Audience::Finder => Words::new("届出をした人", "who reported"),
    }
}

/// A template with all that its editor has to know.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The letter.
    pub name: String,
    /// In which language.
    pub language: Language,
    /// What people call it.
    pub title: Words,
    /// What it is to say, as the process puts it.
    pub says: Words,
    /// Whom it goes to.
    pub audience: Audience,
    /// What it says now.
    pub template: Template,
    /// Whether that is the company's own.
    pub own: bool,
    /// The number of the edition in force; 0 where it was never edited.
    pub edition: i64,
    /// What may be filled in.
    pub placeholders: Vec<Placeholder>,
    /// Every edition, newest first.
    pub history: Vec<TemplateEdition>,
}

/// How many editions the page shows.
const SHOWN: i64 = 100;

/// Every template, letters of cases first.
pub async fn list(desk: &Desk, viewer: &Viewer) -> Result<Vec<Listed>, Trouble> {
    may(viewer)?;
    let kept = desk.store.templates().await?;
    let own = |name: &str, language: &str| {
        kept.iter().find(|it| it.name == name && it.language == language && it.text.is_some()).cloned()
    };
    let listed = names(desk).into_iter().map(|name| Listed {
        title: words(desk, &name).0,
        audience: shipped::audience(&name),
        own: [own(&name, "ja"), own(&name, "en")],
        name,
    });
    Ok(listed.collect())
}

/// One template in one language.
pub async fn open(desk: &Desk, viewer: &Viewer, name: &str, language: Language) -> Result<Opened, Trouble> {
    may(viewer)?;
    if !names(desk).iter().any(|known| known == name) {
        return Err(Trouble::Unseen);
    }
    let history = desk.store.template_editions(name, code(language), SHOWN).await?;
    let text = history.first().and_then(|newest| newest.text.as_deref());
    let mut placeholders = shipped::placeholders(name);
    placeholders.extend(own_placeholders(desk, name));
    let (title, says) = words(desk, name);
    Ok(Opened {
        name: name.into(),
        language,
        title,
        says,
        audience: shipped::audience(name),
        template: text.map_or_else(|| ours(desk, name, language), Template::parse),
        own: text.is_some(),
        edition: history.first().map_or(0, |newest| newest.edition),
        placeholders,
        history,
    })
}

/// A template filled with invented values: with everything that it may have, or only with what is always there.
pub fn preview(opened: &Opened, subject: &str, body: &str, full: bool) -> Result<Filled, Problem> {
    let template = &Template { subject: subject.into(), body: body.into() };
    let extent = if full { Extent::Full } else { Extent::Minimal };
    let mut values: Values = shipped::example(&opened.name, opened.language, extent);
    let known: BTreeSet<String> = shipped::placeholders(&opened.name).into_iter().map(|it| it.name).collect();
    let own = opened.placeholders.iter().filter(|it| !known.contains(&it.name) && extent == Extent::Full);
    own.for_each(|placeholder| values.set(&placeholder.name, placeholder.example.of(opened.language)));
    shipped::fill(template, &values)
}

/// What is said now: the company's own words, or ours.
pub(crate) async fn in_force(desk: &Desk, name: &str, language: Language) -> Result<Template, Trouble> {
    let own = desk.store.template(name, code(language)).await?.and_then(|edition| edition.text);
    Ok(own.map_or_else(|| ours(desk, name, language), |text| Template::parse(&text)))
}

/// Our template; for a letter that only the company's own process knows, a plain one that says what the process says of it.
pub(crate) fn ours(desk: &Desk, name: &str, language: Language) -> Template {
    shipped::ours(name, language).unwrap_or_else(|| plain(&words(desk, name).0, language))
}

fn plain(subject: &Words, language: Language) -> Template {
    let subject = subject.of(language).replace(['{', '}'], "");
    let text = match language {
        Language::Ja => include_str!("plain-ja.txt"),
        Language::En => include_str!("plain-en.txt"),
    };
    let mut template = Template::parse(text);
    template.subject = template.subject.replace("SUBJECT", &subject);
    template
}

/// Who may read and change templates.
pub(crate) fn may(viewer: &Viewer) -> Result<(), Trouble> {
    if viewer.is_poc() || viewer.admin { Ok(()) } else { Err(Trouble::Unseen) }
}

pub(crate) fn code(language: Language) -> &'static str {
    match language {
        Language::Ja => "ja",
        Language::En => "en",
    }
}

/// Every letter and mail: those that we ship, then those that only a process of the company knows.
fn names(desk: &Desk) -> Vec<String> {
    let mut names: Vec<String> = shipped::names().map(str::to_owned).collect();
    for process in desk.processes() {
        for kind in &process.letters {
            if !names.iter().any(|known| kind.name == *known.as_str()) {
                names.push(kind.name.to_string());
            }
        }
    }
    names
}

/// What the processes call a letter and want it to say.
fn words(desk: &Desk, name: &str) -> (Words, Words) {
    let kinds = desk.processes();
    let kind: Option<&LetterKind> = kinds.iter().flat_map(|it| &it.letters).find(|kind| kind.name == *name);
    kind.map_or_else(|| (title(name), Words::default()), |kind| (kind.subject.clone(), kind.says.clone()))
}

/// What only the company's own processes ask, as far as this letter may tell it: the answers of the steps that owe it and of those
/// that these rest on, short of the finder's identity. What a customer is told is decided by our list alone.
pub(crate) fn own_placeholders(desk: &Desk, name: &str) -> Vec<Placeholder> {
    own_among(&desk.processes(), name)
}

/// The same, among these processes.
pub(crate) fn own_among(processes: &[Arc<Process>], name: &str) -> Vec<Placeholder> {
    if shipped::audience(name) != Audience::Coordinator {
        return Vec::new();
    }
    let (own, base): (Vec<_>, Vec<_>) = processes.iter().partition(|process| process.tailored_by.is_some());
    let asked_by_base = |id: &str| base.iter().any(|process| process.steps.iter().any(|step| step.ask(id).is_some()));
    let mut found: Vec<Placeholder> = Vec::new();
    for process in own {
        for placeholder in own_of(process, name) {
            let id = placeholder.name.trim_start_matches("answer.");
            if !asked_by_base(id) && !found.iter().any(|it| it.name == placeholder.name) {
                found.push(placeholder);
            }
        }
    }
    found
}

fn own_of(process: &Process, name: &str) -> Vec<Placeholder> {
    let owing = process.steps.iter().filter(|step| {
        step.letters.iter().any(|letter| letter.name == *name) || step.notifies.as_ref().is_some_and(|it| *it == *name)
    });
    let mut numbers: BTreeSet<_> = owing.map(|step| step.number).collect();
    let rested: Vec<_> =
        numbers.iter().filter_map(|number| process.step(*number)).flat_map(|step| step.rests_on.clone()).collect();
    numbers.extend(rested);
    let steps = numbers.into_iter().filter_map(|number| process.step(number));
    let asks = steps.flat_map(|step| step.asks.iter().map(move |ask| (step, ask)));
    let told = asks.filter(|(step, ask)| {
        let telling = !matches!(ask.kind, Kind::Acknowledgement | Kind::Parties);
        telling && ask.circle.unwrap_or(step.circle) <= Circle::Details
    });
    told.map(|(_, ask)| Placeholder {
        name: format!("answer.{}", ask.id),
        says: ask.label.clone(),
        example: ask.kind.options().first().map_or_else(
            || Words::new(format!("（{}）", ask.label.ja), format!("({})", ask.label.en)),
            |option| option.label.clone(),
        ),
        always: false,
    })
    .collect()
}
