//! One look at an uploaded file: is it one, is it small enough, what is it, what is it called.

use super::name::{safe_name, shown_name};
use casework::words::Words;
use sha2::{Digest, Sha256, Sha512};

/// The largest file where nobody said otherwise.
pub const USUAL_LIMIT: usize = 25 * 1024 * 1024;

/// What is neither known by its first bytes nor text.
const UNKNOWN: &str = "application/octet-stream";

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Its name, made safe.
    pub name: String,
    /// What its bytes say it is; the name is not asked.
    pub media_type: &'static str,
    /// Its size in bytes.
    pub size: usize,
}

/// Why a file cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// What is wrong, for programs.
    pub code: &'static str,
    /// What is so, and what would change it.
    pub sentence: Words,
}

/// Looks at a file, which may have as many bytes as `limit` says.
pub fn look(bytes: &[u8], given_name: &str, limit: usize) -> Result<Looked, FileProblem> {
    if bytes.is_empty() {
        return Err(empty(given_name));
    }
    if bytes.len() > limit {
        return Err(too_large(given_name, limit));
    }
    Ok(Looked { name: safe_name(given_name), media_type: media_type(bytes), size: bytes.len() })
}

/// The SHA-256 of a file, in 64 small hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-512 of a file, in 128 small hexadecimal digits.
pub fn sha512_hex(bytes: &[u8]) -> String {
    Sha512::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn media_type(bytes: &[u8]) -> &'static str {
    match infer::get(bytes) {
        // Whatever is armoured is taken for a certificate there; what reaches us are OpenPGP messages and keys.
        Some(_) if bytes.starts_with(b"-----BEGIN PGP ") && is_text(bytes) => "text/plain",
        Some(known) => known.mime_type(),
        None if is_text(bytes) => "text/plain",
        None => UNKNOWN,
    }
}

fn is_text(bytes: &[u8]) -> bool {
    let may_be_in_text = |character| matches!(character, '\t' | '\n' | '\r' | '\u{C}');
    str::from_utf8(bytes)
        .is_ok_and(|text| text.chars().all(|character| may_be_in_text(character) || !character.is_control()))
}

fn empty(given_name: &str) -> FileProblem {
    let name = shown_name(&safe_name(given_name));
    FileProblem {
        code: "file-empty",
        sentence: Words::new(
            format!("「{name}」は空のファイルです。内容のあるファイルをお選びください。"),
            format!("“{name}” is an empty file. Please choose one with content."),
        ),
    }
}

fn too_large(given_name: &str, limit: usize) -> FileProblem {
    let (name, most) = (shown_name(&safe_name(given_name)), size_words(limit));
    FileProblem {
        code: "file-too-large",
        sentence: Words::new(
            format!("「{name}」は{most}を超えています。ファイルを分割するか、圧縮してください。"),
            format!("“{name}” is larger than {most}. Please divide or compress it."),
        ),
    }
}

fn size_words(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes / 1024),
        _ => format!("{} MB", bytes / 1_048_576),
    }
}
