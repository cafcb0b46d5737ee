story: nobody looks after customers' systems — the gap shows, is covered, and the agreement waits for it
process: jpcert-2014/flow-1
continue: flow-1/decided

Sato staffs SIS with nobody because "SI-Systems was dissolved in May."
Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
then gap: SIS
then follow-up: cover SIS in 4.4.1
then ball: Press, Design, SI-Works, Care
everybody agrees to 4.4.1
Sato does 4.4.1
refused: role-has-nobody
later 3 days
Sato staffs SIS with Field because "Their people went there."
with Goto of Field
# The edition waits for the new unit as it waited for the others.
Sato does 4.4.1
refused: agreements-complete
then ball: Field
Sato proposes 4.4.1: publication_at = 2026-06-11 14:00 Asia/Tokyo
then follow-up: ask Field about 4.4.1
everybody agrees to 4.4.1
Sato does 4.4.1
then told: SI-Works, Field
