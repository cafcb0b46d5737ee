story: a design department that comes after the details accepts the duty before it reads them
process: jpcert-2014/flow-1
continue: flow-1/details

with Inoue of Laboratory
Sato staffs DES with Design, Laboratory because "The product has two homes."
then follow-up: ask Laboratory about 1.3.1
then Inoue sees overview
then Tanaka sees details
Inoue corrects 1.3.1 because "The duty is ours as well.": warning = accepted
then Inoue sees details
