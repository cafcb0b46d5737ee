story: nothing is published before the agreed minute, and the minute counts in Tokyo
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

at 2026-06-10 13:59
then Suzuki may not do 5.1.1: embargo-over
Suzuki does 5.1.1
refused: embargo-over
Sato does 5.2.2: jvn_number = "JVN#00000003"; jvn_published_at = 2026-06-10 13:59 Asia/Tokyo
refused: embargo-over
at 2026-06-10 14:00
then Suzuki may do 5.1.1
Suzuki does 5.1.1
then state: public true, embargo exited
