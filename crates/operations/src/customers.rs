//! Customers and integrators: whom to write to, what was agreed with them, what they have installed.

use std::collections::BTreeMap;

use casework::{refusal::Refusal, words::Words};
use jiff::civil::Date;
use store::CustomerRow;

use crate::{
    Company, CompanyChange, Desk, DeskFact, Particular, Trouble, Viewer,
    admission::admin_or_poc,
    differences::{changes, differences},
    forms::{check_code, check_day, check_language, check_mail, day, kept_day, language_words, refuse, short, wrong},
    products::check_version,
    text,
};

/// What is typed about a customer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerForm {
    /// The name that stands in ledgers, and never changes.
    pub code: String,
    /// Its own name.
    pub name: String,
    /// Builds systems for others.
    pub integrator: bool,
    /// `ja` or `en`.
    pub language: String,
    /// The first day of the non-disclosure agreement.
    pub nda_from: String,
    /// Its last day.
    pub nda_until: String,
    /// Runs critical infrastructure.
    pub critical: bool,
    /// Mail address and name of each contact.
    pub contacts: Vec<(String, String)>,
    /// Products and versions that it has.
    pub installed: Vec<(String, String)>,
}

/// The most contacts, and the most installations.
const MOST: usize = 300;

impl CustomerForm {
    /// What is known of a customer.
    pub fn of(row: &CustomerRow) -> Self {
        Self {
            code: row.code.clone(),
            name: row.name.clone(),
            integrator: row.integrator,
            language: row.language.clone(),
            nda_from: row.nda_from.clone().unwrap_or_default(),
            nda_until: row.nda_until.clone().unwrap_or_default(),
            critical: row.critical,
            contacts: row.contacts.iter().map(|(mail, name)| (mail.clone(), name.clone())).collect(),
            installed: row.installed.clone(),
        }
        .tidy()
    }

    /// The same without blanks around and empty lines, and with days as they are kept.
    pub(crate) fn tidy(&self) -> Self {
        let day = |text: &str| kept_day(text.trim()).unwrap_or_else(|| text.trim().to_owned());
        let pairs = |pairs: &[(String, String)]| {
            let trimmed = pairs.iter().map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned()));
            let mut kept: Vec<_> = trimmed.filter(|(a, b)| !a.is_empty() || !b.is_empty()).collect();
            kept.sort();
            kept
        };
        Self {
            code: self.code.trim().into(),
            name: self.name.trim().into(),
            integrator: self.integrator,
            language: self.language.trim().into(),
            nda_from: day(&self.nda_from),
            nda_until: day(&self.nda_until),
            critical: self.critical,
            contacts: pairs(&self.contacts),
            installed: pairs(&self.installed),
        }
    }

    /// Everything that is wrong with it in this company.
    pub(crate) fn check(&self, company: &Company) -> Vec<Refusal> {
        let known = company.customers.contains_key(&self.code);
        let mut refusals = if known { Vec::new() } else { check_new(&self.code, company) };
        refusals.extend(text::line("name", &self.name, 100));
        refusals.extend(check_language("language", &self.language));
        refusals.extend(self.check_nda());
        refusals.extend(self.check_contacts());
        refusals.extend(self.check_installed(company));
        refusals
    }

    fn check_nda(&self) -> Vec<Refusal> {
        let mut refusals = check_day("nda_from", &self.nda_from);
        refusals.extend(check_day("nda_until", &self.nda_until));
        // The rules let a customer hear in advance on days of an agreement only: both ends are needed.
        for (field, own, other) in
            [("nda_from", &self.nda_from, &self.nda_until), ("nda_until", &self.nda_until, &self.nda_from)]
        {
            if own.is_empty() && !other.is_empty() {
                refusals.push(wrong(
                    field,
                    "half-an-agreement",
                    "秘密保持契約は、開始日と終了日の両方を入力してください。期限のない契約は、次に見直す日を終了日にしてください。",
                    "Enter both the first and the last day of the agreement. For one without an end, take the day of its next review.",
                ));
            }
        }
        if !self.nda_from.is_empty() && !self.nda_until.is_empty() && self.nda_until < self.nda_from {
            refusals.push(wrong(
                "nda_until",
                "ends-before-beginning",
                "終了日が開始日より前です。",
                "The last day is before the first.",
            ));
        }
        refusals
    }

    fn check_contacts(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        for (place, (mail, name)) in self.contacts.iter().enumerate() {
            refusals.extend(check_mail("contacts", mail));
            refusals.extend(text::line_or_none("contacts", name, 100));
            if name.contains(['<', '>', ';', '；']) {
                refusals.push(wrong(
                    "contacts",
                    "bad-name",
                    "連絡先の名前に「<」「>」「;」は使えません。",
                    "The name of a contact cannot contain “<”, “>” or “;”.",
                ));
            }
            if self.contacts.iter().take(place).any(|(other, _)| other.eq_ignore_ascii_case(mail)) {
                refusals.push(wrong(
                    "contacts",
                    "contact-twice",
                    format!("連絡先「{}」が二つあります。", short(mail)),
                    format!("The contact “{}” is there twice.", short(mail)),
                ));
            }
        }
        if self.contacts.len() > MOST {
            refusals.push(too_many("contacts"));
        }
        refusals
    }

    fn check_installed(&self, company: &Company) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        for (place, (product, version)) in self.installed.iter().enumerate() {
            if !company.products.contains_key(product) {
                let named = if product.is_empty() { version } else { product };
                refusals.push(wrong(
                    "installed",
                    "no-product",
                    format!("製品「{}」は登録されていません。先に製品を登録してください。", short(named)),
                    format!("There is no product “{}”. Record the product first.", short(named)),
                ));
            }
            refusals.extend(text::line_or_none("installed", version, 60));
            refusals.extend(if version.is_empty() { Vec::new() } else { check_version("installed", version) });
            if self.installed.iter().take(place).any(|(a, b)| a == product && b == version) {
                refusals.push(wrong(
                    "installed",
                    "installed-twice",
                    format!("「{} {}」が二つあります。", short(product), short(version)),
                    format!("“{} {}” is there twice.", short(product), short(version)),
                ));
            }
        }
        if self.installed.len() > MOST {
            refusals.push(too_many("installed"));
        }
        refusals
    }

    pub(crate) fn row(&self, existing: Option<&CustomerRow>) -> CustomerRow {
        CustomerRow {
            code: self.code.clone(),
            name: self.name.clone(),
            integrator: self.integrator,
            language: self.language.clone(),
            nda_from: kept_day(&self.nda_from),
            nda_until: kept_day(&self.nda_until),
            critical: self.critical,
            ended_at: existing.and_then(|row| row.ended_at),
            contacts: self.contacts.iter().cloned().collect::<BTreeMap<_, _>>(),
            installed: self.installed.clone(),
        }
    }

    pub(crate) fn particulars(&self) -> Vec<Particular> {
        vec![
            Particular::text("name", "名称", "name", &self.name),
            Particular::new("integrator", "区分", "kind", kind_words(self.integrator)),
            Particular::new("language", "言語", "language", language_words(&self.language)),
            Particular::text("nda_from", "秘密保持契約の開始日", "first day of the NDA", &self.nda_from),
            Particular::text("nda_until", "秘密保持契約の終了日", "last day of the NDA", &self.nda_until),
            Particular::yes("critical", "重要インフラ", "critical infrastructure", self.critical),
            Particular::text("contacts", "連絡先", "contacts", &self.contacts_text()),
            Particular::text("installed", "導入製品", "installed", &self.installed_text()),
        ]
    }

    /// The contacts as a sheet holds them: one in a line, the name before the address.
    pub(crate) fn contacts_text(&self) -> String {
        let line = |(mail, name): &(String, String)| {
            if name.is_empty() { mail.clone() } else { format!("{name} <{mail}>") }
        };
        self.contacts.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// What is installed as a sheet holds it: one in a line, the version after the product.
    pub(crate) fn installed_text(&self) -> String {
        let line = |(product, version): &(String, String)| {
            if version.is_empty() { product.clone() } else { format!("{product} | {version}") }
        };
        self.installed.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// End user or integrator.
pub fn kind_words(integrator: bool) -> Words {
    if integrator { Words::new("SI事業者", "integrator") } else { Words::new("エンドユーザー", "end user") }
}

fn too_many(field: &str) -> Refusal {
    wrong(field, "too-many", format!("{MOST}件までです。"), format!("There can be at most {MOST}."))
}

fn check_new(code: &str, company: &Company) -> Vec<Refusal> {
    let mut refusals = check_code("code", code);
    if let Some(other) = company.customers.keys().find(|other| other.eq_ignore_ascii_case(code)) {
        refusals.push(wrong(
            "code",
            "taken-code",
            format!("コード「{other}」の顧客はすでにあります。"),
            format!("There is a customer “{other}” already."),
        ));
    }
    refusals
}

/// How a non-disclosure agreement stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nda {
    /// There is none.
    None,
    /// It begins on this day.
    Ahead(Date),
    /// It is in force until this day.
    InForce(Date),
    /// It is in force, and ends in so many days.
    EndsIn(i32),
    /// It ended on this day.
    Ended(Date),
}

/// An agreement that ends within so many days ought to be renewed.
const NEAR: i32 = 60;

/// How the agreement with a customer stands.
pub fn nda(customer: &CustomerRow, today: Date) -> Nda {
    let end = |text: &Option<String>| text.as_deref().and_then(day);
    let (Some(from), Some(until)) = (end(&customer.nda_from), end(&customer.nda_until)) else { return Nda::None };
    if today < from {
        return Nda::Ahead(from);
    }
    if today > until {
        return Nda::Ended(until);
    }
    match today.until(until).map_or(0, |span| span.get_days()) {
        days if days <= NEAR => Nda::EndsIn(days),
        _ => Nda::InForce(until),
    }
}

/// Takes a customer in.
pub async fn add(desk: &Desk, viewer: &Viewer, form: &CustomerForm) -> Result<(), Trouble> {
    admin_or_poc(viewer)?;
    let form = form.tidy();
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    if company.customers.contains_key(&form.code) {
        return Err(Trouble::Refused(check_new(&form.code, &company)));
    }
    refuse(form.check(&company))?;
    keep_new(&mut change, &form).await?;
    change.commit().await
}

pub(crate) async fn keep_new(change: &mut CompanyChange, form: &CustomerForm) -> Result<(), Trouble> {
    change.tx().keep_customer(&form.row(None)).await?;
    change.note(DeskFact::new("customer-kept", &[("code", &form.code)]));
    Ok(())
}

/// Changes a customer.
pub async fn change(desk: &Desk, viewer: &Viewer, form: &CustomerForm) -> Result<(), Trouble> {
    admin_or_poc(viewer)?;
    let form = form.tidy();
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    let row = company.customers.get(&form.code).ok_or(Trouble::Unseen)?;
    refuse(form.check(&company))?;
    keep_changed(&mut change, row, &form).await?;
    change.commit().await
}

pub(crate) async fn keep_changed(
    change: &mut CompanyChange,
    row: &CustomerRow,
    form: &CustomerForm,
) -> Result<(), Trouble> {
    let found = differences(&CustomerForm::of(row).particulars(), &form.particulars());
    if found.is_empty() {
        return Ok(());
    }
    change.tx().keep_customer(&form.row(Some(row))).await?;
    change.note(DeskFact::new("customer-changed", &[("code", &form.code)]).with("changes", &changes(&found)));
    Ok(())
}

/// Notes that somebody is a customer no longer.
pub async fn end(desk: &Desk, viewer: &Viewer, code: &str, because: &str) -> Result<(), Trouble> {
    admin_or_poc(viewer)?;
    refuse(text::line("because", because, 300))?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let row = change.tx().customers().await?.into_iter().find(|row| row.code == code && row.ended_at.is_none());
    let row = row.ok_or(Trouble::Unseen)?;
    change.tx().keep_customer(&CustomerRow { ended_at: Some(viewer.now), ..row }).await?;
    change.note(DeskFact::new("customer-ended", &[("code", code), ("because", because.trim())]));
    change.commit().await
}

/// Takes a customer back.
pub async fn take_back(desk: &Desk, viewer: &Viewer, code: &str) -> Result<(), Trouble> {
    admin_or_poc(viewer)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let row = change.tx().customers().await?.into_iter().find(|row| row.code == code && row.ended_at.is_some());
    let row = row.ok_or(Trouble::Unseen)?;
    change.tx().keep_customer(&CustomerRow { ended_at: None, ..row }).await?;
    change.note(DeskFact::new("customer-returned", &[("code", code)]));
    change.commit().await
}
