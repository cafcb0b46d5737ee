//! Fields of a form with their label, help and what is wrong with them: the same everywhere.

use std::fmt::Display;

use super::{Html, Page, Typed, parts::escaped};

/// A field around its control.
fn field(
    page: &Page,
    typed: &Typed,
    (name, label, help): (&str, &str, &str),
    must: bool,
    control: impl Display,
) -> Html {
    let (bad, wrong, label) = (typed.bad(name), typed.wrong(page, name), escaped(label));
    let need = match must {
        true => format!(r#" <span class="need must">{}</span>"#, page.t("必須", "required")),
        false => String::new(),
    };
    let help = if help.is_empty() {
        String::new()
    } else {
        format!(r#"<p class="help" id="{name}-help">{}</p>"#, escaped(help))
    };
    Html(format!(r#"<div class="field{bad}"><label for="{name}">{label}{need}</label>{help}{wrong}{control}</div>"#))
}

/// One line. The attributes are ours; `required` among them marks it so.
pub(crate) fn line(page: &Page, typed: &Typed, name: &str, label: &str, help: &str, attributes: &str) -> Html {
    let (value, described) = (escaped(typed.value(name)), typed.described(name, !help.is_empty()));
    let control = format!(r#"<input id="{name}" name="{name}" value="{value}" {described} {attributes}>"#);
    field(page, typed, (name, label, help), attributes.contains("required"), control)
}

/// Some lines.
pub(crate) fn area(page: &Page, typed: &Typed, name: &str, label: &str, help: &str, attributes: &str) -> Html {
    let (value, described) = (escaped(typed.value(name)), typed.described(name, !help.is_empty()));
    let control =
        format!(r#"<textarea class="short" id="{name}" name="{name}" {described} {attributes}>{value}</textarea>"#);
    field(page, typed, (name, label, help), attributes.contains("required"), control)
}

/// One of a list: values with what people read.
pub(crate) fn pick(
    page: &Page,
    typed: &Typed,
    name: &str,
    label: &str,
    help: &str,
    options: &[(String, String)],
) -> Html {
    let described = typed.described(name, !help.is_empty());
    let option = |(value, text): &(String, String)| {
        let selected = typed.selected(name, value);
        format!(r#"<option value="{}" {selected}>{}</option>"#, escaped(value), escaped(text))
    };
    let options: String = options.iter().map(option).collect();
    let control = format!(r#"<select id="{name}" name="{name}" {described}>{options}</select>"#);
    field(page, typed, (name, label, help), false, control)
}

/// A box to tick.
pub(crate) fn tick(page: &Page, typed: &Typed, name: &str, label: &str, help: &str) -> Html {
    let (checked, described, wrong) =
        (typed.checked(name, "yes"), typed.described(name, !help.is_empty()), typed.wrong(page, name));
    let help =
        if help.is_empty() { String::new() } else { format!(r#"<small id="{name}-help">{}</small>"#, escaped(help)) };
    let (bad, label) = (typed.bad(name), escaped(label));
    Html(format!(
        r#"<div class="field{bad}">{wrong}<label class="choice"><input type="checkbox" id="{name}" name="{name}" value="yes" {checked} {described}><span><b>{label}</b>{help}</span></label></div>"#
    ))
}
