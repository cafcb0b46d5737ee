story: the plan changes after the remedy was made, and is carried out anew
process: jpcert-2014/flow-1
continue: flow-1/verified

Hayashi corrects 3.1.1 because "Two sites run 2.0: they get a fix as well.": plan = "Firmware 2.1.4 and 2.0.9."; remedy_due = 2026-06-12
then owed: plan to JPCERT
then open: 3.2.1, 3.2.2
then follow-up: open 3.2.1, open 3.2.2
then ball: Design, SI-Works, Care
then Ito may not do 3.3.1: not-yet
then Sato may not do 4.1.1: not-yet
# Everybody is heard again.
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "2.1.4 and 2.0.9"
refused: awaits-contribution
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "2.1.4 and 2.0.9"
then state: remedy-product made
Tanaka does 3.2.2: environment_remedies = PLC-X mitigation; environment_description = "As before."
Ito does 3.3.1 as usual: verified = passed
then state: remedy-product verified
then open: 4.1.1
