//! One way in for all mail: taken apart, put into the queue with the mail as it came beside it. What cannot be read is kept whole.

use casework::circles::Circle;
use jiff::{Timestamp, tz::TimeZone};
use mail::receive::{self, NoticeKind, Number, Received};
use store::{ReportRow, tokens};

use super::{
    own::hidden_out,
    receive::{fresh, keep_files},
    record::{Hand, record},
    told::Told,
};
use crate::{
    Desk, DeskFact, Trouble, Viewer,
    attachments::{self, Incoming},
    desk_fact::json,
    files,
    sessions::hashed,
};

/// The largest mail that is kept, in bytes: with what encoding adds, a mail can bear the largest file.
pub const LARGEST_MAIL: usize = 64 * 1024 * 1024;

/// Takes in a mail as the mail server hands it over. The same mail twice is one report: its number.
pub async fn receive_mail(desk: &Desk, bytes: &[u8], now: Timestamp) -> Result<String, Trouble> {
    take_in(desk, bytes, &Hand::outside(now)).await
}

/// Takes in a mail that somebody of POC dropped on the page.
pub async fn drop_mail(desk: &Desk, viewer: &Viewer, bytes: &[u8]) -> Result<String, Trouble> {
    take_in(desk, bytes, &Hand::of(viewer)?).await
}

async fn take_in(desk: &Desk, bytes: &[u8], hand: &Hand) -> Result<String, Trouble> {
    if bytes.is_empty() {
        return Err(Trouble::on("mail_file", "empty", "メールが空です。", "The mail is empty."));
    }
    if bytes.len() > LARGEST_MAIL {
        return Err(Trouble::on(
            "mail_file",
            "mail-too-large",
            "メールが64 MBを超えています。添付ファイルを別に送ってもらってください。",
            "The mail is larger than 64 MB. Ask for the attachments another way.",
        ));
    }
    // The same bytes are the same mail: a server that hands it over twice, after a crash, makes no second report.
    let once = hashed(&format!("mail:{}", files::sha256_hex(bytes)));
    if let Some(known) = desk.store.report_of_mail(&once).await? {
        return Ok(known.number);
    }
    let read = receive::read(bytes);
    let (source, told, parts) = match &read {
        Ok(received) => (source_of(received), told_by(received), received.attachments.as_slice()),
        Err(unreadable) => ("mail", unreadable_told(&unreadable.reason), [].as_slice()),
    };
    let mut tx = desk.store.begin().await?;
    let mut row = ReportRow { once: Some(once), ..fresh(&mut tx, source, &told, hand.now).await? };
    let (incoming, remarks) = attached(parts);
    let mut told = told;
    told.remarks.extend(remarks);
    row.told = json(&told);
    row.language = if is_japanese(&format!("{}{}", told.title, told.description)) { "ja" } else { "en" }.into();
    // Nobody is answered by a program for what came by mail: the address is only what somebody says.
    let looked =
        incoming.iter().filter_map(|file| files::look(file.bytes, file.name, usize::MAX).ok()).collect::<Vec<_>>();
    record(&mut tx, hand, &row, DeskFact::new("report-received", &[("report", &row.number)]), "").await?;
    tx.keep_report_words(row.id, &tokens(&told.words())).await?;
    let whole = [Incoming { name: "mail.eml", bytes }];
    let seen = files::Looked { name: "mail.eml".into(), media_type: "message/rfc822", size: bytes.len() };
    // The mail as it came says who sent it.
    keep_files(&mut tx, row.id, (&whole, &[seen]), Circle::Finder, hand).await?;
    keep_files(&mut tx, row.id, (&incoming, &looked), Circle::Details, hand).await?;
    tx.commit().await?;
    Ok(row.number)
}

/// The files of a mail that can be taken on their own, and remarks on the others: they are in the mail as it came.
fn attached(parts: &[receive::Attachment]) -> (Vec<Incoming<'_>>, Vec<(String, String)>) {
    let mut taken: Vec<Incoming<'_>> = Vec::new();
    let mut remarks = Vec::new();
    let mut together = 0;
    for part in parts {
        let fits = taken.len() < attachments::MOST_FILES && together + part.bytes.len() <= attachments::MOST_TOGETHER;
        if part.bytes.is_empty() || !fits {
            let name = &part.file_name;
            remarks.push((
                format!("添付ファイル「{name}」は空か、数や大きさの上限を超えるため、個別には取り出していません。元のメールに含まれています。"),
                format!("The attachment “{name}” is empty, or beyond the bounds, and was not taken out. It is in the mail as it came."),
            ));
            continue;
        }
        together += part.bytes.len();
        taken.push(Incoming { name: &part.file_name, bytes: &part.bytes });
    }
    (taken, remarks)
}

/// Who it seems to be from. Anybody can write such a mail: a person looks before anything follows.
fn source_of(received: &Received) -> &'static str {
    let address = received.from.as_ref().map(|from| from.address.to_lowercase()).unwrap_or_default();
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    let notice = receive::notice(received);
    let japanese = |number: &Number| number.text.starts_with("VN-JP") || number.text.starts_with("TN-JP");
    if domain == "jpcert.or.jp" || notice.as_ref().is_some_and(|notice| japanese(&notice.coordinator_number)) {
        "jpcert"
    } else if notice.is_some() {
        "foreign-cert"
    } else {
        "mail"
    }
}

fn told_by(received: &Received) -> Told {
    let notice = receive::notice(received);
    let said = format!("{}\n{}", received.subject, received.text);
    let from = received.reply_to.as_ref().or(received.from.as_ref());
    let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let sent = received.date.map(|at| at.to_zoned(TimeZone::get("Asia/Tokyo").unwrap_or(TimeZone::UTC)).date());
    let mut remarks: Vec<(String, String)> =
        received.remarks.iter().map(|words| (words.ja.clone(), words.en.clone())).collect();
    let mut remark = |yes: bool, ja: &str, en: &str| {
        if yes {
            remarks.push((ja.to_owned(), en.to_owned()));
        }
    };
    remark(
        received.encrypted,
        "暗号化されています。元のメールを保存し、復号してから内容を記録してください。",
        "Something in it is encrypted. Save the mail, decrypt it, and record what it says.",
    );
    remark(
        received.signed,
        "電子署名があります。署名は検証していません。",
        "It is signed. Nobody has verified the signature yet.",
    );
    remark(received.automatic, "自動送信されたメールです。", "A program wrote this mail.");
    remark(
        received.text_was_html,
        "HTMLメールから文字だけを取り出しました。",
        "Its text was taken out of an HTML page.",
    );
    let start = notice.as_ref().and_then(|notice| notice.start).or(sent.filter(|_| notice.is_some()));
    let text = hidden_out(&received.text);
    Told {
        naming: "named".into(),
        name: from.and_then(|from| from.name.clone()).map(|name| hidden_out(&name)).unwrap_or_default(),
        mail: from.map(|from| hidden_out(&from.address)).unwrap_or_default(),
        title: hidden_out(&received.subject),
        description: if text.trim().is_empty() { "—".into() } else { text },
        numbers: receive::numbers(&said),
        source_number: notice.as_ref().map(|notice| notice.coordinator_number.text.clone()).unwrap_or_default(),
        start: date(start),
        reply_by: date(notice.as_ref().and_then(|notice| notice.reply_by)),
        publication: date(notice.as_ref().and_then(|notice| notice.publication)),
        notice: notice.map(|notice| notice_name(notice.kind).to_owned()).unwrap_or_default(),
        remarks,
        ..Told::default()
    }
}

fn notice_name(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Overview => "overview",
        NoticeKind::Details => "details",
        NoticeKind::PublicationDate => "publication-date",
        NoticeKind::JvnText => "jvn-text",
        NoticeKind::Published => "published",
    }
}

fn unreadable_told(reason: &casework::words::Words) -> Told {
    Told {
        title: "読み取れないメール / A mail that cannot be read".into(),
        description: "—".into(),
        remarks: vec![(reason.ja.clone(), reason.en.clone())],
        ..Told::default()
    }
}

/// Whether somebody writes Japanese: kana tell.
pub(crate) fn is_japanese(text: &str) -> bool {
    text.chars().take(20_000).any(|letter| matches!(letter, '\u{3040}'..='\u{30ff}'))
}
