//! Reading a PDF with another program.

use std::{fs, io::Write, path::Path, process::Command, process::Stdio};

use advisory::Advisory;
use casework::words::Language;
use paper::{Standing, pdf};

/// The text of all pages.
pub(crate) fn text(paper: &[u8]) -> String {
    assert!(paper.starts_with(b"%PDF-1.7"));
    let mut reader = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut into = reader.stdin.take().unwrap();
    let paper = paper.to_vec();
    let writing = std::thread::spawn(move || into.write_all(&paper).unwrap());
    let read = reader.wait_with_output().unwrap();
    writing.join().unwrap();
    let complaint = String::from_utf8_lossy(&read.stderr).into_owned();
    assert!(read.status.success() && complaint.is_empty(), "{complaint}");
    String::from_utf8(read.stdout).unwrap()
}

/// The text of each page.
pub(crate) fn pages(paper: &[u8]) -> Vec<String> {
    let text = text(paper);
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// Whether the words are there, wherever their lines end.
pub(crate) fn holds(paper: &str, words: &str) -> bool {
    let dense = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
    dense(paper).contains(&dense(words))
}

/// Kept with what else the tests leave to be looked at.
pub(crate) fn kept(advisory: &Advisory, language: Language, name: &str) -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../screenshots");
    fs::create_dir_all(&folder)?;
    let language_name = if language == Language::Ja { "ja" } else { "en" };
    let printed = pdf(advisory, Standing::Stands, language).unwrap();
    fs::write(folder.join(format!("paper-{name}-{language_name}.pdf")), printed)
}
