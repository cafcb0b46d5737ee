story: the finder declines the embargo, and a shorter one is agreed to
process: jpcert-2014/flow-1
continue: flow-1/planned

Sato proposes an embargo until 2026-12-24 10:00 Asia/Tokyo with JPCERT, Finder
Sato records that JPCERT accepts the embargo
Sato records that Finder declines the embargo because "My talk is in May."
then state: embargo none
later 2 days
Sato proposes an embargo until 2026-06-30 10:00 Asia/Tokyo with JPCERT, Finder
Sato records that JPCERT accepts the embargo
Sato records that Finder accepts the embargo
then state: embargo active
# A month before the end more time is needed, and this time both agree.
at 2026-06-01 10:00
Sato proposes an embargo until 2026-07-14 10:00 Asia/Tokyo with JPCERT, Finder
then state: embargo revise
Sato records that Finder accepts embargo 3
Sato records that JPCERT accepts embargo 3
then state: embargo active
