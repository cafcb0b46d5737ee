story: a letter that was withdrawn does not come back once another has taken its place
process: jpcert-2014/flow-1
continue: flow-1/prior-notice-asked

Sato records the reply to 4.2.1: prior_notice_consent = consents
Sato tells Alpha in 4.2.2
Sato withdraws the letter to Alpha because "Their contact person has changed."
Sato tells Alpha in 4.2.2
then owed: prior-notice to Alpha
Sato owes the letter to Alpha again
refused: letter-followed
letters go out
then Alpha sees 4.2.2
