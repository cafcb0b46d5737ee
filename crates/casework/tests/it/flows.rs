//! The two flows of the deck load, and say what the deck says.

use crate::shelf;

#[test]
fn flow_1_has_its_33_steps() {
    assert_eq!(shelf().library.processes["jpcert-2014/flow-1"].steps.len(), 33);
}

#[test]
fn flow_2_has_its_20_steps() {
    assert_eq!(shelf().library.processes["jpcert-2014/flow-2"].steps.len(), 20);
}
