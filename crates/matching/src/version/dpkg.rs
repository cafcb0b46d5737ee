//! Debian: deb-version(7). `~` comes before the end, the end before letters, letters before everything else.

use super::key::{Key, KeyWriter, digits, take};

const TILDE: u8 = 1;
const ENDS: u8 = 2;

pub(super) fn key(text: &str) -> Key {
    let (epoch, rest) = match text.split_once(':') {
        Some((epoch, rest)) if epoch.bytes().all(|byte| byte.is_ascii_digit()) => (epoch, rest),
        _ => ("0", text),
    };
    // Without a revision it is revision 0, which is also what an empty one is.
    let (upstream, revision) = rest.rsplit_once('-').unwrap_or((rest, ""));
    let mut key = KeyWriter::new();
    key.number(epoch);
    part(&mut key, upstream);
    part(&mut key, revision);
    key.done()
}

fn part(key: &mut KeyWriter, text: &str) {
    let mut rest = if text.is_empty() { "0" } else { text };
    while !rest.is_empty() {
        for byte in take(&mut rest, |char| !char.is_ascii_digit()).bytes() {
            key.mark(place(byte));
        }
        // Words end before a number as the whole version does.
        key.mark(ENDS);
        key.number(digits(&mut rest));
    }
    key.mark(ENDS);
}

fn place(byte: u8) -> u8 {
    match byte {
        b'~' => TILDE,
        byte if byte.is_ascii_alphabetic() => byte,
        byte => byte | 0x80,
    }
}
