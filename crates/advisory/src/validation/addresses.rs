//! 6.3.6 and 6.3.7: addresses that cannot lead anywhere. Nobody outside is asked: what is found is what no answer can mend.

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

/// Addresses that nobody can follow.
pub(super) fn look(document: &Value, which: Which) -> Vec<Remark> {
    let mut found = Vec::new();
    walk(document, &mut String::new(), which, &mut found);
    found
}

/// The members that hold addresses have names of their own, wherever they stand.
fn walk(value: &Value, pointer: &mut String, which: Which, found: &mut Vec<Remark>) {
    let length = pointer.len();
    match value {
        Value::Object(members) => {
            let own = members.get("category").and_then(Value::as_str) == Some("self") && members.contains_key("url");
            for (name, member) in members {
                pointer.push('/');
                pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
                let asked = own == (which == Which::Own);
                match (name.as_str(), member) {
                    ("url" | "namespace" | "uri", Value::String(address)) if asked => judge(address, pointer, found),
                    ("urls" | "sbom_urls", Value::Array(all)) if which == Which::Others => {
                        for (index, address) in all.iter().enumerate() {
                            judge(address.as_str().unwrap_or_default(), &format!("{pointer}/{index}"), found);
                        }
                    }
                    _ => walk(member, pointer, which, found),
                }
                pointer.truncate(length);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointer.push_str(&format!("/{index}"));
                walk(item, pointer, which, found);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

fn judge(address: &str, pointer: &str, found: &mut Vec<Remark>) {
    if let Some(why) = leads_nowhere(address) {
        found.push(Remark { pointer: pointer.to_owned(), message: format!("The address cannot be resolved: {why}.") });
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
    fn its_own_address_is_one_test_and_every_other_is_another() {
        let document = json!({ "document": {
            "publisher": { "namespace": "https://a.invalid" },
            "references": [{ "category": "self", "url": "https://b.invalid" }, { "url": "https://c.invalid" }],
            "acknowledgments": [{ "urls": ["https://example.org", "https://d.invalid"] }],
        }});
        let pointers = |which| look(&document, which).into_iter().map(|found| found.pointer).collect::<Vec<_>>();
        assert_eq!(pointers(Which::Own), ["/document/references/0/url"]);
        let mut others = pointers(Which::Others);
        others.sort();
        assert_eq!(
            others,
            ["/document/acknowledgments/0/urls/1", "/document/publisher/namespace", "/document/references/1/url"]
        );
    }
}
