story: what was withdrawn before it went is to be done again, and is
process: jpcert-2014/flow-1
continue: flow-1/prior-notice-asked

Sato records the reply to 4.2.1: prior_notice_consent = consents
Sato tells Alpha in 4.2.2
Sato does 4.2.2
Sato records the reply to 4.2.1: prior_notice_consent = declines because "A slip: meant for another case."
then Sato may not do 4.2.2: does-not-apply
Sato records the reply to 4.2.1: prior_notice_consent = consents
then open: 4.2.2
Sato tells Alpha in 4.2.2
letters go out
then Alpha sees 4.2.2
