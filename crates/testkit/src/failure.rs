//! Why a bed of the tests could not do what a test asked of it, as a sentence.

use std::fmt;

/// What went wrong. It shows as its sentence in `{:?}` too, because that is what a failing test prints.
#[derive(Clone)]
pub struct Failure(String);

/// What a bed gives, or why it could not.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure that says this.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// For `map_err`: what could not be done, with the cause after it.
    pub(crate) fn because<E: fmt::Display>(what: impl fmt::Display) -> impl FnOnce(E) -> Self {
        move |cause| Self(format!("{what}: {cause}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}
