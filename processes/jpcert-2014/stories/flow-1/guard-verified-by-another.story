story: who made the remedy does not check it
process: jpcert-2014/flow-1
continue: flow-1/planned

Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.4"
then told: PSIRT, Quality
then open: 3.2.2
Ito does 3.2.2: environment_remedies = PLC-X workaround; environment_description = "Switch the service off."
then open: 3.3.1
# Both have a hand in it: one made the fix, the other wrote the workaround.
then Tanaka may not do 3.3.1: verified-by-another
then Ito may not do 3.3.1: verified-by-another
Tanaka does 3.3.1 as usual: verified = passed
refused: verified-by-another
with Yano of Design
then Yano may do 3.3.1
Yano does 3.3.1 as usual: verified = passed
then state: remedy-product verified, remedy-environment verified, fix-ready 1
