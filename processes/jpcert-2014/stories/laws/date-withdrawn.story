story: nothing is published while the letter that tells its date is withdrawn
process: jpcert-2014/flow-1
continue: flow-1/decided

Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
everybody agrees to 4.4.1
Sato does 4.4.1
Sato does 4.4.2
Sato withdraws the letter to JPCERT because "They asked for it on their own pages."
at 2026-06-10 14:00
Sato does 5.1.1 as usual
refused: agreements-complete, second-person, told-of-date
Sato owes the letter to JPCERT again
letters go out
Sato does 5.1.1 as usual
refused: agreements-complete, second-person
