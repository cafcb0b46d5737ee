//! In which encoding a text file is: UTF-8 or UTF-16 by its mark, UTF-8 by its bytes, and else Shift_JIS.

use super::problem::{self, SheetProblem};
use encoding_rs::{Encoding, SHIFT_JIS};

/// The text without its mark. Bytes that mean nothing in the encoding are a refusal, never replaced: a name would be lost.
pub(super) fn decode(bytes: &[u8], file_name: &str) -> Result<String, SheetProblem> {
    let decoded = match Encoding::for_bom(bytes) {
        Some((marked, length)) => {
            marked.decode_without_bom_handling_and_without_replacement(bytes.get(length..).unwrap_or_default())
        }
        None => match str::from_utf8(bytes) {
            Ok(text) => Some(text.into()),
            Err(_) => SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes),
        },
    };
    decoded.map(Into::into).ok_or_else(|| problem::not_text(file_name))
}
