story: a rumour is taken back, and the silence holds again
process: jpcert-2014/flow-1
continue: flow-1/planned

Sato proposes an embargo until 2026-09-10 14:00 Asia/Tokyo with JPCERT, Finder
Sato records that JPCERT accepts the embargo
Sato records that Finder accepts the embargo
# What opens doors is recorded by POC, whoever heard of it.
Fujita reports public "A rumour."
refused: not-your-role
Sato reports public "A post that seems to show the packet."
then state: embargo exited, public true
then open: 3.2.1, 3.2.2, 5.1.1
Sato retracts the news because "The post was about another product."
then state: embargo active, public false
then open: 3.2.1, 3.2.2
Sato retracts the news because "Once more."
refused: nothing-changed
