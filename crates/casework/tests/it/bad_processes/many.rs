//! All problems come at once, in the order of the lines, and with the name that was probably meant.

use super::{edited, in_a_line};
use crate::{FLOW_1, checked};

#[test]
fn seven_faults_make_seven_problems() {
    let mut text = FLOW_1.to_owned();
    for (from, old, new) in [
        ("", "calendar = \"jp\"", "calendar = \"de\""),
        ("number = \"1.1\"", "optional = true", "optional = 1"),
        ("number = \"2.1.1\"", "lead = [\"DES\"]", "lead = [\"DSE\"]"),
        ("number = \"2.2.1\"", "\"reproduced\"]", "\"reproducd\"]"),
        ("id = \"cvss_vector\"", "required = false", "required = \"no\""),
        ("id = \"one-year\"", "lasts = \"1 year\"", "lasts = \"1 century\""),
        ("id = \"withdrawn\"", "report = ", "second = true\nreport = "),
    ] {
        text = edited(&text, from, old, new);
    }
    let problems = checked(&text).unwrap_err().0;
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    let expected = [
        "unknown-calendar",
        "wrong-type",
        "unknown-role",
        "unknown-guard",
        "wrong-type",
        "not-a-duration",
        "unknown-key",
    ];
    assert_eq!(codes, expected, "{}", problems.iter().map(in_a_line).collect::<Vec<_>>().join("\n"));
}

#[test]
fn what_breaks_several_laws_is_told_of_all_of_them() {
    let text = edited(FLOW_1, "number = \"5.1.1\"", "    \"second-person\",\n    \"embargo-over\",\n", "");
    let text = edited(&text, "id = \"one-year\"", "\"published\", \"closed\"", "\"published\"");
    let text = edited(&text, "number = \"2.2.1\"", "after = [\"2.1.1\"]", "after = [\"2.1.2\"]");
    let problems = checked(&text).unwrap_err().0;
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    let expected =
        ["unknown-step", "publication-under-embargo", "publication-without-second-person", "clock-outlives-case"];
    assert_eq!(codes, expected, "{}", problems.iter().map(in_a_line).collect::<Vec<_>>().join("\n"));
}

/// The remedy of the one problem that an edit makes.
fn remedy(from: &str, old: &str, new: &str) -> String {
    let problems = checked(&edited(FLOW_1, from, old, new)).unwrap_err().0;
    assert_eq!(problems.len(), 1, "{}", problems.iter().map(in_a_line).collect::<Vec<_>>().join("\n"));
    problems[0].remedy.en.clone()
}

#[test]
fn a_mistyped_name_is_answered_with_the_one_that_was_meant() {
    assert_eq!(remedy("number = \"2.1.1\"", "joint = [\"RND\"", "joint = [\"RMD\""), "Did you mean `RND`?");
    assert_eq!(remedy("number = \"2.5.1\"", "joint =", "joints ="), "Did you mean `joint`?");
    assert_eq!(remedy("", "calendar = \"jp\"", "calendar = \"jpn\""), "Did you mean `jp`?");
    assert_eq!(remedy("number = \"3.3.1\"", "after = [\"3.2.1\"", "after = [\"3.2.3\""), "Did you mean `3.2.1`?");
    assert_eq!(remedy("number = \"5.1.1\"", "not = [\"excluded\"]", "not = [\"exclude\"]"), "Did you mean `excluded`?");
    let meant = remedy("number = \"2.6.1\"", "\"products-assessed\"", "\"product-assessed\"");
    assert_eq!(meant, "Did you mean `products-assessed`?");
}

#[test]
fn a_role_of_five_letters_is_answered_with_the_one_that_was_meant() {
    let text = edited(FLOW_1, "number = \"2.1.1\"", "lead = [\"DES\"]", "lead = [\"DESS\"]");
    let problems = checked(&text).unwrap_err().0;
    let remedies: Vec<&str> = problems.iter().map(|problem| problem.remedy.en.as_str()).collect();
    assert!(remedies.contains(&"Did you mean `DES`?"), "{remedies:?}");
}

#[test]
fn a_name_that_is_like_no_other_is_answered_with_all_of_them() {
    let remedy = remedy("id = \"ics-cert-45\"", "time = \"wall\"", "time = \"somewhere else\"");
    assert_eq!(remedy, "Write one of: wall, business");
}
