story: which products are affected, and how bad it is
process: jpcert-2014/flow-2
continue: flow-2/reproduced

later 3 days
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 not-affected
then told: Quality
then open: 2.5.1
Tanaka invites SIS to 2.5.1
Shimizu contributes to 2.5.1 saying "Two water works run it on a flat network."
Tanaka does 2.5.1 as usual: impact = high; safety_impact = possible
then state: report accepted
# The report to the source (2.6.1) is made when it asks: nothing waits for it.
then open: 3.1.1
# Design makes the plan, and SI-Works is heard before it is complete.
then ball: Design, SI-Works
