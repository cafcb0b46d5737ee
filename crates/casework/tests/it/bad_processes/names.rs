//! Names that stand for nothing, and names that stand twice.

use super::{Fault, fault, hold};

const QUESTION: &str = "[[step]]\nnumber = \"2.3.1\"";
const REPRODUCTION: &str = "[[step]]\nnumber = \"2.1.1\"";
const STATUSES: &str = "effects = [{ do = \"record-statuses\"";
const PRIOR_NOTICE: &str = "[[step.ask]]\nid = \"prior_notice\"";

pub(super) const FAULTS: &[Fault] = &[
    fault("doubled-step", "[[step]]\nnumber = \"2.2.1\"", "2.2.1", "2.1.1", "[[step]]"),
    fault("doubled-letter", "[[letter]]\nname = \"plan\"", "\"plan\"", "\"results\"", "[[letter]]"),
    fault("doubled-clock", "[[clock]]\nid = \"finder-answer\"", "finder-answer", "one-year", "[[clock]]"),
    fault("doubled-closing", "[[closing]]\nid = \"defect\"", "defect", "incident", "[[closing]]"),
    fault("doubled-phase", "[[phase]]\nnumber = \"5\"", "\"5\"", "\"4\"", "[[phase]]"),
    fault(
        "field-asked-twice",
        "[[step.ask]]\nid = \"cause\"",
        "cause",
        "question",
        "[[step.ask]]\nid = \"question\"\nlabel = { ja = \"質問\"",
    ),
    fault("field-asked-twice", "[[closing.ask]]\nid = \"owner\"", "owner", "cause", "[[closing.ask]]"),
    fault("unknown-phase", "[[step]]\nnumber = \"5.2.3\"", "5.2.3", "6.2.3", "[[step]]"),
    fault("unknown-step", REPRODUCTION, "\"1.5.2\", \"1.3.1\"", "\"1.5.3\", \"1.3.1\"", "after"),
    fault("unknown-step", "[[step]]\nnumber = \"2.5.1\"", "rests_on = [\"2.1.1\"", "rests_on = [\"2.1.9\"", "rests_on"),
    fault("unknown-step", "answers = \"2.3.1\"", "2.3.1", "2.3.9", "answers"),
    fault("unknown-step", "{ name = \"consented\", step = \"4.2.1\" }", "4.2.1", "4.2.9", "{ name = \"consented\""),
    fault("answers-no-question", "answers = \"2.3.1\"", "2.3.1", "2.2.1", "answers"),
    fault("answers-no-question", QUESTION, "repeats = true\n", "", "answers = \"2.3.1\""),
    fault(
        "guard-without-step",
        "{ name = \"told-of-date\", step = \"4.4.2\" }",
        "{ name = \"told-of-date\", step = \"4.4.2\" }",
        "\"told-of-date\"",
        "\"told-of-date\"",
    ),
    fault(
        "guard-without-field",
        "[[step.ask]]\nid = \"reproduced\"",
        "id = \"reproduced\"",
        "id = \"reproducible\"",
        "guards = [\"reproduced\"]",
    ),
    fault("unknown-field", STATUSES, "field = \"statuses\"", "field = \"status\"", "effects"),
    fault("unknown-field", STATUSES, "field = \"statuses\"", "field = \"scope_note\"", "effects"),
    fault("unknown-field", "when = [{ field = \"details\", is = [\"needed\"] }]", "\"details\"", "\"detail\"", "when"),
    fault("unknown-field", "id = \"one-year\"", "field = \"received_on\"", "field = \"overview\"", "starts"),
    fault("unknown-field", "id = \"one-year\"", "event = \"step:1.2.1\"", "event = \"step:1.3.1\"", "starts"),
    fault("condition-elsewhere", PRIOR_NOTICE, "field = \"customers\"", "field = \"verified\"", "when"),
    fault(
        "condition-elsewhere",
        PRIOR_NOTICE,
        "{ field = \"customers\", is = [\"many\"] }",
        "{ machine = \"path\", not = [\"own\"] }",
        "when",
    ),
    fault(
        "condition-elsewhere",
        "[[closing.ask]]\nid = \"owner\"",
        "type = \"line\"",
        "type = \"line\"\nwhen = { field = \"reproduced\", is = [\"yes\"] }",
        "when",
    ),
    fault("condition-on-no-choice", PRIOR_NOTICE, "field = \"customers\"", "field = \"rollout\"", "when"),
    fault("unknown-option", PRIOR_NOTICE, "is = [\"many\"]", "is = [\"few\"]", "when"),
    fault("unknown-option", "[[step]]\nnumber = \"5.1.1\"", "not = [\"excluded\"]", "not = [\"verified\"]", "when"),
    fault(
        "too-few-options",
        "[[step.ask]]\nid = \"verified\"",
        "    { id = \"failed\", label = { ja = \"不合格\", en = \"Failed\" }, declines = true },\n",
        "",
        "[[step.ask]]",
    ),
    fault(
        "number-out-of-range",
        "[[step.ask]]\nid = \"cwe\"",
        "type = \"line\"",
        "type = \"number\"\nleast = 2\nmost = 1",
        "[[step.ask]]",
    ),
    fault(
        "nothing-to-accept",
        "[[step.ask]]\nid = \"cause\"",
        "type = \"text\"",
        "type = \"acknowledgement\"",
        "[[step.ask]]",
    ),
    fault("unknown-letter", "letters = [{ name = \"results\"", "results", "result", "letters"),
    fault("unknown-letter", "notifies = \"prior-notice\"", "prior-notice", "previous-notice", "notifies"),
    fault("unknown-letter", "letter = \"regular-news\"", "regular-news", "news", "letter"),
    fault("unknown-letter", "", "reopening_letter = \"reopened\"", "reopening_letter = \"opened\"", "# The first flow"),
    fault("letter-nobody-sends", "", "reopening_letter = \"reopened\"\n", "", "[[letter]]\nname = \"reopened\""),
];

#[test]
fn a_name_that_stands_for_nothing_or_twice_is_named_with_its_line() {
    hold(FAULTS);
}
