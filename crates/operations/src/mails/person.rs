//! One mail of the desk to one person, from the template in force.

use casework::words::{Language, Words};
use jiff::Timestamp;
use mail::{
    outgoing::{Mailbox, Outgoing, Writer},
    templates::{Audience, Template, Values, audience, fill, placeholders},
};
use sha2::{Digest, Sha256};
use store::Claimed;

use crate::{
    Company, Desk, Trouble, company,
    desk::hex,
    jobs::PersonMail,
    letters, templates,
    viewer::language,
    worker::{Outbound, Outcome},
};

/// Does a job that sends one mail. Run twice, it sends the same mail under the same Message-ID.
pub(crate) async fn mail_person(
    desk: &Desk,
    outbound: &Outbound,
    job: &Claimed,
    now: Timestamp,
) -> Result<Outcome, Trouble> {
    let Ok(mail) = serde_json::from_str::<PersonMail>(&job.payload) else { return Ok(Outcome::unreadable()) };
    let Some(mail) = completed(desk, outbound, mail).await? else { return Ok(Outcome::Done) };
    if let Some(why) = strange(&mail) {
        return Ok(Outcome::Never(why));
    }
    let company = company(desk).await?;
    let Some((to, language)) = reader(&company, &mail) else { return Ok(Outcome::Done) };
    let template = templates::in_force(desk, &mail.template, language).await?;
    let ours = templates::ours(desk, &mail.template, language);
    let outgoing = match outgoing(&company, outbound, (&template, &ours), &mail, (to, language), job, now) {
        Ok(outgoing) => outgoing,
        Err(why) => return Ok(Outcome::Never(why)),
    };
    match outbound.carrier.send(&outgoing).await {
        Ok(_) => {
            let mut tx = desk.store.begin().await?;
            tx.finish_job(job.id, now).await?;
            tx.forget_job(job.id).await?;
            tx.commit().await?;
            Ok(Outcome::Recorded)
        }
        Err(failure) if failure.lasting => Ok(Outcome::Never(failure.sentence)),
        Err(failure) => Ok(Outcome::Again(failure.sentence)),
    }
}

/// What a mail names by its number is looked up: the case, who mentioned somebody, whoever reported. Nothing, where that is gone.
async fn completed(desk: &Desk, outbound: &Outbound, mail: PersonMail) -> Result<Option<PersonMail>, Trouble> {
    let mut mail = mail;
    if let Some(number) = mail.report.clone() {
        let Some(report) = desk.store.report(&number).await? else { return Ok(None) };
        let Some(address) = report.mail else { return Ok(None) };
        mail.to_address = Some(address);
        mail.language = Some(report.language);
        mail = mail.with("receipt.number", number);
    }
    if let Some(case) = mail.case {
        let Some(row) = desk.store.case_with_id(case).await? else { return Ok(None) };
        let link = format!("{}/cases/{}", outbound.base_url, row.number);
        mail.link.get_or_insert(link);
        mail = mail.with("case.number", row.number);
    }
    if let (Some(case), Some(note), Some(login)) = (mail.case, mail.note, mail.to_login.clone()) {
        let author = desk.store.notes(case).await?.into_iter().find(|it| it.number == note).map(|it| it.person);
        let company = company(desk).await?;
        let reader = company.people.get(&login).map_or(Language::Ja, |person| language(&person.language));
        let author = author.map(|author| company.person(&author).of(reader).to_owned());
        mail = mail.with("by.name", author.unwrap_or_default());
    }
    if let Some(link) = mail.link.take() {
        // A link into the desk may be kept without its address, which only the worker knows.
        let link = if link.starts_with('/') { format!("{}{link}", outbound.base_url) } else { link };
        mail = mail.with("link", link);
    }
    Ok(Some(mail))
}

/// A letter of a case leaves through a release, never through here; and what is for people inside goes to nobody outside.
fn strange(mail: &PersonMail) -> Option<Words> {
    let fits = match audience(&mail.template) {
        Audience::Inside => mail.to_login.is_some(),
        Audience::Finder => mail.to_address.is_some() && mail.to_login.is_none(),
        Audience::Coordinator | Audience::Customer => false,
    };
    (!fits).then(|| {
        Words::new(
            format!("テンプレート「{}」は、この宛先には使えません。", mail.template),
            format!("The template {} is not for this reader.", mail.template),
        )
    })
}

/// To whom, and in which language. Who has left gets no mail.
fn reader(company: &Company, mail: &PersonMail) -> Option<(Mailbox, Language)> {
    let Some(login) = &mail.to_login else {
        let address = mail.to_address.as_ref()?;
        return Some((Mailbox::bare(address), language(mail.language.as_deref().unwrap_or("ja"))));
    };
    let person = company.people.get(login).filter(|person| person.left_at.is_none())?;
    let language = language(mail.language.as_deref().unwrap_or(&person.language));
    let name = if language == Language::Ja { &person.name_ja } else { &person.name_en };
    Some((Mailbox::named(name, &person.mail), language))
}

fn outgoing(
    company: &Company,
    outbound: &Outbound,
    (template, ours): (&Template, &Template),
    mail: &PersonMail,
    (to, language): (Mailbox, Language),
    job: &Claimed,
    now: Timestamp,
) -> Result<Outgoing, Words> {
    let mut values = Values::default();
    let allowed = placeholders(&mail.template);
    let may = |name: &str| allowed.iter().any(|placeholder| placeholder.name == name);
    for (name, text) in letters::company_values(company, language) {
        if may(name) && !text.is_empty() {
            values.set(name, text);
        }
    }
    if let Some(name) = &to.name {
        values.set("person.name", name);
    }
    let zone = jiff::tz::TimeZone::get("Asia/Tokyo").unwrap_or(jiff::tz::TimeZone::UTC);
    values.set("today", letters::date(now.to_zoned(zone).date(), language));
    for (name, text) in mail.values.iter().filter(|(name, _)| may(name)) {
        values.set(name, text);
    }
    // The company's own words may not fill; the mail goes out all the same, in ours.
    let filled = fill(template, &values).or_else(|_| fill(ours, &values)).map_err(|problem| problem.sentence)?;
    Ok(Outgoing {
        message_id: message_id(&job.key, &outbound.from.address),
        from: outbound.from.clone(),
        to: vec![to],
        cc: Vec::new(),
        reply_to: None,
        subject: filled.subject,
        body: filled.body,
        references: Vec::new(),
        attachments: Vec::new(),
        language,
        date: now,
        writer: Writer::Desk,
    })
}

/// The name of the mail follows from the job: the second run makes no second mail of it.
fn message_id(key: &str, from: &str) -> String {
    let host = from.rsplit('@').next().filter(|host| !host.is_empty()).unwrap_or("desk.invalid");
    let hash = hex(&Sha256::digest(format!("mail {key}")));
    format!("{}@{host}", hash.get(..40).unwrap_or(&hash))
}
