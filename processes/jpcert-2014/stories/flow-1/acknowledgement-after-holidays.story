story: the overview arrives on the last working evening before five days off
process: jpcert-2014/flow-1
continue: company

at 2026-05-01 18:40
Sato does 1.2.1: received_on = 2026-05-01; coordinator_number = "VN-JP#00000006"; overview = "A crafted packet stops PLC-X."
# Sunday to Wednesday are holidays: Thursday and Friday are the two days.
then clock acknowledge is due 2026-05-08 17:30
at 2026-05-08 17:30
the clocks are looked at
then clock acknowledge fell due
then follow-up: acknowledge fell due
letters go out
then clock acknowledge is stopped
