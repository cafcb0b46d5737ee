story: KZ-PLC100 Modbus応答における情報の漏えい
process: jpcert-2014/flow-2
continue: kazahaya

with tanaka, ito, watanabe of Controllers as DES

at 2026-10-02 17:20
sato opens the case
sato adds product KZ-PLC100
sato adds vulnerability V1
sato adds party Finder as FINDER
sato does 1.1.1: received_at = 2026-10-02; source_kind = finder; overview = "Modbusの応答に、メモリーの内容が含まれる。"; details_text = "未定義の機能コードへの応答の末尾に、直前の通信の内容が残っている。"; source_name = "匿名希望"; credit = not-wanted
at 2026-10-05 08:50
the clocks are looked at
