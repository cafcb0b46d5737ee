story: whose role it is not learns that, and nothing of how the case stands
process: jpcert-2014/flow-1
continue: flow-1/exclusion-asked

Sato proposes an embargo until 2026-09-10 14:00 Asia/Tokyo with JPCERT, Finder
Sato records that JPCERT accepts the embargo
Sato records that Finder accepts the embargo
then Fujita sees overview
# Neither the finder's name, nor who the customers are, nor what was answered.
Fujita proposes an embargo until 2026-08-10 14:00 Asia/Tokyo with JPCERT
refused: not-your-role
Fujita adds party Finder as FINDER
refused: not-your-role
Fujita corrects 2.1.1 because "x": reproduced = yes
refused: not-your-role
Sato records the reply to 4.3.1: exclusion_consent = consents
Fujita does 4.3.2
refused: not-your-role
then Fujita may not do 4.3.2: not-your-role
