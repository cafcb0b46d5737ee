story: KZ-RTU2 操作記録の改ざん
process: jpcert-2014/flow-2
continue: kazahaya

with kobayashi, kato of Networks as DES

at 2026-06-08 10:00
sato opens the case
sato adds product KZ-RTU2
sato adds vulnerability V1
sato adds party Finder as FINDER
sato does 1.1.1: received_at = 2026-06-08; source_kind = finder; overview = "操作記録に偽の行を残せる。"; details_text = "利用者名に改行を入れて、ログインに失敗する。"; source_name = "Noa Bergman"; source_contact = "noa@audit.example"; credit = wanted
at 2026-06-08 11:00
letters go out
at 2026-06-15 10:05
kobayashi does 2.1.1: reproduced = yes; test_environment = "KZ-RTU2 版1.9。"; reproduction_result = "改行を含む名前で、偽の操作記録を残せました。"
at 2026-06-18 16:00
kobayashi does 2.2.1: cause = "記録に書く前に、改行を取り除いていませんでした。"; occurrence_conditions = "利用者として入れること。"; cwe = "CWE-117"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-06-19 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-22 11:00
kobayashi does 2.4.1: statuses = KZ-RTU2/V1 affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-06-24 15:00
kobayashi does 2.5.1: conditions_weight = easy; impact = low; safety_impact = none; difficulty = medium; assessment = "事故の調査を誤らせる恐れがあります。"; cvss_vector = "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:L/A:N"
at 2026-06-29 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
kobayashi does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-08-08
at 2026-07-01 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-13 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-24 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-05 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-13 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
kobayashi does 3.2.1: product_remedies = KZ-RTU2 fix; fix_description = "版1.9.2で、改行を取り除きます。"
kobayashi does 3.2.2: environment_remedies = KZ-RTU2 none because "記録の形式を変えずに防ぐ方法がありません。"; environment_description = "ありません。対策版に更新してください。"
at 2026-08-17 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-18 16:30
kato does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
sato adds customer HAMANASU-POWER using KZ-RTU2 under nda 2024-10-01 to 2027-09-30, critical
sato adds customer IZUMI-POWER using KZ-RTU2
at 2026-08-21 10:00
abe contributes to 4.1.1 saying "電力会社2社は、監査の前に知りたいとのことです。"
sato does 4.1.1: rollout = "対策版を会員サイトに置き、保守員が訪問時に適用します。"; prior_notice = yes; jvn = not-wanted; risk_finder_publishes = "情報源が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成に3人日ほど。"
at 2026-08-28 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-09-09 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-09-21 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-09-28 11:00
sato tells HAMANASU-POWER in 4.2.1
the letter to HAMANASU-POWER fails because "宛先の受信箱が一杯です。"
at 2026-10-02 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
