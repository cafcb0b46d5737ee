story: all agree on one moment of publication, and the source is told of it
process: jpcert-2014/flow-2
continue: flow-2/customers-told

later 1 day
Okada proposes 4.3.1: publication_at = 2026-05-26 14:00 Asia/Tokyo; date_reason = "Two weeks for Alpha, and before the holidays of the finder."
then follow-up: ask PSIRT about 4.3.1, ask Design about 4.3.1, ask SI-Works about 4.3.1, ask Care about 4.3.1
then agreed to 4.3.1: Press
everybody agrees to 4.3.1
then agreed to 4.3.1: PSIRT, Press, Design, SI-Works, Care
Sato does 4.3.1
then told: SI-Systems
then nothing is owed
then state: embargo active
then open: 4.3.2
Sato does 4.3.2 as usual
then owed: date-report to SOURCE
letters go out
then open: 5.1.1
