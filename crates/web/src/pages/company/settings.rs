//! What the company has set.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use operations::{
    Trouble, company,
    settings::{self, SETTING_PARTS, Setting, SettingKind, SettingPart, every},
};

use super::zone_options;
use crate::frame::{Fault, Html, Page, Posted, Signed, Typed, Web, area, html, line, pick, redirect};

#[derive(Template)]
#[template(path = "company/settings.html")]
struct Settings<'a> {
    page: &'a Page,
    typed: &'a Typed,
}

impl Settings<'_> {
    fn parts(&self) -> &'static [SettingPart] {
        SETTING_PARTS
    }

    /// What it does, what may be typed, and what holds without.
    fn help(&self, setting: &Setting) -> String {
        let page = self.page;
        let mut help = page.t(setting.help.0, setting.help.1).to_owned();
        let english = page.lang() == "en";
        let mut say = |ja: String, en: String| {
            if english {
                help.push(' ');
            }
            help.push_str(if english { &en } else { &ja });
        };
        if let SettingKind::Number { least, most, .. } = setting.kind {
            say(format!("{least}から{most}まで。"), format!("From {least} to {most}."));
        }
        if !setting.otherwise.is_empty() {
            let otherwise = setting.shown(setting.otherwise);
            say(format!("既定: {}", otherwise.ja), format!("Default: {}.", otherwise.en));
        }
        help
    }

    fn field(&self, setting: &Setting) -> Html {
        let (page, typed, name) = (self.page, self.typed, setting.name.as_str());
        let (label, help) = (page.t(setting.title.0, setting.title.1), self.help(setting));
        let help = help.as_str();
        match setting.kind {
            SettingKind::Line => line(page, typed, name, label, help, r#"autocomplete="off""#),
            SettingKind::Mail => line(page, typed, name, label, help, r#"type="email" autocomplete="off""#),
            SettingKind::Number { least, most, .. } => {
                let attributes = format!(r#"type="number" inputmode="numeric" min="{least}" max="{most}" step="1""#);
                line(page, typed, name, label, help, &attributes)
            }
            SettingKind::Url | SettingKind::Secure => {
                line(page, typed, name, label, help, r#"type="url" autocomplete="off""#)
            }
            SettingKind::Prefix => {
                line(page, typed, name, label, help, r#"class="mono" autocomplete="off" maxlength="12""#)
            }
            SettingKind::Uuid => {
                line(page, typed, name, label, help, r#"class="mono" autocomplete="off" maxlength="36""#)
            }
            SettingKind::Lines => area(page, typed, name, label, help, ""),
            SettingKind::Zone => pick(page, typed, name, label, help, &zone_options(typed.value(name))),
            SettingKind::One(values) => {
                let option = |(value, ja, en): &(&str, &str, &str)| ((*value).to_owned(), page.t(ja, en).to_owned());
                pick(page, typed, name, label, help, &values.iter().map(option).collect::<Vec<_>>())
            }
            SettingKind::Some(values) => self.boxes(name, (label, help), values),
        }
    }

    fn boxes(&self, name: &str, (label, help): (&str, &str), values: &[(&str, &str, &str)]) -> Html {
        let choice = |(value, ja, en): &(&str, &str, &str)| {
            let (checked, text) = (self.typed.checked(name, value), self.page.t(ja, en));
            format!(
                r#"<label class="choice"><input type="checkbox" name="{name}" value="{value}" {checked}><span>{text}</span></label>"#
            )
        };
        let boxes: String = values.iter().map(choice).collect();
        let wrong = self.typed.wrong(self.page, name);
        Html(format!(
            r#"<fieldset class="field choices" id="{name}"><legend>{label}</legend><p class="help">{help}</p>{wrong}{boxes}</fieldset>"#
        ))
    }
}

/// Shows them, to be changed by who may.
pub(crate) async fn settings(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    let page = page.at("company");
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let mut values = Vec::new();
    for setting in every() {
        let value = company.value(setting.name);
        let each: Vec<&str> = match setting.kind {
            SettingKind::Some(_) => value.split(' ').collect(),
            _ => vec![value],
        };
        values.extend(each.into_iter().map(|value| (setting.name.into(), value.to_owned())));
    }
    Ok(html(&page, StatusCode::OK, &Settings { page: &page, typed: &Typed::with(values) }))
}

/// Sets what was typed.
pub(crate) async fn set(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    let value = |setting: &Setting| match setting.kind {
        SettingKind::Some(_) => posted.all(setting.name.as_str()).collect::<Vec<_>>().join(" "),
        _ => posted.get(setting.name.as_str()).to_owned(),
    };
    let values: BTreeMap<String, String> = every().map(|setting| (setting.name.into(), value(setting))).collect();
    match settings::change(&web.desk, &viewer, &values).await {
        Ok(_) => Ok(redirect("/company/settings?saved=yes").into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = Typed::refused(&posted, refusals);
            Ok(html(&page, StatusCode::UNPROCESSABLE_ENTITY, &Settings { page: &page, typed: &typed }))
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}
