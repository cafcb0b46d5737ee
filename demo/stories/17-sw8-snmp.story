story: KZ-SW8 SNMP処理の異常終了
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260827

with kobayashi, kato of Networks as DES

at 2026-08-31 10:00
suzuki opens the case
suzuki adds product KZ-SW8
suzuki adds vulnerability V1
suzuki adds party JPCERT as JPCERT
suzuki adds party Finder as FINDER
suzuki does 1.2.1: received_on = 2026-08-31; coordinator_number = "VN-JP#20260827"; overview = "SNMPの要求により、スイッチが再起動する。"
at 2026-08-31 12:00
letters go out
at 2026-09-01 09:40
suzuki invites DES to 1.3.1
at 2026-09-02 14:15
kobayashi contributes to 1.3.1: details = needed; warning = accepted
at 2026-09-03 09:30
suzuki does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
suzuki does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-09-07 13:20
suzuki does 1.5.1: details_received_on = 2026-09-07; details_text = "SNMPv2cの取得要求で、長い識別子を指定すると再起動する。"
suzuki does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2026-09-15 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-17 11:00
kobayashi does 2.3.1: question = "確認された機器の版と、指定された識別子の長さを教えてください。当社では再現していません。"
letters go out
at 2026-09-29 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
