story: flow 1, case 1 — nobody hears in advance; our advisory and JVN on the same afternoon
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

then Sato may not do 4.2.1: does-not-apply
then Sato may not do 4.2.2: does-not-apply
then Sato may not do 4.3.1: does-not-apply
at 2026-06-10 14:00
Suzuki does 5.1.1
then told: SI-Systems, Care, Sales
then state: public true, embargo exited
then open: 5.2.2
then ball: JPCERT
later 1 hour
Sato does 5.2.2: jvn_number = "JVN#00000002"; jvn_published_at = 2026-06-10 14:05 Asia/Tokyo
then follow-up: close the case
then ball: PSIRT
Sato does 5.2.3: finder_told_jvn_on = 2026-06-10
Sato closes as handled
then it is closed as handled
