story: nothing is published before the source has heard of the date
process: jpcert-2014/flow-2
continue: flow-2/customers-told

Okada proposes 4.3.1: publication_at = 2026-05-18 10:00 Asia/Tokyo
everybody agrees to 4.3.1
Sato does 4.3.1
at 2026-05-18 10:00
then open: 4.3.2
Okada proposes 5.1.1 as usual
refused: not-yet
Sato does 5.1.1 as usual
refused: not-yet, agreements-complete, second-person, told-of-date
Sato does 4.3.2: date_report_note = "We are sorry that you hear of it on the day itself."
then owed: date-report to SOURCE
letters go out
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
Sato does 5.1.1
then state: public true
