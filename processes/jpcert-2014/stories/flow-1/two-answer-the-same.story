story: two people of POC answer the same step
process: jpcert-2014/flow-1
continue: flow-1/assessed

Sato looks
Suzuki looks
Sato does 2.6.1 as usual
Suzuki does 2.6.1 as usual
refused: already-done, conflict
# Without having it open it is merely too late.
Suzuki does 2.6.1 as usual
refused: already-done
Suzuki corrects 2.6.1 because "The date was missing.": response_time = "By the end of May."
then owed: results to JPCERT
