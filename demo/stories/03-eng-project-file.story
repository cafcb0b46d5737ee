story: KZ-ENG プロジェクトファイルの読み込みにおける領域外書き込み
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20250910

with tanaka, ito, watanabe of Controllers as DES

at 2025-09-16 11:00
takahashi opens the case
takahashi adds product KZ-ENG
takahashi adds product KZ-PLC100
takahashi adds vulnerability V1
takahashi adds party JPCERT as JPCERT
takahashi adds party Finder as FINDER
takahashi does 1.2.1: received_on = 2025-09-16; coordinator_number = "VN-JP#20250910"; overview = "細工されたプロジェクトファイルを開くと、任意のコードが実行される恐れがある。"
at 2025-09-16 13:00
letters go out
at 2025-09-18 09:40
takahashi invites DES to 1.3.1
at 2025-09-19 14:15
tanaka contributes to 1.3.1: details = needed; warning = accepted
at 2025-09-22 09:30
takahashi does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
takahashi does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2025-10-01 13:20
takahashi does 1.5.1: details_received_on = 2025-10-01; details_text = "部品表の件数と実際の件数が異なると、領域の外に書き込む。"
takahashi does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2025-10-03 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2025-10-13 10:05
tanaka invites RND to 2.1.1
at 2025-10-15 15:30
mori contributes to 2.1.1 saying "ファジングで、ほかに2か所の入口が見つかりました。"
tanaka does 2.1.1: reproduced = yes; test_environment = "KZ-ENG 版8.0、Windows 11。"; reproduction_result = "同封のファイルを開くと異常終了し、書き込み先を制御できました。"
at 2025-10-15 16:30
the clocks are looked at
takahashi writes regular-news
letters go out
at 2025-10-27 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2025-11-04 16:00
tanaka does 2.2.1: cause = "部品表の件数を信頼していました。"; occurrence_conditions = "利用者が細工されたファイルを開くこと。"; cwe = "CWE-787"; siblings = "部品表のほか、配線表と注記の読み込みにも同じ誤りがありました。"
at 2025-11-07 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2025-11-10 11:00
tanaka does 2.4.1: statuses = KZ-ENG/V1 affected, KZ-PLC100/V1 not-affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2025-11-14 15:00
tanaka does 2.5.1: conditions_weight = hard; impact = high; safety_impact = possible; difficulty = high; assessment = "開く操作が必要ですが、設計データは社外と交換されるため、現実に起こりえます。"; cvss_vector = "CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H"
at 2025-11-17 10:30
takahashi does 2.6.1: results_summary = "開く操作が必要ですが、設計データは社外と交換されるため、現実に起こりえます。"; response_time = "対策版を2か月以内に提供する予定です。"
letters go out
at 2025-11-24 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
tanaka contributes to 3.1.1 saying "読み込み処理を作り直します。12週間かかります。"
takahashi does 3.1.1: plan = "読み込み処理を作り直します。12週間かかります。"; remedy_due = 2026-02-16
letters go out
at 2025-12-05 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2025-12-17 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2025-12-29 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-01-09 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-01-21 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-02-02 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-02-13 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-02-25 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-03-09 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-03-16 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
tanaka does 3.2.1: product_remedies = KZ-ENG fix; fix_description = "版8.1で、3か所の読み込み処理を作り直しました。"
tanaka does 3.2.2: environment_remedies = KZ-ENG workaround; environment_description = "信頼できない相手から届いたプロジェクトファイルを開かないでください。"
at 2026-03-20 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-03-30 16:30
ito does 3.3.1: verified = failed because "配線表の読み込みで、まだ異常終了します。"; evidence = "ファジングを72時間行いました。"
at 2026-04-01 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-04-13 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-04-24 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-05-06 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-05-18 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-05-29 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe has nothing to add to 3.2.2
tanaka does 3.2.1: product_remedies = KZ-ENG fix; fix_description = "版8.2で、配線表の読み込みも直しました。"
tanaka does 3.2.2: environment_remedies = KZ-ENG workaround; environment_description = "信頼できない相手から届いたプロジェクトファイルを開かないでください。"
at 2026-05-29 14:00
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-06-10 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-06-22 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-07-03 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-07-15 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-07-27 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-08-07 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-08-19 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-08-31 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-09-11 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-09-23 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
