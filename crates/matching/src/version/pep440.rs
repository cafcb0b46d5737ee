//! Python: PEP 440, "Summary of permitted suffixes and relative ordering".

use super::key::{Key, KeyWriter, digits, is_zero, letters, take};
use super::pep440_legacy;

/// What PEP 440 does not know comes before everything that it knows.
const LEGACY: u8 = 1;
const KNOWN: u8 = 2;

/// What stands after the numbers. A development release of nothing else comes first, one more number last.
const DEVELOPMENT_ONLY: u8 = 1;
const NO_PRE_RELEASE: u8 = 5;
const ONE_MORE_NUMBER: u8 = 6;

pub(super) fn key(text: &str) -> Key {
    let lower = text.trim().to_ascii_lowercase();
    let mut key = KeyWriter::new();
    match Parts::read(&lower) {
        Some(parts) => {
            key.mark(KNOWN);
            parts.write(&mut key);
        }
        None => {
            key.mark(LEGACY);
            pep440_legacy::write(&mut key, &lower);
        }
    }
    key.done()
}

struct Parts<'a> {
    epoch: &'a str,
    release: Vec<&'a str>,
    pre: Option<(u8, &'a str)>,
    post: Option<&'a str>,
    development: Option<&'a str>,
    local: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let (public, local) = text.split_once('+').map_or((text, None), |(public, local)| (public, Some(local)));
        let mut rest = public.strip_prefix('v').unwrap_or(public);
        let mut number = digits(&mut rest);
        let mut epoch = "0";
        if let Some(mut after) = rest.strip_prefix('!') {
            epoch = number;
            number = digits(&mut after);
            rest = after;
        }
        let mut release = vec![number];
        while let Some(mut after) = rest.strip_prefix('.') {
            let number = digits(&mut after);
            if number.is_empty() {
                break;
            }
            release.push(number);
            rest = after;
        }
        let pre = suffix(&mut rest, pre_release);
        let post = implicit_post(&mut rest).or_else(|| suffix(&mut rest, post_release).map(|(_, number)| number));
        let development = suffix(&mut rest, |word| (word == "dev").then_some(0)).map(|(_, number)| number);
        let local_is_sound = local.is_none_or(|local| {
            let mut parts = local.split(['.', '-', '_']);
            parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        });
        let sound = rest.is_empty() && !number.is_empty() && !epoch.is_empty() && local_is_sound;
        sound.then_some(Self { epoch, release, pre, post, development, local })
    }

    fn write(&self, key: &mut KeyWriter) {
        key.number(self.epoch);
        let kept = self.release.iter().rposition(|number| !is_zero(number)).map_or(1, |last| last + 1);
        for (place, number) in self.release.iter().take(kept).enumerate() {
            if place > 0 {
                key.mark(ONE_MORE_NUMBER);
            }
            key.number(number);
        }
        match (self.pre, self.post, self.development) {
            (Some((kind, number)), _, _) => {
                key.mark(kind);
                key.number(number);
            }
            (None, None, Some(_)) => key.mark(DEVELOPMENT_ONLY),
            (None, _, _) => key.mark(NO_PRE_RELEASE),
        }
        optional(key, self.post, 1, 2);
        optional(key, self.development, 2, 1);
        self.write_local(key);
    }

    /// Words come before numbers, fewer parts before more.
    fn write_local(&self, key: &mut KeyWriter) {
        let Some(local) = self.local else { return key.mark(0) };
        key.mark(1);
        for part in local.split(['.', '-', '_']) {
            if part.bytes().all(|byte| byte.is_ascii_digit()) {
                key.mark(2);
                key.number(part);
            } else {
                key.mark(1);
                key.text(part);
            }
        }
        key.mark(0);
    }
}

fn optional(key: &mut KeyWriter, number: Option<&str>, missing: u8, there: u8) {
    match number {
        Some(number) => {
            key.mark(there);
            key.number(number);
        }
        None => key.mark(missing),
    }
}

fn pre_release(word: &str) -> Option<u8> {
    match word {
        "a" | "alpha" => Some(2),
        "b" | "beta" => Some(3),
        "c" | "rc" | "pre" | "preview" => Some(4),
        _ => None,
    }
}

fn post_release(word: &str) -> Option<u8> {
    matches!(word, "post" | "rev" | "r").then_some(0)
}

/// `1.0-1` is `1.0.post1`.
fn implicit_post<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let mut after = rest.strip_prefix('-')?;
    let number = digits(&mut after);
    (!number.is_empty()).then(|| {
        *rest = after;
        number
    })
}

/// A word with an optional separator on either side, and its number, which is 0 where it is missing.
fn suffix<'a>(rest: &mut &'a str, known: impl Fn(&str) -> Option<u8>) -> Option<(u8, &'a str)> {
    let separator = |char| matches!(char, '.' | '-' | '_');
    let mut after = rest.strip_prefix(separator).unwrap_or(rest);
    let kind = known(letters(&mut after))?;
    let mut numbered = after;
    if take(&mut numbered, separator).len() > 1 {
        numbered = after;
    }
    let number = digits(&mut numbered);
    *rest = if number.is_empty() { after } else { numbered };
    Some((kind, number))
}
