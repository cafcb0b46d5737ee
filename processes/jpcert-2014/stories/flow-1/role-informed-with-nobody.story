story: a unit that should be told does not exist — the gap is on record, and the work goes on
process: jpcert-2014/flow-1
continue: flow-1/details

Sato staffs QA with nobody because "Quality moved to the parent company in April."
then Kimura sees nothing
Tanaka does 2.1.1 as usual: reproduced = yes
then gap: QA
then follow-up: cover QA in 2.1.1, open 2.2.1
Sato staffs QA with Group-Quality because "The parent company's quality takes it over."
with Honda of Group-Quality
then Honda sees nothing
Tanaka does 2.2.1 as usual
then told: Group-Quality
then Honda sees details
