story: it leaks while we mean to go to JVN: the case is moved at once, and our own advisory does not wait
process: jpcert-2014/flow-2
continue: flow-2/remedied

Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: prior_notice = no; jvn = wanted
Sato reports public "A post with the packet in it"
then follow-up: consider publishing, open 5.1.1
Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001"
everybody agrees to 5.1.1
Sato does 5.1.1
refused: jvn-through-flow-1
Sato moves the case by flow-2-to-flow-1 because "Reported to IPA by telephone; it is out."
then follow-up: open 5.1.1
# The words are agreed to once more: they are another process's now.
then agreed to 5.1.1:
Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001"
everybody agrees to 5.1.1
Sato does 5.1.1
then state: public true, path own-and-jvn
# JVN follows.
then Sato may do 1.2.1
then Sato may not do 5.2.1
