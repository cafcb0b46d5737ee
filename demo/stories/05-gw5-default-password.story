story: KZ-GW5 初期パスワードの公開
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260818

with kobayashi, kato of Networks as DES

at 2026-08-24 14:00
suzuki opens the case
suzuki adds product KZ-GW5
suzuki adds vulnerability V1
suzuki adds party JPCERT as JPCERT
suzuki adds party Finder as FINDER
suzuki does 1.2.1: received_on = 2026-08-24; coordinator_number = "VN-JP#20260818"; overview = "ゲートウェイの初期パスワードが取扱説明書に書かれている。"
at 2026-08-24 16:00
letters go out
at 2026-08-25 09:40
suzuki invites DES to 1.3.1
at 2026-08-26 14:15
kobayashi contributes to 1.3.1: details = needed; warning = accepted
at 2026-08-27 09:30
suzuki does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
suzuki does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-08-31 13:20
suzuki does 1.5.1: details_received_on = 2026-08-31; details_text = "取扱説明書の12ページに、初期パスワードが書かれている。"
suzuki does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2026-09-08 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-18 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-30 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-10-01 14:20
suzuki proposes closing as not-a-vulnerability: test_general_technology = yes; test_reasonable_environment = no; test_attack = yes; test_security_problem = no; test_reproducible = yes; not_vulnerability_reason = "初回の操作で変更が強制され、変更するまで通信機能は動きません。取扱説明書どおりに使う限り、問題は起きません。"
at 2026-10-05 08:50
the clocks are looked at
