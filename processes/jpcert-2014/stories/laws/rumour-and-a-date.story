story: a date that was agreed during a rumour binds when the rumour is taken back
process: jpcert-2014/flow-1
continue: flow-1/decided

Sato reports public "A post."
Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
everybody agrees to 4.4.1
Sato does 4.4.1
then state: embargo none
Sato retracts the news because "Another product."
then state: embargo active, public false
Sato does 4.4.2
letters go out
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
Suzuki does 5.1.1
refused: embargo-over
