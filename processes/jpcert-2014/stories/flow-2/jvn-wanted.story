story: we want it on JVN, so we do not publish it on our own from here
process: jpcert-2014/flow-2
continue: flow-2/remedied

Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: prior_notice = no; jvn = wanted
then state: path own-and-jvn
# The date is JPCERT/CC's to agree to as well: POC reports the case to IPA and moves it.
then open: 4.3.1
then follow-up: find a way in 4.3.1
then ball: PSIRT
then Sato may not do 4.3.1: agreements-complete, jvn-through-flow-1
Sato does 4.3.1 as usual: publication_at = 2026-05-11 14:00 Asia/Tokyo
refused: agreements-complete, jvn-through-flow-1
