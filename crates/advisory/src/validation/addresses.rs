//! 6.3.6 and 6.3.7: addresses that lead nowhere. Nobody is asked here: it is what no answer can mend, or what was answered to
//! somebody else before.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Remark;

/// Which addresses are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// Those that name the document itself (6.3.7).
    Own,
    /// All others (6.3.6).
    Others,
}

/// Top-level names that are kept free for ever (RFC 2606, RFC 6761, RFC 6762), so that nothing below them is found.
const NOWHERE: &[&str] = &["invalid", "test", "example", "localhost", "local", "onion", "alt", "internal"];

/// What servers answered to those who asked them: the status of HTTP by the address.
pub type Answers = BTreeMap<String, u16>;

/// Addresses that nobody can follow.
pub(super) fn look(document: &Value, which: Which, answers: &Answers) -> Vec<Remark> {
    let mut walk = Walk { which, answers, found: Vec::new() };
    walk.below(document, &mut String::new());
    walk.found
}

struct Walk<'a> {
    which: Which,
    answers: &'a Answers,
    found: Vec<Remark>,
}

impl Walk<'_> {
    /// The members that hold addresses have names of their own, wherever they stand.
    fn below(&mut self, value: &Value, pointer: &mut String) {
        let length = pointer.len();
        match value {
            Value::Object(members) => {
                let own = members.get("category").and_then(Value::as_str) == Some("self");
                let asked = (own && members.contains_key("url")) == (self.which == Which::Own);
                for (name, member) in members {
                    pointer.push('/');
                    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
                    match (name.as_str(), member) {
                        ("url" | "namespace" | "uri", Value::String(address)) if asked => self.judge(address, pointer),
                        ("urls" | "sbom_urls", Value::Array(all)) if self.which == Which::Others => {
                            for (index, address) in all.iter().enumerate() {
                                self.judge(address.as_str().unwrap_or_default(), &format!("{pointer}/{index}"));
                            }
                        }
                        _ => self.below(member, pointer),
                    }
                    pointer.truncate(length);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    pointer.push_str(&format!("/{index}"));
                    self.below(item, pointer);
                    pointer.truncate(length);
                }
            }
            _ => {}
        }
    }

    fn judge(&mut self, address: &str, pointer: &str) {
        let message = match (leads_nowhere(address), self.answers.get(address)) {
            (Some(why), _) => format!("The address cannot be resolved: {why}."),
            (None, Some(status)) if !(200..400).contains(status) => {
                format!("The address was answered with the status {status}.")
            }
            _ => return,
        };
        self.found.push(Remark { pointer: pointer.to_owned(), message });
    }
}

fn leads_nowhere(address: &str) -> Option<&'static str> {
    let lower = address.to_ascii_lowercase();
    let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) else {
        return Some("it does not begin with https:// or http://");
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if let Some(literal) = host.strip_prefix('[') {
        return literal.starts_with("::1]").then_some("it names the machine that asks");
    }
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.');
    let top = host.rsplit('.').next().unwrap_or_default();
    if host.is_empty() {
        Some("it names no host")
    } else if NOWHERE.contains(&top) {
        Some("its top-level name is reserved and never assigned")
    } else if host.starts_with("127.") {
        Some("it names the machine that asks")
    } else {
        (!host.contains('.')).then_some("its host is no name of the public network")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_address_leads_somewhere_or_it_is_said_why_not() {
        for fine in [
            "https://example.net",
            "http://psirt.example.com:8443/a?b#c",
            "https://192.0.2.7/",
            "https://[2001:db8::1]/",
        ] {
            assert_eq!(leads_nowhere(fine), None, "{fine}");
        }
        for wrong in [
            "https://example.invalid",
            "https://a.TEST./x",
            "ftp://example.com",
            "https:///x",
            "psirt",
            "https://intranet/a",
            "https://[::1]/",
            "https://u:p@localhost/",
        ] {
            assert!(leads_nowhere(wrong).is_some(), "{wrong}");
        }
    }

    #[test]
    fn what_was_answered_to_others_counts() {
        let document =
            json!({ "references": [{ "url": "https://a.example.com" }, { "url": "https://b.example.com" }] });
        let answers = Answers::from([("https://a.example.com".into(), 404), ("https://b.example.com".into(), 302)]);
        let found = look(&document, Which::Others, &answers);
        assert_eq!(found.iter().map(|found| found.pointer.as_str()).collect::<Vec<_>>(), ["/references/0/url"]);
    }

    #[test]
    fn its_own_address_is_one_test_and_every_other_is_another() {
        let document = json!({ "document": {
            "publisher": { "namespace": "https://a.invalid" },
            "references": [{ "category": "self", "url": "https://b.invalid" }, { "url": "https://c.invalid" }],
            "acknowledgments": [{ "urls": ["https://example.org", "https://d.invalid"] }],
        }});
        let pointers =
            |which| look(&document, which, &Answers::new()).into_iter().map(|found| found.pointer).collect::<Vec<_>>();
        assert_eq!(pointers(Which::Own), ["/document/references/0/url"]);
        let mut others = pointers(Which::Others);
        others.sort();
        assert_eq!(
            others,
            ["/document/acknowledgments/0/urls/1", "/document/publisher/namespace", "/document/references/1/url"]
        );
    }
}
