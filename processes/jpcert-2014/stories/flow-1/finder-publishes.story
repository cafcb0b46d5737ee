story: the finder publishes before anything is decided
process: jpcert-2014/flow-1
continue: flow-1/details

Sato reports public "A blog with our product's name and a video; no code."
then follow-up: consider publishing, open 5.1.1
then state: public true, path undecided, embargo none
then open: 2.1.1, 5.1.1
# What we publish is still what POC, press, design and integration stand for.
Okada does 5.1.1 as usual
refused: agreements-complete, second-person
Okada proposes 5.1.1 as usual: advisory_title = "We are looking into a report on PLC-X"
everybody agrees to 5.1.1
Sato does 5.1.1
then clock one-year is stopped
then clock regular-news is stopped
then open: 2.1.1
