story: KZ-HMI7: remote display accepts connections without a password
process: jpcert-2014/flow-2
continue: kazahaya

with yamamoto, nakamura of Displays as DES

at 2025-12-01 18:05
takahashi opens the case
takahashi adds product KZ-HMI7
takahashi adds vulnerability V1
takahashi adds party Finder as FINDER
takahashi does 1.1.1: received_at = 2025-12-01; source_kind = finder; overview = "The remote display of the KZ-HMI7 accepts connections without a password."; details_text = "On a panel with factory settings I connected to port 5900 and could press every button. Tested with 4.2 at our university laboratory."; source_name = "Riku Halonen"; source_contact = "riku.halonen@lab.example"; credit = wanted; source_plans = "Talk at a conference in March; happy to wait for your fix."
at 2025-12-01 19:05
letters go out
at 2025-12-03 10:05
yamamoto does 2.1.1: reproduced = yes; test_environment = "KZ-HMI7 version 4.2, factory settings."; reproduction_result = "The remote display opened without a password on each of five attempts."
at 2025-12-08 16:00
yamamoto does 2.2.1: cause = "The password was asked for only when the setting page had been opened once."; occurrence_conditions = "The remote display is switched on and never configured."; cwe = "CWE-306"; siblings = "None: the other products do not have this feature."
at 2025-12-10 11:00
yamamoto does 2.4.1: statuses = KZ-HMI7/V1 affected; scope_note = "Versions 4.0 to 4.2."
at 2025-12-12 15:00
yamamoto does 2.5.1: conditions_weight = easy; impact = high; safety_impact = serious; difficulty = medium; assessment = "Whoever reaches the port can operate the plant. To be dealt with first."; cvss_vector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:H/A:H"
at 2025-12-12 16:00
the clocks are looked at
takahashi writes regular-news
letters go out
at 2025-12-15 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
yamamoto does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-01-24
at 2025-12-24 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-01-05 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
yamamoto does 3.2.1: product_remedies = KZ-HMI7 fix; fix_description = "Version 4.2.2 asks for a password before the first connection."
yamamoto does 3.2.2: environment_remedies = KZ-HMI7 workaround; environment_description = "Switch the remote display off, or set a password."
at 2026-01-05 14:00
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-01-12 16:30
nakamura does 3.3.1: verified = passed; evidence = "Twenty attempts against 4.2.2, all refused."
at 2026-01-15 10:00
abe contributes to 4.1.1 saying "保守契約のない顧客が多く、すべてには連絡できません。"
takahashi does 4.1.1: rollout = "対策版を会員サイトに置き、保守員が訪問時に適用します。"; prior_notice = no; jvn = not-wanted; risk_finder_publishes = "情報源が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成に3人日ほど。"
at 2026-01-16 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-01-19 13:30
okada proposes 4.3.1: publication_at = 2026-02-18 14:00 Asia/Tokyo; date_reason = "平日の午後で、対策版の提供開始から1週間後です。"
at 2026-01-21 17:00
everybody agrees to 4.3.1
at 2026-01-22 10:00
takahashi does 4.3.1
takahashi does 4.3.2: date_report_note = "公表の日時が決まりましたので、お知らせします。"
letters go out
at 2026-01-26 11:00
okada proposes 5.1.1: advisory_number = "KZ-SA-2026-002"; advisory_title = "KZ-HMI7の遠隔表示機能に認証の欠如の脆弱性"; advisory_text = "影響を受ける版、想定される影響、対策方法は次のとおりです。対策版に更新してください。更新できない場合は、回避策を実施してください。"
at 2026-01-28 16:00
everybody agrees to 5.1.1
at 2026-02-03 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-02-13 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-02-18 14:00
takahashi does 5.1.1
takahashi does 5.1.2: published_report_note = "Thank you for your patience. The advisory names you as you asked."
letters go out
at 2026-03-02 10:00
takahashi records the fix of KZ-HMI7/V1 as deployed
takahashi closes as handled: closing_summary = "Published with credit; no customer reported trouble with 4.2.2."
letters go out
