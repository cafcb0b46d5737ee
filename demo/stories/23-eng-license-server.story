story: KZ-ENG ライセンスサーバーの権限昇格
process: jpcert-2014/flow-2
continue: kazahaya

with tanaka, ito, watanabe of Controllers as DES

at 2026-04-13 09:40
sato opens the case
sato adds product KZ-ENG
sato adds vulnerability V1
sato adds party Finder as FINDER
sato does 1.1.1: received_at = 2026-04-13; source_kind = finder; overview = "ライセンスサーバーで権限が昇格する。"; details_text = "サービスの実行ファイルがあるフォルダーに、一般の利用者が書き込める。"; source_name = "佐久間 修"; source_contact = "sakuma@univ.example"; credit = wanted
at 2026-04-13 10:40
letters go out
at 2026-04-20 10:05
tanaka does 2.1.1: reproduced = yes; test_environment = "KZ-ENG 版8.0、Windows 11。"; reproduction_result = "一般の利用者から、管理者の権限で命令を実行できました。"
at 2026-04-23 16:00
tanaka does 2.2.1: cause = "サービスの実行ファイルの場所に、誰でも書き込めました。"; occurrence_conditions = "同じ端末に利用者として入れること。"; cwe = "CWE-732"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-04-24 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-04-27 11:00
tanaka does 2.4.1: statuses = KZ-ENG/V1 affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-04-29 15:00
tanaka does 2.5.1: conditions_weight = easy; impact = medium; safety_impact = none; difficulty = medium; assessment = "端末を共有している職場で問題になります。"; cvss_vector = "CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H"
at 2026-05-04 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
tanaka does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-06-13
at 2026-05-06 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-05-18 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-05-29 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-10 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-22 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-03 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
tanaka does 3.2.1: product_remedies = KZ-ENG fix; fix_description = "版8.0.4で、フォルダーの権限を直します。"
tanaka does 3.2.2: environment_remedies = KZ-ENG workaround; environment_description = "フォルダーの権限を手で変更してください。手順は別紙のとおりです。"
at 2026-07-03 14:00
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-08 16:30
ito does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
at 2026-07-13 10:00
abe contributes to 4.1.1 saying "保守契約のない顧客が多く、すべてには連絡できません。"
sato does 4.1.1: rollout = "対策版を会員サイトに置き、保守員が訪問時に適用します。"; prior_notice = no; jvn = not-wanted; risk_finder_publishes = "情報源が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成に3人日ほど。"
at 2026-07-15 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-27 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-07 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-19 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-31 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-09-11 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-09-15 10:00
at 2026-09-17 13:30
okada proposes 4.3.1: publication_at = 2026-10-01 14:00 Asia/Tokyo; date_reason = "平日の午後で、対策版の提供開始から1週間後です。"
at 2026-09-21 17:00
everybody agrees to 4.3.1
at 2026-09-22 10:00
sato does 4.3.1
sato does 4.3.2: date_report_note = "公表の日時が決まりましたので、お知らせします。"
letters go out
at 2026-09-24 11:00
okada proposes 5.1.1: advisory_number = "KZ-SA-2026-007"; advisory_title = "KZ-ENGのライセンスサーバーに権限昇格の脆弱性"; advisory_text = "影響を受ける版、想定される影響、対策方法は次のとおりです。対策版に更新してください。更新できない場合は、回避策を実施してください。"
at 2026-09-28 16:00
everybody agrees to 5.1.1
at 2026-10-05 08:50
the clocks are looked at
