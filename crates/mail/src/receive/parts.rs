//! The parts of a mail, put where a reader looks for them.

use jiff::Timestamp;
use mail_parser::{
    Address, Encoding, HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};

use casework::words::Words;

use super::{Attachment, MOST_ATTACHMENTS, Received, charset, file_name, text};
use crate::outgoing::Mailbox;

/// Nobody reads who the fiftieth reader was; a mail to more is cut.
const MOST_MAILBOXES: usize = 50;

const MOST_REFERENCES: usize = 50;

pub(super) fn take_apart(bytes: &[u8]) -> Option<Received> {
    let message = MessageParser::default().parse(bytes)?;
    let mut received = Received {
        from: mailboxes(message.from()).into_iter().next(),
        to: mailboxes(message.to()),
        cc: mailboxes(message.cc()),
        reply_to: mailboxes(message.reply_to()).into_iter().next(),
        subject: subject(&message),
        date: date(&message),
        message_id: message.message_id().and_then(identifier),
        references: references(&message),
        automatic: is_automatic(&message),
        ..Received::default()
    };
    read_text(&message, bytes, &mut received);
    read_attachments(&message, bytes, &mut received);
    mark_protection(&message, &mut received);
    let says_nothing = received.from.is_none() && received.subject.is_empty() && received.message_id.is_none();
    if says_nothing && message.headers().is_empty() {
        return None;
    }
    Some(received)
}

fn mailboxes(addresses: Option<&Address<'_>>) -> Vec<Mailbox> {
    let all = addresses.into_iter().flat_map(Address::iter);
    let named = all.filter_map(|found| {
        let address = text::line(found.address()?);
        let name = found.name().map(|name| text::line(&repaired(name))).filter(|name| !name.is_empty());
        (!address.is_empty()).then_some(Mailbox { name, address })
    });
    named.take(MOST_MAILBOXES).collect()
}

/// Raw eight-bit characters in a header are against the rules, and common.
fn subject(message: &Message<'_>) -> String {
    let read = message.subject().unwrap_or_default();
    if !charset::is_misread(read) {
        return text::line(read);
    }
    let header = message.headers().iter().find(|header| header.name == HeaderName::Subject);
    let raw = header
        .and_then(|header| message.raw_message().get(header.offset_start() as usize..header.offset_end() as usize));
    text::line(&raw.map_or_else(|| read.into(), charset::guessed))
}

fn repaired(text: &str) -> String {
    if charset::is_misread(text) { charset::guessed(text.as_bytes()) } else { text.into() }
}

fn date(message: &Message<'_>) -> Option<Timestamp> {
    let date = message.date().filter(|date| date.is_valid())?;
    Timestamp::from_second(date.to_timestamp()).ok()
}

fn identifier(id: &str) -> Option<String> {
    let id = text::line(id.trim().trim_matches(['<', '>']));
    (!id.is_empty()).then_some(id)
}

fn references(message: &Message<'_>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for header in [message.references(), message.in_reply_to()] {
        let named: Vec<&str> = match header {
            HeaderValue::Text(id) => vec![id.as_ref()],
            HeaderValue::TextList(ids) => ids.iter().map(AsRef::as_ref).collect(),
            _ => Vec::new(),
        };
        for id in named.into_iter().filter_map(identifier) {
            all.retain(|earlier| *earlier != id);
            all.push(id);
        }
    }
    all.drain(..all.len().saturating_sub(MOST_REFERENCES));
    all
}

fn is_automatic(message: &Message<'_>) -> bool {
    let value = |name: &'static str| {
        message.header(name).and_then(HeaderValue::as_text).unwrap_or_default().trim().to_lowercase()
    };
    let submitted = value("Auto-Submitted");
    let is_report = message.content_type().is_some_and(|kind| kind.subtype() == Some("report"));
    !submitted.is_empty() && submitted != "no"
        || ["bulk", "junk", "auto_reply"].contains(&value("Precedence").as_str())
        || is_report
}

fn read_text(message: &Message<'_>, bytes: &[u8], received: &mut Received) {
    let mut all = String::new();
    for part in message.text_bodies() {
        let read = match &part.body {
            PartType::Text(read) => as_it_was_meant(read, part, bytes),
            PartType::Html(page) => {
                received.text_was_html = true;
                text::of_page(&as_it_was_meant(page, part, bytes))
            }
            _ => continue,
        };
        if !all.is_empty() {
            all.push('\n');
        }
        all.push_str(&read);
    }
    let (plain, cut) = text::plain(&all);
    if plain.contains('\u{FFFD}') {
        received.remarks.push(Words::new(
            "読み取れない文字があったため「\u{FFFD}」で示しています。元のメールもご確認ください。",
            "Some characters could not be read and are shown as “\u{FFFD}”. Please look at the mail itself, too.",
        ));
    }
    if cut {
        received.remarks.push(Words::new(
            "本文が長いため、途中までを表示しています。元のメールもご確認ください。",
            "The text is long, and only its beginning is shown. Please look at the mail itself, too.",
        ));
    }
    received.text = plain;
}

/// The text, read again where its character set was not said or not the right one.
fn as_it_was_meant(read: &str, part: &MessagePart<'_>, bytes: &[u8]) -> String {
    if !charset::is_misread(read) {
        return read.into();
    }
    match (part.encoding, raw(part, bytes)) {
        (Encoding::None, Some(raw)) => charset::guessed(raw),
        _ => charset::guessed(read.as_bytes()),
    }
}

fn raw<'mail>(part: &MessagePart<'_>, bytes: &'mail [u8]) -> Option<&'mail [u8]> {
    bytes.get(part.raw_body_offset() as usize..part.raw_end_offset() as usize)
}

fn read_attachments(message: &Message<'_>, bytes: &[u8], received: &mut Received) {
    let count = message.attachment_count();
    for (place, part) in message.attachments().take(MOST_ATTACHMENTS).enumerate() {
        let contents = contents(part, bytes);
        let name = part.attachment_name().map(repaired).or_else(|| subject_as_name(part));
        let file_name = file_name::usable(name.as_deref(), place);
        if part.is_encoding_problem {
            received.remarks.push(Words::new(
                format!("添付ファイル「{file_name}」は壊れている可能性があります。"),
                format!("The attachment “{file_name}” may be damaged."),
            ));
        }
        received.attachments.push(Attachment { file_name, media_type: media_type(part), bytes: contents });
    }
    if count > MOST_ATTACHMENTS {
        received.remarks.push(Words::new(
            format!("添付ファイルが{count}件あり、最初の{MOST_ATTACHMENTS}件だけを取り出しました。"),
            format!("There are {count} attachments, and only the first {MOST_ATTACHMENTS} have been taken out."),
        ));
    }
}

fn contents(part: &MessagePart<'_>, bytes: &[u8]) -> Vec<u8> {
    let raw = raw(part, bytes).unwrap_or_default();
    match (&part.body, part.encoding) {
        (PartType::Message(inner), encoding) if encoding != Encoding::None => inner.raw_message().to_vec(),
        // A text that is attached is a file: its bytes are kept, and not what somebody made of them.
        (PartType::Message(_) | PartType::Text(_) | PartType::Html(_), Encoding::None) => raw.to_vec(),
        (PartType::Text(read) | PartType::Html(read), Encoding::Base64) => {
            base64_decode(raw).unwrap_or_else(|| read.as_bytes().to_vec())
        }
        (PartType::Text(read) | PartType::Html(read), Encoding::QuotedPrintable) => {
            quoted_printable_decode(raw).unwrap_or_else(|| read.as_bytes().to_vec())
        }
        _ => part.contents().to_vec(),
    }
}

fn subject_as_name(part: &MessagePart<'_>) -> Option<String> {
    let inner = part.message()?;
    Some(format!("{}.eml", inner.subject().filter(|subject| !subject.trim().is_empty())?))
}

fn media_type(part: &MessagePart<'_>) -> String {
    let declared = part.content_type().map(|kind| {
        let whole = format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default());
        whole.to_ascii_lowercase()
    });
    let is_plausible = |name: &String| {
        name.len() <= 127
            && name.split('/').all(|half| !half.is_empty() && half.bytes().all(|byte| byte.is_ascii_graphic()))
    };
    declared.filter(is_plausible).unwrap_or_else(|| "application/octet-stream".into())
}

/// Marks only: keys and what they may do are looked at elsewhere.
fn mark_protection(message: &Message<'_>, received: &mut Received) {
    for part in &message.parts {
        let Some(kind) = part.content_type() else { continue };
        let subtype = kind.subtype().unwrap_or_default().to_ascii_lowercase();
        let detail = kind.attribute("smime-type").unwrap_or_default().to_ascii_lowercase();
        match subtype.trim_start_matches("x-") {
            "encrypted" | "pgp-encrypted" => received.encrypted = true,
            "signed" | "pgp-signature" | "pkcs7-signature" => received.signed = true,
            "pkcs7-mime" if detail == "signed-data" => received.signed = true,
            "pkcs7-mime" => received.encrypted = true,
            _ => {}
        }
    }
    let enclosed = received.attachments.iter().map(|file| &file.bytes[..file.bytes.len().min(4096)]);
    let begins = |wanted: &str| {
        received.text.contains(wanted) || enclosed.clone().any(|bytes| contains(bytes, wanted.as_bytes()))
    };
    let (encrypted, signed) = (begins("-----BEGIN PGP MESSAGE-----"), begins("-----BEGIN PGP SIGNED MESSAGE-----"));
    received.encrypted |= encrypted;
    received.signed |= signed;
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
