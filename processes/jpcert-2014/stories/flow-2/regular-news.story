story: the source hears from us every two weeks, even when nothing has moved
process: jpcert-2014/flow-2
continue: flow-2/received

at 2026-04-12 10:00
the clocks are looked at
then follow-up: regular-news warned
Tanaka writes regular-news
refused: not-your-role
Sato writes regular-news
then owed: regular-news to SOURCE
# Owed is not sent.
then clock regular-news is due 2026-04-15 10:00
letters go out
then clock regular-news is due 2026-04-26 10:00
at 2026-04-26 10:00
the clocks are looked at
then clock regular-news fell due
then follow-up: regular-news fell due
then says: "2.1.1 Reproduction. The ball is with Design; overdue since 2026-04-26 10:00: Regular news to the source."
Sato writes regular-news
letters go out
then clock regular-news is due 2026-05-10 10:00
