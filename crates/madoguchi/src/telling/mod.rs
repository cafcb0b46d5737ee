//! A story told to people: day by day, who does what, what was answered, where the case stands then, or why it was refused.

mod acts;

use std::sync::Arc;

use casework::{
    names::Name,
    process::Process,
    refusal::Refusals,
    story::{Act, Library, Line, Run, Sentence, Story, Told},
    words::{Language, Words},
};

use crate::{ending::Stop, screen::Screen};
use acts::{Deed, deed};

/// Tells what happened.
pub(crate) fn tell(story: &Story, run: &Run, library: &Library, screen: &mut Screen) -> Result<(), Stop> {
    let mut process = library.processes.get(&story.process).unwrap_or(&run.process).clone();
    let mut day = None;
    let mut stood = Words::default();
    let acts = acts_of(story, library, 0);
    for (place, told) in run.told.iter().enumerate() {
        let hour = told.at.to_zoned(process.time_zone.clone());
        if day != Some(hour.date()) {
            day = Some(hour.date());
            screen.line("")?;
            screen.heading(&day_words(
                &hour.strftime("%Y-%m-%d").to_string(),
                &hour.strftime("%a").to_string(),
                screen.language,
            ))?;
        }
        let act = acts.get(place).filter(|(line, _)| line.text == told.line).map(|(_, act)| *act);
        let mark = format!("  {}  ", hour.strftime("%H:%M"));
        print_deed(act.map(|act| deed(act, &process)), told, &mark, screen)?;
        match &told.outcome {
            Ok(sentence) if *sentence != stood => {
                let text = screen.of(sentence).to_owned();
                screen.paragraph("         → ", &text)?;
                stood = sentence.clone();
            }
            Ok(_) => {}
            Err(refusals) => refused(refusals, screen)?,
        }
        if let (Some(Act::Moves { map, .. }), Ok(_)) = (act, &told.outcome) {
            process = moved_to(library, map).unwrap_or_else(|| run.process.clone());
        }
    }
    screen.line("")
}

fn moved_to(library: &Library, map: &Name) -> Option<Arc<Process>> {
    let to = &library.maps.get(map)?.to;
    library.processes.get(format!("{}@{}", to.id, to.version).as_str()).cloned()
}

/// Every act of a story and of those that it goes on from, in order. Looking is not told.
fn acts_of<'s>(story: &'s Story, library: &'s Library, depth: usize) -> Vec<(&'s Line, &'s Act)> {
    // The rules follow eight stories at the most; here it only has to end.
    let before = story.continues.as_ref().filter(|_| depth < 16).and_then(|name| library.stories.get(name));
    let mut acts = before.map(|before| acts_of(before, library, depth + 1)).unwrap_or_default();
    acts.extend(story.lines.iter().filter_map(|line| match &line.sentence {
        Sentence::Act(Act::Looks { .. }) => None,
        Sentence::Act(act) => Some((line, act)),
        _ => None,
    }));
    acts
}

fn print_deed(deed: Option<Deed>, told: &Told, mark: &str, screen: &mut Screen) -> Result<(), Stop> {
    let Some(deed) = deed else { return screen.emphasis(mark, &told.line) };
    let text = screen.of(&deed.sentence).to_owned();
    screen.emphasis(mark, &text)?;
    for answer in &deed.answers {
        let text = screen.of(answer).to_owned();
        screen.paragraph("           ", &text)?;
    }
    Ok(())
}

fn refused(refusals: &Refusals, screen: &mut Screen) -> Result<(), Stop> {
    screen.say(&Words::new("         × 断られました:", "         × It is refused:"))?;
    for refusal in &refusals.0 {
        let text = format!("{} [{}]", screen.of(&refusal.sentence), refusal.code);
        screen.paragraph("           - ", &text)?;
    }
    Ok(())
}

fn day_words(date: &str, weekday: &str, language: Language) -> String {
    const DAYS: [(&str, &str, &str); 7] = [
        ("Mon", "月", "Monday"),
        ("Tue", "火", "Tuesday"),
        ("Wed", "水", "Wednesday"),
        ("Thu", "木", "Thursday"),
        ("Fri", "金", "Friday"),
        ("Sat", "土", "Saturday"),
        ("Sun", "日", "Sunday"),
    ];
    let (_, ja, en) = DAYS.into_iter().find(|(short, ..)| *short == weekday).unwrap_or(("", "", ""));
    match language {
        Language::Ja => format!("{date}({ja})"),
        Language::En => format!("{en}, {date}"),
    }
}
