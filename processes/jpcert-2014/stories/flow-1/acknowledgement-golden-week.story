story: what arrives before the Golden Week is acknowledged in time — a holiday is no business day
process: jpcert-2014/flow-1
continue: company

# Tuesday: 29 April is a holiday, 30 April and 1 May are not.
at 2026-04-28 16:00
Sato does 1.2.1: received_on = 2026-04-28; coordinator_number = "VN-JP#00000005"; overview = "A crafted packet stops PLC-X."
then clock acknowledge is due 2026-05-01 17:30
at 2026-05-01 13:29
the clocks are looked at
then nothing is owed
at 2026-05-01 13:30
the clocks are looked at
then clock acknowledge has warned
letters go out
then clock acknowledge is stopped
