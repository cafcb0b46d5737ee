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
then state: remedy-product made, fix-ready 0
then open: 4.1.1
# On a remedy that failed nobody decides how to respond.
Abe has nothing to add to 4.1.1
then Sato may not do 4.1.1: remedy-verified
Sato does 4.1.1 as usual: customers = many; prior_notice = no
refused: remedy-verified
later 6 days
Tanaka corrects 3.2.1 because "The length check was off by one.": fix_description = "Firmware 2.1.5"
then open: 3.3.1
then follow-up: open 3.3.1
then Tanaka may not do 3.3.1: verified-by-another
Ito does 3.3.1 as usual: verified = passed
then state: remedy-product verified, fix-ready 1
then open: 4.1.1
then Sato may do 4.1.1
