story: a letter to JPCERT/CC does not go out, POC hears of it, and it goes out later
process: jpcert-2014/flow-1
continue: company

Sato does 1.2.1: received_on = 2026-04-01; coordinator_number = "VN-JP#00000008"; overview = "A crafted packet stops PLC-X."
then owed: acknowledgement to JPCERT
the letter to JPCERT fails because "Their key has expired."
then follow-up: letter 1 failed
then clock acknowledge is due 2026-04-03 17:30
then JPCERT does not see 1.2.1
# The work does not wait for it.
then open: 1.3.1
later 1 day
letters go out
then clock acknowledge is stopped
then JPCERT sees 1.2.1
then clock regular-news is due 2026-04-16 10:00
