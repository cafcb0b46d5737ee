story: a silence that others signed is not cut short in two moves either
process: jpcert-2014/flow-1
continue: flow-1/decided

Sato proposes an embargo until 2026-06-10 14:00 Asia/Tokyo with JPCERT, Finder
Sato records that JPCERT accepts the embargo
Sato records that Finder accepts the embargo
Sato proposes 4.4.1: publication_at = 2026-06-20 14:00 Asia/Tokyo
everybody agrees to 4.4.1
Sato does 4.4.1
Sato corrects 4.4.1 because "Earlier is better.": publication_at = 2026-05-20 14:00 Asia/Tokyo
refused: embargo-binds
