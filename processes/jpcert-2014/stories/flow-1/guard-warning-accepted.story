story: the details are not asked for until a named person of design has accepted the duty
process: jpcert-2014/flow-1
continue: flow-1/overview

Sato invites DES to 1.3.1
then follow-up: ask Design about 1.3.1
# POC cannot accept it in design's place. Research has not heard of the case, and cannot either.
Sato contributes to 1.3.1: details = needed; warning = accepted
refused: not-yours
Mori contributes to 1.3.1: details = needed; warning = accepted
refused: unseen
Sato does 1.3.1: details = needed; warning = accepted
refused: awaits-contribution, not-yours
then ball: Design
then Sato may not do 1.4.1: undecided
later 1 day
Tanaka contributes to 1.3.1: details = needed; warning = accepted
Sato does 1.3.1
then told: Design, Research, SI-Works, SI-Systems, Quality
then Sato may do 1.4.1
then Tanaka may not do 1.4.1
Sato does 1.4.1
then owed: request-for-details to JPCERT
