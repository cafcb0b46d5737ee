story: KZ-ENG インストーラーのDLL読み込み
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260901

with tanaka, ito, watanabe of Controllers as DES

at 2026-09-02 11:20
takahashi opens the case
takahashi adds product KZ-ENG
takahashi adds vulnerability V1
takahashi adds party JPCERT as JPCERT
takahashi adds party Finder as FINDER
takahashi does 1.2.1: received_on = 2026-09-02; coordinator_number = "VN-JP#20260901"; overview = "インストーラーが、同じフォルダーのDLLを読み込む恐れがある。"
at 2026-09-02 13:20
letters go out
at 2026-09-03 09:40
takahashi invites DES to 1.3.1
at 2026-09-04 14:15
tanaka contributes to 1.3.1: details = needed; warning = accepted
at 2026-09-07 09:30
takahashi does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
takahashi does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-09-11 13:20
takahashi does 1.5.1: details_received_on = 2026-09-11; details_text = "インストーラーと同じ場所に置かれた version.dll が読み込まれる。"
takahashi does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2026-09-18 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-09-25 10:00
tanaka invites RND to 2.1.1
at 2026-09-30 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
