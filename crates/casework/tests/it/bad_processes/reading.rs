//! What cannot be read: keys, types, names and numbers.

use super::{Fault, fault, hold};

const ADVISORY: &str = "[[step]]\nnumber = \"5.1.1\"";
const CHOICE: &str = "[[step]]\nnumber = \"1.1\"";
const OVERVIEW: &str = "[[step]]\nnumber = \"1.2.1\"";
const REPRODUCTION: &str = "[[step]]\nnumber = \"2.1.1\"";
const YEAR: &str = "[[clock]]\nid = \"one-year\"";

pub(super) const FAULTS: &[Fault] = &[
    fault("doubled-key", OVERVIEW, "letters =", "path = [\"JPCERT\"]\nletters =", "path = [\"JPCERT\"]\n"),
    fault("not-toml", OVERVIEW, "after = [\"1.1\"]", "after = [\"1.1\"", "letters ="),
    fault("not-toml", "tells", "tells = \"JPCERT\"", "tells = \"JPCERT", "tells = \"JPCERT"),
    fault("bad-id", "", "id = \"jpcert-2014/flow-1\"", "id = \"../flow-1\"", "id ="),
    fault("bad-id", "", "id = \"jpcert-2014/flow-1\"", "id = \"flow-1@1\"", "id ="),
    fault("hidden-character", CHOICE, "JPCERT/CC's choice", "JPCERT/CC's \u{202e}choice", "title"),
    fault("hidden-character", CHOICE, "JPCERT/CC's choice", "JPCERT/CC's \\u0001choice", "title"),
    fault("not-a-step-number", CHOICE, "number = \"1.1\"", "number = \"01.1\"", "number"),
    fault("unknown-key", REPRODUCTION, "joint =", "jointly =", "jointly ="),
    fault("unknown-key", "", "tells = \"JPCERT\"", "tells = \"JPCERT\"\nlanguage = \"ja\"", "language"),
    fault("unknown-key", OVERVIEW, "{ name = \"ack", "{ by = \"post\", name = \"ack", "{ by ="),
    fault("missing-key", "", "version = 1\n", "", "# The first flow"),
    fault("missing-key", CHOICE, "number = \"1.1\"\n", "", "[[step]]"),
    fault("missing-key", OVERVIEW, "{ name = \"acknowledgement\", to = \"JPCERT\" }", "{ name = \"plan\" }", "letters"),
    fault("missing-language", CHOICE, ", en = \"JPCERT/CC's choice of vendors\"", "", "title"),
    fault("wrong-type", CHOICE, "optional = true", "optional = \"yes\"", "optional"),
    fault("wrong-type", CHOICE, "after = [\"0.1.1\", \"0.2.1\"]", "after = \"0.1.1\"", "after"),
    fault(
        "wrong-type",
        CHOICE,
        "{ ja = \"通知先となる製品ベンダの選定\", en = \"JPCERT/CC's choice of vendors\" }",
        "\"Choice\"",
        "title",
    ),
    fault("wrong-type", "", "version = 1\n", "version = 1.5\n", "version"),
    fault("wrong-type", "", "id = \"jpcert-2014/flow-1\"", "id = 2014-08-11", "id ="),
    fault("wrong-type", "", "tells = \"JPCERT\"", "tells = 2014-08-11", "tells"),
    fault("wrong-type", "[[phase]]\nnumber = \"1\"", "number = \"1\"", "number = 1", "number = 1\n"),
    fault("empty-text", CHOICE, "en = \"JPCERT/CC's choice of vendors\"", "en = \" \\t\"", "title"),
    fault("number-out-of-range", "", "version = 1\n", "version = 0\n", "version"),
    fault("number-out-of-range", "", "version = 1\n", "version = 1_000_001\n", "version"),
    fault("number-out-of-range", "", "version = 1\n", "version = 99999999999999999999\n", "version"),
    fault("number-out-of-range", "", "format = 1", "format = 2", "format"),
    fault("number-out-of-range", "id = \"cvss_vector\"", "max = 300", "max = 1001", "max ="),
    fault("unknown-zone", "", "zone = \"Asia/Tokyo\"", "zone = \"Asia/Tokio\"", "zone"),
    fault("unknown-calendar", "", "calendar = \"jp\"", "calendar = \"de\"", "calendar"),
    fault("unknown-role", REPRODUCTION, "lead = [\"DES\"]", "lead = [\"DSE\"]", "lead"),
    fault("unknown-role", OVERVIEW, "path = [\"JPCERT\", \"POC\"]", "path = [\"JPCERT\", \"PSIRT\"]", "path"),
    fault("unknown-party", OVERVIEW, "to = \"JPCERT\"", "to = \"JPCRT\"", "letters"),
    fault("unknown-party", "", "tells = \"JPCERT\"", "tells = \"POC\"", "tells"),
    fault("unknown-circle", REPRODUCTION, "circle = \"details\"", "circle = \"secret\"", "circle"),
    fault("unknown-event", ADVISORY, "opens_on = [\"public\", \"attacks\"]", "opens_on = [\"fire\"]", "opens_on"),
    fault("unknown-event", YEAR, "\"published\", \"closed\"", "\"publicised\", \"closed\"", "stops"),
    fault("unknown-event", YEAR, "\"published\", \"closed\"", "\"step:1\", \"closed\"", "stops"),
    fault("unknown-event", YEAR, "event = \"step:1.2.1\"", "event = \"letters:plan\"", "starts"),
    fault("unknown-guard", "guards = [\"reproduced\"]", "\"reproduced\"", "\"reproducible\"", "guards"),
    fault("unknown-guard", "{ name = \"consented\"", "consented", "consent", "{ name = \"consent\""),
    fault("unknown-machine", OVERVIEW, "set = \"report\"", "set = \"letter\"", "effects"),
    fault("unknown-machine", ADVISORY, "machine = \"path\"", "machine = \"paths\"", "when"),
    fault("unknown-state", OVERVIEW, "to = \"received\"", "to = \"requested\"", "effects"),
    fault("unknown-state", "id = \"handled\"", "report = \"accepted\"", "report = \"details\"", "report"),
    fault("unknown-effect", ADVISORY, "do = \"publish\"", "do = \"announce\"", "effects"),
    fault("unknown-effect", ADVISORY, "where = \"own\"", "where = \"press\"", "effects"),
    fault("bad-condition", ADVISORY, "not = [\"excluded\"]", "not = []", "when"),
    fault("bad-condition", ADVISORY, "not = [", "is = [\"own\"], not = [", "when"),
    fault("bad-condition", ADVISORY, "machine = \"path\", ", "", "when"),
    fault("bad-condition", ADVISORY, "machine = ", "field = \"details\", machine = ", "when"),
    fault("unknown-type", "id = \"received_on\"", "type = \"date\"", "type = \"day\"", "type"),
    fault("doubled-option", "[[step.ask]]\nid = \"reproduced\"", "id = \"no\"", "id = \"yes\"", "[[step.ask]]"),
    fault("unknown-time", YEAR, "time = \"wall\"", "time = \"clock\"", "time"),
    fault("not-a-duration", YEAR, "lasts = \"1 year\"", "lasts = \"a year\"", "lasts"),
    fault("not-a-duration", YEAR, "\"30 days\"", "\"0 days\"", "warns"),
    fault("not-a-duration", YEAR, "lasts = \"1 year\"", "lasts = \"10000 years\"", "lasts"),
    fault("not-a-phase", "[[phase]]\nnumber = \"1\"", "number = \"1\"", "number = \"one\"", "number = \"one\""),
    fault("not-a-phase", "[[phase]]\nnumber = \"1\"", "number = \"1\"", "number = \"100\"", "number = \"100\""),
    fault("not-a-step-number", CHOICE, "number = \"1.1\"", "number = \"1\"", "number = \"1\"\n"),
    fault("not-a-step-number", REPRODUCTION, "\"1.5.2\"", "\"1.5.2.\"", "after"),
    fault("not-a-step-number", "{ name = \"consented\"", "4.2.1", "4,2,1", "4,2,1"),
];

#[test]
fn what_cannot_be_read_is_named_with_its_line() {
    hold(FAULTS);
}
