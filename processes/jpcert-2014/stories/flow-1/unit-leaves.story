story: another unit takes design over — the old one loses its view, the new one gets it
process: jpcert-2014/flow-1
continue: flow-1/details

then Tanaka sees details
Sato staffs DES with Laboratory because "The product line was handed over on 1 April."
with Inoue, Jin of Laboratory
then Tanaka sees nothing
then Inoue sees overview
# The duty that comes with the details is the new department's own.
Inoue corrects 1.3.1 because "The product is ours now.": warning = accepted
then Inoue sees details
then Inoue sees 1.5.1
then ball: Laboratory
Tanaka does 2.1.1 as usual: reproduced = yes
refused: unseen
Inoue does 2.1.1 as usual: reproduced = yes
then told: Quality
then ball: Laboratory
