story: KZ-PLC300 通信処理の長さ検査の欠如
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20250812

with tanaka, ito, watanabe of Controllers as DES

at 2025-08-18 10:20
sato opens the case
sato adds product KZ-PLC300
sato adds product KZ-PLC100
sato adds vulnerability V1
sato adds party JPCERT as JPCERT
sato adds party Finder as FINDER
sato does 1.2.1: received_on = 2025-08-18; coordinator_number = "VN-JP#20250812"; overview = "細工されたパケットを受信すると、コントローラが停止する。"
at 2025-08-18 12:20
letters go out
at 2025-08-19 09:40
sato invites DES to 1.3.1
at 2025-08-20 14:15
tanaka contributes to 1.3.1: details = needed; warning = accepted
at 2025-08-21 09:30
sato does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
sato does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2025-08-25 13:20
sato does 1.5.1: details_received_on = 2025-08-25; details_text = "ポート5007への要求で、長さの欄に500を超える値を入れると停止する。再起動するまで復帰しない。"
sato does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2025-09-01 10:05
tanaka invites RND to 2.1.1
at 2025-09-02 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2025-09-03 15:30
mori contributes to 2.1.1 saying "シリアル経由でも同じ現象が起きました。"
tanaka does 2.1.1: reproduced = yes; test_environment = "KZ-PLC300 版3.2.1、評価用実機架、構成は出荷時設定。"; reproduction_result = "別紙の手順を10回行い、10回とも停止しました。復帰には電源の入れ直しが必要です。"
at 2025-09-08 16:00
tanaka does 2.2.1: cause = "受信バッファの長さを検査せずに複写していました。"; occurrence_conditions = "ポート5007に到達できること。認証は不要です。"; cwe = "CWE-120"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2025-09-10 11:00
tanaka does 2.4.1: statuses = KZ-PLC300/V1 affected, KZ-PLC100/V1 not-affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2025-09-12 15:00
tanaka invites SIS to 2.5.1
shimizu contributes to 2.5.1 saying "浄水場2か所で、制御網と情報網が分離されていません。"
tanaka does 2.5.1: conditions_weight = easy; impact = high; safety_impact = possible; difficulty = medium; assessment = "到達できれば容易に停止でき、設備の停止につながるため、優先して対応します。"; cvss_vector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"
at 2025-09-15 10:30
sato does 2.6.1: results_summary = "到達できれば容易に停止でき、設備の停止につながるため、優先して対応します。"; response_time = "対策版を2か月以内に提供する予定です。"
letters go out
at 2025-09-18 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
tanaka contributes to 3.1.1 saying "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"
sato does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2025-10-28
letters go out
at 2025-09-30 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2025-10-10 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2025-10-16 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
tanaka does 3.2.1: product_remedies = KZ-PLC300 fix; fix_description = "版3.2.4で、受信した長さを検査し、超えるものを破棄します。"
tanaka does 3.2.2: environment_remedies = KZ-PLC300 mitigation; environment_description = "ポート5007への接続を、保守用の端末に限ってください。"
at 2025-10-21 16:30
ito does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
sato adds customer MINAMO-WATER using KZ-PLC300 under nda 2025-04-01 to 2028-03-31, critical
sato adds customer HAMANASU-POWER using KZ-PLC300, KZ-RTU2 under nda 2024-10-01 to 2027-09-30, critical
sato adds customer TOKIWA-FOODS using KZ-PLC300, KZ-HMI7
at 2025-10-22 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2025-10-24 10:00
abe contributes to 4.1.1 saying "保守契約のない顧客が多く、すべてには連絡できません。"
sato does 4.1.1: rollout = "対策版を会員サイトに置き、保守員が訪問時に適用します。"; customers = many; prior_notice = yes; risk_finder_publishes = "発見者が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成と、問い合わせへの応対に5人日ほど。"
at 2025-10-27 11:00
sato does 4.1.2: decision_report = "対策版を会員サイトに置き、保守員が訪問時に適用します。"
letters go out
sato does 4.2.1: prior_notice_reason = "水道と電力の2社は、適用に2週間の準備を要します。"; priority_information = wanted
letters go out
at 2025-10-31 15:00
sato records the reply to 4.2.1: prior_notice_consent = consents
sato tells MINAMO-WATER, HAMANASU-POWER in 4.2.2
letters go out
at 2025-11-03 11:00
sato does 4.2.2: prior_notice_summary = "2社とも受領を確認しました。適用の準備を始めています。"
at 2025-11-05 13:30
sato proposes 4.4.1: publication_at = 2026-01-14 14:00 Asia/Tokyo; date_reason = "平日の午後で、対策版の提供開始から1週間後です。"
at 2025-11-07 17:00
everybody agrees to 4.4.1
at 2025-11-10 10:00
sato does 4.4.1
sato records the reply to 4.4.1: date_reply = agrees
sato does 4.4.2: date_report_note = "公表の日時が決まりましたので、お知らせします。"
letters go out
at 2025-11-12 11:00
okada proposes 5.1.1: advisory_number = "KZ-SA-2026-001"; advisory_title = "KZ-PLC300の通信処理にサービス運用妨害の脆弱性"; advisory_text = "影響を受ける版、想定される影響、対策方法は次のとおりです。対策版に更新してください。更新できない場合は、回避策を実施してください。"
at 2025-11-14 16:00
everybody agrees to 5.1.1
at 2025-11-17 10:00
sato proposes 5.2.1: jvn_text = "KZ-PLC300の通信処理にサービス運用妨害の脆弱性。対策版への更新、または回避策の実施をお願いします。"
at 2025-11-18 15:00
everybody agrees to 5.2.1
sato does 5.2.1
letters go out
at 2025-11-28 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2025-12-10 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2025-12-22 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-01-02 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-01-14 14:00
sato does 5.1.1
at 2026-01-14 15:10
sato does 5.2.2: jvn_number = "JVN#20250812"; jvn_published_at = 2026-01-14 14:30 Asia/Tokyo
at 2026-01-14 16:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-01-19 10:00
sato closes as handled: closing_summary = "事前通知の2社では、公表日までに適用が済みました。"
letters go out
