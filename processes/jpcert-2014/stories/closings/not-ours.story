story: the product is another company's, and the source is told whose
process: jpcert-2014/flow-2
continue: flow-2/received

later 2 days
Tanaka contributes to 2.1.1 saying "This is not our firmware. It is the OEM's, and we never sold it."
Tanaka closes as not-ours: not_ours_reason = "Not our firmware."
refused: not-your-role
Sato closes as not-ours: not_ours_reason = "The firmware in the report is not in any product of ours, nor in a component."; owner = "Example Controls"
then owed: closing-not-ours to SOURCE
then it is closed as not-ours
then clock regular-news is stopped
