//! What POC enters itself: a coordinator's overview, a call, a letter, a find of one's own people.

use casework::{circles::Circle, refusal::Refusal};
use jiff::civil::Date;
use mail::receive::numbers;
use store::{ReportRow, tokens};

use super::{
    form::{LONGEST, MOST_PRODUCTS, is_address},
    mail_in::is_japanese,
    receive::{fresh, keep_files},
    record::{Hand, record},
    states::SOURCES,
    told::{Told, ToldProduct},
};
use crate::{
    Desk, DeskFact, Trouble, Viewer,
    attachments::{self, Incoming},
    text,
};

/// Reads POC's own form.
pub fn read_own(fields: &[(String, String)]) -> Told {
    let own = |name: &str| {
        fields.iter().find(|(field, _)| field == name).map_or_else(String::new, |(_, value)| value.trim().to_owned())
    };
    let product = |row: usize| ToldProduct {
        code: own(&format!("product-{row}")),
        name: own(&format!("product_name-{row}")),
        version: own(&format!("version-{row}")),
        ..ToldProduct::default()
    };
    let mut told = Told {
        naming: if own("name").is_empty() { "anonymous" } else { "named" }.into(),
        name: own("name"),
        organisation: own("organisation"),
        mail: own("mail"),
        title: own("title"),
        description: own("description"),
        products: (1..=MOST_PRODUCTS).map(product).collect(),
        source_number: own("source_number"),
        start: own("start"),
        reply_by: own("reply_by"),
        publication: own("publication"),
        ..Told::default()
    };
    told.numbers = numbers(&format!("{}\n{}", told.source_number, told.words()));
    told
}

/// Takes in what POC enters: the number of the report.
pub async fn enter_own(
    desk: &Desk,
    viewer: &Viewer,
    source: &str,
    told: &Told,
    incoming: &[Incoming<'_>],
) -> Result<String, Trouble> {
    let hand = Hand::of(viewer)?;
    let mut wrong = check(source, told);
    let looked = attachments::check(incoming, (0, 0), "files").unwrap_or_else(|more| {
        wrong.extend(more);
        Vec::new()
    });
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let told = told.clone().tidy();
    let mut tx = desk.store.begin().await?;
    let row = ReportRow {
        state: "in-hand".into(),
        holder: Some(hand.login.clone()),
        looked_at: Some(hand.now),
        language: if is_japanese(&told.description) { "ja" } else { "en" }.into(),
        ..fresh(&mut tx, source, &told, hand.now).await?
    };
    record(&mut tx, &hand, &row, DeskFact::new("report-received", &[("report", &row.number)]), "").await?;
    tx.keep_report_words(row.id, &tokens(&told.words())).await?;
    keep_files(&mut tx, row.id, (incoming, &looked), Circle::Details, &hand).await?;
    tx.commit().await?;
    Ok(row.number)
}

fn check(source: &str, told: &Told) -> Vec<Refusal> {
    let mut wrong = Vec::new();
    if source == "portal" || !SOURCES.iter().any(|known| known.0 == source) {
        let (ja, en) = ("どこから届いたかを選んでください。", "Choose from where it came.");
        wrong.push(Refusal::new("no-source", ja, en).on(&"source".into()));
    }
    wrong.extend(text::line("title", &told.title, 200));
    wrong.extend(text::lines("description", &told.description, LONGEST));
    for (field, value) in
        [("name", &told.name), ("organisation", &told.organisation), ("source_number", &told.source_number)]
    {
        wrong.extend(text::line_or_none(field, value, 200));
    }
    for (row, product) in (1..).zip(&told.products) {
        wrong.extend(text::line_or_none(&format!("product_name-{row}"), &product.name, 200));
        wrong.extend(text::line_or_none(&format!("version-{row}"), &product.version, 200));
    }
    if !told.mail.is_empty() && !is_address(&told.mail) {
        let (ja, en) = ("メールアドレスとして読めません。", "This cannot be read as a mail address.");
        wrong.push(Refusal::new("no-address", ja, en).on(&"mail".into()));
    }
    for (field, value) in [("start", &told.start), ("reply_by", &told.reply_by), ("publication", &told.publication)] {
        if !value.is_empty() && value.parse::<Date>().is_err() {
            let (ja, en) = ("日付は「2026-07-01」のように書いてください。", "Write the day like 2026-07-01.");
            wrong.push(Refusal::new("no-date", ja, en).on(&field.into()));
        }
    }
    wrong
}

/// Text from a mail without what the eye does not see; the mail itself is kept as it came.
pub(crate) fn hidden_out(text: &str) -> String {
    let hidden =
        |c: char| text::lines("", &format!("a{c}"), 10).iter().any(|refusal| refusal.code == "hidden-character");
    let plain = |c: char| c.is_ascii_graphic() || c == ' ' || c == '\n' || c.is_alphanumeric();
    text.chars().filter(|c| plain(*c) || !hidden(*c)).collect()
}
