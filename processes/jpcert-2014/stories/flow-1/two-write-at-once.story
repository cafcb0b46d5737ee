story: two people have the same edition open, and the second one is asked to look again
process: jpcert-2014/flow-1
continue: flow-1/date-agreed

Sato looks
Okada looks
Sato proposes 5.1.1 as usual: advisory_title = "PLC-X stops on a packet"
Okada proposes 5.1.1 as usual: advisory_title = "Update PLC-X"
refused: conflict
then agreed to 5.1.1: PSIRT
Okada looks
Okada proposes 5.1.1 as usual: advisory_title = "PLC-X stops on a packet: update to 2.1.4"
then agreed to 5.1.1: Press
# What came on another step is no conflict.
Okada looks
Sato proposes 5.2.1 as usual
Okada proposes 5.1.1 as usual: advisory_title = "PLC-X stops on a packet: please update to 2.1.4"
then agreed to 5.1.1: Press
