story: the details are not asked for until a named person of design has accepted the duty
process: jpcert-2014/flow-1
continue: flow-1/overview

Sato invites DES, RND to 1.3.1
then follow-up: ask Design about 1.3.1, ask Research about 1.3.1
# POC cannot accept it in design's place, and neither can research.
Sato contributes to 1.3.1: details = needed; warning = accepted
refused: not-yours
Mori contributes to 1.3.1: details = needed; warning = accepted
refused: not-your-role, not-yours
Mori has nothing to add to 1.3.1
refused: not-your-role
later 1 day
Tanaka contributes to 1.3.1: details = needed; warning = accepted
then Sato may not do 1.4.1: undecided
Mori has nothing to add to 1.3.1
