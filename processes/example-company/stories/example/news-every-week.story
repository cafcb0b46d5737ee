story: A社 — JPCERT/CC and the finder hear from us every week
process: example-company/flow-1@1
continue: company

Sato does 1.2.1 as usual: received_on = 2026-04-01
then clock regular-news is due 2026-04-08 10:00
letters go out
at 2026-04-05 10:00
the clocks are looked at
then follow-up: regular-news warned
at 2026-04-08 10:00
the clocks are looked at
then clock regular-news fell due
Sato writes regular-news
letters go out
then clock regular-news is due 2026-04-15 10:00
# The other duties are the deck's.
then clock one-year is due 2027-04-01
