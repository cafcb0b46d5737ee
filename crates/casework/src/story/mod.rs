//! Stories: who does what when, and what then is open, owed, due, visible or refused. A PSIRT lead can read them, and they are run.

mod acts;
mod commanding;
mod expect;
mod expectations;
mod phrases;
mod read;
mod run;
mod sentence;
mod values;

pub use read::{LARGEST, read_story};
pub use run::{Failure, Library, Played, Run, Told, acts, run};
pub use sentence::{Act, Answering, Expectation, Line, Sentence, Story};
