story: the advisory and JVN's draft say the same, and wait for the day
process: jpcert-2014/flow-1
continue: flow-1/date-agreed

Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001"; advisory_title = "PLC-X stops on a crafted packet"
then ball: PSIRT, Design, SI-Works
everybody agrees to 5.1.1
then agreed to 5.1.1: PSIRT, Press, Design, SI-Works
Sato proposes 5.2.1: jvn_text = "PLC-X contains a buffer overflow."
everybody agrees to 5.2.1
Sato does 5.2.1
then owed: jvn-text-reply to JPCERT
letters go out
then open: 5.1.1, 5.2.2
