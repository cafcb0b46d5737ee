story: an agreed date is moved by its own step, never by an embargo with somebody else
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

Sato adds customer Alpha using PLC-X
Sato proposes an embargo until 2026-05-12 14:00 Asia/Tokyo with Alpha
refused: date-agreed
at 2026-05-20 14:00
Suzuki does 5.1.1
refused: embargo-over
