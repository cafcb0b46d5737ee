//! What came in a form, as answers: one way for each kind of question, and a clear word where something cannot be read.

use std::collections::{BTreeMap, BTreeSet};

use casework::{
    answers::{Answers, Ask, Choice, Kind, Status, Value, is_asked},
    case::Case,
    names::{Name, Target},
    refusal::Refusal,
};

use super::moments::{self, Which};

/// The fields of a form in their order.
pub(super) type Fields = [(String, String)];

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// The answers.
    pub(super) answers: Answers,
    /// What could not be read, under the names of the form's fields.
    pub(super) wrong: Vec<Refusal>,
}

/// The name of a question's field in a form.
pub(super) fn field_of(ask: &Name) -> String {
    format!("a.{ask}")
}

/// Reads the answers to these questions. `standing` is what is on record already and decides, too, what is asked at all.
pub(super) fn read(fields: &Fields, asks: &[&Ask], standing: &Answers, case: &Case) -> Read {
    let mut read = Read::default();
    for ask in asks {
        let form = Form { fields, name: field_of(&ask.id) };
        match form.value(ask, case) {
            Ok(Some(value)) => {
                read.answers.insert(ask.id.clone(), value);
            }
            Ok(None) => {}
            Err(refusals) => {
                let field = Name::from(form.name.as_str());
                read.wrong.extend(refusals.into_iter().map(|refusal| refusal.on(&field)));
            }
        }
    }
    leave_out_unasked(&mut read, asks, standing);
    if fields.iter().any(|(name, _)| is_foreign(name, asks)) {
        read.wrong.push(Refusal::new(
            "unknown-field",
            "この手順にない項目が送られました。ページを読み込み直してください。",
            "Something was sent that this step does not ask. Reload the page.",
        ));
    }
    read
}

/// What was typed into a question that hangs on another choice is not an answer once that choice is not made.
fn leave_out_unasked(read: &mut Read, asks: &[&Ask], standing: &Answers) {
    loop {
        let mut given = standing.clone();
        given.extend(read.answers.clone());
        let unasked = asks.iter().find(|ask| !is_asked(ask, &given) && read.answers.contains_key(&ask.id));
        let Some(ask) = unasked else { break };
        read.answers.remove(&ask.id);
    }
    let mut given = standing.clone();
    given.extend(read.answers.clone());
    for ask in asks.iter().filter(|ask| !is_asked(ask, &given)) {
        let name = field_of(&ask.id);
        read.wrong.retain(|refusal| refusal.field.as_ref().is_none_or(|field| *field != name.as_str()));
    }
}

/// Whether a field claims to be an answer and is none of these questions.
fn is_foreign(name: &str, asks: &[&Ask]) -> bool {
    let Some(rest) = name.strip_prefix("a.") else { return false };
    let id = rest.split(['.', '/']).next().unwrap_or_default();
    !asks.iter().any(|ask| ask.id == id)
}

struct Form<'a> {
    fields: &'a Fields,
    name: String,
}

impl Form<'_> {
    fn get(&self, suffix: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| field.strip_prefix(self.name.as_str()) == Some(suffix));
        found.map_or("", |(_, value)| value.trim())
    }

    fn some(&self, suffix: &str) -> Option<String> {
        Some(self.get(suffix)).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    fn all(&self) -> BTreeSet<Name> {
        let own = self.fields.iter().filter(|(field, value)| *field == self.name && !value.trim().is_empty());
        own.map(|(_, value)| Name::from(value.trim())).collect()
    }

    fn value(&self, ask: &Ask, case: &Case) -> Result<Option<Value>, Vec<Refusal>> {
        Ok(match &ask.kind {
            Kind::Line { .. } | Kind::Text { .. } | Kind::Identifier => self.some("").map(Value::Text),
            Kind::Choice(_) => self.some("").map(|option| {
                let because = self.some(&format!(".because.{option}"));
                Value::Choice(Choice { option: option.into(), because })
            }),
            Kind::Choices(_) => Some(self.all()).filter(|chosen| !chosen.is_empty()).map(Value::Choices),
            Kind::Date { .. } => moments::day(self.get("")).map_err(|refusal| vec![refusal])?.map(Value::Date),
            Kind::Moment { .. } => {
                let which = match self.get(".fold") {
                    "first" => Which::First,
                    "second" => Which::Second,
                    _ => Which::Unsaid,
                };
                moments::moment(self.get(".date"), self.get(".time"), self.get(".zone"), which)?.map(Value::Moment)
            }
            Kind::Number { .. } => self.number()?,
            Kind::Acknowledgement => (self.get("") == "yes").then_some(Value::Accepted),
            Kind::Parties => Some(self.all()).filter(|chosen| !chosen.is_empty()).map(Value::Parties),
            Kind::Statuses => self.statuses(case)?,
            Kind::Remedies(_) => self.remedies(case),
        })
    }

    fn number(&self) -> Result<Option<Value>, Vec<Refusal>> {
        let text = moments::plain(self.get(""));
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(|number| Some(Value::Number(number))).map_err(|_| {
            vec![Refusal::new("unreadable-number", "数字で書いてください。", "Write it as a whole number.")]
        })
    }

    /// What follows the name and a slash, with its value.
    fn rows(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().filter_map(|(field, value)| {
            let row = field.strip_prefix(self.name.as_str())?.strip_prefix('/')?;
            Some((row, value.trim()))
        })
    }

    fn statuses(&self, case: &Case) -> Result<Option<Value>, Vec<Refusal>> {
        let mut statuses = BTreeMap::new();
        let mut unreadable = false;
        for (target, status) in self.rows().filter(|(_, status)| !status.is_empty()) {
            match (Target::try_from(target.to_owned()), status_of(status)) {
                (Ok(target), Some(status)) => {
                    statuses.insert(target, status);
                }
                _ => unreadable = true,
            }
        }
        if let Some(status) = status_of(self.get(".fill")) {
            for target in targets(case) {
                statuses.entry(target).or_insert(status);
            }
        }
        if unreadable {
            return Err(vec![Refusal::new(
                "unknown-option",
                "影響の有無は、一覧から選んでください。",
                "Choose the status from the list.",
            )]);
        }
        Ok(Some(statuses).filter(|statuses| !statuses.is_empty()).map(Value::Statuses))
    }

    fn remedies(&self, case: &Case) -> Option<Value> {
        let mut remedies = BTreeMap::new();
        let (mut options, mut reasons) = (BTreeMap::new(), BTreeMap::new());
        for (row, value) in self.rows().filter(|(_, value)| !value.is_empty()) {
            match row.strip_suffix("/because") {
                Some(product) => reasons.insert(product, value),
                None => options.insert(row, value),
            };
        }
        let fill = self.some(".fill");
        let affected = case.affected_products();
        let filled = affected.iter().filter_map(|product| fill.as_deref().map(|option| (product.as_str(), option)));
        for (product, option) in filled {
            options.entry(product).or_insert(option);
        }
        let same = self.some(".fill-because");
        for (product, option) in options {
            let because = reasons.get(product).map(|reason| (*reason).to_owned()).or_else(|| same.clone());
            remedies.insert(Name::from(product), Choice { option: option.into(), because });
        }
        Some(remedies).filter(|remedies| !remedies.is_empty()).map(Value::Remedies)
    }
}

/// Every product with every vulnerability of a case.
pub(super) fn targets(case: &Case) -> Vec<Target> {
    let of_product = |product: &Name| {
        let product = product.clone();
        let with =
            move |vulnerability: &Name| Target { product: product.clone(), vulnerability: vulnerability.clone() };
        case.vulnerabilities.iter().map(with).collect::<Vec<_>>()
    };
    case.products.iter().flat_map(of_product).collect()
}

/// The status with this name.
fn status_of(name: &str) -> Option<Status> {
    Status::ALL.iter().copied().find(|status| status.name() == name)
}

/// Refusals of the rules, under the names of the form's fields.
pub(super) fn on_form(refusals: Vec<Refusal>, asks: &[Ask]) -> Vec<Refusal> {
    let rename = |refusal: Refusal| {
        let asked = refusal.field.as_ref().and_then(|field| asks.iter().find(|ask| ask.id == *field));
        match asked {
            Some(ask) => {
                let field = Name::from(field_of(&ask.id));
                refusal.on(&field)
            }
            None => refusal,
        }
    };
    refusals.into_iter().map(rename).collect()
}

#[cfg(test)]
#[path = "answers_tests.rs"]
mod tests;
