story: A社 — a case that began under the deck's process moves to our own in mid-run
process: jpcert-2014/flow-1
continue: flow-1/verified

then open: 4.1.1
Sato writes regular-news
letters go out
then clock regular-news is due 2026-05-16 10:00
Sato moves the case by v1-to-v2 because "We have a file of our own now."
refused: other-process
Sato moves the case by deck-to-v1 because "We have a file of our own now."
then it follows example-company/flow-1@1
# The fix was checked by design alone: quality still has to look at it.
then open: 3.3.2
then ball: Quality
then follow-up: open 3.3.2
# What runs keeps its hour; the next letter counts seven days.
then clock regular-news is due 2026-05-16 10:00
then clock one-year is due 2027-04-01
Sato writes regular-news
letters go out
then clock regular-news is due 2026-05-09 10:00
Kimura does 3.3.2 as usual
then open: 4.1.1
