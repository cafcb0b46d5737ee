story: risk management is told of the assessment; legal is not, as the deck's figure has it
process: jpcert-2014/flow-2
continue: flow-2/reproduced

Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 not-affected
Tanaka does 2.5.1 as usual
then told: Quality, Risk
then Fujita sees overview
then Nishi sees nothing
# Legal hears when it is decided how to respond.
Hayashi has nothing to add to 3.1.1
Tanaka does 3.1.1 as usual
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1 as usual
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2 as usual
Ito does 3.3.1 as usual
Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual
then told: Quality, Risk, Legal
then Nishi sees overview
