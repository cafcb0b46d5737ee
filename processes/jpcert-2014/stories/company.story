# A社: everybody who takes part in the stories, and what they are about.
story: A社 has its units in place and opens a case
process: jpcert-2014/flow-1

with Sato, Suzuki of PSIRT as POC
with Tanaka, Ito of Design as DES
with Mori of Research as RND
with Kimura of Quality as QA
with Hayashi of SI-Works as SIM
with Shimizu of SI-Systems as SIS
with Abe of Care as CARE
with Ogawa of Sales as SALES
with Fujita of Risk as RISK
with Nishi of Legal as LEGAL
with Okada of Press as PR
with Ueda of Plant as MFG
# Kato works in the same company and has no part in it.
with Kato of Warehouse

at 2026-04-01 10:00
Sato opens the case
Sato adds product PLC-X
Sato adds product HMI-P
Sato adds vulnerability V1
Sato adds party JPCERT as JPCERT
Sato adds party Finder as FINDER

then ball: JPCERT
then Sato sees finder
then Tanaka sees nothing
then Kato sees nothing
