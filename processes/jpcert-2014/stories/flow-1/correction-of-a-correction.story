story: a correction is itself corrected, and nothing is ever struck out
process: jpcert-2014/flow-1
continue: flow-1/assessed

then state: report accepted
Tanaka corrects 2.1.1 because "The gateway was defective.": reproduced = no
refused: reason-when-declined
Tanaka corrects 2.1.1 because "The gateway was defective.": reproduced = no because "With another gateway it does not stop."
then Tanaka may not do 2.2.1
# What is affected by a flaw that nobody can reproduce, nobody can say: POC asks the source, or closes the case.
then open: 2.4.1
then ball: PSIRT
then Tanaka may not do 2.4.1: reproduced
later 1 day
Tanaka corrects 2.1.1 because "The first gateway was in order after all.": reproduced = yes
then open: 2.4.1
then ball: Design
Tanaka corrects 2.1.1 because "Once more.": reproduced = yes
refused: nothing-changed
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 not-affected
Tanaka does 2.5.1 as usual
then open: 2.6.1
then state: report accepted
# What is not done cannot be corrected.
Sato corrects 2.6.1 because "A wrong word.": results_summary = "Another word."
refused: nothing-to-correct
