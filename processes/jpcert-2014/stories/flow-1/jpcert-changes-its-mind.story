story: JPCERT/CC first declines to leave JVN out, and agrees after a talk
process: jpcert-2014/flow-1
continue: flow-1/exclusion-asked

Sato records the reply to 4.3.1: exclusion_consent = declines because "We see PLC-X on the internet."
then open: 4.4.1
Sato records the reply to 4.3.1: exclusion_consent = declines because "We see PLC-X on the internet."
refused: nothing-changed
later 4 days
Sato records the reply to 4.3.1: exclusion_consent = consents
then state: path excluded
then open: 4.3.2
then Sato may not do 4.4.1: does-not-apply
