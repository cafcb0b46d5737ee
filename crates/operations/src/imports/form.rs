//! A row of a sheet as the form that a page would have sent: the same checks, the same entries.

use casework::{refusal::Refusal, words::Language};

use super::{
    kind::SheetKind,
    plan::World,
    values::{contact, language, list, parts, second, yes, yes_text},
};
use crate::{
    CompanyChange, Desk, Particular, Trouble,
    customers::{self, CustomerForm},
    invitations,
    people::{self, PersonForm},
    products::{self, ProductForm, VersionForm},
    settings,
    sheets::{Mapped, MappedRow},
};

/// What a row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Person(PersonForm),
    Product(ProductForm),
    Customer(CustomerForm),
}

/// The words for the two kinds of product, ours first.
const GENERAL: &[&str] = &["汎用品", "general", "汎用"];
const CUSTOM: &[&str] = &["個別受注品", "custom-made", "個別", "custom"];
/// The words for the two kinds of customer, ours first.
const END_USER: &[&str] = &["エンドユーザー", "end user", "エンドユーザ", "顧客", "customer"];
const INTEGRATOR: &[&str] = &["si事業者", "integrator", "si", "インテグレーター"];

impl Form {
    /// What is on record under this code, or a new one with what holds without further word.
    pub(super) fn base(kind: SheetKind, code: &str, world: &World) -> (Self, bool) {
        let company = &world.company;
        match kind {
            SheetKind::People => {
                let (language, zone) = (company.value(settings::LANGUAGE).into(), company.value(settings::ZONE).into());
                let new = || PersonForm { login: code.into(), language, zone, ..PersonForm::default() };
                let known = company.people.get(code).map(PersonForm::of);
                (Form::Person(known.clone().unwrap_or_else(new)), known.is_some())
            }
            SheetKind::Products => {
                let new = || ProductForm { code: code.into(), ..ProductForm::default() };
                let known = company.products.get(code).map(|row| ProductForm::of(row, &world.versions));
                (Form::Product(known.clone().unwrap_or_else(new)), known.is_some())
            }
            SheetKind::Customers => {
                let language = company.value(settings::LANGUAGE).into();
                let new = || CustomerForm { code: code.into(), language, ..CustomerForm::default() };
                let known = company.customers.get(code).map(CustomerForm::of);
                (Form::Customer(known.clone().unwrap_or_else(new)), known.is_some())
            }
        }
    }

    /// Takes over what the row says. What the sheet has no column for stays; an empty cell empties.
    pub(super) fn take(&mut self, row: &MappedRow<'_>, mapped: &Mapped<'_>) -> Vec<Refusal> {
        let cell = |id: &str| mapped.has(id).then(|| row.get(id));
        match self {
            Form::Person(form) => take_person(form, cell),
            Form::Product(form) => take_product(form, cell),
            Form::Customer(form) => take_customer(form, cell),
        }
    }

    pub(super) fn tidy(&self) -> Self {
        match self {
            Form::Person(form) => Form::Person(form.tidy()),
            Form::Product(form) => Form::Product(form.tidy()),
            Form::Customer(form) => Form::Customer(form.tidy()),
        }
    }

    pub(super) fn name(&self) -> &str {
        match self {
            Form::Person(form) => &form.name_ja,
            Form::Product(form) => &form.name_ja,
            Form::Customer(form) => &form.name,
        }
    }

    pub(super) fn check(&self, world: &World) -> Vec<Refusal> {
        match self {
            Form::Person(form) => form.check(&world.company),
            Form::Product(form) => form.check(&world.company),
            Form::Customer(form) => form.check(&world.company),
        }
    }

    pub(super) fn particulars(&self) -> Vec<Particular> {
        match self {
            Form::Person(form) => form.particulars(),
            Form::Product(form) => form.particulars(),
            Form::Customer(form) => form.particulars(),
        }
    }

    /// Puts it where the rows after it look: two of them may not take one mail address.
    pub(super) fn put(&self, world: &mut World) {
        let company = &mut world.company;
        match self {
            Form::Person(form) => {
                let row = form.row(company.people.get(&form.login));
                company.people.insert(form.login.clone(), row);
            }
            Form::Product(form) => {
                let row = form.row(company.products.get(&form.code));
                company.products.insert(form.code.clone(), row);
            }
            Form::Customer(form) => {
                let row = form.row(company.customers.get(&form.code));
                company.customers.insert(form.code.clone(), row);
            }
        }
    }

    /// Writes it, new or in the place of what was there before.
    pub(super) async fn keep(
        &self,
        change: &mut CompanyChange,
        before: &World,
        (desk, invite_at): (&Desk, Option<&str>),
    ) -> Result<(), Trouble> {
        let company = &before.company;
        match self {
            Form::Person(form) => match (company.people.get(&form.login), invite_at) {
                (Some(row), _) => people::keep_changed(change, row, form).await,
                (None, invite_at) => {
                    let row = people::keep_new(change, form).await?;
                    if let Some(base_url) = invite_at {
                        invitations::give(change, desk, &row, base_url).await?;
                    }
                    Ok(())
                }
            },
            Form::Product(form) => match company.products.get(&form.code) {
                Some(row) => {
                    let known = ProductForm::of(row, &before.versions);
                    products::keep_changed(change, row, &known, form).await
                }
                None => products::keep_new(change, form).await,
            },
            Form::Customer(form) => match company.customers.get(&form.code) {
                Some(row) => customers::keep_changed(change, row, form).await,
                None => customers::keep_new(change, form).await,
            },
        }
    }

    /// What stands in each column, on the way out.
    pub(super) fn cell(&self, id: &str, language: Language) -> String {
        match self {
            Form::Person(form) => person_cell(form, id, language),
            Form::Product(form) => product_cell(form, id, language),
            Form::Customer(form) => customer_cell(form, id, language),
        }
    }
}

fn put(field: &mut String, cell: Option<&str>) {
    if let Some(cell) = cell {
        *field = cell.to_owned();
    }
}

fn put_yes(field: &mut bool, read: Option<Result<bool, Refusal>>) -> Option<Refusal> {
    match read? {
        Ok(yes) => *field = yes,
        Err(refusal) => return Some(refusal),
    }
    None
}

fn take_person<'a>(form: &mut PersonForm, cell: impl Fn(&str) -> Option<&'a str>) -> Vec<Refusal> {
    put(&mut form.name_ja, cell("name_ja"));
    put(&mut form.name_en, cell("name_en"));
    put(&mut form.mail, cell("mail"));
    put(&mut form.unit, cell("unit"));
    put(&mut form.zone, cell("zone").filter(|zone| !zone.is_empty()));
    form.language = cell("language").map_or_else(|| form.language.clone(), |cell| language(cell, &form.language));
    let admin = put_yes(&mut form.admin, cell("admin").map(|cell| yes("admin", cell)));
    let manager = put_yes(&mut form.manager, cell("manager").map(|cell| yes("manager", cell)));
    admin.into_iter().chain(manager).collect()
}

fn take_product<'a>(form: &mut ProductForm, cell: impl Fn(&str) -> Option<&'a str>) -> Vec<Refusal> {
    put(&mut form.name_ja, cell("name_ja"));
    put(&mut form.name_en, cell("name_en"));
    put(&mut form.unit, cell("unit"));
    put(&mut form.cpe, cell("cpe"));
    if let Some(versions) = cell("versions") {
        let version = |item: &str| {
            let [version, released_on, support_until] = parts(item);
            VersionForm { version, released_on, support_until }
        };
        form.versions = list(versions).map(version).collect();
    }
    put_yes(&mut form.custom, cell("custom").map(|cell| second("custom", cell, GENERAL, CUSTOM))).into_iter().collect()
}

fn take_customer<'a>(form: &mut CustomerForm, cell: impl Fn(&str) -> Option<&'a str>) -> Vec<Refusal> {
    put(&mut form.name, cell("name"));
    put(&mut form.nda_from, cell("nda_from"));
    put(&mut form.nda_until, cell("nda_until"));
    form.language = cell("language").map_or_else(|| form.language.clone(), |cell| language(cell, &form.language));
    if let Some(contacts) = cell("contacts") {
        form.contacts = list(contacts).map(contact).collect();
    }
    if let Some(installed) = cell("installed") {
        let pair = |item: &str| {
            let [product, version, more] = parts(item);
            // A third part has no place here; left in the version, the check finds it.
            (product, if more.is_empty() { version } else { format!("{version} | {more}") })
        };
        form.installed = list(installed).map(pair).collect();
    }
    let kind = cell("integrator").map(|cell| second("integrator", cell, END_USER, INTEGRATOR));
    let critical = cell("critical").map(|cell| yes("critical", cell));
    let kind = put_yes(&mut form.integrator, kind);
    kind.into_iter().chain(put_yes(&mut form.critical, critical)).collect()
}

fn person_cell(form: &PersonForm, id: &str, language: Language) -> String {
    match id {
        "login" => form.login.clone(),
        "name_ja" => form.name_ja.clone(),
        "name_en" => form.name_en.clone(),
        "mail" => form.mail.clone(),
        "unit" => form.unit.clone(),
        "admin" => yes_text(form.admin, language).into(),
        "manager" => yes_text(form.manager, language).into(),
        "language" => form.language.clone(),
        "zone" => form.zone.clone(),
        _ => String::new(),
    }
}

fn product_cell(form: &ProductForm, id: &str, language: Language) -> String {
    match id {
        "code" => form.code.clone(),
        "name_ja" => form.name_ja.clone(),
        "name_en" => form.name_en.clone(),
        "unit" => form.unit.clone(),
        "custom" => products::kind_words(form.custom).of(language).to_owned(),
        "cpe" => form.cpe.clone(),
        "versions" => form.versions_text(),
        _ => String::new(),
    }
}

fn customer_cell(form: &CustomerForm, id: &str, language: Language) -> String {
    match id {
        "code" => form.code.clone(),
        "name" => form.name.clone(),
        "integrator" => customers::kind_words(form.integrator).of(language).to_owned(),
        "language" => form.language.clone(),
        "nda_from" => form.nda_from.clone(),
        "nda_until" => form.nda_until.clone(),
        "critical" => yes_text(form.critical, language).into(),
        "contacts" => form.contacts_text(),
        "installed" => form.installed_text(),
        _ => String::new(),
    }
}
