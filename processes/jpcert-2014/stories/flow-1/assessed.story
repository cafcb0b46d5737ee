story: it is reproduced, and assessed
process: jpcert-2014/flow-1
continue: flow-1/details

later 5 days
Tanaka invites RND to 2.1.1
then ball: Research
Mori contributes to 2.1.1 saying "It also happens over the serial gateway."
Tanaka does 2.1.1 as usual: reproduced = yes
then told: Quality
then state: report valid
then open: 2.2.1
Tanaka does 2.2.1 as usual: cwe = "CWE-120"
then open: 2.4.1
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 not-affected
Tanaka does 2.5.1 as usual
then told: Quality, Risk, Legal
then Fujita sees overview
then state: report accepted
then open: 2.6.1
