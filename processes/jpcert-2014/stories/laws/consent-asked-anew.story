story: a case does not end while a consent that was asked for anew is owed
process: jpcert-2014/flow-1
continue: flow-1/exclusion-asked

Sato records the reply to 4.3.1: exclusion_consent = consents
Sato tells Alpha, Beta, Gamma, Delta in 4.3.2
letters go out
Shimizu has nothing to add to 4.3.2
Abe has nothing to add to 4.3.2
Ogawa has nothing to add to 4.3.2
Sato does 4.3.2
Sato corrects 4.3.1 because "Five, not four.": all_customers_reason = "Five sites."
then ball: JPCERT
Sato closes as handled
refused: nothing-open
Sato records the reply to 4.3.1: exclusion_consent = consents
then follow-up: close the case
Sato closes as handled
then it is closed as handled
