story: a consent that was given to something else is none
process: jpcert-2014/flow-1
continue: flow-1/prior-notice-asked

Sato records the reply to 4.2.1: prior_notice_consent = consents
then open: 4.2.2
Sato corrects 4.2.1 because "It is not Alpha alone.": prior_notice_reason = "All two hundred customers."
then owed: prior-notice-explanation to JPCERT
then nothing is open
then ball: JPCERT
Sato tells Alpha in 4.2.2
refused: consented, undecided
