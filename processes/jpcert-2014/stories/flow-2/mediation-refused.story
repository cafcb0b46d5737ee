story: mediation refused, whole: the source wants no go-between, and we write to it ourselves to the end
process: jpcert-2014/flow-2
continue: flow-2/received

later 1 day
Sato does 1.2.1: mediation_reason = "The finder does not answer in a language that we read."
letters go out
later 3 days
Sato does 1.2.2: mediation_reply = declined
refused: reason-when-declined
Sato does 1.2.2: mediation_reply = declined because "The finder wants to speak with the vendor."
then state: mediation declined
then ball: Design
Tanaka does 2.3.1: question = "Which version did you test?"
then owed: question to SOURCE
Sato writes regular-news
then owed: regular-news to SOURCE
letters go out
# JPCERT/CC backs us up; the words go straight to the source, to the end.
later 4 days
Sato does 2.3.2: answer_outcome = answered; answer_text = "Version 2.1, over the engineering port."
Tanaka does 2.1.1 as usual: reproduced = yes
Tanaka does 2.2.1 as usual
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 not-affected
Tanaka does 2.5.1 as usual
Sato does 2.6.1 as usual
then owed: results to SOURCE
letters go out
Hayashi has nothing to add to 3.1.1
Tanaka does 3.1.1 as usual
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1 as usual
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2 as usual
Ito does 3.3.1 as usual
Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: prior_notice = no; jvn = not-wanted
Okada proposes 4.3.1: publication_at = 2026-04-20 10:00 Asia/Tokyo
everybody agrees to 4.3.1
Sato does 4.3.1
Sato does 4.3.2
letters go out
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
at 2026-04-20 10:00
Sato does 5.1.1
Sato does 5.1.2
then owed: published-report to SOURCE
letters go out
Sato closes as handled
then owed: closing-handled to SOURCE
then it is closed as handled
