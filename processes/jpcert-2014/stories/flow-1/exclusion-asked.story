story: case 2 — every customer is known, and JPCERT/CC is asked to leave JVN out
process: jpcert-2014/flow-1
continue: flow-1/verified

# Alpha and Beta buy from us; Gamma and Delta buy through an integrator. Epsilon has only the panel, which is not affected.
Sato adds customer Alpha using PLC-X
Sato adds customer Beta using PLC-X, HMI-P
Sato adds customer Gamma using PLC-X
Sato adds customer Delta using PLC-X
Sato adds customer Epsilon using HMI-P
Abe contributes to 4.1.1 saying "Four sites, all under maintenance. Two of them through an integrator."
Sato does 4.1.1 as usual: customers = all-known
# Where it will be published stays open until JPCERT/CC has answered.
then state: path undecided
Sato does 4.1.2 as usual
then open: 4.3.1
Sato does 4.3.1: all_customers_reason = "Four sites, from the maintenance register."
then owed: all-customers-explanation to JPCERT
letters go out
# Nobody begins to tell customers before it has answered.
then nothing is open
then ball: JPCERT
