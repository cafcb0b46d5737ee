story: nothing goes out while one unit has not agreed to these very words
process: jpcert-2014/flow-1
continue: flow-1/decided

Sato does 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
refused: agreements-complete
Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
Okada agrees to 4.4.1
Tanaka agrees to 4.4.1
Tanaka agrees to 4.4.1
refused: nothing-changed
Hayashi agrees to 4.4.1
Shimizu agrees to 4.4.1
then agreed to 4.4.1: PSIRT, Press, Design, SI-Works, SI-Systems
then ball: Care
Sato does 4.4.1
refused: agreements-complete
Kimura agrees to 4.4.1
refused: not-your-role
Abe agrees to 4.4.1
# What was agreed to is what is recorded.
Sato does 4.4.1: publication_at = 2026-06-11 14:00 Asia/Tokyo
refused: differs-from-edition
Sato does 4.4.1
then told: SI-Works, SI-Systems
Sato does 4.4.2
letters go out
# The same for the advisory and for JVN's draft.
Okada proposes 5.1.1 as usual
Tanaka agrees to 5.1.1
Hayashi agrees to 5.1.1
then Suzuki may not do 5.1.1: agreements-complete, embargo-over
Sato proposes 5.2.1 as usual
Sato does 5.2.1
refused: agreements-complete
Ueda agrees to 5.2.1
refused: unseen
Okada agrees to 5.2.1
Tanaka agrees to 5.2.1
Hayashi agrees to 5.2.1
Sato does 5.2.1
then owed: jvn-text-reply to JPCERT
