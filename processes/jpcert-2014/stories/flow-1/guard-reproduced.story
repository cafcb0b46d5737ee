story: what does not reproduce goes no further — the finder is asked, and it then reproduces
process: jpcert-2014/flow-1
continue: flow-1/details

later 4 days
Tanaka does 2.1.1 as usual: reproduced = no
refused: reason-when-declined
Tanaka does 2.1.1 as usual: reproduced = no because "PLC-X 2.1 survived ten thousand packets."
then state: report invalid
then Tanaka may not do 2.2.1: does-not-apply
then Tanaka may not do 2.4.1: reproduced
Tanaka does 2.4.1: statuses = PLC-X/V1 not-affected, HMI-P/V1 not-affected
refused: reproduced
Tanaka does 2.3.1: question = "Which firmware, and was the serial gateway connected?"
letters go out
later 6 days
Sato does 2.3.2: answer_outcome = answered; answer_text = "2.0.7, with the gateway."
then told: Design
Tanaka corrects 2.1.1 because "With the gateway connected it stops at once.": reproduced = yes
then state: report valid
then open: 2.2.1
Tanaka does 2.2.1 as usual
then Tanaka may do 2.4.1
