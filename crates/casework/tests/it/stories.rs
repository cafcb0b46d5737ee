//! Every story beside the processes is borne out.

use casework::story::run;

use crate::shelf;

#[test]
fn every_story_is_borne_out() {
    let shelf = shelf();
    let mut missed = Vec::new();
    for (name, story) in &shelf.library.stories {
        if let Err(failure) = run(story, &shelf.library) {
            missed.push(format!("{name}.story:{}: {}\n    {}", failure.pos.line, failure.line, failure.sentence.en));
        }
    }
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), shelf.library.stories.len(), missed.join("\n"));
}
