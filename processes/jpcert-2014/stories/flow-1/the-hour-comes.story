story: the agreed hour comes, and the silence is over though nobody has pressed the button yet
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

then state: embargo active
at 2026-06-10 14:01
the clocks are looked at
then state: embargo exited, public false
then open: 5.1.1, 5.2.2
then Suzuki may do 5.1.1
at 2026-06-10 15:20
Sato does 5.2.2: jvn_number = "JVN#00000007"; jvn_published_at = 2026-06-10 14:00 Asia/Tokyo
# JVN came first: it is public, and our own advisory is still owed.
then state: public true
then clock one-year is stopped
then open: 5.1.1
Suzuki does 5.1.1
then follow-up: close the case
