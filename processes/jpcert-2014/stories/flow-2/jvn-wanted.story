story: we want it on JVN, so we do not publish it on our own from here
process: jpcert-2014/flow-2
continue: flow-2/remedied

Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: prior_notice = no; jvn = wanted
then state: path own-and-jvn
Okada proposes 4.3.1: publication_at = 2026-05-11 14:00 Asia/Tokyo
everybody agrees to 4.3.1
Sato does 4.3.1
Sato does 4.3.2
letters go out
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
at 2026-05-11 14:00
Sato does 5.1.1
refused: jvn-through-flow-1
then state: public false
