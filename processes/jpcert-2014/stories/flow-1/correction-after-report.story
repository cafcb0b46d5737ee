story: the cause turns out wrong after the results went out, and JPCERT/CC gets the right ones
process: jpcert-2014/flow-1
continue: flow-1/planned

Mori corrects 2.2.1 because "It is not the parser.": cause = "The timer."
refused: not-your-role
Tanaka corrects 2.2.1 because "": cause = "The timer."
refused: empty
Tanaka corrects 2.2.1 because "It is not the parser but the timer that it starts.": cause = "A timer is started twice."; cwe = "CWE-362"
then nothing is owed
# The assessment and the report passed the wrong cause on, and the plan was made upon it.
then open: 2.5.1
then ball: Design
then Sato may not do 2.6.1: not-yet
then Tanaka may not do 3.2.1: not-yet
Tanaka does 2.5.1 as usual
then open: 2.6.1
Sato does 2.6.1 as usual: results_summary = "Corrected: the cause is a timer."
then owed: results to JPCERT
letters go out
then open: 3.1.1
then ball: PSIRT, Design, SI-Works
