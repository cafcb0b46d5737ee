//! The header with which a file goes out: always to be saved, never shown, under a name that every browser understands.

use super::name::safe_name;
use std::fmt::Write;

/// `attachment`, with the name in plain letters (RFC 6266) and, where these do not suffice, in full (RFC 8187).
pub fn content_disposition(name: &str) -> String {
    let name = safe_name(name);
    let plain: String = name.chars().map(plain).collect();
    if plain == name {
        return format!("attachment; filename=\"{plain}\"");
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", encoded(&name))
}

/// Some browsers decode percent signs even here, so these are replaced too.
fn plain(character: char) -> char {
    if matches!(character, ' '..='~') && !matches!(character, '"' | '\\' | '%') { character } else { '_' }
}

fn encoded(name: &str) -> String {
    name.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing into a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    })
}
