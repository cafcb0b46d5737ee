story: KZ-SW8: malformed PTP message stops time synchronisation
process: jpcert-2014/flow-2
continue: kazahaya

with kobayashi, kato of Networks as DES

at 2026-08-31 18:10
takahashi opens the case
takahashi adds product KZ-SW8
takahashi adds product KZ-GW5
takahashi adds vulnerability V1
takahashi adds party NCSC-EX as FCERT
takahashi does 1.1.1: received_at = 2026-08-28; source_kind = foreign-cert; overview = "A malformed PTP message stops time synchronisation on KZ-SW8."; details_text = "Set the domain number to 255 in an Announce message. Capture attached."; source_name = "NCSC-EX"; source_contact = "vulns@ncsc.example"; source_plans = "Discloses 45 days after first contact unless a plan is named."; reported_elsewhere = "NCSC-EX 2026-118"
at 2026-09-01 09:30
letters go out
at 2026-09-08 10:05
kobayashi does 2.1.1: reproduced = yes; test_environment = "KZ-SW8 version 1.8, laboratory ring of four switches."; reproduction_result = "One malformed message stopped time synchronisation on all four switches."
at 2026-09-11 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-09-14 16:00
kobayashi does 2.2.1: cause = "The domain number of the message is used as an index without a check."; occurrence_conditions = "Access to the same network segment."; cwe = "CWE-129"; siblings = "The GW5 uses another stack."
at 2026-09-23 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
