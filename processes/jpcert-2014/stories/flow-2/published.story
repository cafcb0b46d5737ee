story: flow 2 alone — published on the agreed day, the source told, the case closed
process: jpcert-2014/flow-2
continue: flow-2/date-agreed

Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001"
everybody agrees to 5.1.1
Sato does 5.1.1
refused: embargo-over
later 13 days
Sato writes regular-news
letters go out
at 2026-05-26 14:00
Sato does 5.1.1
then told: SI-Systems, Care, Sales
then state: public true, embargo exited
then clock regular-news is stopped
then open: 5.1.2
then ball: PSIRT
Sato does 5.1.2 as usual
then owed: published-report to SOURCE
then follow-up: close the case
then nothing is open
letters go out
later 20 days
Sato records the fix of PLC-X/V1 as deployed
then state: fix-deployed 1
Sato closes as handled: closing_summary = "The filter helped more sites than the firmware did."
then owed: closing-handled to SOURCE
then it is closed as handled
