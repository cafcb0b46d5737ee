story: KZ-IO20 ファームウェアに埋め込まれた鍵
process: jpcert-2014/flow-2
continue: kazahaya

with tanaka, ito, watanabe of Controllers as DES

at 2026-08-17 14:30
suzuki opens the case
suzuki adds product KZ-IO20
suzuki adds product KZ-PLC100
suzuki adds vulnerability V1
suzuki adds party Finder as FINDER
suzuki does 1.1.1: received_at = 2026-08-17; source_kind = finder; overview = "ファームウェアに通信の鍵が埋め込まれている。"; details_text = "公開されている更新ファイルを展開すると、0x4000から32バイトに鍵がある。"; source_name = "Mika Lindqvist"; source_contact = "mika@research.example"; credit = wanted; source_plans = "90日後に公表する予定"; general_technology = yes; attack_possible = yes
at 2026-08-17 15:30
letters go out
at 2026-08-21 10:05
tanaka does 2.1.1: reproduced = yes; test_environment = "KZ-IO20 版1.4。"; reproduction_result = "ファームウェアから鍵を取り出し、通信を復号できました。"
at 2026-08-25 16:00
tanaka does 2.2.1: cause = "機器に共通の鍵を使っていました。"; occurrence_conditions = "ファームウェアの画像を入手できること。"; cwe = "CWE-321"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-08-27 11:00
tanaka does 2.4.1: statuses = KZ-IO20/V1 affected, KZ-PLC100/V1 not-affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-08-28 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-08-31 15:00
tanaka does 2.5.1: conditions_weight = easy; impact = medium; safety_impact = possible; difficulty = high; assessment = "鍵が知られると、同じ機種すべての通信を復号できます。"; cvss_vector = "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N"
at 2026-09-09 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-21 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-28 13:00
hayashi contributes to 3.1.1 saying "鍵の入れ替えは、現場ごとに30分の停止が必要です。"
at 2026-10-02 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
