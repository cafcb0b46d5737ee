story: two flaws in one report — the fix of each is on its way by itself
process: jpcert-2014/flow-1
continue: flow-1/details

Tanaka adds vulnerability V2
Tanaka does 2.1.1 as usual: reproduced = yes
Tanaka does 2.2.1 as usual
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, PLC-X/V2 affected, HMI-P/V1 not-affected
Tanaka does 2.5.1 as usual
# Whether the panel has the second flaw was forgotten.
then Sato may not do 2.6.1: products-assessed
Tanaka corrects 2.4.1 because "The panel has it as well.": statuses = PLC-X/V1 affected, PLC-X/V2 affected, HMI-P/V1 not-affected, HMI-P/V2 affected
Tanaka does 2.5.1 as usual
Sato does 2.6.1 as usual
Tanaka has nothing to add to 3.1.1
Hayashi has nothing to add to 3.1.1
Sato does 3.1.1 as usual
letters go out
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.1: product_remedies = PLC-X fix, HMI-P fix; fix_description = "2.1.4 and 5.3.1"
Tanaka does 3.2.2: environment_remedies = PLC-X mitigation, HMI-P none because "It has no firewall."; environment_description = "Filter function code 0x5A"
Ito does 3.3.1 as usual: verified = passed
then state: fix-ready 3, fix-deployed 0
Abe records the fix of HMI-P/V2 as deployed
then state: fix-ready 3, fix-deployed 1
