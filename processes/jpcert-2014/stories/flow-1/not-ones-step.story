story: sales may not do design's work, and nobody does POC's
process: jpcert-2014/flow-1
continue: flow-1/details

Tanaka does 2.1.1 as usual: reproduced = yes
Tanaka does 2.2.1 as usual
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 not-affected
Tanaka invites SALES, RISK to 2.5.1
refused: not-joint
Tanaka invites SALES to 2.5.1
then follow-up: ask Sales about 2.5.1
then Ogawa sees details
Ogawa contributes to 2.5.1 saying "Forty of them are in water works."
Ogawa contributes to 2.5.1: impact = low
refused: not-yours
then Ogawa may not do 2.5.1
Ogawa corrects 2.4.1 because "It would be bad for business.": statuses = PLC-X/V1 not-affected
refused: not-your-role
Ogawa adds party Newspaper as CUST
refused: not-your-role
Ogawa adds product PLC-Z
refused: not-your-role
Ogawa staffs SALES with nobody because "We are busy."
refused: not-your-role
then Sato may not do 2.5.1
Tanaka does 2.5.1 as usual
