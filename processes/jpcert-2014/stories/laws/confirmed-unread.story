story: nobody confirms a proposal that they have not read
process: jpcert-2014/flow-1
continue: flow-1/details

Sato proposes closing as not-reproducible: attempts = "Three days on PLC-X 2.1."
Suzuki looks
Sato proposes closing as not-reproducible: attempts = "Nothing at all."
Suzuki closes as not-reproducible
refused: conflict
# A result that says otherwise takes the proposal away.
Tanaka does 2.1.1 as usual: reproduced = yes
Suzuki closes as not-reproducible: attempts = "Nothing at all."
refused: not-reproduced, second-person
