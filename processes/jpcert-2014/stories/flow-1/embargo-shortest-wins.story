story: two ends are proposed — the shorter one wins, and the longer one is talked about afterwards
process: jpcert-2014/flow-1
continue: flow-1/planned

Sato proposes an embargo until 2026-07-15 14:00 Asia/Tokyo with JPCERT, Finder
Sato proposes an embargo until 2026-06-10 14:00 Asia/Tokyo with JPCERT, Finder
Sato records that Finder accepts embargo 1
refused: shorter-first
Sato records that JPCERT accepts embargo 2
Sato records that Finder accepts embargo 2
# The first one is now a wish to move the end that is in force.
then state: embargo revise
later 3 days
Sato records that JPCERT accepts embargo 1
Sato records that Finder declines embargo 1 because "It is too long."
then state: embargo active
Sato records that JPCERT accepts embargo 1
refused: no-proposal
