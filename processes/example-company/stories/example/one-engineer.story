story: A社 — a product with a single engineer: who made the fix checks it, and quality checks it again
process: example-company/flow-1@1
continue: flow-1/assessed

Sato does 2.6.1 as usual
Tanaka has nothing to add to 3.1.1
Hayashi has nothing to add to 3.1.1
Sato does 3.1.1 as usual
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1 as usual: needs_stop = stop
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2 as usual
# The deck's own process refuses this with verified-by-another. A社 has switched that off, with its reason.
then Tanaka may do 3.3.1
Tanaka does 3.3.1 as usual: verified = failed because "It stops once more."
# A check that fails goes back to the remedy, and quality does not see it yet.
then open: 3.2.1, 3.2.2
then Kimura may not do 3.3.2: not-yet
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1 as usual: needs_stop = stop; fix_description = "Firmware 2.1.5"
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2 as usual
Tanaka does 3.3.1 as usual: verified = passed
then open: 3.3.2
Kimura does 3.3.2 as usual
then open: 4.1.1
