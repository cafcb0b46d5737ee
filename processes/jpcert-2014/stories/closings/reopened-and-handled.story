story: a case that was called not reproducible comes back, and is handled to the end
process: jpcert-2014/flow-2
continue: closings/not-reproducible

letters go out
later 10 days
Sato reopens because "The finder sent a recording."
then owed: reopened to SOURCE
then state: report invalid
letters go out
Ito corrects 2.1.1 because "It needs an uptime of 25 days.": reproduced = yes; reproduction_result = "Stops at the 25th day."
then state: report valid
then open: 2.2.1
Ito does 2.2.1 as usual
Ito does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 not-affected
Ito does 2.5.1 as usual
then state: report accepted
Hayashi has nothing to add to 3.1.1
Ito does 3.1.1 as usual
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Ito does 3.2.1 as usual
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Ito does 3.2.2 as usual
Tanaka does 3.3.1 as usual
Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: prior_notice = no
Okada proposes 4.3.1: publication_at = 2026-05-11 10:00 Asia/Tokyo
everybody agrees to 4.3.1
Sato does 4.3.1
Sato does 4.3.2
letters go out
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
at 2026-05-11 10:00
Sato does 5.1.1
Sato does 5.1.2
Sato closes as handled
then owed: closing-handled to SOURCE
then it is closed as handled
