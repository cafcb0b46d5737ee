story: we propose silence until the fix is out, and JPCERT/CC and the finder agree
process: jpcert-2014/flow-1
continue: flow-1/planned

then state: embargo none
Sato proposes an embargo until 2026-06-10 14:00 Asia/Tokyo with JPCERT, Finder
then state: embargo proposed
Tanaka proposes an embargo until 2026-06-10 14:00 Asia/Tokyo with JPCERT
refused: not-your-role
Sato proposes an embargo until 2026-04-01 14:00 Asia/Tokyo with JPCERT
refused: date-past
Sato proposes an embargo until 2026-06-10 14:00 Asia/Tokyo with JPCERT, Reporter
refused: unknown-party
later 2 days
Sato records that JPCERT accepts the embargo
# One is not both.
then state: embargo proposed
Sato records that JPCERT accepts the embargo
refused: not-invited
later 1 day
Sato records that Finder accepts the embargo
then state: embargo active
