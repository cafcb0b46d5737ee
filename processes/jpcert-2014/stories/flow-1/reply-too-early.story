story: a reply is recorded to what was sent, and by POC alone
process: jpcert-2014/flow-1
continue: flow-1/verified

Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: customers = many; prior_notice = yes
Sato does 4.1.2 as usual
Sato records the reply to 4.2.1: prior_notice_consent = consents
refused: nothing-to-reply-to
# JPCERT/CC's word is JPCERT/CC's.
Sato does 4.2.1 as usual: prior_notice_consent = consents
refused: not-yours
Sato does 4.2.1 as usual
Abe records the reply to 4.2.1: prior_notice_consent = consents
refused: not-your-role
Sato records the reply to 4.2.1: priority_information = wanted
refused: not-yours
letters go out
Sato records the reply to 4.2.1: prior_notice_consent = consents
then Sato may do 4.2.2
