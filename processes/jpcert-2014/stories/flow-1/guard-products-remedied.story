story: every affected product gets a remedy, or the word that there will be none
process: jpcert-2014/flow-1
continue: flow-1/planned

Tanaka corrects 2.4.1 because "The panel shares the parser.": statuses = PLC-X/V1 affected, HMI-P/V1 affected
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
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.4"
Tanaka does 3.2.2: environment_remedies = PLC-X mitigation; environment_description = "Filter function code 0x5A"
then Ito may not do 3.3.1: products-remedied
Ito does 3.3.1 as usual: verified = passed
refused: products-remedied
# No fix for the panel, and customers are owed the reason.
Tanaka corrects 3.2.1 because "The panel was forgotten.": product_remedies = PLC-X fix, HMI-P no-fix
refused: reason-when-declined
Tanaka corrects 3.2.1 because "The panel was forgotten.": product_remedies = PLC-X fix, HMI-P no-fix because "Out of support since 2024."
then Ito may do 3.3.1
Ito does 3.3.1 as usual: verified = passed
# Only the controller has a fix.
then state: fix-ready 1
