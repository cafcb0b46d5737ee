//! An advisory on paper, typeset where nobody waits for the processor.

use advisory::Advisory;
use casework::words::Language;
use paper::Standing;

use crate::Trouble;

/// The PDF in a language.
pub(super) async fn on_paper(said: &Advisory, standing: Standing, language: Language) -> Result<Vec<u8>, Trouble> {
    let said = said.clone();
    let printing = tokio::task::spawn_blocking(move || paper::pdf(&said, standing, language));
    match printing.await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(jammed)) => Err(no_paper(&jammed)),
        Err(gone) => Err(no_paper(&gone)),
    }
}

fn no_paper(why: &dyn std::fmt::Display) -> Trouble {
    tracing::error!(%why, "no PDF came of an advisory");
    Trouble::refused(
        "no-paper",
        "PDFを作れませんでした。このプログラムの不具合です。管理者に、記録（ログ）を開発元へ送るよう頼んでください。",
        "No PDF could be made. This is a fault of the program: ask the administrator to send its log to the developers.",
    )
}

/// The PDF of what is not published yet, as it would be if it were said now.
pub async fn preview_on_paper(said: &Advisory, language: Language) -> Result<Vec<u8>, Trouble> {
    on_paper(said, Standing::Stands, language).await
}

/// The characters that are not in the fonts on board: 〓 stands for them on paper.
pub fn not_on_paper(said: &Advisory) -> String {
    let of = |language| paper::unprintable(said, language);
    of(Language::Ja).union(&of(Language::En)).collect()
}
