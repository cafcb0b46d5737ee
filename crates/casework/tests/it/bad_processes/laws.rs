//! Processes that would loosen what no process may loosen.

use super::{Fault, fault, hold};

const ADVISORY: &str = "[[step]]\nnumber = \"5.1.1\"";
const JVN: &str = "[[step]]\nnumber = \"5.2.2\"";
const REPRODUCTION: &str = "[[step]]\nnumber = \"2.1.1\"";
const QUESTION: &str = "[[step]]\nnumber = \"2.3.1\"";
const ANSWER: &str = "[[step]]\nnumber = \"2.3.2\"";
const SHARING: &str = "[[step]]\nnumber = \"1.3.1\"";
const DATE: &str = "[[step]]\nnumber = \"4.4.1\"";
const PRIOR_NOTICE: &str = "[[step]]\nnumber = \"4.2.2\"";
const ALL_CUSTOMERS: &str = "[[step]]\nnumber = \"4.3.2\"";
const NO_VULNERABILITY: &str = "[[closing]]\nid = \"not-a-vulnerability\"";

pub(super) const FAULTS: &[Fault] = &[
    fault("publication-under-embargo", ADVISORY, "    \"embargo-over\",\n", "", "guards"),
    fault("publication-under-embargo", JVN, "guards = [\"embargo-over\"]\n", "", "[[step]]"),
    fault("publication-without-second-person", ADVISORY, "    \"second-person\",\n", "", "guards"),
    fault("publication-without-agreement", ADVISORY, "    \"agreements-complete\",\n", "", "guards"),
    fault("publication-unannounced", ADVISORY, "    { name = \"told-of-date\", step = \"4.4.2\" },\n", "", "guards"),
    fault("details-without-warning", "number = \"1.4.1\"", "guards = [\"warning-accepted\"]", "guards = []", "guards"),
    fault("warning-not-by-design", "[[step.ask]]\nid = \"warning\"", "by = \"DES\"", "by = \"RND\"", "[[step.ask]]"),
    fault(
        "warning-not-by-design",
        "[[step.ask]]\nid = \"warning\"",
        "type = \"acknowledgement\"",
        "type = \"text\"",
        "[[step.ask]]",
    ),
    fault("notice-without-nda", PRIOR_NOTICE, ", \"nda-in-force\"", "", "guards"),
    fault("notice-without-nda", ALL_CUSTOMERS, ", \"every-customer-told\"", "", "guards"),
    fault("notice-without-consent", PRIOR_NOTICE, "{ name = \"consented\", step = \"4.2.1\" }, ", "", "guards"),
    fault("details-without-warning", SHARING, "guards = [\"warning-accepted\"]\n", "", "[[step]]"),
    fault(
        "circle-not-kept",
        NO_VULNERABILITY,
        "id = \"test_attack\"",
        "id = \"test_attack\"\ncircle = \"finder\"",
        "[[closing.ask]]\nid = \"test_attack\"",
    ),
    fault(
        "circle-not-kept",
        ADVISORY,
        "id = \"advisory_title\"",
        "id = \"advisory_title\"\ncircle = \"finder\"",
        "[[step.ask]]\nid = \"advisory_title\"",
    ),
    fault("agreement-not-awaited", DATE, "guards = [\"agreements-complete\"]", "guards = []", "guards"),
    fault(
        "nobody-agrees",
        DATE,
        "agree = [\"POC\", \"PR\", \"DES\", \"SIM\", \"SIS\", \"CARE\"]",
        "agree = []",
        "guards",
    ),
    fault("agrees-without-part", DATE, "agree = [", "agree = [\"MFG\", ", "agree = [\"MFG\""),
    fault("finder-leaves-poc", REPRODUCTION, "circle = \"details\"", "circle = \"finder\"", "circle"),
    fault("finder-leaves-poc", REPRODUCTION, "informed_circle = \"details\"", "informed_circle = \"finder\"", "circle"),
    fault("finder-leaves-poc", REPRODUCTION, "[[step.ask]]", "[[step.ask]]\ncircle = \"finder\"", "[[step.ask]]"),
    fault(
        "told-more-than-asked",
        SHARING,
        "receives =",
        "informed_circle = \"details\"\nreceives =",
        "informed_circle",
    ),
    fault(
        "details-in-overview",
        "[[step.ask]]\nid = \"details\"",
        "by = \"DES\"",
        "by = \"DES\"\ncircle = \"details\"",
        "[[step.ask]]",
    ),
    fault("half-a-question", ANSWER, "effects = [{ do = \"answer-question\" }]", "effects = []", "effects"),
    fault("half-a-question", REPRODUCTION, "effects = [", "effects = [{ do = \"open-question\" },", "effects"),
    fault("half-a-question", REPRODUCTION, "effects = [", "effects = [{ do = \"answer-question\" },", "effects"),
    fault("repeats-without-end", QUESTION, "optional = true\n", "", "repeats"),
    fault("repeats-without-end", QUESTION, "repeats = true", "repeats = true\nends = true", "repeats"),
    fault(
        "outside-cannot-answer",
        "[[step.ask]]\nid = \"date_reply\"",
        "type = \"choice\"\nrequired = false\nby = \"JPCERT\"\noptions = [\n    { id = \"agrees\", label = { ja = \"了承\", en = \"Agrees\" } },\n    { id = \"wants-another\", label = { ja = \"別の日時を希望\", en = \"Wants another\" }, declines = true },\n]",
        "type = \"number\"\nby = \"JPCERT\"",
        "[[step.ask]]",
    ),
    fault("dismissal-without-second-person", NO_VULNERABILITY, "second_person = true\n", "", "[[closing]]"),
    fault("dismissal-without-second-person", NO_VULNERABILITY, ", \"second-person\"]", "]", "[[closing]]"),
    fault(
        "dismissal-without-second-person",
        NO_VULNERABILITY,
        "second_person = true\nreport = \"invalid\"\nguards = [\"test-failed\", \"second-person\"]",
        "report = \"invalid\"\nguards = [\"test-failed\"]",
        "[[closing]]",
    ),
    fault("handled-while-open", "[[closing]]\nid = \"handled\"", "guards = [\"nothing-open\"]\n", "", "[[closing]]"),
    fault(
        "closing-without-letter",
        NO_VULNERABILITY,
        "letters = [{ name = \"closing-not-a-vulnerability\", to = \"source\" }]\n",
        "",
        "[[closing]]",
    ),
];

#[test]
fn a_process_that_loosens_a_law_is_refused_on_the_line_that_does() {
    hold(FAULTS);
}
