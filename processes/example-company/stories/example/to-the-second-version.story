story: A社 — a running case moves to the second version, and one decision is made again
process: example-company/flow-1@1
continue: example/quality-has-the-last-look

Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: customers = many; prior_notice = no
then open: 4.1.2
# The new version changes nothing for a case that runs, until somebody moves it.
then it follows example-company/flow-1@1
Abe moves the case by v1-to-v2 because "Nobody answered on the long weekend."
refused: not-your-role
Sato moves the case by v1-to-v2 because "Nobody answered on the long weekend."
then it follows example-company/flow-1@2
then open: 4.1.1
then Kimura may not do 3.3.2: already-done
Abe has nothing to add to 4.1.1
Sato does 4.1.1: rollout = "By the service partners"; customers = many; prior_notice = no; risk_finder_publishes = "High"; load_of_publishing = "Two weeks of calls"
refused: missing-answer
Sato does 4.1.1 as usual: customers = many; prior_notice = no; who_answers = "Care by day, the plant's standby at night"
then open: 4.1.2
