story: the results are reported and the plan is settled with JPCERT/CC
process: jpcert-2014/flow-1
continue: flow-1/assessed

Sato does 2.6.1 as usual
letters go out
later 3 days
Tanaka contributes to 3.1.1 saying "Firmware 2.1.4 by the end of May."
then ball: PSIRT, SI-Works
Sato does 3.1.1 as usual: remedy_due = 2026-05-29
refused: awaits-contribution
Hayashi contributes to 3.1.1 saying "A filter rule can go out a month before the firmware."
Sato does 3.1.1 as usual: remedy_due = 2026-05-29
then told: Quality
then owed: plan to JPCERT
then state: remedy-product planned, remedy-environment planned
letters go out
then open: 3.2.1, 3.2.2
then ball: Design, SI-Works, Care
