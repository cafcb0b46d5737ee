story: A社 — legal agrees to the advisory as well
process: example-company/flow-1@1
continue: example/quality-has-the-last-look

Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: customers = many; prior_notice = no
Sato does 4.1.2 as usual
Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
everybody agrees to 4.4.1
Sato does 4.4.1
Sato does 4.4.2
letters go out
then Nishi sees overview
Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001"
then follow-up: ask Legal about 5.1.1, ask Design about 5.1.1
then Nishi sees details
Sato agrees to 5.1.1
Tanaka agrees to 5.1.1
Hayashi agrees to 5.1.1
at 2026-06-10 14:00
Sato does 5.1.1
refused: agreements-complete
Nishi objects to 5.1.1 because "It promises more than the warranty does."
Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001"; advisory_text = "Without the promise of a date for the next version."
everybody agrees to 5.1.1
Sato does 5.1.1
then state: public true
