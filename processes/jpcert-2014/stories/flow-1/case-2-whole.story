story: flow 1, case 2 — all customers are told in two waves, JVN is left out, and the case ends without publication
process: jpcert-2014/flow-1
continue: flow-1/exclusion-asked

Sato tells Alpha in 4.3.2
refused: consented, undecided
later 3 days
Sato records the reply to 4.3.1: exclusion_consent = consents
then state: path excluded
then open: 4.3.2
Sato tells Alpha, Beta in 4.3.2
then owed: customer-notice to Alpha, customer-notice to Beta
letters go out
then Alpha sees 4.3.2
then Gamma does not see 4.3.2
later 5 days
Shimizu tells Gamma, Delta in 4.3.2
letters go out
Shimizu contributes to 4.3.2 saying "The integrator confirmed both of its sites."
Abe has nothing to add to 4.3.2
Ogawa has nothing to add to 4.3.2
Sato does 4.3.2
then told: Press, Design, SI-Works
then follow-up: close the case
then nothing is open
# Nothing is left to publish, and nobody waits for phase 5.
then Sato may not do 4.4.1: does-not-apply
then Okada may not do 5.1.1: does-not-apply
then Sato may not do 5.2.1: does-not-apply
later 7 days
Sato does 4.3.3: finder_told_end_on = 2026-05-16
Sato closes as handled
then owed: closing-handled to JPCERT
then it is closed as handled
then clock one-year is stopped
