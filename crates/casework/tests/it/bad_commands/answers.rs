//! Answers of the wrong type, to the wrong field, or that cannot be so.

use std::collections::BTreeMap;

use casework::{
    answers::{Ask, Choice, Kind, Moment, Opt, Purpose, Setting, Status, Value, check_answers},
    case::Case,
    command::Command,
    names::{Name, Target},
    process::Pos,
    words::Words,
};

use super::{Desk, answers, complete, sato, step, tanaka, text};

fn options() -> Vec<Opt> {
    let option = |id: &str, declines| Opt { id: id.into(), label: Words::same(id), declines };
    vec![option("yes", false), option("no", true)]
}

fn kinds() -> Vec<Kind> {
    vec![
        Kind::Line { max: 200 },
        Kind::Text { max: 20_000 },
        Kind::Choice(options()),
        Kind::Choices(options()),
        Kind::Date { not_future: true },
        Kind::Moment { not_future: true },
        Kind::Number { least: 0, most: 9 },
        Kind::Acknowledgement,
        Kind::Parties,
        Kind::Statuses,
        Kind::Remedies(options()),
        Kind::Identifier,
    ]
}

fn target(product: &str) -> Target {
    Target { product: product.into(), vulnerability: "V1".into() }
}

fn moment(at: &str, zone: &str) -> Value {
    Value::Moment(Moment { at: at.parse().unwrap(), zone: zone.into() })
}

/// A good answer of each type.
fn values() -> Vec<Value> {
    vec![
        text("A word."),
        Value::Choice(Choice::of("yes")),
        Value::Choices(["yes".into()].into()),
        Value::Date("2026-04-01".parse().unwrap()),
        moment("2026-04-01T00:00:00Z", "Asia/Tokyo"),
        Value::Number(3),
        Value::Accepted,
        Value::Parties(["JPCERT".into()].into()),
        Value::Statuses([(target("PLC-X"), Status::Affected)].into()),
        Value::Remedies([("PLC-X".into(), Choice::of("yes"))].into()),
    ]
}

/// The codes with which an answer to a question of this kind is refused.
fn codes(kind: &Kind, value: Value) -> Vec<&'static str> {
    let Desk { process, case, now } = Desk::after("flow-1/details");
    codes_on(&case, kind, value, &process, now)
}

fn codes_on(
    case: &Case,
    kind: &Kind,
    value: Value,
    process: &casework::process::Process,
    now: jiff::Timestamp,
) -> Vec<&'static str> {
    let ask = Ask {
        id: "field".into(),
        label: Words::same("Field"),
        help: None,
        kind: kind.clone(),
        required: true,
        by: None,
        circle: None,
        when: None,
        pos: Pos::default(),
    };
    let (given, unit) = (BTreeMap::new(), Name::from("PSIRT"));
    let zone = &process.time_zone;
    let setting = Setting { case, unit: Some(&unit), given: &given, purpose: Purpose::Whole, now, zone };
    let refusals = check_answers(&[ask], &[("field".into(), value)].into(), setting);
    assert!(refusals.iter().all(|refusal| refusal.field.as_ref().is_some_and(|field| field == "field")));
    refusals.iter().map(|refusal| refusal.code).collect()
}

#[test]
fn each_kind_takes_the_answers_of_its_own_type_and_no_others() {
    let Desk { process, case, now } = Desk::after("flow-1/details");
    let kinds = kinds();
    assert_eq!(kinds.len(), Kind::NAMES.len());
    for kind in kinds {
        let of_its_own = match kind {
            Kind::Line { .. } | Kind::Identifier => "text",
            _ => kind.name(),
        };
        for value in values() {
            let expected: &[&str] = if value.kind_name() == of_its_own { &[] } else { &["wrong-type"] };
            let said = value.kind_name();
            assert_eq!(codes_on(&case, &kind, value, &process, now), expected, "{} as {}", said, kind.name());
        }
    }
}

#[test]
fn an_option_that_is_not_offered_is_no_answer() {
    for kind in [Kind::Choice(options()), Kind::Remedies(options())] {
        let perhaps = Choice::of("perhaps");
        let value = match kind {
            Kind::Choice(_) => Value::Choice(perhaps),
            _ => Value::Remedies([("PLC-X".into(), perhaps)].into()),
        };
        assert_eq!(codes(&kind, value), ["unknown-option"]);
    }
    let chosen = ["yes".into(), "perhaps".into(), "Yes".into()].into();
    assert_eq!(codes(&Kind::Choices(options()), Value::Choices(chosen)), ["unknown-option", "unknown-option"]);
}

#[test]
fn whoever_declines_says_why() {
    let declined =
        |because: Option<&str>| Value::Choice(Choice { option: "no".into(), because: because.map(Into::into) });
    let choice = Kind::Choice(options());
    assert_eq!(codes(&choice, declined(None)), ["reason-when-declined"]);
    assert_eq!(codes(&choice, declined(Some(" "))), ["empty", "reason-when-declined"]);
    assert_eq!(codes(&choice, declined(Some(&"a".repeat(2_001)))), ["too-long"]);
    assert_eq!(codes(&choice, declined(Some("No such service."))), [""; 0]);
}

#[test]
fn numbers_stay_in_their_range() {
    let digit = Kind::Number { least: 0, most: 9 };
    for (number, fits) in [(0, true), (9, true), (-1, false), (10, false), (i64::MIN, false), (i64::MAX, false)] {
        let expected: &[&str] = if fits { &[] } else { &["out-of-range"] };
        assert_eq!(codes(&digit, Value::Number(number)), expected, "{number}");
    }
}

#[test]
fn what_has_happened_is_not_in_the_future() {
    let Desk { process, case, .. } = Desk::after("flow-1/details");
    // In Tokyo it is the second of April already.
    let now = "2026-04-01T15:00:00Z".parse().unwrap();
    for (date, expected) in [
        ("2026-04-02", &[][..]),
        ("2026-04-03", &["in-future"]),
        ("9999-12-31", &["in-future"]),
        ("-009999-01-01", &[]),
    ] {
        let value = Value::Date(date.parse().unwrap());
        assert_eq!(codes_on(&case, &Kind::Date { not_future: true }, value.clone(), &process, now), expected, "{date}");
        assert_eq!(codes_on(&case, &Kind::Date { not_future: false }, value, &process, now), [""; 0]);
    }
    let happened = Kind::Moment { not_future: true };
    assert_eq!(codes_on(&case, &happened, moment("2026-04-01T15:00:00Z", "UTC"), &process, now), [""; 0]);
    assert_eq!(codes_on(&case, &happened, moment("2026-04-01T15:00:01Z", "UTC"), &process, now), ["in-future"]);
}

#[test]
fn a_moment_is_said_in_a_zone_that_exists() {
    for zone in ["", "Nowhere/Nowhere", "Asia/Tokio", "JST", "+09:00", "\0", "../../etc/passwd"] {
        let kind = Kind::Moment { not_future: false };
        assert_eq!(codes(&kind, moment("2026-04-01T00:00:00Z", zone)), ["unknown-zone"], "{zone}");
    }
    let kind = Kind::Moment { not_future: false };
    let long = "a/".repeat(5_000_000);
    assert_eq!(codes(&kind, moment("2026-04-01T00:00:00Z", &long)), ["unknown-zone"]);
}

#[test]
fn parties_and_products_are_those_of_the_case() {
    assert_eq!(codes(&Kind::Parties, Value::Parties(["JPCERT".into(), "Gamma".into()].into())), ["unknown-party"]);
    let statuses = Value::Statuses([(target("PLC-Z"), Status::Affected)].into());
    assert_eq!(codes(&Kind::Statuses, statuses), ["unknown-product"]);
    assert_eq!(codes(&Kind::Statuses, Value::Statuses(BTreeMap::new())), ["empty"]);
    let remedies = Value::Remedies([("PLC-Z".into(), Choice::of("yes"))].into());
    assert_eq!(codes(&Kind::Remedies(options()), remedies), ["unknown-product"]);
}

#[test]
fn a_field_that_nobody_asks_is_refused_and_so_is_one_that_is_moot() {
    let desk = Desk::after("flow-1/details");
    let unknown = complete("2.1.1", answers([("color", text("Blue."))]));
    assert!(desk.refuses(&tanaka(), &unknown).contains(&"unknown-field"));
    let desk = Desk::after("flow-1/verified");
    let moot = answers([
        ("customers", Value::Choice(Choice::of("all-known"))),
        ("prior_notice", Value::Choice(Choice::of("yes"))),
    ]);
    assert!(desk.refuses(&sato(), &complete("4.1.1", moot)).contains(&"not-asked"));
}

#[test]
fn nobody_answers_for_another() {
    let desk = Desk::after("flow-1/overview");
    let details = || answers([("details", Value::Choice(Choice::of("needed")))]);
    assert!(desk.refuses(&sato(), &complete("1.3.1", details())).contains(&"not-yours"));
    let reply = answers([("general_technology", Value::Choice(Choice::of("yes")))]);
    assert!(desk.refuses(&sato(), &Command::Reply { step: step("1.3.1"), answers: reply }).contains(&"not-yours"));
}

#[test]
fn all_that_is_wrong_with_the_answers_is_told_at_once() {
    let desk = Desk::after("company");
    let wrong = answers([
        ("received_on", Value::Date("2999-01-01".parse().unwrap())),
        ("coordinator_number", Value::Number(1)),
        ("color", text("Blue.")),
    ]);
    let codes = desk.refuses(&sato(), &complete("1.2.1", wrong));
    assert_eq!(codes, ["in-future", "missing-answer", "unknown-field", "wrong-type"]);
}
