story: it leaks while we mean to go to JVN: our own advisory does not wait, and the case is moved after it
process: jpcert-2014/flow-2
continue: flow-2/remedied

Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: prior_notice = no; jvn = wanted
Sato reports public "A post with the packet in it"
then follow-up: consider publishing, open 5.1.1
Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001"
everybody agrees to 5.1.1
Sato does 5.1.1
then state: public true, path own-and-jvn
Sato moves the case by flow-2-to-flow-1 because "Reported to IPA by telephone; it is out."
# JVN has not said its word, and there a second edition of ours goes with it.
then open: 1.2.1, 5.1.1
# JVN follows.
then Sato may do 1.2.1
then Sato may not do 5.2.1
