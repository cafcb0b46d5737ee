story: still looking into it is no answer when the results are reported
process: jpcert-2014/flow-1
continue: flow-1/details

Tanaka does 2.1.1 as usual: reproduced = yes
Tanaka does 2.2.1 as usual
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 under-investigation
Tanaka does 2.5.1 as usual
then open: 2.6.1
then Sato may not do 2.6.1: products-assessed
Sato does 2.6.1 as usual
refused: products-assessed
Tanaka corrects 2.4.1 because "The panel is examined now.": statuses = PLC-X/V1 affected, HMI-P/V1 not-affected
# What rested on the list is looked at again.
then open: 2.5.1
Tanaka does 2.5.1 as usual
then Sato may do 2.6.1
# A product that comes to mind at the last moment has to be looked into too.
Tanaka adds product PLC-Y
then open: 2.4.1
then Sato may not do 2.6.1: not-yet
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 not-affected, PLC-Y/V1 not-affected
Tanaka does 2.5.1 as usual
Sato does 2.6.1 as usual
then owed: results to JPCERT
