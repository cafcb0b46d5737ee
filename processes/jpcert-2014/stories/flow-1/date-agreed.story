story: everybody agrees to 10 June at two in the afternoon, and JPCERT/CC hears of it
process: jpcert-2014/flow-1
continue: flow-1/decided

Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo; date_reason = "A Wednesday, a week after the firmware."
then ball: Press, Design, SI-Works, SI-Systems, Care
everybody agrees to 4.4.1
Sato does 4.4.1
then owed: date-proposal to JPCERT
then state: embargo active
Sato records the reply to 4.4.1: date_reply = agrees
Sato does 4.4.2
then owed: date-report to JPCERT
letters go out
then open: 5.1.1, 5.2.1
