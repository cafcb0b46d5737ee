story: after the end a site reports that the fix does not hold, and the advisory is mended
process: jpcert-2014/flow-2
continue: flow-2/published

letters go out
later 20 days
Sato reopens because "Alpha says that 2.1.4 does not hold with the gateway on."
then owed: reopened to SOURCE
then nothing is open
then ball: PSIRT
# It is out: that cannot be undone, and no clock for news starts again.
then state: public true
then clock regular-news is stopped
Tanaka corrects 3.2.1 because "The gateway has the same parser.": fix_description = "Firmware 2.1.5"
then open: 3.3.1, 5.1.1
Ito does 3.3.1 as usual
Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001-2"
everybody agrees to 5.1.1
Sato does 5.1.1
Sato closes as handled
then it is closed as handled
