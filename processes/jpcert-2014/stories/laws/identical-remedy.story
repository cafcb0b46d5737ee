story: who made a remedy does not check it, even when another recorded it anew
process: jpcert-2014/flow-1
continue: flow-1/verified

Sato corrects 3.1.1 because "A typo in the day.": remedy_due = 2026-05-30
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Ito does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.4"
Ito does 3.2.2: environment_remedies = PLC-X mitigation; environment_description = "Filter function code 0x5A"
Tanaka does 3.3.1 as usual: verified = passed
refused: verified-by-another
