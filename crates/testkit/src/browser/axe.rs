//! What axe-core finds on a page that keeps people out, by the rules of WCAG 2.2 at the levels A and AA.

use std::fmt;

use serde_json::{Value, json};

use super::{Page, page::text_of};
use crate::{Failure, Result, place};

const RULES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const RUN: &str = "
    const found = await axe.run(document, { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'] });
    return found.violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }));
";

/// A rule that the page breaks, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The rule's name, such as `color-contrast`.
    pub rule: String,
    /// What the rule asks, as a sentence.
    pub asks: String,
    /// Each element that breaks it, as a CSS selector.
    pub at: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {} At: {}", self.rule, self.asks, self.at.join(", "))
    }
}

impl Page {
    /// Everything that axe-core finds on the page as it is now.
    pub async fn axe(&self) -> Result<Vec<Violation>> {
        if !self.looks.javascript {
            // It waits for timers, which Chromium does not run there, and would wait until it is given up.
            return Err(Failure::new(
                "axe-core does not run in a window without JavaScript: open the page in one with it",
            ));
        }
        let source = place::node_module("axe-core/axe.min.js")?;
        let script = format!("{source}\nreturn (async function () {{ {RUN} }}).apply(null, arguments);");
        let found = self.session.run(&script, json!([RULES])).await?;
        Ok(found.as_array().into_iter().flatten().map(violation).collect())
    }
}

fn violation(found: &Value) -> Violation {
    let at = found["at"].as_array().into_iter().flatten().map(text_of).collect();
    Violation { rule: text_of(&found["id"]), asks: text_of(&found["help"]), at }
}
