story: JPCERT/CC hears of the date before anything is published on it
process: jpcert-2014/flow-1
continue: flow-1/decided

Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
everybody agrees to 4.4.1
Sato does 4.4.1
# The report of the date was forgotten, and the day has come.
at 2026-06-10 14:00
then open: 4.4.2
then Okada may not do 5.1.1: not-yet
Sato does 5.1.1 as usual
refused: agreements-complete, not-yet, second-person, told-of-date
Sato does 4.4.2
then owed: date-report to JPCERT
letters go out
then open: 5.1.1, 5.2.1
