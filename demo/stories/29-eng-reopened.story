story: KZ-ENG 通信ログに残るパスワード
process: jpcert-2014/flow-2
continue: kazahaya

with tanaka, ito, watanabe of Controllers as DES

at 2026-06-22 15:00
takahashi opens the case
takahashi adds product KZ-ENG
takahashi adds vulnerability V1
takahashi adds party Finder as FINDER
takahashi does 1.1.1: received_at = 2026-06-22; source_kind = finder; overview = "通信ログにパスワードが残る。"; details_text = "詳細な記録を有効にすると、接続の要求がそのまま書かれる。"; source_name = "森本"; source_contact = "morimoto@plant.example"; credit = unknown
at 2026-06-22 16:00
letters go out
at 2026-06-25 10:00
takahashi closes as withdrawn: withdrawn_by = "届出者"; withdrawn_reason = "試験用の版であったため、取り下げたいとの連絡がありました。"
letters go out
at 2026-09-18 10:00
takahashi reopens because "出荷中の版でも同じ記録が残ると、保守員から連絡がありました。"
letters go out
at 2026-09-21 11:00
watanabe does 2.1.1: reproduced = yes; test_environment = "KZ-ENG 版8.1。"; reproduction_result = "通信ログに、接続先のパスワードが平文で残りました。"
at 2026-09-30 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
