//! The fields of the editor: in both languages side by side, each with what is wrong with it.

use std::{borrow::Borrow, collections::BTreeMap};

use advisory::{Advisory, Problem};
use casework::{refusal::Refusal, words::Words};

use super::places::place_of;
use crate::frame::{Html, Page, escaped, icon};

/// The form as it is shown.
pub(super) struct Sheet<'a> {
    pub(super) page: &'a Page,
    wrong: BTreeMap<String, Vec<String>>,
}

impl<'a> Sheet<'a> {
    /// A form with what is wrong with the advisory in it.
    pub(super) fn new(page: &'a Page, advisory: &Advisory, problems: &[Problem], refusals: &[Refusal]) -> Self {
        let mut wrong: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for problem in problems {
            let said = wrong.entry(place_of(advisory, &problem.field)).or_default();
            said.push(page.w(&problem.sentence));
        }
        for refusal in refusals {
            let Some(field) = &refusal.field else { continue };
            let said = wrong.entry(place_of(advisory, field.as_str())).or_default();
            let sentence = page.w(&refusal.sentence);
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
        Self { page, wrong }
    }

    /// What is wrong with a field or a part.
    pub(super) fn wrong(&self, id: impl AsRef<str>) -> Html {
        let id = id.as_ref();
        let Some(sentences) = self.wrong.get(id) else { return Html::default() };
        let (icon, text) = (icon("danger"), escaped(&sentences.join(" ")));
        let (id, lang) = (escaped(id), self.page.lang());
        Html(format!(r#"<p class="wrong" id="{id}-wrong">{icon}<span lang="{lang}">{text}</span></p>"#))
    }

    /// Whether something is wrong in a part of the form: a part that is folded is opened then.
    pub(super) fn is_wrong_in(&self, prefix: impl AsRef<str>) -> bool {
        self.wrong.keys().any(|id| id.starts_with(prefix.as_ref()))
    }

    fn bad(&self, id: &str) -> &'static str {
        if self.wrong.contains_key(id) { " bad" } else { "" }
    }

    fn described(&self, id: &str) -> String {
        match self.wrong.contains_key(id) {
            true => format!(r#" aria-describedby="{}-wrong" aria-invalid="true""#, escaped(id)),
            false => String::new(),
        }
    }

    /// A line in both languages.
    pub(super) fn both(&self, id: impl AsRef<str>, words: impl Borrow<Words>, ja: &str, en: &str) -> Html {
        self.sides(id.as_ref(), words.borrow(), (ja, en), 1)
    }

    /// A text in both languages.
    pub(super) fn texts(&self, id: impl AsRef<str>, words: impl Borrow<Words>, ja: &str, en: &str) -> Html {
        let words = words.borrow();
        let longest = words.ja.chars().count().max(words.en.chars().count() / 2);
        self.sides(id.as_ref(), words, (ja, en), (longest / 40).clamp(3, 12))
    }

    fn sides(&self, id: &str, words: &Words, (ja, en): (&str, &str), lines: usize) -> Html {
        let ja = self.side("ja", ja, "日本語", &format!("{id}.ja"), &words.ja, lines);
        let en = self.side("en", en, "English", &format!("{id}.en"), &words.en, lines);
        Html(format!(r#"<div class="compare">{ja}{en}</div>"#))
    }

    fn side(&self, lang: &str, label: &str, which: &str, id: &str, value: &str, lines: usize) -> String {
        let (bad, wrong, described) = (self.bad(id), self.wrong(id), self.described(id));
        let (label, value, id) = (escaped(label), escaped(value), escaped(id));
        let input = if lines == 1 {
            format!(r#"<input id="{id}" name="{id}" value="{value}"{described}>"#)
        } else {
            // A line break at the beginning of a text area is not part of it.
            format!("<textarea id=\"{id}\" name=\"{id}\" rows=\"{lines}\"{described}>\n{value}</textarea>")
        };
        format!(
            r#"<div lang="{lang}"><div class="field{bad}"><label for="{id}">{label}<span class="sr"> ({which})</span></label>{wrong}{input}</div></div>"#
        )
    }

    /// A single line that is the same in both languages.
    pub(super) fn line(
        &self,
        id: impl AsRef<str>,
        value: impl AsRef<str>,
        label: &str,
        help: impl AsRef<str>,
        kind: &str,
    ) -> Html {
        let (id, value, help) = (id.as_ref(), value.as_ref(), help.as_ref());
        let (bad, wrong) = (self.bad(id), self.wrong(id));
        let (id_wrong, safe) = (self.wrong.contains_key(id), escaped(id));
        let by = match (help.is_empty(), id_wrong) {
            (true, false) => String::new(),
            (true, true) => format!(r#" aria-describedby="{safe}-wrong" aria-invalid="true""#),
            (false, false) => format!(r#" aria-describedby="{safe}-help""#),
            (false, true) => format!(r#" aria-describedby="{safe}-help {safe}-wrong" aria-invalid="true""#),
        };
        let help = match help {
            "" => String::new(),
            help => format!(r#"<p class="help" id="{safe}-help">{}</p>"#, escaped(help)),
        };
        let (label, value) = (escaped(label), escaped(value));
        Html(format!(
            r#"<div class="field{bad}"><label for="{safe}">{label}</label>{help}{wrong}<input type="{kind}" id="{safe}" name="{safe}" value="{value}"{by}></div>"#
        ))
    }

    /// A choice of one; what each is called comes with it.
    pub(super) fn choice(
        &self,
        id: impl AsRef<str>,
        chosen: impl AsRef<str>,
        label: &str,
        options: &[(&'static str, Words)],
    ) -> Html {
        let id = id.as_ref();
        let (bad, wrong) = (self.bad(id), self.wrong(id));
        let select = self.select(id, chosen.as_ref(), options, "");
        let (id, label) = (escaped(id), escaped(label));
        Html(format!(r#"<div class="field{bad}"><label for="{id}">{label}</label>{wrong}{select}</div>"#))
    }

    /// The same without a label beside it: in a table, whose heads say it.
    pub(super) fn cell(
        &self,
        id: impl AsRef<str>,
        chosen: impl AsRef<str>,
        label: impl AsRef<str>,
        options: &[(&'static str, Words)],
    ) -> Html {
        let id = id.as_ref();
        let wrong = self.wrong(id);
        let select =
            self.select(id, chosen.as_ref(), options, &format!(r#" aria-label="{}""#, escaped(label.as_ref())));
        Html(format!("{wrong}{select}"))
    }

    fn select(&self, id: &str, chosen: &str, options: &[(&'static str, Words)], more: &str) -> String {
        let option = |(value, words): &(&'static str, Words)| {
            let selected = if *value == chosen { " selected" } else { "" };
            format!(r#"<option value="{value}"{selected}>{}</option>"#, escaped(&self.page.w(words)))
        };
        let options: String = options.iter().map(option).collect();
        let described = self.described(id);
        let id = escaped(id);
        format!(r#"<select id="{id}" name="{id}"{more}{described}>{options}</select>"#)
    }

    /// A button that changes the form and saves nothing.
    pub(super) fn button(&self, act: impl AsRef<str>, symbol: &str, text: &str) -> Html {
        let (act, text) = (escaped(act.as_ref()), escaped(text));
        Html(format!(r#"<button class="button small" name="do" value="{act}">{}{text}</button>"#, icon(symbol)))
    }
}
