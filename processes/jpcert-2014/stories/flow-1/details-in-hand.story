story: the same flaw had been reported to us directly — the details are in hand, and the duty is the same
process: jpcert-2014/flow-1
continue: flow-1/overview

Sato invites DES to 1.3.1
Tanaka contributes to 1.3.1: details = in-hand
Sato does 1.3.1
refused: awaits-answer, awaits-contribution, warning-accepted
Tanaka contributes to 1.3.1: warning = accepted
Sato does 1.3.1
then state: information details
then Sato may not do 1.4.1: does-not-apply
then Sato may not do 1.5.1: does-not-apply
then open: 2.1.1
then ball: Design
then Tanaka sees details
then Mori sees overview
