story: the source asks how it stands, and hears the results
process: jpcert-2014/flow-2
continue: flow-2/assessed

then Sato may do 2.6.1
then Tanaka may not do 2.6.1
then open: 3.1.1
later 1 day
Sato does 2.6.1: results_summary = "Reproduced on 2.0 and 2.1. PLC-X alone is affected."; response_time = "We can say more on 30 April."
then owed: results to SOURCE
letters go out
then clock regular-news is due 2026-04-21 10:00
# Whoever was asked twice answers once: it is done, and stays open to correction.
Sato does 2.6.1 as usual
refused: already-done
then open: 3.1.1
