story: two weeks without a letter — regular news goes out, and the two weeks begin anew
process: jpcert-2014/flow-1
continue: flow-1/details

# The request for the details went out on 2 April, and counts as news.
then clock regular-news is due 2026-04-16 10:00
at 2026-04-13 10:00
the clocks are looked at
then clock regular-news has warned
Tanaka writes regular-news
refused: not-your-role
Sato writes results
refused: not-a-free-letter
Sato writes regular-news
then owed: regular-news to JPCERT
# To have written it is not enough: it has to have gone out.
then clock regular-news is due 2026-04-16 10:00
later 1 hour
letters go out
then clock regular-news is due 2026-04-27 11:00
at 2026-04-24 11:00
the clocks are looked at
then clock regular-news has warned
at 2026-04-27 11:00
the clocks are looked at
then clock regular-news fell due
then follow-up: regular-news fell due
letters go out
Sato writes regular-news
letters go out
then clock regular-news is due 2026-05-11 11:00
