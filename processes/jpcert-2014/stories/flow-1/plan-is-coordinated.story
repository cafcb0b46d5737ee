story: JPCERT/CC wants another plan, and the finder hears how we go about it
process: jpcert-2014/flow-1
continue: flow-1/planned

# Nothing waits for its word on the plan; when it comes it is heeded.
then open: 3.2.1, 3.2.2
later 5 days
Sato records the reply to 3.1.1: plan_reply = wants-change
refused: reason-when-declined
Sato records the reply to 3.1.1: plan_reply = wants-change because "The other vendor is ready on 15 May."
then open: 3.2.1, 3.2.2
Sato corrects 3.1.1 because "JPCERT/CC asks for 15 May.": remedy_due = 2026-05-15
then owed: plan to JPCERT
letters go out
Sato records the reply to 3.1.1: plan_reply = agrees
later 3 days
Sato does 3.1.2: finder_told_plan_on = 2026-04-19
then open: 3.2.1, 3.2.2
