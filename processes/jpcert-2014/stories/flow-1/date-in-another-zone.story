story: the date is agreed in the zone of the foreign coordinator
process: jpcert-2014/flow-1
continue: flow-1/decided

Sato proposes 4.4.1: publication_at = 2026-06-09 13:00 America/New_York
everybody agrees to 4.4.1
Sato does 4.4.1
Sato does 4.4.2
letters go out
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
# 13:00 in New York is two in the morning of the next day in Tokyo.
at 2026-06-10 01:59
Sato does 5.1.1
refused: embargo-over
at 2026-06-10 02:00
Sato does 5.1.1
then state: public true
