story: who has no part in a case is told that there is none
process: jpcert-2014/flow-1
continue: flow-1/assessed

then Kato sees nothing
then Kato does not see 1.2.1
then Kato may not do 2.1.1: unseen
Kato does 2.6.1 as usual
refused: unseen
Kato reports public "I read about it in the canteen."
refused: unseen
Kato opens the case
refused: unseen
# Press has a part later on, and does not know of it before.
then Okada sees nothing
Okada contributes to 4.1.1 saying "When will this be public?"
refused: unseen
