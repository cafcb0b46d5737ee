story: the remedies are planned, made, and checked by somebody else
process: jpcert-2014/flow-2
continue: flow-2/assessed

later 2 days
Hayashi contributes to 3.1.1 saying "We can test the firmware in our own rack from 11 May."
Tanaka does 3.1.1 as usual: remedy_due = 2026-05-29
then told: PSIRT, Quality
then state: remedy-product planned, remedy-environment planned
then clock ics-cert-45 is stopped
then open: 3.2.1, 3.2.2
# From the plan POC tells the source what to expect, and later that it is on its way.
Sato writes regular-news
letters go out
later 10 days
Sato writes regular-news
letters go out
later 10 days
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.4, one restart"
Hayashi has nothing to add to 3.2.2
Abe contributes to 3.2.2 saying "The filter needs no restart: sites can do it at once."
Tanaka does 3.2.2: environment_remedies = PLC-X mitigation; environment_description = "Filter function code 0x5A at the switch"
then open: 3.3.1
Ito does 3.3.1 as usual: verified = passed
then told: PSIRT, Quality
then state: remedy-product verified, remedy-environment verified, fix-ready 1, fix-deployed 0
then open: 4.1.1
