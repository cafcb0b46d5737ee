story: there will be no fix — the reason is part of the answer
process: jpcert-2014/flow-1
continue: flow-1/planned

Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1: product_remedies = PLC-X no-fix; fix_description = "None."
refused: reason-when-declined
Tanaka does 3.2.1: product_remedies = PLC-X no-fix because ""; fix_description = "None."
refused: empty, reason-when-declined
Tanaka does 3.2.1: product_remedies = PLC-X no-fix because "The chip has no room left for a length check."; fix_description = "None; see the mitigation."
then state: remedy-product made
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2: environment_remedies = PLC-X none; environment_description = "None."
refused: reason-when-declined
Tanaka does 3.2.2: environment_remedies = PLC-X mitigation; environment_description = "Only through the plant firewall."
Ito does 3.3.1 as usual: verified = passed
then state: remedy-environment verified, fix-ready 0
Sato records the fix of PLC-X/V1 as deployed
refused: fix-not-ready
