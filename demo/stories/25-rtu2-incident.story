story: KZ-RTU2 現場での異常な再起動
process: jpcert-2014/flow-2
continue: kazahaya

with kobayashi, kato of Networks as DES

at 2026-06-15 09:10
suzuki opens the case
suzuki adds product KZ-RTU2
suzuki adds vulnerability V1
suzuki adds party Site as FINDER
suzuki does 1.1.1: received_at = 2026-06-15; source_kind = finder; overview = "ある現場で、遠隔端末が夜間に3回再起動した。"; details_text = "時刻は2時10分、2時40分、3時5分。通信の記録はない。"; source_name = "現場の保守会社"; source_contact = "hoshu@site.example"; credit = not-wanted
at 2026-06-15 11:10
letters go out
at 2026-06-16 10:00
suzuki closes as incident: incident_route = customer-support; incident_reference = "CS-2026-118"; incident_reason = "電源装置の不具合でした。製品の脆弱性ではありません。"
letters go out
