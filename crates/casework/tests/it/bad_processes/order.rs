//! Steps that nobody does, that nothing reaches, or after which nothing comes.

use super::{Fault, edited, fault, found, hold, line_of};
use crate::{FLOW_1, checked};

const REPRODUCTION: &str = "[[step]]\nnumber = \"2.1.1\"";
const CAUSE: &str = "[[step]]\nnumber = \"2.2.1\"";

pub(super) const FAULTS: &[Fault] = &[
    fault("nobody-leads", REPRODUCTION, "lead = [\"DES\"]", "lead = []", "[[step]]"),
    fault("nobody-leads", "[[step]]\nnumber = \"1.4.1\"", "lead = [\"POC\"]\n", "", "[[step]]"),
    fault("unreachable-step", REPRODUCTION, "after = [\"1.5.2\", \"1.3.1\"]", "after = [\"2.2.1\"]", "after"),
    fault("unreachable-step", CAUSE, "after = [\"2.1.1\"]", "after = [\"2.2.1\"]", "after"),
    // 2.2.1 applies only where 3.3.1 was passed, and 3.3.1 comes after it.
    fault(
        "unreachable-step",
        CAUSE,
        "field = \"reproduced\", is = [\"yes\"]",
        "field = \"verified\", is = [\"passed\"]",
        "after",
    ),
    fault("dead-end", "[[step]]\nnumber = \"5.2.1\"", "after = [\"5.2.1\"]", "after = [\"4.4.2\"]", "[[step]]"),
    fault(
        "too-many-conditions",
        CAUSE,
        "when = [",
        "when = [\n{ machine = \"report\", is = [\"valid\"] }, { machine = \"report\", not = [\"closed\"] }, { machine = \"path\", not = [\"own\"] }, \
         { machine = \"path\", not = [\"excluded\"] }, { machine = \"mediation\", not = [\"asked\"] }, { machine = \"mediation\", not = [\"declined\"] },\n",
        "when",
    ),
];

/// The codes that the tests below look for.
pub(super) const OF_THE_HEAD: &[&str] = &["no-end", "no-steps", "too-many-items"];

/// What is wrong with the process as a whole is told at its head.
fn of_the_head(text: &str, code: &str) {
    assert!(OF_THE_HEAD.contains(&code));
    found(&checked(text).unwrap_err(), code, 0, line_of(text, "", "# The first flow")).unwrap();
}

#[test]
fn a_step_that_is_nobodys_or_leads_nowhere_is_named_with_its_line() {
    hold(FAULTS);
}

#[test]
fn a_process_in_which_no_step_ends_is_no_process() {
    of_the_head(&FLOW_1.replace("ends = true\n", ""), "no-end");
}

#[test]
fn a_process_whose_finished_cases_cannot_be_closed_is_none_either() {
    of_the_head(&FLOW_1.replace("early = false", "early = true"), "no-end");
}

#[test]
fn a_process_without_steps_is_no_process() {
    let (first, clocks) = (FLOW_1.find("[[step]]").unwrap(), FLOW_1.find("[[clock]]").unwrap());
    of_the_head(&format!("{}{}", &FLOW_1[..first], &FLOW_1[clocks..]), "no-steps");
}

#[test]
fn more_steps_than_anybody_can_follow_are_too_many() {
    let step = |place: usize| {
        format!(
            "[[step]]\nnumber = \"5.9.{}.{}\"\ntitle = {{ ja = \"手順\", en = \"Step\" }}\nhelp = {{ ja = \"手順\", en = \"Step\" }}\n\
         lead = [\"POC\"]\noptional = true\n",
            1 + place / 90,
            1 + place % 90,
        )
    };
    let known = FLOW_1.matches("[[step]]\n").count();
    let with = |more: usize| edited(FLOW_1, "", "[[clock]]", &((0..more).map(step).collect::<String>() + "[[clock]]"));
    assert!(checked(&with(300 - known)).is_ok());
    let text = with(301 - known);
    found(&checked(&text).unwrap_err(), "too-many-items", 0, line_of(&text, "", "[[step]]\n")).unwrap();
}
