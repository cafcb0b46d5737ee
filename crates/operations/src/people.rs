//! People of the company: taking them in, changing what is known of them, taking them back.

use casework::{refusal::Refusal, role::Role, words::Words};
use store::PersonRow;

use crate::{
    Company, CompanyChange, Desk, DeskFact, Particular, Trouble, Viewer,
    admission::admin_only,
    desk::roles_of,
    differences::{changes, differences},
    forms::{
        both, check_code, check_language, check_mail, check_names, check_zone, language_words, refuse, short, wrong,
    },
    invitations,
};

/// What is typed about a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonForm {
    /// The name that stands in ledgers and is typed at the login.
    pub login: String,
    /// The name in Japanese.
    pub name_ja: String,
    /// The name in English.
    pub name_en: String,
    /// Where mails go.
    pub mail: String,
    /// The code of the unit.
    pub unit: String,
    /// May change the company's data.
    pub admin: bool,
    /// Is a handling manager of POC.
    pub manager: bool,
    /// `ja` or `en`.
    pub language: String,
    /// The name of the zone.
    pub zone: String,
}

impl PersonForm {
    /// What is known of a person.
    pub fn of(row: &PersonRow) -> Self {
        Self {
            login: row.login.clone(),
            name_ja: row.name_ja.clone(),
            name_en: row.name_en.clone(),
            mail: row.mail.clone(),
            unit: row.unit.clone(),
            admin: row.admin,
            manager: row.manager,
            language: row.language.clone(),
            zone: row.zone.clone(),
        }
    }

    /// The same without blanks around, and with both names.
    pub(crate) fn tidy(&self) -> Self {
        let (name_ja, name_en) = both(&self.name_ja, &self.name_en);
        let trim = |text: &str| text.trim().to_owned();
        Self {
            login: trim(&self.login),
            name_ja,
            name_en,
            mail: trim(&self.mail),
            unit: trim(&self.unit),
            language: trim(&self.language),
            zone: trim(&self.zone),
            ..*self
        }
    }

    /// Everything that is wrong with it in this company.
    pub(crate) fn check(&self, company: &Company) -> Vec<Refusal> {
        let existing = company.people.get(&self.login);
        let mut refusals = if existing.is_none() { check_login(&self.login, company) } else { Vec::new() };
        refusals.extend(check_names(&self.name_ja, &self.name_en));
        refusals.extend(self.check_mail(company));
        refusals.extend(check_unit("unit", &self.unit, company));
        let of_poc = company.units.get(&self.unit).is_some_and(|unit| roles_of(&unit.roles).contains(&Role::Poc));
        if self.manager && !of_poc && company.units.contains_key(&self.unit) {
            refusals.push(wrong(
                "manager",
                "not-of-poc",
                "取扱責任者にできるのは、POCの役割を持つ部門の人だけです。",
                "Only somebody of a unit that plays POC can be a handling manager.",
            ));
        }
        if existing.is_some_and(|row| row.admin) && !self.admin && !has_other_admin(company, &self.login) {
            refusals.push(last_admin("admin"));
        }
        refusals.extend(check_language("language", &self.language));
        refusals.extend(check_zone("zone", &self.zone));
        refusals
    }

    fn check_mail(&self, company: &Company) -> Vec<Refusal> {
        let mut refusals = check_mail("mail", &self.mail);
        let same = |row: &&PersonRow| row.login != self.login && row.mail.eq_ignore_ascii_case(&self.mail);
        if let Some(other) = company.people.values().find(same) {
            let name = Words::new(&other.name_ja, &other.name_en);
            refusals.push(wrong(
                "mail",
                "taken-mail",
                format!("このメールアドレスは{}（{}）が使っています。", name.ja, other.login),
                format!("This address is that of {} ({}).", name.en, other.login),
            ));
        }
        refusals
    }

    pub(crate) fn row(&self, existing: Option<&PersonRow>) -> PersonRow {
        PersonRow {
            login: self.login.clone(),
            name_ja: self.name_ja.clone(),
            name_en: self.name_en.clone(),
            mail: self.mail.clone(),
            unit: self.unit.clone(),
            admin: self.admin,
            manager: self.manager,
            language: self.language.clone(),
            zone: self.zone.clone(),
            password: existing.and_then(|row| row.password.clone()),
            left_at: existing.and_then(|row| row.left_at),
        }
    }

    pub(crate) fn particulars(&self) -> Vec<Particular> {
        vec![
            Particular::text("name_ja", "名前（日本語）", "name in Japanese", &self.name_ja),
            Particular::text("name_en", "名前（英語）", "name in English", &self.name_en),
            Particular::text("mail", "メール", "mail", &self.mail),
            Particular::text("unit", "部門", "unit", &self.unit),
            Particular::yes("admin", "管理者", "administrator", self.admin),
            Particular::yes("manager", "取扱責任者", "handling manager", self.manager),
            Particular::new("language", "言語", "language", language_words(&self.language)),
            Particular::text("zone", "時間帯", "time zone", &self.zone),
        ]
    }
}

/// Names that differ in case only would be taken for one another.
fn check_login(login: &str, company: &Company) -> Vec<Refusal> {
    let mut refusals = check_code("login", login);
    if let Some(other) = company.people.keys().find(|other| other.eq_ignore_ascii_case(login)) {
        refusals.push(wrong(
            "login",
            "taken-login",
            format!("ログイン名「{other}」はすでに使われています。"),
            format!("The login “{other}” is taken."),
        ));
    }
    refusals
}

/// What is wrong with the unit of something.
pub(crate) fn check_unit(field: &str, code: &str, company: &Company) -> Vec<Refusal> {
    match company.units.get(code) {
        Some(unit) if unit.ended_at.is_none() => Vec::new(),
        Some(_) => vec![wrong(
            field,
            "ended-unit",
            format!("部門「{code}」は廃止されています。ほかの部門を選んでください。"),
            format!("The unit “{code}” was given up. Choose another."),
        )],
        None if code.is_empty() => vec![wrong(field, "empty", "部門を選んでください。", "Choose a unit.")],
        None => {
            let known: Vec<&str> = company
                .units
                .values()
                .filter(|unit| unit.ended_at.is_none())
                .map(|unit| unit.code.as_str())
                .take(20)
                .collect();
            vec![wrong(
                field,
                "no-unit",
                format!("部門「{}」はありません。登録されている部門: {}", short(code), known.join("、")),
                format!("There is no unit “{}”. These are there: {}", short(code), known.join(", ")),
            )]
        }
    }
}

/// Whether somebody else could still change the company's data.
pub(crate) fn has_other_admin(company: &Company, login: &str) -> bool {
    company.people.values().any(|row| row.admin && row.left_at.is_none() && row.login != login)
}

/// A company without an administrator could not be mended from its pages.
pub(crate) fn last_admin(field: &str) -> Refusal {
    wrong(
        field,
        "last-admin",
        "最後の管理者です。先に、ほかの人を管理者にしてください。",
        "This is the last administrator. Make somebody else one first.",
    )
}

/// Takes a person in. With an address of the desk, the person is invited: the link.
pub async fn add(
    desk: &Desk,
    viewer: &Viewer,
    form: &PersonForm,
    invite_at: Option<&str>,
) -> Result<Option<String>, Trouble> {
    admin_only(viewer)?;
    let form = form.tidy();
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    if company.people.contains_key(&form.login) {
        return Err(Trouble::Refused(check_login(&form.login, &company)));
    }
    refuse(form.check(&company))?;
    let row = keep_new(&mut change, &form).await?;
    let link = match invite_at {
        Some(base_url) => Some(invitations::give(&mut change, desk, &row, base_url).await?),
        None => None,
    };
    change.commit().await?;
    Ok(link)
}

pub(crate) async fn keep_new(change: &mut CompanyChange, form: &PersonForm) -> Result<PersonRow, Trouble> {
    let row = form.row(None);
    change.tx().keep_person(&row).await?;
    change.note(DeskFact::new("person-kept", &[("login", &row.login), ("unit", &row.unit)]));
    Ok(row)
}

/// Changes what is known of a person.
pub async fn change(desk: &Desk, viewer: &Viewer, form: &PersonForm) -> Result<(), Trouble> {
    admin_only(viewer)?;
    let form = form.tidy();
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    let row = company.people.get(&form.login).ok_or(Trouble::Unseen)?;
    refuse(form.check(&company))?;
    keep_changed(&mut change, row, &form).await?;
    change.commit().await
}

pub(crate) async fn keep_changed(
    change: &mut CompanyChange,
    row: &PersonRow,
    form: &PersonForm,
) -> Result<(), Trouble> {
    let found = differences(&PersonForm::of(row).particulars(), &form.particulars());
    if found.is_empty() {
        return Ok(());
    }
    change.tx().keep_person(&form.row(Some(row))).await?;
    let fact = DeskFact::new("person-changed", &[("login", &row.login)]);
    change.note(fact.with("changes", &changes(&found)));
    Ok(())
}

/// What somebody may change about oneself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnForm {
    /// The name in Japanese.
    pub name_ja: String,
    /// The name in English.
    pub name_en: String,
    /// `ja` or `en`.
    pub language: String,
    /// The name of the zone.
    pub zone: String,
}

/// Changes what one may change about oneself.
pub async fn change_own(desk: &Desk, viewer: &Viewer, own: &OwnForm) -> Result<(), Trouble> {
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let row = change.tx().person(&viewer.login).await?.ok_or(Trouble::Unseen)?;
    let own = own.clone();
    let form = PersonForm {
        name_ja: own.name_ja,
        name_en: own.name_en,
        language: own.language,
        zone: own.zone,
        ..PersonForm::of(&row)
    };
    let form = form.tidy();
    let mut refusals = check_names(&form.name_ja, &form.name_en);
    refusals.extend(check_language("language", &form.language));
    refusals.extend(check_zone("zone", &form.zone));
    refuse(refusals)?;
    keep_changed(&mut change, &row, &form).await?;
    change.commit().await
}

/// Takes somebody back who had left. The login opens with a new invitation only.
pub async fn take_back(desk: &Desk, viewer: &Viewer, login: &str) -> Result<(), Trouble> {
    admin_only(viewer)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    let row = company.people.get(login).filter(|row| row.left_at.is_some()).ok_or(Trouble::Unseen)?;
    refuse(check_unit("unit", &row.unit, &company))?;
    change.tx().keep_person(&PersonRow { left_at: None, ..row.clone() }).await?;
    change.note(DeskFact::new("person-returned", &[("login", login)]));
    change.commit().await
}
