story: who was asked to work on it jointly is heard before the step is done
process: jpcert-2014/flow-1
continue: flow-1/details

Tanaka invites QA to 2.1.1
refused: not-joint
Tanaka invites RND, SIM to 2.1.1
then follow-up: ask Research about 2.1.1, ask SI-Works about 2.1.1
then ball: Research, SI-Works
Tanaka does 2.1.1 as usual: reproduced = yes
refused: awaits-contribution
Mori contributes to 2.1.1 saying "On the bench it took four packets."
then ball: SI-Works
Hayashi has nothing to add to 2.1.1
then ball: Design
Tanaka does 2.1.1 as usual: reproduced = yes
then open: 2.2.1
