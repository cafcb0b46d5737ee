story: attacks are seen before there is a fix — the warning goes out with the workaround alone
process: jpcert-2014/flow-1
continue: flow-1/planned

Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2: environment_remedies = PLC-X workaround; environment_description = "Close port 5007 at the plant firewall."
then open: 3.2.1
then Okada may not do 5.1.1
# Care hears of it first; POC records it, because it opens doors.
Abe reports attacks "A customer's PLC-X stopped three times last night."
refused: not-your-role
Sato reports attacks "A customer's PLC-X stopped three times last night; its log shows function code 0x5A."
then follow-up: consider publishing, open 5.1.1
then state: attacks true, public false, report accepted
then open: 3.2.1, 5.1.1
then Okada sees details
Okada proposes 5.1.1 as usual: advisory_title = "PLC-X under attack: close port 5007"
everybody agrees to 5.1.1
Sato does 5.1.1
then state: public true, path undecided
# The work on the fix goes on.
then open: 3.2.1
then clock one-year is stopped
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1: product_remedies = PLC-X fix; fix_description = "Firmware 2.1.4"
# The remedy that it lacked is there: the advisory is open again, for a second edition.
then open: 3.3.1, 5.1.1
Ito does 3.3.1 as usual: verified = passed
then open: 4.1.1, 5.1.1
Okada proposes 5.1.1 as usual: advisory_title = "PLC-X: update to 2.1.4"
then agreed to 5.1.1: Press
everybody agrees to 5.1.1
Sato does 5.1.1
then open: 4.1.1
