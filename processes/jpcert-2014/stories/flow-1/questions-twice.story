story: two questions to the finder and back
process: jpcert-2014/flow-1
continue: flow-1/details

then Sato may not do 2.3.1
Tanaka does 2.3.1: question = "Which firmware?"
then owed: question to JPCERT
letters go out
later 1 day
Ito does 2.3.1: question = "And through the serial gateway as well?"
then owed: question to JPCERT
letters go out
then state: questions 2
then Finder does not see 2.3.1
then JPCERT sees 2.3.1
later 5 days
Sato does 2.3.2: answer_outcome = answered; answer_text = "2.0.7."
then state: questions 1
then clock finder-answer is due 2026-04-18 10:00
Sato does 2.3.2: answer_outcome = answered; answer_text = "Yes, with 115200 baud."
then state: questions 0
then clock finder-answer is stopped
# A third one later starts the wait afresh.
at 2026-04-13 10:00
Tanaka does 2.3.1: question = "Do you still have the capture?"
then clock finder-answer is due 2026-04-27 10:00
then state: questions 1
