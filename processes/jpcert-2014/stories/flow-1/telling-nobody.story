story: design keeps the result to itself for now, and quality hears of the next one
process: jpcert-2014/flow-1
continue: flow-1/overview

Sato invites DES to 1.3.1
Tanaka contributes to 1.3.1: details = needed; warning = accepted
Sato does 1.3.1, telling nobody
# Who receives the information does so in any case: that is what the step is for.
then told: Design, Research, SI-Works, SI-Systems
then Kimura sees nothing
Sato does 1.4.1
letters go out
Sato does 1.5.1 as usual
Sato does 1.5.2, telling RND as usual
then told: Design, Research
then Mori sees details
then Hayashi sees overview
Tanaka does 2.1.1, telling nobody as usual: reproduced = yes
then Kimura sees nothing
Tanaka does 2.2.1 as usual
then told: Quality
then Kimura sees details
