story: it cannot be reproduced, even after asking, and a second person has looked at what was tried
process: jpcert-2014/flow-2
continue: flow-2/received

Tanaka does 2.3.1: question = "Which settings did you use?"
letters go out
later 5 days
Sato does 2.3.2: answer_outcome = answered; answer_text = "The factory ones, firmware 2.1."
Tanaka does 2.1.1 as usual: reproduced = no
refused: reason-when-declined
Tanaka does 2.1.1 as usual: reproduced = no because "Three racks, two weeks, no stop."
then state: report invalid
then Tanaka may not do 2.2.1: does-not-apply
then Tanaka may not do 2.4.1: reproduced
Sato closes as not-reproducible: attempts = "Factory settings, 2.0 and 2.1, three racks."
refused: second-person
Sato proposes closing as not-reproducible: attempts = "Factory settings, 2.0 and 2.1, three racks."
Sato closes as not-reproducible
refused: second-person
Suzuki closes as not-reproducible
then owed: closing-not-reproducible to SOURCE
then it is closed as not-reproducible
