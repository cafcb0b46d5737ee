story: JPCERT/CC becomes the window to the source, and our letters go there
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
