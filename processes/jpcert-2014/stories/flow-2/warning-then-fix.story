story: the warning that went out without a fix is brought up to date when there is one
process: jpcert-2014/flow-2
continue: flow-2/attacks-before-the-fix

Sato does 5.1.2 as usual
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 not-affected
Tanaka does 2.5.1 as usual: safety_impact = serious
Hayashi has nothing to add to 3.1.1
Tanaka does 3.1.1 as usual
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.4"
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2 as usual
Ito does 3.3.1 as usual
# What it lacked is there: the advisory is open again.
then open: 4.1.1, 5.1.1
Okada proposes 5.1.1 as usual: advisory_text = "Install firmware 2.1.4. Until then, filter function code 0x5A."
then open: 4.1.1, 5.1.1
then agreed to 5.1.1: Press
everybody agrees to 5.1.1
Okada does 5.1.1
refused: second-person
Sato does 5.1.1
then open: 4.1.1
