//! Moments in the form of RFC 3339, written with a capital T and Z, compared as moments whatever their zone.

use jiff::Timestamp;

use super::key::{Key, KeyWriter};

pub(super) fn key(text: &str) -> Key {
    let Some(moment) = parse(text) else { return Key::unordered(text) };
    let mut key = KeyWriter::new();
    // The sign turned over, the bytes of a count compare as the count does.
    let seconds = (moment.as_second() as u64) ^ (1 << 63);
    for byte in seconds.to_be_bytes().into_iter().chain(moment.subsec_nanosecond().to_be_bytes()) {
        key.mark(byte);
    }
    key.done()
}

/// None for anything that RFC 3339 with capitals does not allow.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    let shape = bytes.len() >= 20
        && "dddd-dd-ddTdd:dd:dd".bytes().zip(bytes).all(|(wanted, byte)| match wanted {
            b'd' => byte.is_ascii_digit(),
            wanted => wanted == *byte,
        });
    let sound = bytes.get(19..)?.iter().all(|byte| byte.is_ascii_digit() || b".+-:Z".contains(byte));
    // Before the year 0 there is nothing to compare, so that a fraction never counts backwards.
    (shape && sound).then(|| text.parse().ok()).flatten()
}
