story: a correction says nothing that completing the step could not have said
process: jpcert-2014/flow-1
continue: flow-1/verified

Ito corrects 3.3.1 because "It stops once more.": verified = failed because "It stops at 501 bytes."
then open: 3.2.1, 3.2.2
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.5"
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2 as usual
Ito does 3.3.1 as usual
Tanaka corrects 3.3.1 because "More was tried.": evidence = "Also at 502 bytes."
refused: verified-by-another
# What waits for others is no reason to leave a wrong word standing.
Tanaka does 2.3.1: question = "Which firmware?"
Sato corrects 2.6.1 because "A wrong product name.": results_summary = "PLC-X only."
then owed: results to JPCERT
