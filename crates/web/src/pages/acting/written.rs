//! Answers that are on record, as a form has them: what a form begins with when one proposes anew or corrects.

use casework::answers::{Answers, Ask, Value};

use super::answers::field_of;

/// The fields of a form that says this.
pub(super) fn written(asks: &[&Ask], answers: &Answers) -> Vec<(String, String)> {
    let known = asks.iter().filter_map(|ask| Some((field_of(&ask.id), answers.get(&ask.id)?)));
    known.flat_map(|(name, value)| of_value(&name, value)).collect()
}

fn of_value(name: &str, value: &Value) -> Vec<(String, String)> {
    let field = |suffix: &str, value: String| (format!("{name}{suffix}"), value);
    match value {
        Value::Text(text) => vec![field("", text.clone())],
        Value::Choice(choice) => {
            let because = choice.because.iter().map(|text| field(&format!(".because.{}", choice.option), text.clone()));
            std::iter::once(field("", choice.option.to_string())).chain(because).collect()
        }
        Value::Choices(names) | Value::Parties(names) => names.iter().map(|name| field("", name.to_string())).collect(),
        Value::Date(date) => vec![field("", date.to_string())],
        Value::Moment(moment) => {
            let at = moment.zoned();
            vec![
                field(".date", at.date().to_string()),
                field(".time", at.strftime("%H:%M").to_string()),
                field(".zone", moment.zone.to_string()),
            ]
        }
        Value::Number(number) => vec![field("", number.to_string())],
        Value::Accepted => vec![field("", "yes".into())],
        Value::Statuses(statuses) => {
            statuses.iter().map(|(target, status)| field(&format!("/{target}"), status.name().into())).collect()
        }
        Value::Remedies(remedies) => {
            let of_product = |(product, choice): (&casework::names::Name, &casework::answers::Choice)| {
                let because = choice.because.iter().map(|text| field(&format!("/{product}/because"), text.clone()));
                let option = field(&format!("/{product}"), choice.option.to_string());
                std::iter::once(option).chain(because).collect::<Vec<_>>()
            };
            remedies.iter().flat_map(of_product).collect()
        }
    }
}
