//! A question as a part of a form: its label, its help, what was typed, what is wrong, and what hangs on its answer.

use askama::Template;
use casework::{
    answers::{Ask, Kind, Opt, Status},
    names::Name,
    process::Subject,
    refusal::Refusal,
    words::Words,
};

use super::{
    answers::{field_of, targets},
    moments, shown,
    sight::Sight,
};
use crate::frame::{Html, Page, Typed};

/// The questions of a form.
pub(super) struct Questions<'a> {
    pub(super) sight: &'a Sight,
    pub(super) asks: Vec<&'a Ask>,
    pub(super) typed: &'a Typed,
}

#[derive(Template)]
#[template(path = "acting/field.html")]
struct Field<'a> {
    page: &'a Page,
    sight: &'a Sight,
    typed: &'a Typed,
    ask: &'a Ask,
    all: &'a Questions<'a>,
    name: String,
    shape: &'static str,
}

impl<'a> Questions<'a> {
    /// All of them, those that hang on an option standing below it.
    pub(super) fn fields(&self) -> Html {
        let beside = self.asks.iter().filter(|ask| self.option_above(ask).is_none());
        Html(beside.map(|ask| self.field(ask).0).collect())
    }

    fn field(&self, ask: &'a Ask) -> Html {
        let field = Field {
            page: &self.sight.page,
            sight: self.sight,
            typed: self.typed,
            ask,
            all: self,
            name: field_of(&ask.id),
            shape: shape(&ask.kind),
        };
        Html(field.render().unwrap_or_default())
    }

    /// The question and the one option under which a question stands.
    fn option_above<'k>(&self, ask: &'k Ask) -> Option<(&'k Name, &'k Name)> {
        let condition = ask.when.as_ref()?;
        let Subject::Field(on) = &condition.on else { return None };
        let [option] = condition.is.as_slice() else { return None };
        let there = self.asks.iter().any(|other| other.id == *on && matches!(other.kind, Kind::Choice(_)));
        there.then_some((on, option))
    }

    /// The question and the options on which a question hangs, where it stands beside and not below.
    fn hangs_on(&self, ask: &Ask) -> Option<(&'a Ask, Vec<&'a Opt>)> {
        let condition = ask.when.as_ref().filter(|_| self.option_above(ask).is_none())?;
        let Subject::Field(on) = &condition.on else { return None };
        let other = self.asks.iter().find(|other| other.id == *on)?;
        let fits = |option: &&Opt| match condition.not.is_empty() {
            true => condition.is.contains(&option.id),
            false => !condition.not.contains(&option.id),
        };
        Some((other, other.kind.options().iter().filter(fits).collect()))
    }
}

/// The shape of a field in a form.
fn shape(kind: &Kind) -> &'static str {
    match kind {
        Kind::Identifier => "line",
        other => other.name(),
    }
}

impl Field<'_> {
    fn has_help(&self) -> bool {
        self.ask.help.is_some()
    }

    fn label(&self) -> String {
        self.page.w(&self.ask.label)
    }

    fn help(&self) -> String {
        self.ask.help.as_ref().map(|help| self.page.w(help)).unwrap_or_default()
    }

    fn most(&self) -> usize {
        match self.ask.kind {
            Kind::Line { max } | Kind::Text { max } => max,
            _ => Name::LONGEST,
        }
    }

    /// What describes a group to who does not see it.
    fn group(&self) -> Html {
        let help = if self.has_help() { format!("{}-help ", self.name) } else { String::new() };
        let wrong = if self.typed.is_wrong(&self.name) { format!("{}-wrong", self.name) } else { String::new() };
        match format!("{help}{wrong}").trim() {
            "" => Html::default(),
            by => Html(format!(r#"aria-describedby="{by}""#)),
        }
    }

    fn part(&self, suffix: &str) -> String {
        format!("{}{suffix}", self.name)
    }

    /// The name of the field for the reason of an option that declines something.
    fn reason(&self, option: &Opt) -> String {
        format!("{}.because.{}", self.name, option.id)
    }

    fn options(&self) -> &[Opt] {
        self.ask.kind.options()
    }

    /// The questions that stand below an option.
    fn below(&self, option: &Opt) -> Html {
        let here = |ask: &&&Ask| self.all.option_above(ask) == Some((&self.ask.id, &option.id));
        Html(self.all.asks.iter().filter(here).map(|ask| self.all.field(ask).0).collect())
    }

    fn has_more(&self, option: &Opt) -> bool {
        option.declines || !self.below(option).0.is_empty()
    }

    /// Short choices stand beside each other.
    fn is_short(&self) -> bool {
        let short = |option: &Opt| option.label.en.chars().count() <= 16 && !self.has_more(option);
        self.options().len() <= 3 && self.options().iter().all(short)
    }

    /// On what it hangs, in words: for who has no script, and for who cannot see.
    fn only_if(&self) -> Option<Words> {
        let (other, options) = self.all.hangs_on(self.ask)?;
        let of =
            |text: fn(&Words) -> &str| options.iter().map(|option| text(&option.label).to_owned()).collect::<Vec<_>>();
        let (ja, en) = (of(|words| &words.ja), of(|words| &words.en));
        Some(Words::new(
            format!("「{}」で「{}」を選んだときだけ答えてください。", other.label.ja, ja.join("」または「")),
            format!("Only if “{}” is answered “{}”.", other.label.en, en.join("” or “")),
        ))
    }

    fn hangs_on_field(&self) -> String {
        self.all.hangs_on(self.ask).map(|(other, _)| field_of(&other.id)).unwrap_or_default()
    }

    fn hangs_on_options(&self) -> String {
        let options = self.all.hangs_on(self.ask).map(|(_, options)| options).unwrap_or_default();
        options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn own_zone(&self) -> &str {
        self.page.zone.iana_name().unwrap_or("Asia/Tokyo")
    }

    fn common_zones(&self) -> Vec<&str> {
        moments::common_zones(self.own_zone())
    }

    fn other_zones(&self) -> Vec<&'static str> {
        moments::other_zones(self.own_zone()).collect()
    }

    /// The hour comes twice in its zone, and it was asked which one is meant.
    fn comes_twice(&self) -> bool {
        let about = |refusal: &Refusal| refusal.field.as_ref().is_some_and(|field| *field == self.name.as_str());
        self.typed.refusals.iter().any(|refusal| refusal.code == "hour-twice" && about(refusal))
            || !self.typed.value(&self.part(".fold")).is_empty()
    }

    fn statuses(&self) -> Vec<(&'static str, Words)> {
        Status::ALL.iter().map(|status| (status.name(), shown::status_words(*status))).collect()
    }

    fn products(&self) -> Vec<&Name> {
        self.sight.seen.case.products.iter().collect()
    }

    fn vulnerabilities(&self) -> Vec<&Name> {
        self.sight.seen.case.vulnerabilities.iter().collect()
    }

    fn has_targets(&self) -> bool {
        !targets(&self.sight.seen.case).is_empty()
    }

    fn affected(&self) -> Vec<&Name> {
        self.sight.seen.case.affected_products().into_iter().collect()
    }

    fn product(&self, name: &Name) -> String {
        self.page.w(self.sight.company.product(name.as_str()))
    }

    fn row(&self, product: &Name, rest: &str) -> String {
        format!("{}/{product}{rest}", self.name)
    }

    fn target(&self, product: &Name, vulnerability: &Name) -> String {
        format!("{}/{product}/{vulnerability}", self.name)
    }

    fn parties(&self) -> Vec<(&Name, String, String)> {
        let of = |party: &'_ casework::case::Party| self.page.w(self.sight.company.party(party.id.as_str()));
        let parties = self.sight.parties();
        parties.map(|party| (&party.id, of(party), self.page.w(party.kind.name()))).collect()
    }

    fn says(&self, field: &str, value: &str) -> &'static str {
        self.typed.selected(field, value)
    }
}
