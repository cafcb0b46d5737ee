//! How large, how deep and how long a mail may be, looked at before anything is taken apart.

use casework::words::Words;

/// A mail of more bytes is kept whole.
pub const LARGEST: usize = 25 * 1024 * 1024;

/// A mail has no more attachments than these; the rest is named in a remark.
pub const MOST_ATTACHMENTS: usize = 100;

/// All headers of the mail itself, together.
const LONGEST_HEADERS: usize = 256 * 1024;

/// One header, with its continuation lines.
const LONGEST_HEADER: usize = 64 * 1024;

/// Lines that may be boundaries between parts: a mail of thousands of parts is made to be one.
const MOST_BOUNDARIES: usize = 20_000;

/// Parts that hold parts, and mails inside mails.
const MOST_CONTAINERS: usize = 100;

pub(super) fn check(bytes: &[u8]) -> Result<(), Words> {
    if bytes.is_empty() {
        return Err(Words::new("メールが空です。", "The mail is empty."));
    }
    if bytes.len() > LARGEST {
        let (size, most) = (bytes.len() / 1024 / 1024, LARGEST / 1024 / 1024);
        return Err(Words::new(
            format!("メールの大きさが{size}MiBあり、上限の{most}MiBを超えています。元のデータのまま保存しました。"),
            format!("The mail has {size} MiB, and {most} MiB is the most that is read. It has been kept as it came."),
        ));
    }
    check_headers(bytes)?;
    let boundaries = bytes.split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"--")).count();
    let containers = occurrences(bytes, b"multipart/") + occurrences(bytes, b"message/");
    if boundaries > MOST_BOUNDARIES || containers > MOST_CONTAINERS {
        return Err(Words::new(
            "メールの部分が多すぎるか、入れ子が深すぎます。元のデータのまま保存しました。",
            "The mail has too many parts, or parts within parts. It has been kept as it came.",
        ));
    }
    Ok(())
}

fn check_headers(bytes: &[u8]) -> Result<(), Words> {
    let (mut all, mut one) = (0, 0);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if matches!(line, b"\n" | b"\r\n") {
            break;
        }
        all += line.len();
        one = if line.starts_with(b" ") || line.starts_with(b"\t") { one + line.len() } else { line.len() };
        if all > LONGEST_HEADERS || one > LONGEST_HEADER {
            return Err(Words::new(
                "メールのヘッダーが長すぎます。元のデータのまま保存しました。",
                "The mail's headers are too long. It has been kept as it came.",
            ));
        }
    }
    Ok(())
}

fn occurrences(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).filter(|window| window.eq_ignore_ascii_case(wanted)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(bytes: &[u8]) -> String {
        check(bytes).unwrap_err().en
    }

    #[test]
    fn an_ordinary_mail_is_within_the_limits() {
        assert_eq!(check(b"From: a@b.example\r\nSubject: x\r\n\r\nHello\r\n"), Ok(()));
    }

    #[test]
    fn a_mail_that_is_too_large_is_not_read() {
        assert!(reason(&vec![b'\n'; LARGEST + 1]).contains("25 MiB"));
    }

    #[test]
    fn headers_without_an_end_are_not_read() {
        assert!(reason(&[b"Subject: ".as_slice(), &vec![b'x'; LONGEST_HEADER]].concat()).contains("headers"));
        assert!(reason(&b"X: y\n".repeat(60_000)).contains("headers"));
        assert!(reason(&[b"X:".as_slice(), &b" y\n".repeat(30_000)].concat()).contains("headers"));
    }

    #[test]
    fn mails_within_mails_end_somewhere() {
        assert!(reason(&b"\nContent-Type: message/rfc822\n\n".repeat(101)).contains("parts within parts"));
        assert!(reason(&b"\n--b\n".repeat(20_001)).contains("too many parts"));
    }
}
