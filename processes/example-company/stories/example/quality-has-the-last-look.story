story: A社 — quality has the last look at a fix, and sends one back
process: example-company/flow-1@1
continue: flow-1/verified

then it follows example-company/flow-1@1
then open: 3.3.2
then ball: Quality
Abe has nothing to add to 4.1.1
refused: not-yet
then Tanaka may not do 3.3.2
Kimura contributes to 3.3.2 saying "The update fails when the battery is low."
Tanaka corrects 3.2.1 because "Quality found that it fails on a low battery.": fix_description = "Firmware 2.1.5"; needs_stop = restart
then open: 3.3.1
Ito does 3.3.1 as usual
then open: 3.3.2
Kimura does 3.3.2: final_check = accepted
refused: missing-answer
Kimura does 3.3.2: final_check = accepted; final_report = "QA-2026-0412"
then told: PSIRT, Design
then open: 4.1.1
