story: KZ-PLC300 同梱のTLSライブラリの脆弱性
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260520

with tanaka, ito, watanabe of Controllers as DES

at 2026-05-25 10:00
suzuki opens the case
suzuki adds product KZ-PLC300
suzuki adds vulnerability V1
suzuki adds party JPCERT as JPCERT
suzuki adds party Finder as FINDER
suzuki does 1.2.1: received_on = 2026-05-25; coordinator_number = "VN-JP#20260520"; overview = "同梱するTLSライブラリに、メモリー破壊の脆弱性がある。"
at 2026-05-25 12:00
letters go out
at 2026-05-26 09:40
suzuki invites DES to 1.3.1
at 2026-05-27 14:15
tanaka contributes to 1.3.1: details = needed; warning = accepted
at 2026-05-28 09:30
suzuki does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
suzuki does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-06-01 13:20
suzuki does 1.5.1: details_received_on = 2026-06-01; details_text = "TLSの再ネゴシエーションで、解放済みの領域を参照する。ほかのベンダーにも共通する。"
suzuki does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2026-06-08 10:05
tanaka does 2.1.1: reproduced = yes; test_environment = "KZ-PLC300 版3.3。"; reproduction_result = "公開前の検証コードで、通信機能が停止しました。"
at 2026-06-09 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-06-11 16:00
tanaka does 2.2.1: cause = "同梱のライブラリの版が古いためです。"; occurrence_conditions = "TLSの機能を有効にしていること。"; cwe = "CWE-416"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-06-15 11:00
tanaka does 2.4.1: statuses = KZ-PLC300/V1 affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-06-17 15:00
tanaka does 2.5.1: conditions_weight = easy; impact = high; safety_impact = possible; difficulty = medium; assessment = "ほかのベンダーと同時に公表する必要があります。"; cvss_vector = "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:L/A:H"
at 2026-06-18 10:30
suzuki does 2.6.1: results_summary = "ほかのベンダーと同時に公表する必要があります。"; response_time = "対策版を2か月以内に提供する予定です。"
letters go out
at 2026-06-22 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
tanaka contributes to 3.1.1 saying "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"
suzuki does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-08-01
letters go out
at 2026-07-03 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-07-15 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-07-27 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-08-03 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
tanaka does 3.2.1: product_remedies = KZ-PLC300 fix; fix_description = "版3.3.2で、ライブラリを更新しました。"
tanaka does 3.2.2: environment_remedies = KZ-PLC300 workaround; environment_description = "TLSを使う通信を、信頼できる網に限ってください。"
at 2026-08-07 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-08-10 16:30
ito does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
suzuki adds customer MINAMO-WATER using KZ-PLC300 under nda 2025-04-01 to 2028-03-31, critical
suzuki adds customer HAMANASU-POWER using KZ-PLC300 under nda 2024-10-01 to 2027-09-30, critical
suzuki adds customer ASAGIRI-AUTO using KZ-PLC300 under nda 2024-04-01 to 2026-03-31
suzuki adds customer YUNAGI-SHIP using KZ-PLC300 under nda 2027-01-01 to 2029-12-31
suzuki adds customer SETO-INTEGRATION using KZ-PLC300, KZ-GW5 under nda 2025-07-01 to 2028-06-30
at 2026-08-13 10:00
abe contributes to 4.1.1 saying "みなも水道は適用に3週間かかります。"
suzuki does 4.1.1: rollout = "対策版を会員サイトに置き、保守員が訪問時に適用します。"; customers = many; prior_notice = yes; risk_finder_publishes = "発見者が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成と、問い合わせへの応対に5人日ほど。"
at 2026-08-14 11:00
suzuki does 4.1.2: decision_report = "対策版を会員サイトに置き、保守員が訪問時に適用します。"
letters go out
at 2026-08-26 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-07 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-18 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-30 10:00
suzuki does 4.2.1: prior_notice_reason = "重要インフラの2社とSI事業者1社は、公表前に準備を始める必要があります。"; priority_information = wanted
letters go out
at 2026-10-05 08:50
the clocks are looked at
