//! Why an act did not happen: unseen, refused with every reason, or the database would not.

use casework::{
    refusal::{Refusal, Refusals},
    words::Words,
};
use store::Failure;

/// Why an act did not happen. Nothing of it did.
#[derive(Debug)]
pub enum Trouble {
    /// There is no such thing, or it is not for this viewer: which of the two, nobody learns.
    Unseen,
    /// It may not be: every reason at once.
    Refused(Vec<Refusal>),
    /// The database is busy, full or gone.
    Store(Failure),
}

impl Trouble {
    /// One reason that is about no field.
    pub fn refused(code: &'static str, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Trouble::Refused(vec![Refusal::new(code, ja, en)])
    }

    /// One reason about a field.
    pub fn on(field: &str, code: &'static str, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Trouble::Refused(vec![Refusal::new(code, ja, en).on(&field.into())])
    }

    pub(crate) fn missing_process(name: &str) -> Self {
        Trouble::refused(
            "no-process",
            format!(
                "手順「{name}」がこのプログラムにありません。管理者に、手順のフォルダーを確かめてもらってください。"
            ),
            format!("This program has no process {name}. Ask the administrator to look at the folder of processes."),
        )
    }

    /// Whether it is not there for this viewer.
    pub fn is_unseen(&self) -> bool {
        matches!(self, Trouble::Unseen)
    }

    /// The codes of the reasons, each once, in order.
    pub fn codes(&self) -> Vec<&'static str> {
        match self {
            Trouble::Refused(refusals) => Refusals(refusals.clone()).codes(),
            _ => Vec::new(),
        }
    }

    /// Whether somebody else recorded something meanwhile.
    pub fn is_conflict(&self) -> bool {
        matches!(self, Trouble::Refused(refusals) if refusals.iter().any(|refusal| refusal.code == "conflict"))
    }

    /// What a person is told where there is no form to show it in.
    pub fn sentence(&self) -> Words {
        match self {
            Trouble::Unseen => Words::new(
                "ページがないか、あなたには公開されていません。",
                "There is no such page, or it is not open to you.",
            ),
            Trouble::Refused(refusals) => Words::list(refusals.iter().map(|refusal| refusal.sentence.clone())),
            Trouble::Store(failure) if failure.is_full() => Words::new(
                "保存できませんでした。保存先に空きがないか、書き込めません。何も変わっていません。管理者に知らせてください。",
                "Nothing was saved: there is no room left, or it cannot be written to. Tell the administrator.",
            ),
            Trouble::Store(failure) if failure.is_busy() => Words::new(
                "混み合っていて保存できませんでした。何も変わっていません。少し待ってから、もう一度送ってください。",
                "Too busy to save. Nothing was changed. Wait a little, then send it again.",
            ),
            Trouble::Store(failure) if failure.is_unsure() => Words::new(
                "保存している途中でデータベースとの接続が切れ、保存されたかどうか分かりません。ページを読み込み直し、記録されているか確かめてから、必要なときだけもう一度送ってください。",
                "The database went away while this was being saved, so it is not known whether it was. Reload the page and look before you send it again.",
            ),
            Trouble::Store(failure) if !failure.is_about_the_whole() => Words::new(
                "保存されている内容が想定と異なるため、処理できませんでした。何も変わっていません。管理者に知らせてください。",
                "What is stored is not as the program expects, so nothing was done. Tell the administrator.",
            ),
            Trouble::Store(_) => Words::new(
                "データベースにつながりません。何も変わっていません。少し待ってから、もう一度送ってください。続くときは管理者に知らせてください。",
                "The database cannot be reached. Nothing was changed. Wait a little, then send it again; if it goes on, tell the administrator.",
            ),
        }
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Trouble::Store(failure)
    }
}

impl From<Refusals> for Trouble {
    fn from(refusals: Refusals) -> Self {
        if refusals.0.iter().any(|refusal| refusal.code == "unseen") {
            return Trouble::Unseen;
        }
        Trouble::Refused(refusals.0)
    }
}
