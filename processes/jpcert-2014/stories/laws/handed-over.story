story: who hands a role over keeps the overview for the roles left, and no more
process: jpcert-2014/flow-2
with Sato of PSIRT as POC, QA
with Tanaka of Design as DES, SALES
with Jin of Newdesk
with Inoue of Laboratory

at 2026-04-01 10:00
Sato opens the case
Sato adds product PLC-X
Sato adds vulnerability V1
Sato adds party Aoyama as FINDER
Sato does 1.1.1: received_at = 2026-04-01; source_kind = finder; overview = "A packet stops PLC-X."; details_text = "Function code 0x5A."; source_name = "R. Aoyama"
then Sato sees field source_name
then Tanaka sees details
Sato staffs POC with Newdesk because "The desk was reorganised."
then Jin sees field source_name
then Sato sees overview
then Sato does not see field source_name
Jin staffs DES with Laboratory because "The product was handed over."
then Inoue sees details
then Tanaka sees overview
then Tanaka does not see field details_text
