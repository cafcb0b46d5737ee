story: what rests on a wrong result waits until the result is mended
process: jpcert-2014/flow-1
continue: flow-1/date-agreed

Tanaka corrects 2.1.1 because "A mistake on the bench.": reproduced = no because "The bench was wrong."
then ball: PSIRT
then Sato may not do 5.2.1: not-yet
Sato proposes 5.2.1 as usual
refused: not-yet
