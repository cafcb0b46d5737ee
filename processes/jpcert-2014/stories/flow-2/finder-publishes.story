story: the finder does not wait for the agreed day and publishes by itself
process: jpcert-2014/flow-2
continue: flow-2/date-agreed

later 3 days
Sato reports public "A talk at a conference, with slides"
then follow-up: consider publishing
then state: public true, embargo exited
then open: 5.1.1
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
# There is no hour left to wait for.
Sato does 5.1.1
then state: public true
then clock regular-news is stopped
Sato does 5.1.2: published_report_note = "Ours is out as well. We would have liked to go together."
then owed: published-report to SOURCE
Sato closes as handled
then it is closed as handled
