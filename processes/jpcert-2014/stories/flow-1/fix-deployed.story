story: a fix is at the customers only after it is ready
process: jpcert-2014/flow-1
continue: flow-1/planned

Sato records the fix of PLC-X/V1 as deployed
refused: fix-not-ready
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.4"
# Made is not checked.
Abe records the fix of PLC-X/V1 as deployed
refused: fix-not-ready
Tanaka does 3.2.2: environment_remedies = PLC-X mitigation; environment_description = "Filter function code 0x5A"
Ito does 3.3.1 as usual: verified = passed
then state: fix-ready 1, fix-deployed 0
Tanaka records the fix of PLC-X/V1 as deployed
refused: not-your-role
Abe records the fix of PLC-X/V1 as deployed
then state: fix-ready 1, fix-deployed 1
Hayashi records the fix of PLC-X/V1 as deployed
refused: nothing-changed
# The panel is not affected, and never had a fix.
Abe records the fix of HMI-P/V1 as deployed
refused: fix-not-ready
