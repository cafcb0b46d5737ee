//! A page as a person meets it: read, filled in, pressed.

use std::{path::Path, time::Duration};

use serde_json::{Value, json};
use tokio::time::{MissedTickBehavior, interval, timeout};

use super::{
    Looks,
    session::{Element, Session},
};
use crate::{Failure, Result};

const FIND: &str = include_str!("find.js");
const PATIENCE: Duration = Duration::from_secs(15);

/// Kinds of field into which one cannot type the same keys in every language: their value is set as a script would.
const SET: &str = "
    const [field, value] = arguments;
    if (!['date', 'datetime-local', 'month', 'week', 'time', 'color', 'range'].includes(field.type)) return false;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return field.value === value ? true : `\"${value}\" is no value for a field of the type ${field.type}`;
";

const PICK: &str = "
    const [field, words] = arguments;
    const tidy = (text) => text.replace(/\\s+/g, ' ').trim();
    const options = [...field.options ?? []];
    return options.find((option) => tidy(option.textContent) === words) ?? options.map((option) => tidy(option.textContent));
";

/// The page in a window. The window closes with this value.
#[derive(Debug)]
pub struct Page {
    pub(super) session: Session,
    pub(super) looks: Looks,
}

/// What was found by its words.
struct Found {
    element: Element,
    label: Option<Element>,
    checked: bool,
}

impl Page {
    pub(super) fn new(session: Session, looks: Looks) -> Self {
        Self { session, looks }
    }

    /// Goes to an address, and waits until the page is there.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.session.ask("POST", "/url", &json!({ "url": url })).await.map(drop)
    }

    /// Where it is now.
    pub async fn url(&self) -> Result<String> {
        Ok(text_of(&self.session.ask("GET", "/url", &Value::Null).await?))
    }

    /// The title of the page.
    pub async fn title(&self) -> Result<String> {
        Ok(text_of(&self.session.ask("GET", "/title", &Value::Null).await?))
    }

    /// What can be read on the page.
    pub async fn text(&self) -> Result<String> {
        Ok(text_of(&self.run("return document.body.innerText;").await?))
    }

    /// Runs the body of a function in the page, for what no other method can say.
    pub async fn run(&self, script: &str) -> Result<Value> {
        self.session.run(script, json!([])).await
    }

    /// Presses the button with these words.
    pub async fn press(&self, words: &str) -> Result<()> {
        let found = self.find("button", words, None).await?;
        self.session.click(&found.element).await
    }

    /// Follows the link with these words.
    pub async fn follow(&self, words: &str) -> Result<()> {
        let found = self.find("link", words, None).await?;
        self.session.click(&found.element).await
    }

    /// Writes into the field with this label, in place of what stood there. Dates are written `2027-03-31`.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let field = self.find("field", label, None).await?.element;
        match self.session.run_on(&field, SET, text).await? {
            Value::Bool(true) => Ok(()),
            Value::String(why) => Err(Failure::new(format!("\"{label}\": {why}"))),
            _ => {
                self.session.clear(&field).await?;
                self.session.type_into(&field, text).await
            }
        }
    }

    /// Chooses an option of the list with this label.
    pub async fn select(&self, label: &str, option: &str) -> Result<()> {
        let field = self.find("field", label, None).await?.element;
        let picked = self.session.run_on(&field, PICK, option).await?;
        match Element::of(&picked) {
            Some(element) => self.session.click(&element).await,
            None => Err(Failure::new(format!("\"{label}\" has no option \"{option}\". It has: {picked}"))),
        }
    }

    /// Gives a file to the field with this label.
    pub async fn attach(&self, label: &str, file: &Path) -> Result<()> {
        let field = self.find("field", label, None).await?.element;
        self.session.type_into(&field, &file.to_string_lossy()).await
    }

    /// Chooses the radio button or ticks the box with this label.
    pub async fn choose(&self, label: &str) -> Result<()> {
        self.mark(label, None, true).await
    }

    /// The same inside the group with this heading, where other groups have the same labels.
    pub async fn choose_in(&self, group: &str, label: &str) -> Result<()> {
        self.mark(label, Some(group), true).await
    }

    /// Takes the tick out of the box with this label.
    pub async fn untick(&self, label: &str) -> Result<()> {
        self.mark(label, None, false).await
    }

    /// Waits until these words can be read on the page.
    pub async fn wait_for_text(&self, words: &str) -> Result<()> {
        // A page tells nobody when it has changed, so it is read again and again; while it loads, it cannot be read.
        let mut ticks = interval(Duration::from_millis(50));
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let reading = async {
            loop {
                ticks.tick().await;
                if self.text().await.is_ok_and(|text| text.contains(words)) {
                    return;
                }
            }
        };
        if timeout(PATIENCE, reading).await.is_ok() {
            return Ok(());
        }
        let (url, text) = (self.url().await?, self.text().await?);
        let beginning: String = text.chars().take(3000).collect();
        Err(Failure::new(format!("\"{words}\" does not show at {url}, which reads:\n{beginning}")))
    }

    /// Waits until another page has come than the one whose address ends so: a form was sent, and its answer is here.
    pub async fn wait_to_leave(&self, path: &str) -> Result<()> {
        let mut ticks = interval(Duration::from_millis(50));
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let leaving = async {
            loop {
                ticks.tick().await;
                if self.url().await.is_ok_and(|url| !url.ends_with(path)) {
                    return;
                }
            }
        };
        match timeout(PATIENCE, leaving).await {
            Ok(()) => Ok(()),
            Err(_) => Err(Failure::new(format!("the browser stays at {path}"))),
        }
    }

    /// What is wider than the page, so that one has to scroll sideways. Nothing, if all is well.
    pub async fn too_wide(&self) -> Result<Vec<String>> {
        let found = self.run(include_str!("wide.js")).await?;
        Ok(found.as_array().into_iter().flatten().map(text_of).collect())
    }

    async fn mark(&self, label: &str, group: Option<&str>, wanted: bool) -> Result<()> {
        let found = self.find("choice", label, group).await?;
        if found.checked == wanted {
            return Ok(());
        }
        self.session.click(&found.label.unwrap_or(found.element)).await
    }

    async fn find(&self, kind: &str, words: &str, group: Option<&str>) -> Result<Found> {
        let told = self.session.run(FIND, json!([kind, words, group])).await?;
        if let Some(element) = Element::of(&told["found"]) {
            let checked = told["checked"] == json!(true);
            return Ok(Found { element, label: Element::of(&told["label"]), checked });
        }
        let place = group.map(|group| format!(" in \"{group}\"")).unwrap_or_default();
        let url = self.url().await?;
        Err(Failure::new(format!("{url} has not exactly one {kind} \"{words}\"{place}, but: {}", told["seen"])))
    }
}

pub(super) fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
