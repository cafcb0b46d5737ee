# 風早制御の部門と、手順で役割を持つ人。設計部門は、製品を主管する部門を案件ごとに加える。
story: 風早制御の部門と人
process: jpcert-2014/flow-1

with sato, suzuki, takahashi of PSIRT as POC
with mori, yoshida of Research as RND
with kimura, yamada of Quality as QA
with hayashi of SI-Works as SIM
with shimizu of SI-Systems as SIS
with abe, saito of Care as CARE
with ogawa, miller of Sales as SALES
with fujita of Risk as RISK
with nishi of Legal as LEGAL
with okada of Press as PR
with ueda of Plant as MFG
