story: the date moves, all agree anew, and the source is told anew
process: jpcert-2014/flow-2
continue: flow-2/date-agreed

Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
Sato corrects 4.3.1 because "Alpha cannot stop its plant before June.": publication_at = 2026-06-16 14:00 Asia/Tokyo
# The date is being agreed again; nobody has agreed but who proposed it, and the advisory's agreements lapse.
then agreed to 4.3.1: PSIRT
then agreed to 5.1.1:
then open: 4.3.1
# The old silence binds until the new one is agreed.
then state: embargo active
everybody agrees to 4.3.1
Sato does 4.3.1
then open: 4.3.2
Sato does 4.3.2 as usual
then owed: date-report to SOURCE
letters go out
at 2026-05-26 14:00
everybody agrees to 5.1.1
Sato does 5.1.1
refused: embargo-over
at 2026-06-16 14:00
Sato does 5.1.1
then state: public true
