story: a letter that should not go is withdrawn with a reason, and comes back until another follows
process: jpcert-2014/flow-1
continue: flow-1/prior-notice-asked

Sato records the reply to 4.2.1: prior_notice_consent = consents
Sato tells Alpha in 4.2.2
Tanaka withdraws the letter to Alpha because "Not mine to say."
refused: not-your-role
Sato withdraws the letter to Alpha because "They asked us to tell them in person first."
then Alpha does not see 4.2.2
Sato owes the letter to Alpha again
letters go out
then Alpha sees 4.2.2
