story: design does not need the details, and has to say why
process: jpcert-2014/flow-1
continue: flow-1/overview

Sato invites DES to 1.3.1
Tanaka contributes to 1.3.1: details = not-needed
refused: reason-when-declined
Tanaka contributes to 1.3.1: details = not-needed because "None of our products speaks this protocol."; warning = accepted
refused: not-asked
Tanaka contributes to 1.3.1: details = not-needed because "None of our products speaks this protocol."
Sato does 1.3.1: general_technology = yes; security_problem = unknown
then state: information declined
then Sato may not do 1.4.1: does-not-apply
then Sato may not do 1.5.1: does-not-apply
then Sato may not do 1.5.2: does-not-apply
Sato closes as not-ours: not_ours_reason = "No product of ours has the protocol stack that the overview names."
then owed: closing-not-ours to JPCERT
then it is closed as not-ours
then clock one-year is stopped
