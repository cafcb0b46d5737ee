story: attacks are seen before there is a fix, and a warning goes out without one
process: jpcert-2014/flow-2
continue: flow-2/reproduced

Sato reports attacks "An incident handler saw the packet at one plant"
then follow-up: consider publishing, open 5.1.1
then state: attacks true, public false
then open: 2.4.1, 5.1.1
Okada proposes 5.1.1 as usual: advisory_title = "PLC-X: under attack; filter function code 0x5A"; advisory_text = "We are looking into which versions are affected. Filter until then."
Hayashi agrees to 5.1.1
Tanaka agrees to 5.1.1
Sato agrees to 5.1.1
# Two people, and every unit: the hurry takes nothing away from that.
Okada does 5.1.1
refused: second-person
Sato does 5.1.1
then state: public true
# The work on the fix goes on.
then open: 2.4.1, 5.1.2
