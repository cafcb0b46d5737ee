story: nobody asks for the results, so there is no report, and nothing waits for it
process: jpcert-2014/flow-2
continue: flow-2/date-agreed

# The deck has 2.6.1 made when the source asks. It may be made at any time from the assessment on.
then Sato may do 2.6.1
then open: 5.1.1
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
at 2026-05-26 14:00
Sato does 5.1.1
Sato does 5.1.2 as usual
then follow-up: close the case
then Sato may do 2.6.1
Sato closes as handled
then it is closed as handled
