//! What a later advisory changed, and what number it has.

use advisory::model::{DocumentStatus, Status};
use advisory::{Advisory, Increment, differences, increment, next_number};

use crate::example::example;

fn changed(change: impl FnOnce(&mut Advisory)) -> (Vec<String>, Increment, u32) {
    let mut after = example();
    change(&mut after);
    let differences = differences(&example(), &after);
    let fields = differences.iter().map(|difference| difference.field.clone()).collect();
    (fields, increment(&differences), next_number(&example(), &after))
}

#[test]
fn nothing_changed_is_the_same_number() {
    assert_eq!(changed(|_| {}), (vec![], Increment::None, 2));
    let (_, step, number) = changed(|it| it.status = DocumentStatus::Interim);
    assert_eq!((step, number), (Increment::None, 2));
}

#[test]
fn a_better_word_is_a_patch() {
    let (fields, step, number) = changed(|it| it.description.en.push('!'));
    assert_eq!((fields, step, number), (vec!["description.en".into()], Increment::Patch, 3));
}

#[test]
fn something_new_to_do_is_a_minor_change() {
    assert_eq!(changed(|it| it.vulnerabilities[1].cve = Some("CVE-2026-10008".into())).1, Increment::Minor);
    assert_eq!(changed(|it| it.vulnerabilities[0].remediations[0].url = None).1, Increment::Minor);
    assert_eq!(changed(|it| it.vulnerabilities[0].remediations[0].products[0] = "KWS-P-2".into()).1, Increment::Minor);
    assert_eq!(changed(|it| it.references.truncate(2)).1, Increment::Minor);
}

#[test]
fn what_is_affected_is_a_major_change() {
    assert_eq!(changed(|it| it.vulnerabilities[1].statuses[0].status = Status::Affected).1, Increment::Major);
    assert_eq!(changed(|it| it.vulnerabilities.truncate(1)).1, Increment::Major);
    assert_eq!(changed(|it| it.products.truncate(2)).1, Increment::Major);
}

#[test]
fn one_more_at_the_top_is_one_change() {
    let (fields, ..) = changed(|it| it.vulnerabilities.reverse());
    assert_eq!(fields, [""; 0], "places are named by their id");
    let mut after = example();
    after.products.remove(0);
    let gone = differences(&example(), &after);
    assert!(
        gone.iter().all(|difference| difference.field.starts_with("products.KWS-P-1.") && difference.after.is_none())
    );
}

#[test]
fn a_draft_was_not_said_and_keeps_its_number() {
    let mut draft = example();
    draft.status = DocumentStatus::Draft;
    let mut after = draft.clone();
    after.summary.ja.push('。');
    assert_eq!(next_number(&draft, &after), 2);
}
