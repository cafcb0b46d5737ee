story: KZ-SCADA 帳票モジュールの認可の不備
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20250907

with yamamoto, nakamura of Displays as DES

at 2025-09-08 13:30
suzuki opens the case
suzuki adds product KZ-SCADA
suzuki adds vulnerability V1
suzuki adds party JPCERT as JPCERT
suzuki adds party Finder as FINDER
suzuki does 1.2.1: received_on = 2025-09-08; coordinator_number = "VN-JP#20250907"; overview = "帳票を出力するモジュールで、権限のない利用者が他部署の帳票を読める。"
at 2025-09-08 15:30
letters go out
at 2025-09-09 09:40
suzuki invites DES to 1.3.1
at 2025-09-10 14:15
yamamoto contributes to 1.3.1: details = needed; warning = accepted
at 2025-09-11 09:30
suzuki does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
suzuki does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2025-09-15 13:20
suzuki does 1.5.1: details_received_on = 2025-09-15; details_text = "帳票の番号を変えて要求すると、権限を確かめずに応答する。"
suzuki does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2025-09-22 10:05
yamamoto does 2.1.1: reproduced = yes; test_environment = "KZ-SCADA 版5.1、評価用サーバー。"; reproduction_result = "一般の利用者で、管理者の帳票を5件読み出せました。"
at 2025-09-23 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2025-09-25 16:00
yamamoto does 2.2.1: cause = "帳票の番号だけで検索し、所属を確かめていませんでした。"; occurrence_conditions = "KZ-SCADAに利用者として入れること。"; cwe = "CWE-639"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2025-09-29 11:00
yamamoto does 2.4.1: statuses = KZ-SCADA/V1 affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2025-10-01 15:00
yamamoto does 2.5.1: conditions_weight = hard; impact = medium; safety_impact = none; difficulty = medium; assessment = "帳票モジュールは4社にだけ納入しており、影響は限られます。"; cvss_vector = "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N"
at 2025-10-02 10:30
suzuki does 2.6.1: results_summary = "帳票モジュールは4社にだけ納入しており、影響は限られます。"; response_time = "対策版を2か月以内に提供する予定です。"
letters go out
at 2025-10-06 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
yamamoto contributes to 3.1.1 saying "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"
suzuki does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2025-11-15
letters go out
at 2025-10-17 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2025-10-29 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2025-11-10 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
yamamoto does 3.2.1: product_remedies = KZ-SCADA fix; fix_description = "版5.1.3で、帳票を読む権限を確かめます。"
yamamoto does 3.2.2: environment_remedies = KZ-SCADA workaround; environment_description = "帳票モジュールを停止してください。"
at 2025-11-10 14:00
the clocks are looked at
suzuki writes regular-news
letters go out
at 2025-11-17 16:30
nakamura does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
suzuki adds customer SHIRANAMI-CHEM using KZ-SCADA
suzuki adds customer TOKIWA-FOODS using KZ-SCADA
suzuki adds customer MISORA-GAS using KZ-SCADA under nda 2025-04-01 to 2027-03-31, critical
suzuki adds customer KUON-PAPER using KZ-SCADA
at 2025-11-20 10:00
abe contributes to 4.1.1 saying "納入先は4社で、すべて保守契約があります。"
suzuki does 4.1.1: rollout = "保守員が4社を訪問して適用します。"; customers = all-known; risk_finder_publishes = "発見者が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成と、問い合わせへの応対に5人日ほど。"
at 2025-11-21 11:00
suzuki does 4.1.2: decision_report = "保守員が4社を訪問して適用します。"
letters go out
suzuki does 4.3.1: all_customers_reason = "帳票モジュールは受注品で、納入先4社を台帳で確認しました。"
letters go out
at 2025-11-27 11:00
suzuki records the reply to 4.3.1: exclusion_consent = consents
suzuki tells SHIRANAMI-CHEM, TOKIWA-FOODS in 4.3.2
letters go out
at 2025-12-02 10:00
shimizu tells MISORA-GAS, KUON-PAPER in 4.3.2
letters go out
shimizu contributes to 4.3.2 saying "2社とも適用日を決めました。"
abe has nothing to add to 4.3.2
ogawa has nothing to add to 4.3.2
suzuki does 4.3.2: customer_notice_summary = "4社すべてに通知し、受領を確認しました。"
at 2025-12-11 14:00
suzuki does 4.3.3: finder_told_end_on = 2025-12-11
suzuki closes as handled: closing_summary = "公表の対象から外し、全顧客への通知で終えました。"
letters go out
