story: customers who were told of a remedy that no longer stands are told again, and the others are not told twice
process: jpcert-2014/flow-1
continue: flow-1/exclusion-asked

Sato records the reply to 4.3.1: exclusion_consent = consents
Sato tells Alpha, Beta, Gamma, Delta in 4.3.2
letters go out
Shimizu has nothing to add to 4.3.2
Abe has nothing to add to 4.3.2
Ogawa has nothing to add to 4.3.2
Sato does 4.3.2
# One more customer: the four keep what they have.
Sato adds customer Zeta using PLC-X
then open: 4.3.2
Sato tells Alpha in 4.3.2
refused: already-told
Sato tells Zeta in 4.3.2
# Another remedy: all of them hear of it.
Tanaka corrects 3.2.1 because "2.1.4 loses the clock at restart.": fix_description = "Firmware 2.1.5"
Ito does 3.3.1 as usual: verified = passed
Sato tells Alpha, Beta, Gamma, Delta, Zeta in 4.3.2
then owed: customer-notice to Alpha, customer-notice to Beta, customer-notice to Gamma, customer-notice to Delta, customer-notice to Zeta
