story: the same vulnerability was reported before; the work goes on there
process: jpcert-2014/flow-2
continue: flow-2/reproduced

Sato closes as duplicate: duplicate_of = "2026-0007"
refused: missing-answer
Sato closes as duplicate: duplicate_of = "2026-0007"; duplicate_reason = "The same unchecked length field, found by design in the same function."
then owed: closing-duplicate to SOURCE
then it is closed as duplicate
# It was reproduced: it is put aside here, not called invalid.
then state: report closed
then says: "Closed on 2026-04-03: Same as another case."
