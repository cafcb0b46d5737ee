//! Laying a letter into a folder, whole or not at all, under a name that is made from its identifier: twice is once.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use super::{Accepted, SendFailure, passing};
use crate::outgoing::Outgoing;

/// A folder may lie on another machine, which may not answer.
const LONGEST: Duration = Duration::from_secs(30);

/// Two that write at once do not write into one file.
static NEXT: AtomicU64 = AtomicU64::new(0);

pub(super) async fn send(folder: &Path, letter: &Outgoing) -> Result<Accepted, SendFailure> {
    let bytes = letter.to_bytes()?;
    let (folder, name) = (folder.to_owned(), file_name(&letter.message_id));
    let place = folder.display().to_string();
    let laying = tokio::task::spawn_blocking(move || lay(&folder, &name, &bytes));
    match tokio::time::timeout(LONGEST, laying).await {
        Ok(Ok(Ok(path))) => Ok(Accepted { receipt: path.display().to_string() }),
        Ok(Ok(Err(error))) => Err(failure(&place, &error.to_string())),
        Ok(Err(error)) => Err(failure(&place, &error.to_string())),
        Err(_) => Err(failure(&place, "no answer")),
    }
}

fn failure(place: &str, why: &str) -> SendFailure {
    passing(
        format!("フォルダー「{place}」にメールを書き込めませんでした。空き容量と権限を確かめてください。（{why}）"),
        format!("The mail could not be written into the folder {place}. Check its space and permissions. ({why})"),
    )
}

fn lay(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let path = folder.join(name);
    if path.exists() {
        return Ok(path);
    }
    fs::create_dir_all(folder)?;
    let unfinished =
        folder.join(format!(".{name}.{}-{}.tmp", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
    let written = write(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, &path));
    if let Err(error) = written {
        drop(fs::remove_file(&unfinished));
        return Err(error);
    }
    // The name is in the folder for good only when the folder is.
    File::open(folder)?.sync_all()?;
    Ok(path)
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        // Letters are read by the program that carries them on, which may be of our group, and by nobody else.
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o640);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The identifier, with whatever a file name may not hold written as its number.
fn file_name(message_id: &str) -> String {
    let mut name = String::new();
    for byte in message_id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'@' => name.push(char::from(byte)),
            b'.' if !name.is_empty() => name.push('.'),
            _ => name.push_str(&format!("%{byte:02X}")),
        }
    }
    if name.len() > 180 {
        let number = message_id
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |number, byte| (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        name = format!("{}-{number:016x}", &name[..160]);
    }
    format!("{name}.eml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_the_identifier_and_stays_in_its_folder() {
        assert_eq!(file_name("01hz.1@minamo.example"), "01hz.1@minamo.example.eml");
        assert_eq!(file_name("../../etc/x@y"), "%2E.%2F..%2Fetc%2Fx@y.eml");
        assert!(file_name(&format!("{}@y", "+".repeat(200))).len() < 200);
    }

    #[test]
    fn two_identifiers_never_share_a_file() {
        assert_ne!(file_name("a+b@x"), file_name("a%2Bb@x"));
        let long = "x".repeat(190);
        assert_ne!(file_name(&format!("{long}1@y")), file_name(&format!("{long}2@y")));
    }
}
