story: the finder takes the report back
process: jpcert-2014/flow-1
continue: flow-1/assessed

Sato closes as withdrawn: withdrawn_by = "Finder, through IPA"
refused: missing-answer
Sato closes as withdrawn: withdrawn_by = "Finder, through IPA"; withdrawn_reason = "It was found in a test build that nobody was sold."
then owed: closing-withdrawn to JPCERT
then it is closed as withdrawn
then state: report closed
