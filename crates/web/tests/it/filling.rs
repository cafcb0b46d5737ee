//! Forms as a browser reads them from a page and fills them in: what stands in them is sent along, whatever it is.

/// A form of a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    /// Where it goes.
    pub(crate) action: String,
    /// What it would send as it stands.
    fields: Vec<(String, String)>,
    /// Those among its fields that nobody can change.
    hidden: Vec<(String, String)>,
    /// Every name that something can be said under, buttons and files among them.
    names: Vec<String>,
}

impl Form {
    /// Whether it has a field of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    /// Every name that something can be said under, the token left out.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names = self.names.clone();
        names.retain(|name| name != "form-token");
        names.sort();
        names.dedup();
        names
    }

    /// What it sends when these fields say this, and all others what they said.
    pub(crate) fn filled(&self, said: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut fields = self.fields.clone();
        fields.retain(|(name, _)| said.iter().all(|(other, _)| other != name));
        fields.extend(said.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        fields
    }

    /// Whether its hidden fields are those that are meant.
    fn is_meant(&self, said: &[(&str, &str)]) -> bool {
        said.iter().all(|(name, value)| self.hidden.iter().all(|(other, kept)| other != name || kept == value))
    }
}

/// The form of a page that goes there, and in which these fields can be said.
pub(crate) fn form(body: &str, path: &str, action: &str, said: &[(&str, &str)]) -> Option<Form> {
    let mut forms = forms(body, path).into_iter().filter(|form| form.action == action && form.is_meant(said));
    forms.find(|form| said.iter().all(|(name, _)| form.has(name)))
}

/// Every form of a page that changes something.
pub(crate) fn forms(body: &str, path: &str) -> Vec<Form> {
    let parts = body.split("<form").skip(1).filter_map(|rest| rest.split_once("</form>")).map(|(inside, _)| inside);
    parts.filter_map(|inside| read(inside, path)).collect()
}

fn read(inside: &str, path: &str) -> Option<Form> {
    let (head, content) = inside.split_once('>')?;
    if !attribute(head, "method").is_some_and(|method| method.eq_ignore_ascii_case("post")) {
        return None;
    }
    let action = attribute(head, "action").unwrap_or_else(|| path.to_owned());
    let mut form = Form { action, ..Form::default() };
    let mut select: Option<Select> = None;
    for part in content.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let kind = tag.split_whitespace().next().unwrap_or_default();
        let name = attribute(tag, "name");
        match (kind, name) {
            ("input", Some(name)) => form.input(tag, name),
            ("textarea", Some(name)) => form.says(name, plain(text.strip_prefix('\n').unwrap_or(text))),
            ("button", Some(name)) => form.names.push(name),
            ("select", Some(name)) => select = Some(Select { name, ..Select::default() }),
            ("option", _) => {
                if let Some(select) = &mut select {
                    select.option(tag, text);
                }
            }
            ("/select", _) => {
                let Some(Select { name, first, chosen }) = select.take() else { continue };
                form.says(name, chosen.or(first).unwrap_or_default());
            }
            _ => {}
        }
    }
    Some(form)
}

/// A list to choose from, as far as it was read.
#[derive(Default)]
struct Select {
    name: String,
    first: Option<String>,
    chosen: Option<String>,
}

impl Select {
    fn option(&mut self, tag: &str, text: &str) {
        let value = attribute(tag, "value").unwrap_or_else(|| plain(text));
        if is_said(tag, "selected") {
            self.chosen = Some(value.clone());
        }
        self.first.get_or_insert(value);
    }
}

impl Form {
    fn says(&mut self, name: String, value: String) {
        self.fields.push((name.clone(), value));
        self.names.push(name);
    }

    fn input(&mut self, tag: &str, name: String) {
        let value = attribute(tag, "value");
        match attribute(tag, "type").as_deref() {
            Some("file" | "submit") => self.names.push(name),
            Some("checkbox" | "radio") if !is_said(tag, "checked") => self.names.push(name),
            Some("checkbox" | "radio") => self.says(name, value.unwrap_or_else(|| "on".into())),
            Some("hidden") => {
                self.hidden.push((name.clone(), value.clone().unwrap_or_default()));
                self.says(name, value.unwrap_or_default());
            }
            _ => self.says(name, value.unwrap_or_default()),
        }
    }
}

/// Whether a word that has no value stands in a tag.
fn is_said(tag: &str, word: &str) -> bool {
    tag.split_whitespace().any(|part| part.trim_end_matches('/') == word)
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| plain(value))
}

/// A text without the escapes of markup.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let (name, behind) = after.split_once(';').unwrap_or((after, ""));
        plain.push(match name {
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "amp" => '&',
            number => number.strip_prefix('#').and_then(|it| it.parse().ok()).and_then(char::from_u32).unwrap_or('?'),
        });
        rest = behind;
    }
    plain.push_str(rest);
    plain
}

#[test]
fn a_form_is_read_with_all_that_stands_in_it() {
    let body = r#"<form method="get" action="/x"></form><form class="form" method="post" action="/y">
        <input type="hidden" name="form-token" value="t"><input name="a" value="&#60;b&#62; &amp; c">
        <textarea id="t" name="text">one
two</textarea><select name="s"><option value="">none</option><option value="2" selected>two</option></select>
        <input type="checkbox" name="box" value="1"><input type="radio" name="r" value="x" checked>
        <button name="do" value="save">Save</button></form>"#;
    let form = form(body, "/here", "/y", &[("do", "save")]).unwrap();
    let sent = form.filled(&[("a", "new"), ("do", "save")]);
    let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(sent, [("form-token", "t"), ("text", "one\ntwo"), ("s", "2"), ("r", "x"), ("a", "new"), ("do", "save")]);
    assert_eq!(form.fields[1].1, "<b> & c");
    assert_eq!(form.names(), ["a", "box", "do", "r", "s", "text"]);
}
