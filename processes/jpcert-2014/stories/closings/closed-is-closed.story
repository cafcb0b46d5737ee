story: on a closed case nothing is done but to open it again
process: jpcert-2014/flow-1
continue: closings/withdrawn

Tanaka does 2.6.1 as usual
refused: case-closed
Sato does 2.6.1 as usual
refused: case-closed
Sato adds product PLC-Z
refused: case-closed
Tanaka corrects 2.1.1 because "I looked again.": reproduced = no because "x"
refused: case-closed
Sato proposes an embargo until 2026-06-10 14:00 Asia/Tokyo with JPCERT
refused: case-closed
Sato reports public "A blog"
refused: case-closed
Sato writes regular-news
refused: case-closed
then Sato may not do 2.6.1: case-closed
# Who was never told of it hears that there is no such case, and not that it is closed.
Kato does 2.6.1 as usual
refused: unseen
then Tanaka sees details
then Tanaka sees 2.1.1
