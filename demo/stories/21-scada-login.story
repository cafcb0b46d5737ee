story: KZ-SCADA ログイン画面の異常な遅延
process: jpcert-2014/flow-2
continue: kazahaya

with yamamoto, nakamura of Displays as DES

at 2026-02-24 10:00
takahashi opens the case
takahashi adds product KZ-SCADA
takahashi adds vulnerability V1
takahashi adds party Finder as FINDER
takahashi does 1.1.1: received_at = 2026-02-24; source_kind = finder; overview = "長い名前でログインすると、応答が返らない。"; details_text = "1万文字の名前を入れると、画面が固まる。"; source_name = "J. Doe"; source_contact = "jdoe@mail.example"; credit = unknown
at 2026-02-24 11:00
letters go out
at 2026-02-27 11:00
yamamoto does 2.3.1: question = "どの版で、どのブラウザで起きましたか。"
letters go out
at 2026-03-09 13:00
takahashi does 2.3.2: answer_outcome = answered; answer_text = "版は分かりません。1年ほど前のことです。"
at 2026-03-11 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-03-12 16:00
yamamoto does 2.1.1: reproduced = no because "保守期間内のすべての版で試しましたが、起きませんでした。"; test_environment = "KZ-SCADA 版5.0から5.2。"; reproduction_result = "1万文字の名前は、入力欄で受け付けられません。"
at 2026-03-13 10:00
takahashi proposes closing as not-reproducible: attempts = "3つの版と4つのブラウザで、報告の手順を20回行いました。"
at 2026-03-16 09:30
sato closes as not-reproducible
letters go out
