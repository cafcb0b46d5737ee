story: press objects to the advisory, and a new edition takes its place
process: jpcert-2014/flow-1
continue: flow-1/date-agreed

Sato proposes 5.1.1 as usual: advisory_text = "A crafted packet with function code 0x5A and a length over 500 stops it."
then ball: PSIRT, Press, Design, SI-Works
Tanaka agrees to 5.1.1
Okada objects to 5.1.1 because ""
refused: empty
Okada objects to 5.1.1 because "This tells how to attack. Say only that a crafted packet stops it."
then agreed to 5.1.1: PSIRT, Design
then ball: PSIRT, Press, SI-Works
Sato proposes 5.1.1 as usual: advisory_text = "A crafted packet stops it."
# The new words were agreed to by nobody but those who wrote them.
then agreed to 5.1.1: PSIRT
then follow-up: ask Design about 5.1.1, ask Press about 5.1.1, ask SI-Works about 5.1.1
Hayashi agrees to 5.1.1 edition 1
refused: other-edition
Hayashi agrees to 5.1.1 edition 2
Okada agrees to 5.1.1
Tanaka agrees to 5.1.1
then agreed to 5.1.1: PSIRT, Press, Design, SI-Works
# Who has agreed may still think better of it.
Tanaka objects to 5.1.1 because "The version is wrong."
then agreed to 5.1.1: PSIRT, Press, SI-Works
