story: a design department that comes to the case later accepts the duty itself, before it reads the details
process: jpcert-2014/flow-1
continue: flow-1/overview

with Inoue of Laboratory
Sato invites DES to 1.3.1
Tanaka contributes to 1.3.1: details = needed; warning = accepted
Sato does 1.3.1
Sato does 1.4.1
letters go out
Sato does 1.5.1 as usual
Sato staffs DES with Laboratory because "The product was handed over."
Sato does 1.5.2 as usual
refused: warning-accepted
then Inoue sees overview
# Its word is recorded where the first one's stands, as a correction.
Inoue corrects 1.3.1 because "The product is ours now, and so is the duty.": warning = accepted
Sato does 1.5.2 as usual
then Inoue sees details
then open: 2.1.1
then ball: Laboratory
