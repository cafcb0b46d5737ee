story: an advisory is changed, and all have to agree to the new words
process: jpcert-2014/flow-2
continue: flow-2/date-agreed

Sato proposes 5.1.1 as usual: advisory_title = "PLC-X has a problem"
Tanaka agrees to 5.1.1
Okada objects to 5.1.1 because "The title says nothing."
then agreed to 5.1.1: PSIRT, Design
Sato proposes 5.1.1 as usual: advisory_title = "PLC-X stops on a crafted packet"
then agreed to 5.1.1: PSIRT
Tanaka agrees to 5.1.1 edition 1
refused: other-edition
everybody agrees to 5.1.1
then agreed to 5.1.1: PSIRT, Press, Design, SI-Works
at 2026-05-26 14:00
Okada does 5.1.1
then state: public true
