story: KZ-HMI7 と同じ外形の他社製品
process: jpcert-2014/flow-2
continue: kazahaya

with yamamoto, nakamura of Displays as DES

at 2026-03-02 11:00
suzuki opens the case
suzuki adds product KZ-HMI7
suzuki adds vulnerability V1
suzuki adds party Finder as FINDER
suzuki does 1.1.1: received_at = 2026-03-02; source_kind = finder; overview = "操作表示器の設定画面に入れる。"; details_text = "型番の表示は KX-700。写真を添える。"; source_contact = "hana@mail.example"; credit = unknown
at 2026-03-02 12:00
letters go out
at 2026-03-04 10:00
yamamoto contributes to 2.1.1 saying "外形は似ていますが、当社の製品ではありません。"
at 2026-03-05 13:00
suzuki closes as not-ours: not_ours_reason = "型番と基板の写真から、他社の製品と確認しました。"; owner = "KX Panels"
letters go out
