//! Stories: who does what when, and what then is open, owed, due, visible or refused. A PSIRT lead can read them, and they are run.

mod expect;
mod read;
mod run;
mod values;

pub use read::{Act, Answering, Expectation, LARGEST, Line, Sentence, Story, read_story};
pub use run::{Failure, Library, Run, Told, run};
