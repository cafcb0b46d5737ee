story: all but one is not everybody — the notice is not complete while one customer has not been told
process: jpcert-2014/flow-1
continue: flow-1/exclusion-asked

Sato records the reply to 4.3.1: exclusion_consent = consents
Shimizu has nothing to add to 4.3.2
Abe has nothing to add to 4.3.2
Ogawa has nothing to add to 4.3.2
Sato tells Alpha, Beta, Gamma in 4.3.2
letters go out
Sato does 4.3.2
refused: every-customer-told
# To have written the letter is not enough either: it has to have gone out.
Sato tells Delta in 4.3.2
then Sato may not do 4.3.2: every-customer-told
the letter to Delta fails because "Their mail server has been off since Friday."
then follow-up: letter 11 failed
then Sato may not do 4.3.2: every-customer-told
Sato tells Delta in 4.3.2
refused: already-told
later 2 days
letters go out
# Epsilon has only the panel, which is not affected: it is not among those who have to hear.
Sato does 4.3.2
then follow-up: close the case
