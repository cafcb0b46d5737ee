story: a case that is closed as not ours tells no customer any more
process: jpcert-2014/flow-1
continue: flow-1/prior-notice-asked

Sato records the reply to 4.2.1: prior_notice_consent = consents
Sato tells Alpha in 4.2.2
Sato closes as not-ours as usual
then owed: closing-not-ours to JPCERT
letters go out
then Alpha does not see 4.2.2
