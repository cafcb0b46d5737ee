story: who made the fix does not check it, and a fix that fails goes back
process: jpcert-2014/flow-2
continue: flow-2/assessed

Hayashi has nothing to add to 3.1.1
Tanaka does 3.1.1 as usual
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.3"
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2 as usual
Tanaka does 3.3.1 as usual: verified = passed
refused: verified-by-another
Ito does 3.3.1 as usual: verified = failed because "501 bytes still stop it."
then state: fix-ready 0, remedy-product planned
then open: 3.2.1, 3.2.2
then Sato may not do 4.1.1: not-yet
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.4, the check was one byte off."
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2 as usual
then open: 3.3.1
Ito does 3.3.1 as usual: verified = passed
then state: fix-ready 1, remedy-product verified
then open: 4.1.1
