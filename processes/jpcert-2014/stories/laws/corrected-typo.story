story: a corrected typo tells those who were told, and nobody who was left out
process: jpcert-2014/flow-1
continue: flow-1/overview

Sato invites DES to 1.3.1
Tanaka contributes to 1.3.1: details = needed; warning = accepted
Sato does 1.3.1, telling nobody
Sato does 1.4.1
letters go out
Sato does 1.5.1 as usual
Sato does 1.5.2, telling nobody as usual
then Kimura sees nothing
Sato corrects 1.5.2 because "A typo.": reproduction_request = "By the 10th."
then told: Design
then Kimura sees nothing
