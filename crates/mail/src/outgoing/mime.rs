//! The form in which a letter travels: headers, text and files. The same letter gives the same bytes.

use std::time::SystemTime;

use lettre::message::{
    Attachment, Body, Mailbox as Address, Message, MessageBuilder, MultiPart, SinglePart,
    header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
};

use casework::words::{Language, Words};

use super::{Enclosure, Mailbox, Outgoing, Unsendable, Writer, is_message_id, is_one_line, refuse};

/// A reader's program needs the first letter and the last ones to see what belongs together.
const MOST_REFERENCES: usize = 20;

pub(super) fn message(letter: &Outgoing) -> Result<Message, Unsendable> {
    let builder = headers(letter)?;
    let text = text(letter)?;
    let built = if letter.attachments.is_empty() {
        builder.singlepart(text)
    } else {
        let mut parts = MultiPart::mixed().boundary(boundary(&letter.message_id)).singlepart(text);
        for file in &letter.attachments {
            parts = parts.singlepart(enclosed(file)?);
        }
        builder.multipart(parts)
    };
    built.map_err(|error| Unsendable {
        sentence: Words::new(
            format!("メールを組み立てられませんでした。（{error}）"),
            format!("The mail could not be put together. ({error})"),
        ),
    })
}

fn headers(letter: &Outgoing) -> Result<MessageBuilder, Unsendable> {
    let mut builder = Message::builder()
        .message_id(Some(format!("<{}>", letter.message_id)))
        .date(SystemTime::from(letter.date))
        .from(address(&letter.from)?)
        .subject(letter.subject.clone());
    for reader in &letter.to {
        builder = builder.to(address(reader)?);
    }
    for reader in &letter.cc {
        builder = builder.cc(address(reader)?);
    }
    if let Some(reply_to) = &letter.reply_to {
        builder = builder.reply_to(address(reply_to)?);
    }
    // Identifiers of letters that came from outside may be anything; one that is none is left out.
    let references: Vec<String> =
        letter.references.iter().filter(|id| is_message_id(id)).map(|id| format!("<{id}>")).collect();
    if let Some(answered) = references.last() {
        let latest = &references[references.len().saturating_sub(MOST_REFERENCES)..];
        builder = builder.in_reply_to(answered.clone()).references(latest.join(" "));
    }
    let language = match letter.language {
        Language::Ja => "ja",
        Language::En => "en",
    };
    builder = raw(builder, HeaderName::new_from_ascii_str("Content-Language"), language);
    if letter.writer == Writer::Desk {
        builder = raw(builder, HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated");
        builder = raw(builder, HeaderName::new_from_ascii_str("X-Auto-Response-Suppress"), "All");
    }
    Ok(builder)
}

fn raw(builder: MessageBuilder, name: HeaderName, value: &str) -> MessageBuilder {
    builder.raw_header(HeaderValue::new(name, value.into()))
}

fn address(mailbox: &Mailbox) -> Result<Address, Unsendable> {
    if let Some(name) = &mailbox.name
        && !is_one_line(name)
    {
        return refuse(
            "名前に改行などの制御文字が含まれています。名前を直してください。",
            "A name has line breaks or control characters in it. Correct the name.",
        );
    }
    match mailbox.address.parse() {
        Ok(parsed) => Ok(Address::new(mailbox.name.clone(), parsed)),
        Err(_) => {
            let shown: String = mailbox.address.chars().filter(|letter| !letter.is_control()).take(100).collect();
            refuse(
                format!("「{shown}」はメールアドレスではありません。宛先を直してください。"),
                format!("“{shown}” is not a mail address. Correct it."),
            )
        }
    }
}

/// Quoted-printable or Base64 and never bare, so that no line is too long and none can look like a boundary.
fn text(letter: &Outgoing) -> Result<SinglePart, Unsendable> {
    let body = letter.body.replace("\r\n", "\n").replace('\n', "\r\n");
    let encoding = match body.is_ascii() {
        true => ContentTransferEncoding::QuotedPrintable,
        false => ContentTransferEncoding::Base64,
    };
    match Body::new_with_encoding(body, encoding) {
        Ok(body) => Ok(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(body)),
        Err(_) => {
            refuse("本文をメールの形式にできませんでした。", "The text could not be put into the form of a mail.")
        }
    }
}

fn enclosed(file: &Enclosure) -> Result<SinglePart, Unsendable> {
    let unknown = || ContentType::parse("application/octet-stream");
    // A mail inside a mail may not be in Base64; as a plain file it may.
    let is_plain_file =
        !["message/", "multipart/"].iter().any(|kind| file.media_type.to_ascii_lowercase().starts_with(kind));
    let declared = if is_plain_file { ContentType::parse(&file.media_type) } else { unknown() };
    let body = Body::new_with_encoding(file.bytes.clone(), ContentTransferEncoding::Base64);
    match (declared.or_else(|_| unknown()), body) {
        (Ok(media_type), Ok(body)) => Ok(Attachment::new(file_name(&file.file_name)).body(body, media_type)),
        _ => refuse(
            format!("「{}」を添付できませんでした。", file_name(&file.file_name)),
            format!("“{}” could not be attached.", file_name(&file.file_name)),
        ),
    }
}

fn file_name(name: &str) -> String {
    let name: String =
        name.chars().filter(|letter| !letter.is_control() && !"/\\\"".contains(*letter)).take(150).collect();
    if name.is_empty() { "attachment".into() } else { name }
}

/// Between the parts stands `=_`, which neither Base64 nor quoted-printable can write, and a number made from the identifier.
fn boundary(message_id: &str) -> String {
    let number = message_id
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |number, byte| (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("=_madoguchi_{number:016x}")
}

#[cfg(test)]
mod tests {
    use super::super::tests::letter;
    use super::*;

    fn written(change: impl FnOnce(&mut Outgoing)) -> String {
        let mut changed = letter();
        change(&mut changed);
        String::from_utf8(changed.to_bytes().unwrap()).unwrap()
    }

    #[test]
    fn the_same_letter_gives_the_same_bytes() {
        let file =
            Enclosure {
                file_name: "調査結果.pdf".into(), media_type: "application/pdf".into(), bytes: vec![0; 99]
            };
        let with_file = |letter: &mut Outgoing| letter.attachments = vec![file.clone()];
        assert_eq!(written(with_file), written(with_file));
    }

    #[test]
    fn every_line_is_ascii_and_short_enough_for_every_server() {
        let text = written(|letter| {
            letter.body = "あ".repeat(5000);
            letter.subject = "調査結果のご報告".repeat(20);
            letter.to = (0..50).map(|at| Mailbox::named("宛先の名前", format!("reader{at}@example.org"))).collect();
        });
        assert!(text.is_ascii());
        let longest = text.split("\r\n").map(str::len).max();
        assert!(longest < Some(200), "{longest:?}");
        assert!(written(|letter| letter.body = "x".repeat(5000)).split("\r\n").all(|line| line.len() <= 78));
    }

    #[test]
    fn a_mail_of_the_desk_itself_says_so_and_a_persons_does_not() {
        assert!(written(|letter| letter.writer = Writer::Desk).contains("Auto-Submitted: auto-generated"));
        assert!(!written(|_| ()).contains("Auto-Submitted"));
    }

    #[test]
    fn a_reply_names_the_letters_before_it_and_leaves_out_what_is_no_identifier() {
        let text = written(|letter| letter.references = vec!["a@x".into(), "b\r\nBcc: c@d".into(), "c@x".into()]);
        assert!(text.contains("References: <a@x> <c@x>"), "{text}");
        assert!(text.contains("In-Reply-To: <c@x>"));
    }

    #[test]
    fn text_is_utf_8_and_not_flowed() {
        let text = written(|_| ());
        assert!(text.contains("Content-Type: text/plain; charset=utf-8\r\n"), "{text}");
        assert!(!text.contains("format=flowed"));
    }
}
