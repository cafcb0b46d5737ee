story: our date does not cut short a silence that others signed
process: jpcert-2014/flow-1
continue: flow-1/decided

Sato proposes an embargo until 2026-09-10 14:00 Asia/Tokyo with JPCERT, Finder
Sato records that JPCERT accepts the embargo
Sato records that Finder accepts the embargo
then state: embargo active
Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
refused: embargo-binds
# With their consent to an earlier end it may be.
Sato proposes an embargo until 2026-06-10 14:00 Asia/Tokyo with JPCERT
refused: party-left-out
Sato proposes an embargo until 2026-06-10 14:00 Asia/Tokyo with JPCERT, Finder
then state: embargo revise
Sato records that JPCERT accepts the embargo
Sato records that Finder accepts the embargo
Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
then agreed to 4.4.1: PSIRT
