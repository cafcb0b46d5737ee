story: a product that comes to mind late is judged before the case goes on
process: jpcert-2014/flow-1
continue: flow-1/exclusion-asked

Sato records the reply to 4.3.1: exclusion_consent = consents
Tanaka adds product PLC-Z
then open: 2.4.1
then ball: Design
Sato tells Alpha in 4.3.2
refused: not-yet, products-assessed, remedy-verified
