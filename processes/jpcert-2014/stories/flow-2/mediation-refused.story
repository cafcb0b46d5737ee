story: the source wants no go-between, so we go on writing to it ourselves
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
