//! Who a letter goes to: by what name, with which greeting, in which language, and where.

use std::collections::BTreeSet;

use casework::{
    answers::Value,
    case::Case,
    circles::Circle,
    names::Name,
    role::Outside,
    words::{Language, Words},
};
use store::{CustomerRow, LetterRow};

use crate::{Company, settings as names, viewer::language};

/// Who a letter goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// What kind of party.
    pub kind: Outside,
    /// Its name.
    pub name: Words,
    /// The line that greets it.
    pub salutation: Words,
    /// The language that it reads, as far as we know.
    pub language: Language,
    /// Where letters to it go, as far as we know.
    pub address: Option<String>,
    /// Where one finds the address, or sets it.
    pub where_from: Words,
    /// How far it may read.
    pub circle: Circle,
    /// The product lines that concern it, where not all do.
    pub products: Option<BTreeSet<Name>>,
}

/// Where somebody who reported through the form wants news to go, and in which language.
pub(crate) type Reported = Option<(String, Language)>;

/// Who a letter of a case goes to.
pub(crate) fn of(company: &Company, case: &Case, letter: &LetterRow, reported: &Reported) -> Recipient {
    let kind = Outside::parse(&letter.party_kind).unwrap_or(Outside::Source);
    let address = address_of(company, case, kind, letter.party.as_deref());
    match (kind, letter.party.as_deref()) {
        (Outside::Cust, Some(code)) => customer(company, case, code, address),
        (Outside::Source | Outside::Finder, _) => {
            let known = source(case, kind, address);
            let (address, language) = reported.clone().unzip();
            // What POC recorded last is newer than the form.
            Recipient {
                address: known.address.clone().or(address),
                language: language.unwrap_or(known.language),
                ..known
            }
        }
        (kind, _) => body(company, case, kind, address),
    }
}

/// Where letters to a party go, as far as the desk knows: customers from the register, coordinators from the settings, the source
/// from what it wrote when it reported. Several addresses have a comma between.
pub fn address_of(company: &Company, case: &Case, kind: Outside, party: Option<&str>) -> Option<String> {
    let set = |name| company.said(name).map(str::to_owned);
    match kind {
        Outside::Jpcert => set(names::JPCERT_MAIL),
        Outside::Ipa => set(names::IPA_MAIL),
        Outside::Source | Outside::Finder => match answer(case, "source_contact") {
            Some(Value::Text(contact)) => mail_in(contact),
            _ => None,
        },
        Outside::Cust => {
            let contacts = company.customers.get(party?).map(|customer| customer.contacts.keys())?;
            let all: Vec<&str> = contacts.map(String::as_str).collect();
            (!all.is_empty()).then(|| all.join(", "))
        }
        Outside::Fcert | Outside::Gov | Outside::Oem => None,
    }
}

/// The mail address in what somebody wrote of how to be reached, where there is exactly one.
fn mail_in(contact: &str) -> Option<String> {
    let words = contact.split(|c: char| c.is_whitespace() || "<>()（）、，,;；:：「」".contains(c));
    let mut found = words.filter(|word| {
        let halves = word.split_once('@');
        halves.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
    });
    found.next().filter(|_| found.next().is_none()).map(str::to_owned)
}

/// An answer by its name: each is asked in one step only.
pub(crate) fn answer<'a>(case: &'a Case, field: &str) -> Option<&'a Value> {
    case.steps.values().find_map(|record| record.given.get(field))
}

fn customer(company: &Company, case: &Case, code: &str, address: Option<String>) -> Recipient {
    let known: Option<&CustomerRow> = company.customers.get(code);
    let name = known.map_or(code, |customer| customer.name.as_str());
    let people: Vec<&str> = known
        .iter()
        .flat_map(|it| it.contacts.values())
        .map(|name| name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    let salutation = match people.as_slice() {
        [person] => Words::new(format!("{name} {person}様"), format!("Dear {person},")),
        _ => Words::new(format!("{name} ご担当者様"), format!("Dear {name} team,")),
    };
    Recipient {
        kind: Outside::Cust,
        name: Words::same(name),
        salutation,
        language: known.map_or(Language::Ja, |customer| language(&customer.language)),
        address,
        where_from: Words::new(
            "会社の「顧客」で、この顧客に連絡先を登録してください。",
            "Add a contact to this customer under Company, Customers.",
        ),
        circle: Circle::Details,
        products: case.parties.get(code).map(|party| party.products.clone()),
    }
}

/// Whoever reported it is greeted without a name: how one calls oneself is for the source to say, and a template never says it.
fn source(case: &Case, kind: Outside, address: Option<String>) -> Recipient {
    let foreign = answer(case, "source_kind").and_then(Value::option) == Some("foreign-cert");
    let (name, salutation) = if foreign {
        (Words::new("海外CERT", "the reporting CERT"), Words::new("ご担当者様", "Dear colleagues,"))
    } else {
        (Words::new("ご報告者様", "the reporter"), Words::new("ご報告者様", "Dear reporter,"))
    };
    Recipient {
        kind,
        name,
        salutation,
        language: if foreign { Language::En } else { Language::Ja },
        address,
        where_from: Words::new(
            "情報源の連絡先は、届出の記録にあります。メールアドレスがない場合は、本人が使う連絡方法で伝え、手渡しとして記録してください。",
            "How to reach the source stands in the report. Without a mail address, tell it in its own way and record that you did.",
        ),
        circle: Circle::Finder,
        products: None,
    }
}

/// A coordinator or an authority.
fn body(company: &Company, case: &Case, kind: Outside, address: Option<String>) -> Recipient {
    let of_kind: Vec<&Name> = case.parties.values().filter(|party| party.kind == kind).map(|party| &party.id).collect();
    let name = match (kind, of_kind.as_slice()) {
        (Outside::Jpcert, _) => Words::same("JPCERT/CC"),
        (Outside::Ipa, _) => Words::new("独立行政法人情報処理推進機構（IPA）", "IPA"),
        (_, [party]) => company.party(party.as_str()),
        (kind, _) => kind.name(),
    };
    let salutation = match (kind, of_kind.len()) {
        (Outside::Jpcert | Outside::Ipa, _) | (_, 1) => {
            Words::new(format!("{} ご担当者様", name.ja), format!("Dear {} team,", name.en))
        }
        _ => Words::new("ご担当者様", "Dear colleagues,"),
    };
    let where_from = match kind {
        Outside::Jpcert | Outside::Ipa => Words::new(
            "会社の「設定」で、調整機関のメールアドレスを登録してください。",
            "Set the coordinator's mail address under Company, Settings.",
        ),
        _ => Words::new("相手に確かめて、ここに書いてください。", "Ask the party, and write it here."),
    };
    let language = if kind == Outside::Fcert { Language::En } else { Language::Ja };
    Recipient { kind, name, salutation, language, address, where_from, circle: Circle::Details, products: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mail_address_is_found_in_what_somebody_wrote_and_two_are_not_guessed_between() {
        assert_eq!(mail_in("メール: a.b@example.org まで").as_deref(), Some("a.b@example.org"));
        assert_eq!(mail_in("<x@y.example>").as_deref(), Some("x@y.example"));
        assert_eq!(mail_in("x@y.example, z@y.example"), None);
        assert_eq!(mail_in("Signal +81 90 0000 0000"), None);
        assert_eq!(mail_in("@handle"), None);
    }
}
