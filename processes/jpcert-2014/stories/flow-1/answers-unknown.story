story: options, products and steps that do not exist
process: jpcert-2014/flow-1
continue: flow-1/details

Tanaka does 2.1.1 as usual: reproduced = perhaps
refused: unknown-option
Tanaka does 2.1.1 as usual: reproduced = yes
Tanaka does 2.2.1 as usual: cwe = "CWE-120, CWE-121, CWE-122, CWE-124, CWE-125, CWE-126, CWE-127, CWE-131, CWE-170, CWE-190, CWE-191, CWE-193, CWE-415, CWE-416, CWE-466, CWE-590, CWE-680, CWE-763, CWE-786, CWE-787, CWE-788, CWE-805, CWE-806, CWE-822, CWE-823"
refused: too-long
Tanaka does 2.2.1 as usual
Tanaka does 2.4.1: statuses = PLC-Q/V1 affected
refused: unknown-product
Tanaka does 2.4.1: statuses = PLC-X/V2 affected
refused: unknown-product
Tanaka adds product PLC-X
refused: nothing-changed
Tanaka adds product PLC/X
refused: bad-name
Tanaka does 9.9.9
refused: unknown-step
Sato tells Alpha in 2.4.1
refused: not-your-role
Sato proposes 2.6.1 as usual
refused: no-agreement-here, not-yet
