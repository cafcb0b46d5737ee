//! A form as it is shown: with what was typed, and what is wrong with it beside each field.

use casework::refusal::Refusal;

use super::{Html, Page, Posted, icon, parts::escaped};

/// What was typed into a form so far, and why it was not taken.
#[derive(Clone, Debug, Default)]
pub(crate) struct Typed {
    posted: Posted,
    /// What was there before anything was typed.
    before: Vec<(String, String)>,
    /// Every reason.
    pub(crate) refusals: Vec<Refusal>,
}

impl Typed {
    /// A form that comes back with its reasons. What was typed is kept.
    pub(crate) fn refused(posted: &Posted, refusals: Vec<Refusal>) -> Self {
        Self { posted: posted.clone(), before: Vec::new(), refusals }
    }

    /// A form that begins with these values.
    pub(crate) fn with(values: Vec<(String, String)>) -> Self {
        Self { before: values, ..Self::default() }
    }

    /// What stands in a field.
    pub(crate) fn value(&self, name: &str) -> &str {
        let typed = self.posted.fields().iter().find(|(field, _)| field == name);
        let before = || self.before.iter().find(|(field, _)| field == name);
        typed.or_else(before).map_or("", |(_, value)| value)
    }

    /// Whether a box or an option is chosen.
    pub(crate) fn chosen(&self, name: &str, value: &str) -> bool {
        let fields = if self.posted.fields().is_empty() { &self.before } else { self.posted.fields() };
        fields.iter().any(|(field, chosen)| field == name && chosen == value)
    }

    /// `checked` where a box or an option is chosen.
    pub(crate) fn checked(&self, name: &str, value: &str) -> &'static str {
        if self.chosen(name, value) { "checked" } else { "" }
    }

    /// `selected` where an option is chosen.
    pub(crate) fn selected(&self, name: &str, value: &str) -> &'static str {
        if self.chosen(name, value) { "selected" } else { "" }
    }

    /// Whether something is wrong with a field.
    pub(crate) fn is_wrong(&self, name: &str) -> bool {
        self.refusals.iter().any(|refusal| refusal.field.as_ref().is_some_and(|field| *field == name))
    }

    /// ` bad` where something is wrong with a field, for its class.
    pub(crate) fn bad(&self, name: &str) -> &'static str {
        if self.is_wrong(name) { " bad" } else { "" }
    }

    /// What describes a field to who does not see it: its help, and what is wrong with it.
    pub(crate) fn described(&self, name: &str, has_help: bool) -> Html {
        let help = if has_help { format!("{name}-help") } else { String::new() };
        let wrong = if self.is_wrong(name) { format!(" {name}-wrong") } else { String::new() };
        let by = format!("{help}{wrong}");
        let invalid = if self.is_wrong(name) { r#" aria-invalid="true""# } else { "" };
        match by.trim() {
            "" => Html::default(),
            by => Html(format!(r#"aria-describedby="{}"{invalid}"#, escaped(by))),
        }
    }

    /// What is wrong with a field, in words below its label.
    pub(crate) fn wrong(&self, page: &Page, name: &str) -> Html {
        let about = self.refusals.iter().filter(|it| it.field.as_ref().is_some_and(|field| *field == name));
        let sentences: Vec<String> = about.map(|refusal| escaped(&page.w(&refusal.sentence))).collect();
        if sentences.is_empty() {
            return Html::default();
        }
        let (icon, text) = (icon("danger"), sentences.join(" "));
        Html(format!(r#"<p class="wrong" id="{}-wrong">{icon}{text}</p>"#, escaped(name)))
    }

    /// Every reason above the form, each with a link to its field.
    pub(crate) fn mistakes(&self, page: &Page) -> Html {
        if self.refusals.is_empty() {
            return Html::default();
        }
        let line = |refusal: &Refusal| {
            let sentence = escaped(&page.w(&refusal.sentence));
            match &refusal.field {
                Some(field) => format!(r##"<li><a href="#{}">{sentence}</a></li>"##, escaped(field.as_str())),
                None => format!("<li>{sentence}</li>"),
            }
        };
        let lines: String = self.refusals.iter().map(line).collect();
        let head =
            page.t("確かめてください。入力した内容は残っています。", "Please look at this. What you typed is kept.");
        Html(format!(r#"<div class="mistakes" role="alert" tabindex="-1"><h2>{head}</h2><ul>{lines}</ul></div>"#))
    }
}
