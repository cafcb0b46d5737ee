story: the results are reported, the remedies planned, made and checked
process: jpcert-2014/flow-1
continue: flow-1/assessed

Sato does 2.6.1 as usual
then owed: results to JPCERT
letters go out
later 3 days
Tanaka contributes to 3.1.1 saying "Firmware 2.1.4 by the end of May."
Hayashi has nothing to add to 3.1.1
Sato does 3.1.1 as usual: remedy_due = 2026-05-29
then owed: plan to JPCERT
then clock ics-cert-45 is stopped
then open: 3.2.1, 3.2.2
letters go out
later 10 days
Sato writes regular-news
then owed: regular-news to JPCERT
letters go out
later 10 days
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.4"
Tanaka does 3.2.2: environment_remedies = PLC-X mitigation; environment_description = "Filter function code 0x5A"
then open: 3.3.1
Ito does 3.3.1 as usual: verified = passed
then state: fix-ready 1, remedy-product verified, remedy-environment verified
then open: 4.1.1
