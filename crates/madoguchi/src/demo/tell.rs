//! `madoguchi demo --tell`: a vendor's cases from the first word to the publication, told in the terminal.

use casework::{shelf::shelve, story::run, words::Words};

use crate::{
    builtin,
    ending::{Ending, Stop},
    screen::Screen,
    telling,
};

/// Tells the built-in stories, one after the other.
pub(super) fn start(screen: &mut Screen) -> Result<Ending, Stop> {
    screen.heading("madoguchi 窓口")?;
    screen.line("")?;
    say(
        screen,
        &Words::new(
            "これから、架空の会社（A社）の案件を、JPCERT/CCの2014年の資料にある二つのフローに沿って始めから終わりまで話します。誰が何をしてよいか、次に誰の番か、いつが期限かは、一件ごとに手順の規則が決めたものです。人・会社・製品はすべて架空です。",
            "These are the cases of an invented company, A社, from beginning to end, along the two flows of JPCERT/CC's paper of 2014. What may be done, whose turn it is and what falls due is worked out by the rules at every act. People, companies and products are invented.",
        ),
    )?;
    screen.line("")?;
    say(
        screen,
        &Words::new(
            "ブラウザで使う窓口は、madoguchi demo（--tell なし）で開きます。ここで見られるのは、その中で働く規則です。",
            "madoguchi demo, without --tell, opens the desk in the browser. What you see here are the rules that it works by.",
        ),
    )?;
    let library = shelve(&builtin::files()).library;
    for name in builtin::DEMO {
        let Some(story) = library.stories.get(*name) else { continue };
        let told = run(story, &library).map_err(|failure| {
            let (line, sentence) = (&failure.line, &failure.sentence);
            Words::new(
                format!("シナリオ {name} が進みません: {line}: {}", sentence.ja),
                format!("The story {name} cannot go on: {line}: {}", sentence.en),
            )
        })?;
        screen.line("")?;
        screen.line("")?;
        let process = library.processes.get(&story.process).unwrap_or(&told.process);
        let (title, id) = (&process.title, &process.id);
        let heading = Words::new(format!("■ {}（{id}）", title.ja), format!("■ {} ({id})", title.en));
        let heading = screen.of(&heading).to_owned();
        screen.heading(&heading)?;
        telling::tell(story, &told, &library, screen)?;
        let entries = told.ledger.len();
        say(
            screen,
            &Words::new(
                format!("記録には{entries}件が順に残りました。"),
                format!("The ledger of the case holds {entries} entries, in order."),
            ),
        )?;
    }
    screen.line("")?;
    say(
        screen,
        &Words::new(
            "手順を読む・描く・変える: madoguchi process --help",
            "To read, draw and change the processes: madoguchi process --help",
        ),
    )?;
    Ok(Ending::Fine)
}

fn say(screen: &mut Screen, words: &Words) -> Result<(), Stop> {
    let text = screen.of(words).to_owned();
    screen.paragraph("", &text)
}
