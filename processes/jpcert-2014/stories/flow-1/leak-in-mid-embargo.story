story: the finder shows a slide too many, and the advisory goes out two weeks early
process: jpcert-2014/flow-1
continue: flow-1/date-agreed

at 2026-05-27 19:00
then state: embargo active
Sato reports public "A slide at a conference in Osaka names PLC-X and the function code."
then state: public true, embargo exited
then follow-up: consider publishing
# The clock runs on: it is out, but it was not we who said it.
then clock one-year is due 2027-04-01
Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001"
everybody agrees to 5.1.1
Suzuki does 5.1.1
then told: SI-Systems, Care, Sales
then clock one-year is stopped
then open: 5.2.1
Sato proposes 5.2.1 as usual
everybody agrees to 5.2.1
Sato does 5.2.1
letters go out
# JVN need not wait for the agreed day either.
at 2026-05-28 11:00
Sato does 5.2.2: jvn_number = "JVN#00000004"; jvn_published_at = 2026-05-28 10:30 Asia/Tokyo
then follow-up: close the case
