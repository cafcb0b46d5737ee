story: no case ends without its reason, and only POC ends it
process: jpcert-2014/flow-1
continue: flow-1/overview

Sato closes as not-ours
refused: missing-answer
Sato closes as not-ours: not_ours_reason = "   "
refused: empty
Sato closes as incident
refused: missing-answer
Sato closes as boring
refused: unknown-closing
Okada closes as not-ours: not_ours_reason = "We do not make it."
refused: unseen
Sato proposes closing as not-ours: not_ours_reason = "We do not make it."
refused: no-second-person-here
Sato closes as handled
refused: nothing-open
then it is not closed
