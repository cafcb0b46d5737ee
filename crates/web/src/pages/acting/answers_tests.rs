//! What comes in a form, however it is meant, is read or refused: never guessed at, and never a reason to fall over.

use std::sync::Arc;

use casework::{
    case::{Entry, Fact},
    circles::Circle,
    names::StepNumber,
    process::Process,
    shelf::shelve,
};
use proptest::prelude::*;

use super::*;

fn process(id: &str) -> Arc<Process> {
    let shelf = shelve(&testkit::app::processes());
    shelf.library.processes[id].clone()
}

fn case(facts: Vec<Fact>) -> Case {
    let entry = |fact| Entry {
        at: "2026-04-01T01:00:00Z".parse().unwrap(),
        by: casework::case::By::System,
        circle: Circle::Overview,
        step: None,
        fact,
    };
    let entries: Vec<Entry> = facts.into_iter().map(entry).collect();
    Case::replay(&entries)
}

fn two_by_one() -> Case {
    let target = |product: &str| Target { product: product.into(), vulnerability: "CVE-2026-1".into() };
    case(vec![
        Fact::ProductAdded { product: "PLC-X".into() },
        Fact::ProductAdded { product: "HMI-P".into() },
        Fact::VulnerabilityAdded { vulnerability: "CVE-2026-1".into() },
        Fact::StatusesKnown {
            statuses: [(target("PLC-X"), Status::Affected), (target("HMI-P"), Status::NotAffected)].into(),
        },
    ])
}

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn step_read(step: &str, pairs: &[(&str, &str)], case: &Case) -> Read {
    let process = process("jpcert-2014/flow-1");
    let step = process.step(StepNumber::parse(step).unwrap()).unwrap();
    let asks: Vec<&Ask> = step.asks.iter().collect();
    read(&fields(pairs), &asks, &Answers::new(), case)
}

#[test]
fn a_reason_belongs_to_the_option_that_was_chosen() {
    let pairs = [("a.reproduced", "no"), ("a.reproduced.because.no", "無理でした"), ("a.reproduced.because.yes", "x")];
    let read = step_read("2.1.1", &pairs, &Case::default());
    let wanted = Value::Choice(Choice { option: "no".into(), because: Some("無理でした".into()) });
    assert_eq!(read.answers[&Name::from("reproduced")], wanted);
}

#[test]
fn what_hangs_on_a_choice_that_was_not_made_is_no_answer() {
    let pairs = [("a.details", "not-needed"), ("a.details.because.not-needed", "他社品"), ("a.warning", "yes")];
    let read = step_read("1.3.1", &pairs, &Case::default());
    assert_eq!(read.answers.len(), 1);
    assert!(read.wrong.is_empty());
    let pairs = [("a.details", "needed"), ("a.warning", "yes")];
    let read = step_read("1.3.1", &pairs, &Case::default());
    assert_eq!(read.answers[&Name::from("warning")], Value::Accepted);
}

#[test]
fn empty_statuses_are_filled_with_what_was_chosen_for_all() {
    let pairs = [("a.statuses/PLC-X/CVE-2026-1", "affected"), ("a.statuses.fill", "not-affected")];
    let read = step_read("2.4.1", &pairs, &two_by_one());
    let Value::Statuses(statuses) = &read.answers[&Name::from("statuses")] else { panic!("{read:?}") };
    let said: Vec<(String, Status)> = statuses.iter().map(|(target, status)| (target.to_string(), *status)).collect();
    assert_eq!(said, [("HMI-P/CVE-2026-1".into(), Status::NotAffected), ("PLC-X/CVE-2026-1".into(), Status::Affected)]);
}

#[test]
fn the_remedies_of_all_affected_products_are_filled_with_their_reason() {
    let pairs = [("a.product_remedies.fill", "no-fix"), ("a.product_remedies.fill-because", "保守終了のため")];
    let read = step_read("3.2.1", &pairs, &two_by_one());
    let Value::Remedies(remedies) = &read.answers[&Name::from("product_remedies")] else { panic!("{read:?}") };
    assert_eq!(remedies.len(), 1);
    assert_eq!(remedies[&Name::from("PLC-X")].because.as_deref(), Some("保守終了のため"));
}

#[test]
fn a_field_of_another_step_is_told() {
    let read =
        step_read("2.1.1", &[("a.reproduced", "yes"), ("a.publication_at.date", "2026-01-01")], &Case::default());
    assert_eq!(read.wrong.iter().map(|refusal| refusal.code).collect::<Vec<_>>(), ["unknown-field"]);
}

#[test]
fn a_day_that_cannot_be_read_is_told_beside_its_field() {
    let read = step_read("1.2.1", &[("a.received_on", "the other day")], &Case::default());
    assert_eq!(read.wrong[0].field.as_ref().unwrap().as_str(), "a.received_on");
}

fn anything() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = prop_oneof![
        "a\\.(received_on|overview|details|warning|statuses|product_remedies|publication_at|parties|prior_notice)\
         (\\.date|\\.time|\\.zone|\\.fold|\\.fill|/PLC-X/CVE-2026-1|/PLC-X|/PLC-X/because|/|//|\\.because\\.no)?",
        ".*",
    ];
    let value = prop_oneof!["[0-9:/.年月日時-]{0,12}", "yes|no|needed|affected|fix|Asia/Tokyo|first", ".*"];
    proptest::collection::vec((name, value), 0..12)
}

proptest! {
    #[test]
    fn nothing_that_comes_in_makes_it_fall_over(fields in anything()) {
        let case = two_by_one();
        for id in ["jpcert-2014/flow-1", "jpcert-2014/flow-2"] {
            let process = process(id);
            for step in &process.steps {
                let asks: Vec<&Ask> = step.asks.iter().collect();
                let read = read(&fields, &asks, &Answers::new(), &case);
                for field in read.answers.keys() {
                    prop_assert!(step.ask(field.as_str()).is_some());
                }
                on_form(read.wrong, &step.asks);
            }
        }
    }

    #[test]
    fn what_was_written_reads_back_the_same(
        text in "[^\\s][^\r]{0,40}[^\\s]", number in 0u8..2, hour in 0i64..100_000,
    ) {
        let process = process("jpcert-2014/flow-1");
        let case = two_by_one();
        // A form speaks of whole minutes.
        let at = jiff::Timestamp::from_second(1_789_999_980 + hour * 3_600).unwrap();
        let option = if number == 0 { "fix" } else { "no-fix" };
        let because = Some(text.trim().to_owned());
        let answers: Answers = [
            (Name::from("overview"), Value::Text(text.trim().to_owned())),
            (Name::from("received_on"), Value::Date("2026-04-01".parse().unwrap())),
            (Name::from("publication_at"), Value::Moment(casework::answers::Moment { at, zone: "Asia/Tokyo".into() })),
            (Name::from("product_remedies"), Value::Remedies(
                [(Name::from("PLC-X"), Choice { option: option.into(), because })].into(),
            )),
        ].into();
        for step in &process.steps {
            let asks: Vec<&Ask> = step.asks.iter().collect();
            let own: Answers = answers.iter().filter(|(field, _)| step.ask(field.as_str()).is_some())
                .map(|(field, value)| (field.clone(), value.clone())).collect();
            let fields = super::super::written::written(&asks, &own);
            prop_assert_eq!(read(&fields, &asks, &Answers::new(), &case).answers, own);
        }
    }
}
