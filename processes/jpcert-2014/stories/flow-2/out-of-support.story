story: one product is out of support; it gets no fix, but a reason and a workaround
process: jpcert-2014/flow-2
continue: flow-2/reproduced

Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 affected; scope_note = "HMI-P 7 left support in 2024."
Tanaka does 2.5.1 as usual
Hayashi has nothing to add to 3.1.1
Tanaka does 3.1.1 as usual
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1: product_remedies = PLC-X fix, HMI-P no-fix; fix_description = "Firmware 2.1.4"
refused: reason-when-declined
Tanaka does 3.2.1: product_remedies = PLC-X fix, HMI-P no-fix because "Out of support since 2024; customers are asked to go to 8."; fix_description = "Firmware 2.1.4"
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2: environment_remedies = PLC-X mitigation, HMI-P workaround; environment_description = "Filter; switch the web view off"
Ito does 3.3.1 as usual
then state: fix-ready 1
Sato records the fix of HMI-P/V1 as deployed
refused: fix-not-ready
