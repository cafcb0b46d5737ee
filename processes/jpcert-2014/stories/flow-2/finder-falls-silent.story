story: the finder no longer answers, and that is written down so that the work can go on
process: jpcert-2014/flow-2
continue: flow-2/received

Tanaka does 2.3.1: question = "We cannot make it happen on 2.1. Which settings did you use?"
letters go out
then clock finder-answer is due 2026-04-15 10:00
later 11 days
the clocks are looked at
then follow-up: finder-answer warned
later 3 days
the clocks are looked at
then clock finder-answer fell due
Sato does 2.3.2: answer_outcome = no-answer
refused: reason-when-declined
Sato does 2.3.2: answer_outcome = no-answer because "Three mails since 1 April, and the address no longer exists."
then told: Design
then state: questions 0
then clock finder-answer is stopped
# We found the settings ourselves.
Tanaka does 2.1.1 as usual: reproduced = yes
then open: 2.2.1
