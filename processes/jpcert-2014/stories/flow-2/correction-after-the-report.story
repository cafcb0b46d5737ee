story: what was reported turns out wrong, and the source hears it right
process: jpcert-2014/flow-2
continue: flow-2/remedied

Sato does 2.6.1 as usual
then owed: results to SOURCE
letters go out
Tanaka corrects 2.4.1 because "The old HMI shares the parser.": statuses = PLC-X/V1 affected, HMI-P/V1 affected
# Whatever rested on it is open again: the assessment, the report, the plan and the remedies.
then open: 2.5.1
Tanaka does 2.5.1 as usual
then Sato may do 2.6.1
Sato does 2.6.1: results_summary = "HMI-P is affected as well."; response_time = "End of June."
then owed: results to SOURCE
Hayashi has nothing to add to 3.1.1
Tanaka does 3.1.1 as usual
then open: 3.2.1, 3.2.2
