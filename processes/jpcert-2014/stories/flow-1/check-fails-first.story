story: the check fails, the remedy is mended, and the check passes the second time
process: jpcert-2014/flow-1
continue: flow-1/planned

Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.4"
Tanaka does 3.2.2: environment_remedies = PLC-X mitigation; environment_description = "Filter function code 0x5A"
Ito does 3.3.1 as usual: verified = failed
refused: reason-when-declined
Ito does 3.3.1 as usual: verified = failed because "A packet of exactly 500 bytes still stops it."
# It goes back to those who make the remedy; on one that failed nobody decides how to respond.
then state: remedy-product planned, fix-ready 0
then open: 3.2.1, 3.2.2
then ball: Design, SI-Works, Care
then Sato may not do 4.1.1: not-yet
later 6 days
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.5, the length check was off by one."
Tanaka does 3.2.2: environment_remedies = PLC-X mitigation; environment_description = "As before."
then open: 3.3.1
then follow-up: open 3.3.1
then Tanaka may not do 3.3.1: verified-by-another
Ito does 3.3.1 as usual: verified = passed
then state: remedy-product verified, fix-ready 1
then open: 4.1.1
Abe has nothing to add to 4.1.1
then Sato may do 4.1.1
