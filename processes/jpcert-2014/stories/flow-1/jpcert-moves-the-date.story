story: JPCERT/CC wants another day — all agree anew, and the date is reported again
process: jpcert-2014/flow-1
continue: flow-1/date-agreed

Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001"
everybody agrees to 5.1.1
at 2026-05-20 10:00
Sato records the reply to 4.4.1: date_reply = wants-another because "Another vendor ships on 24 June."
then open: 4.4.1
Sato proposes 4.4.1: publication_at = 2026-06-24 14:00 Asia/Tokyo; date_reason = "JPCERT/CC asks for it, so that all vendors publish together."
then agreed to 4.4.1: PSIRT
# The advisory named the day, and has to be looked at again.
then agreed to 5.1.1:
then open: 4.4.1
then ball: Press, Design, SI-Works, SI-Systems, Care
then Sato may not do 4.4.2: not-yet
then Okada may not do 5.1.1: not-yet
everybody agrees to 4.4.1
Sato does 4.4.1
then owed: date-proposal to JPCERT
then open: 4.4.2
Sato records the reply to 4.4.1: date_reply = agrees
Sato does 4.4.2
then owed: date-report to JPCERT
letters go out
everybody agrees to 5.1.1
# The old day comes, and nothing is published on it.
at 2026-06-10 14:00
Suzuki does 5.1.1
refused: embargo-over
at 2026-06-24 14:00
Suzuki does 5.1.1
then state: public true
