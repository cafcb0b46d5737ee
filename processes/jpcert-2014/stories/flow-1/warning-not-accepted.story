story: design says that it needs the details, but nobody accepts what comes with them
process: jpcert-2014/flow-1
continue: flow-1/overview

Sato does 1.3.1
refused: awaits-answer
Sato invites DES to 1.3.1
Tanaka contributes to 1.3.1: details = needed
then ball: Design
Sato does 1.3.1
refused: awaits-answer, awaits-contribution, warning-accepted
Sato does 1.3.1: warning = accepted
refused: awaits-contribution, not-yours, warning-accepted
Sato does 1.4.1
refused: undecided, warning-accepted
later 1 day
Ito contributes to 1.3.1: warning = accepted
Sato does 1.3.1
then open: 1.4.1
then Sato may do 1.4.1
