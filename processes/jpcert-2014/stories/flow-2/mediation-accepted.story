story: with mediation, whole: JPCERT/CC becomes the window to the source, and every letter goes through it
process: jpcert-2014/flow-2
continue: flow-2/received

later 1 day
Sato does 1.2.1: mediation_reason = "The finder wants to publish next week, and others' products are touched."
then owed: request-for-support to JPCERT
then state: mediation asked
then follow-up: await JPCERT in 1.2.2
# The investigation does not wait for the answer.
then open: 1.2.2, 2.1.1
then ball: JPCERT, Design
letters go out
Sato writes regular-news
then owed: regular-news to SOURCE
letters go out
later 2 days
Sato does 1.2.2: mediation_reply = accepted
then state: mediation accepted
then open: 2.1.1
Tanaka does 2.3.1: question = "Which version did you test?"
then owed: question to JPCERT
letters go out
# A word to the go-between is news for the source.
then clock regular-news is due 2026-04-18 10:00
Sato writes regular-news
then owed: regular-news to JPCERT
letters go out
# From here to the end: whatever is for the source goes through JPCERT/CC.
then ball: JPCERT, Design
later 4 days
Sato does 2.3.2: answer_outcome = answered; answer_text = "Version 2.1, over the engineering port."
then told: Design
Tanaka does 2.1.1 as usual: reproduced = yes
Tanaka does 2.2.1 as usual
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 not-affected
Tanaka does 2.5.1 as usual
Sato does 2.6.1 as usual
then owed: results to JPCERT
Hayashi has nothing to add to 3.1.1
Tanaka does 3.1.1 as usual
letters go out
later 10 days
Sato writes regular-news
letters go out
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1 as usual
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2 as usual
Ito does 3.3.1 as usual
Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: prior_notice = no; jvn = not-wanted
Okada proposes 4.3.1: publication_at = 2026-05-12 10:00 Asia/Tokyo
everybody agrees to 4.3.1
Sato does 4.3.1
Sato does 4.3.2
then owed: date-report to JPCERT
letters go out
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
at 2026-05-12 10:00
Sato does 5.1.1
Sato does 5.1.2
then owed: published-report to JPCERT
letters go out
Sato closes as handled
then owed: closing-handled to JPCERT
then it is closed as handled
