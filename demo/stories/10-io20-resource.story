story: KZ-IO20 大量接続によるサービス運用妨害
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260911

with tanaka, ito, watanabe of Controllers as DES

at 2026-09-14 09:30
sato opens the case
sato adds product KZ-IO20
sato adds vulnerability V1
sato adds party JPCERT as JPCERT
sato adds party Finder as FINDER
sato does 1.2.1: received_on = 2026-09-14; coordinator_number = "VN-JP#20260911"; overview = "大量の接続を受けると、リモートI/Oが応答しなくなる。"
at 2026-09-14 11:30
letters go out
at 2026-09-15 09:40
sato invites DES to 1.3.1
at 2026-09-16 14:15
tanaka contributes to 1.3.1: details = needed; warning = accepted
at 2026-09-17 09:30
sato does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
sato does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-09-29 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
