//! Where a ledger does not fit, and in what way, in words.

use casework::words::Words;

/// The first place at which an export does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The line of the file, from 1.
    pub line: u64,
    /// The ledger: 0 is the desk's own.
    pub ledger: i64,
    /// The place in the ledger, from 1.
    pub seq: i64,
    /// When the entry says that it was made.
    pub at: Option<String>,
    /// In what way.
    pub kind: Break,
}

/// In what way an entry does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// What it says is not what it said when it was recorded.
    Changed,
    /// It is not there.
    Missing,
    /// It stands before others that it came after.
    OutOfOrder,
    /// From it on, the end is cut off.
    CutTail,
    /// The line is no line of an export.
    Unreadable,
}

impl Broken {
    /// What is wrong, and where.
    pub fn words(&self) -> Words {
        let Broken { line, ledger, seq, .. } = self;
        let (ja, en) = match self.kind {
            Break::Changed => ("記録が書き換えられています", "this entry was changed"),
            Break::Missing => ("記録が抜けています", "this entry is missing"),
            Break::OutOfOrder => ("記録の順序が入れ替わっています", "this entry is out of order"),
            Break::CutTail => ("ここから後の記録が切り取られています", "from this entry on the end is cut off"),
            Break::Unreadable => ("この行が読めません", "this line cannot be read"),
        };
        let (when_ja, when_en) = match &self.at {
            Some(at) => (format!("（{at}）"), format!(" ({at})")),
            None => (String::new(), String::new()),
        };
        Words::new(
            format!("{line}行目: 台帳{ledger}の{seq}番目{when_ja}: {ja}。"),
            format!("line {line}: ledger {ledger}, entry {seq}{when_en}: {en}."),
        )
    }
}
