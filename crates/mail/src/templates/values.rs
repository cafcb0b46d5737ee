//! What a letter is filled with.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use casework::words::Language;

use super::placeholders::{Placeholder, placeholders};

/// What a letter is filled with: a tree of texts, by the names that `placeholders` lists. `answer.cause` lies at `cause` in `answer`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Values(Map<String, Value>);

impl From<Map<String, Value>> for Values {
    fn from(map: Map<String, Value>) -> Self {
        Self(map)
    }
}

impl Values {
    /// Puts a text where its dotted name says: `values.set("case.number", "2026-0012")`.
    pub fn set(&mut self, name: &str, text: impl Into<String>) {
        let mut parts: Vec<&str> = name.split('.').collect();
        let Some(last) = parts.pop() else { return };
        let mut map = &mut self.0;
        for part in parts {
            let next = map.entry(part).or_insert_with(|| Value::Object(Map::new()));
            if !next.is_object() {
                *next = Value::Object(Map::new());
            }
            let Value::Object(next) = next else { return };
            map = next;
        }
        map.insert(last.into(), Value::String(text.into()));
    }

    /// Adds an answer to the list that a letter may go through.
    pub fn add_answer(&mut self, step: &str, question: &str, answer: &str) {
        let list = self.0.entry("answers").or_insert_with(|| json!([]));
        if let Value::Array(list) = list {
            list.push(json!({ "step": step, "question": question, "answer": answer }));
        }
    }

    /// What the engine sees: nothing that is empty, so that `{% if … %}` asks for it; and the groups, which are always there.
    pub(super) fn for_engine(&self) -> Value {
        let mut map = self.0.clone();
        for group in [
            "case", "company", "party", "sender", "letter", "answer", "person", "ask", "by", "clock", "failure",
            "receipt",
        ] {
            map.entry(group).or_insert_with(|| Value::Object(Map::new()));
        }
        map.entry("answers").or_insert_with(|| json!([]));
        without_nothing(map)
    }
}

fn without_nothing(map: Map<String, Value>) -> Value {
    let kept = map.into_iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| match value {
        Value::Object(inner) => (name, without_nothing(inner)),
        other => (name, other),
    });
    Value::Object(kept.collect())
}

/// How much of what a letter may have, an example has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    Full,
    /// Only what is always there.
    Minimal,
}

/// Invented values for the preview of a letter.
pub fn example(name: &str, language: Language, extent: Extent) -> Values {
    of_examples(&placeholders(name), language, extent)
}

pub(super) fn of_examples(placeholders: &[Placeholder], language: Language, extent: Extent) -> Values {
    let mut values = Values::default();
    for placeholder in placeholders.iter().filter(|placeholder| placeholder.always || extent == Extent::Full) {
        let text = placeholder.example.of(language);
        if placeholder.name == "answers" {
            let (question, answer) = match language {
                Language::Ja => ("再現しましたか", "再現した"),
                Language::En => ("Could it be reproduced?", "Yes"),
            };
            values.add_answer("2.1.1", question, answer);
        } else {
            values.set(&placeholder.name, text);
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dotted_name_becomes_a_place_in_the_tree() {
        let mut values = Values::default();
        values.set("case.number", "2026-0012");
        values.add_answer("2.1.1", "Could it be reproduced?", "Yes");
        assert_eq!(
            serde_json::to_value(&values).unwrap(),
            json!({ "case": { "number": "2026-0012" },
                    "answers": [{ "step": "2.1.1", "question": "Could it be reproduced?", "answer": "Yes" }] })
        );
    }

    #[test]
    fn a_null_is_as_if_it_were_not_there() {
        let Value::Object(map) = json!({ "answer": { "cwe": null, "cause": "x" } }) else { unreachable!() };
        assert_eq!(Values::from(map).for_engine()["answer"], json!({ "cause": "x" }));
    }
}
