story: no customer hears anything before JPCERT/CC's consent is on record
process: jpcert-2014/flow-1
continue: flow-1/prior-notice-asked

then Sato may not do 4.2.2: undecided
Sato tells Alpha in 4.2.2
refused: consented, undecided
Sato does 4.2.2
refused: consented, nobody-told, undecided
later 2 days
Sato records the reply to 4.2.1: prior_notice_consent = consents
then ball: PSIRT
then Sato may do 4.2.2
Sato tells Alpha in 4.2.2
then owed: prior-notice to Alpha
letters go out
then Alpha sees 4.2.2
then Beta does not see 4.2.2
# Alpha reads the letter that went to it, and nothing else of the case.
then Alpha does not see 1.5.1
then Alpha does not see 4.1.1
then Alpha does not see 4.2.1
