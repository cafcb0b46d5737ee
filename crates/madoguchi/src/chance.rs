//! Chance, drawn from the machine in this one place: secrets that nobody guesses.

use operations::Chance;

/// The machine's own source of chance.
#[derive(Debug)]
pub(crate) struct Drawn;

impl Chance for Drawn {
    fn bytes(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        #[expect(clippy::disallowed_methods, reason = "the one place where chance is drawn")]
        let drawn = getrandom::fill(&mut bytes);
        if drawn.is_err() {
            // A secret that could be guessed is worse than none. No machine that we run on ever gets here.
            tracing::error!("the machine gives no chance");
            std::process::abort();
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_secrets_differ() {
        assert_ne!(Drawn.bytes(), Drawn.bytes());
    }
}
