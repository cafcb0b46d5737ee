//! Products: who owns them, their versions, and until when these are supported.

use casework::{refusal::Refusal, words::Words};
use store::{ProductRow, VersionRow};

use crate::{
    Company, CompanyChange, Desk, DeskFact, Particular, Trouble, Viewer,
    admission::admin_or_poc,
    differences::{changes, differences},
    forms::{both, check_code, check_day, check_names, kept_day, refuse, wrong},
    people::check_unit,
    text,
};

/// What is typed about a version.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct VersionForm {
    /// The version.
    pub version: String,
    /// The day of its release.
    pub released_on: String,
    /// The last day of its support.
    pub support_until: String,
}

/// What is typed about a product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProductForm {
    /// The name that stands in ledgers, and never changes.
    pub code: String,
    /// Its name in Japanese.
    pub name_ja: String,
    /// Its name in English.
    pub name_en: String,
    /// The unit that owns it.
    pub unit: String,
    /// Made for one customer.
    pub custom: bool,
    /// Its CPE, where it has one.
    pub cpe: String,
    /// Its versions.
    pub versions: Vec<VersionForm>,
}

/// The most versions of one product.
const MOST_VERSIONS: usize = 300;

impl ProductForm {
    /// What is known of a product, with those of all versions that are its own.
    pub fn of(row: &ProductRow, versions: &[VersionRow]) -> Self {
        let own = versions.iter().filter(|version| version.product == row.code).map(|version| VersionForm {
            version: version.version.clone(),
            released_on: version.released_on.clone().unwrap_or_default(),
            support_until: version.support_until.clone().unwrap_or_default(),
        });
        let mut versions: Vec<VersionForm> = own.collect();
        versions.sort();
        Self {
            code: row.code.clone(),
            name_ja: row.name_ja.clone(),
            name_en: row.name_en.clone(),
            unit: row.unit.clone(),
            custom: row.custom,
            cpe: row.cpe.clone().unwrap_or_default(),
            versions,
        }
    }

    /// The same without blanks around and empty lines, and with days as they are kept.
    pub(crate) fn tidy(&self) -> Self {
        let (name_ja, name_en) = both(&self.name_ja, &self.name_en);
        let day = |text: &str| kept_day(text.trim()).unwrap_or_else(|| text.trim().to_owned());
        let lines = self.versions.iter().map(|it| VersionForm {
            version: it.version.trim().to_owned(),
            released_on: day(&it.released_on),
            support_until: day(&it.support_until),
        });
        let mut versions: Vec<VersionForm> = lines.filter(|it| *it != VersionForm::default()).collect();
        versions.sort();
        let (code, unit, cpe) = (self.code.trim().into(), self.unit.trim().into(), self.cpe.trim().into());
        Self { code, name_ja, name_en, unit, custom: self.custom, cpe, versions }
    }

    /// Everything that is wrong with it in this company.
    pub(crate) fn check(&self, company: &Company) -> Vec<Refusal> {
        let mut refusals =
            if company.products.contains_key(&self.code) { Vec::new() } else { check_new(&self.code, company) };
        refusals.extend(check_names(&self.name_ja, &self.name_en));
        refusals.extend(check_unit("unit", &self.unit, company));
        refusals.extend(check_cpe(&self.cpe));
        refusals.extend(self.check_versions());
        refusals
    }

    fn check_versions(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.versions.len() > MOST_VERSIONS {
            refusals.push(wrong(
                "versions",
                "too-many",
                format!("バージョンは{MOST_VERSIONS}個までです。"),
                format!("A product has at most {MOST_VERSIONS} versions."),
            ));
        }
        for (place, it) in self.versions.iter().enumerate() {
            if it.version.is_empty() {
                refusals.push(wrong(
                    "versions",
                    "no-version",
                    "日付だけの行があります。バージョンを入力するか、日付を消してください。",
                    "There is a line with days only. Enter its version, or clear the days.",
                ));
                continue;
            }
            refusals.extend(check_version("versions", &it.version));
            refusals.extend(check_day("versions", &it.released_on));
            refusals.extend(check_day("versions", &it.support_until));
            if self.versions.iter().take(place).any(|other| other.version == it.version) {
                refusals.push(wrong(
                    "versions",
                    "version-twice",
                    format!("バージョン「{}」が二つあります。", it.version),
                    format!("The version “{}” is there twice.", it.version),
                ));
            }
            if !it.released_on.is_empty() && !it.support_until.is_empty() && it.support_until < it.released_on {
                refusals.push(wrong(
                    "versions",
                    "ends-before-release",
                    format!("バージョン「{}」のサポート終了日がリリース日より前です。", it.version),
                    format!("The support of version “{}” ends before its release.", it.version),
                ));
            }
        }
        refusals
    }

    pub(crate) fn row(&self, existing: Option<&ProductRow>) -> ProductRow {
        ProductRow {
            code: self.code.clone(),
            name_ja: self.name_ja.clone(),
            name_en: self.name_en.clone(),
            unit: self.unit.clone(),
            custom: self.custom,
            cpe: Some(self.cpe.clone()).filter(|cpe| !cpe.is_empty()),
            ended_at: existing.and_then(|row| row.ended_at),
        }
    }

    fn version_rows(&self) -> Vec<VersionRow> {
        let row = |it: &VersionForm| VersionRow {
            product: self.code.clone(),
            version: it.version.clone(),
            released_on: kept_day(&it.released_on),
            support_until: kept_day(&it.support_until),
        };
        self.versions.iter().map(row).collect()
    }

    pub(crate) fn particulars(&self) -> Vec<Particular> {
        vec![
            Particular::text("name_ja", "名称（日本語）", "name in Japanese", &self.name_ja),
            Particular::text("name_en", "名称（英語）", "name in English", &self.name_en),
            Particular::text("unit", "主管部門", "owning unit", &self.unit),
            Particular::new("custom", "区分", "kind", kind_words(self.custom)),
            Particular::text("cpe", "CPE", "CPE", &self.cpe),
            Particular::text("versions", "バージョン", "versions", &self.versions_text()),
        ]
    }

    /// The versions as a sheet holds them: one in a line, its days after it.
    pub(crate) fn versions_text(&self) -> String {
        let line = |it: &VersionForm| {
            let text = format!("{} | {} | {}", it.version, it.released_on, it.support_until);
            text.trim_end_matches([' ', '|']).to_owned()
        };
        self.versions.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// General or made for one customer.
pub fn kind_words(custom: bool) -> Words {
    if custom { Words::new("個別受注品", "custom-made") } else { Words::new("汎用品", "general") }
}

/// What is wrong with the name of a version: a sheet has several in one cell.
pub(crate) fn check_version(field: &str, version: &str) -> Vec<Refusal> {
    let mut refusals = text::line(field, version, 60);
    if version.contains(['|', ';', '；']) {
        refusals.push(wrong(
            field,
            "bad-version",
            "バージョンに「|」と「;」は使えません。",
            "A version cannot contain “|” or “;”.",
        ));
    }
    refusals
}

fn check_new(code: &str, company: &Company) -> Vec<Refusal> {
    let mut refusals = check_code("code", code);
    if let Some(other) = company.products.keys().find(|other| other.eq_ignore_ascii_case(code)) {
        refusals.push(wrong(
            "code",
            "taken-code",
            format!("コード「{other}」の製品はすでにあります。"),
            format!("There is a product “{other}” already."),
        ));
    }
    refusals
}

/// The form of a CPE name, 2.3 formatted string: thirteen parts, of an application, an operating system or hardware.
fn check_cpe(cpe: &str) -> Vec<Refusal> {
    if cpe.is_empty() {
        return Vec::new();
    }
    // A colon after a backslash belongs to the part.
    let parts: Vec<String> = cpe.replace("\\:", "\u{1}").split(':').map(str::to_owned).collect();
    let plain = |part: &String| !part.is_empty() && part.chars().all(|c| c == '\u{1}' || c.is_ascii_graphic());
    let good = parts.len() == 13
        && parts.starts_with(&["cpe".to_owned(), "2.3".to_owned()])
        && parts.get(2).is_some_and(|part| matches!(part.as_str(), "a" | "o" | "h" | "*" | "-"))
        && cpe.len() <= 500
        && parts.iter().all(plain);
    if good {
        return Vec::new();
    }
    vec![wrong(
        "cpe",
        "bad-cpe",
        "CPE 2.3の形になっていません。例: cpe:2.3:h:a-sha:plc-x:*:*:*:*:*:*:*:*",
        "This is not a CPE 2.3 name. Example: cpe:2.3:h:a-sha:plc-x:*:*:*:*:*:*:*:*",
    )]
}

/// Takes a product in.
pub async fn add(desk: &Desk, viewer: &Viewer, form: &ProductForm) -> Result<(), Trouble> {
    admin_or_poc(viewer)?;
    let form = form.tidy();
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    if company.products.contains_key(&form.code) {
        return Err(Trouble::Refused(check_new(&form.code, &company)));
    }
    refuse(form.check(&company))?;
    keep_new(&mut change, &form).await?;
    change.commit().await
}

pub(crate) async fn keep_new(change: &mut CompanyChange, form: &ProductForm) -> Result<(), Trouble> {
    change.tx().keep_product(&form.row(None)).await?;
    change.tx().keep_versions(&form.code, &form.version_rows()).await?;
    change.note(DeskFact::new("product-kept", &[("code", &form.code), ("unit", &form.unit)]));
    Ok(())
}

/// Changes a product.
pub async fn change(desk: &Desk, viewer: &Viewer, form: &ProductForm) -> Result<(), Trouble> {
    admin_or_poc(viewer)?;
    let form = form.tidy();
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    let row = company.products.get(&form.code).ok_or(Trouble::Unseen)?;
    refuse(form.check(&company))?;
    let before = ProductForm::of(row, &change.tx().versions().await?);
    keep_changed(&mut change, row, &before, &form).await?;
    change.commit().await
}

pub(crate) async fn keep_changed(
    change: &mut CompanyChange,
    row: &ProductRow,
    before: &ProductForm,
    form: &ProductForm,
) -> Result<(), Trouble> {
    let found = differences(&before.particulars(), &form.particulars());
    if found.is_empty() {
        return Ok(());
    }
    change.tx().keep_product(&form.row(Some(row))).await?;
    change.tx().keep_versions(&form.code, &form.version_rows()).await?;
    change.note(DeskFact::new("product-changed", &[("code", &form.code)]).with("changes", &changes(&found)));
    Ok(())
}

/// Gives a product up: no new case is about it. Cases that are stay as they are.
pub async fn end(desk: &Desk, viewer: &Viewer, code: &str, because: &str) -> Result<(), Trouble> {
    admin_or_poc(viewer)?;
    refuse(text::line("because", because, 300))?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let row = change.tx().products().await?.into_iter().find(|row| row.code == code && row.ended_at.is_none());
    let row = row.ok_or(Trouble::Unseen)?;
    change.tx().keep_product(&ProductRow { ended_at: Some(viewer.now), ..row }).await?;
    change.note(DeskFact::new("product-ended", &[("code", code), ("because", because.trim())]));
    change.commit().await
}

/// Takes a product back.
pub async fn take_back(desk: &Desk, viewer: &Viewer, code: &str) -> Result<(), Trouble> {
    admin_or_poc(viewer)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let company = change.company().await?;
    let row = company.products.get(code).filter(|row| row.ended_at.is_some()).ok_or(Trouble::Unseen)?;
    refuse(check_unit("unit", &row.unit, &company))?;
    change.tx().keep_product(&ProductRow { ended_at: None, ..row.clone() }).await?;
    change.note(DeskFact::new("product-returned", &[("code", code)]));
    change.commit().await
}

/// The versions of all products, by product and version.
pub async fn versions(desk: &Desk) -> Result<Vec<VersionRow>, Trouble> {
    Ok(desk.store.versions().await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cpe_is_known_by_its_form() {
        assert!(check_cpe(r"cpe:2.3:h:a-sha:plc\:x:*:*:*:*:*:*:*:*").is_empty());
        for bad in ["cpe:/a:x", "cpe:2.3:h:a", "cpe:2.3:x:a:b:*:*:*:*:*:*:*:*", "cpe:2.3:h:a::*:*:*:*:*:*:*:*"] {
            assert!(!check_cpe(bad).is_empty(), "{bad}");
        }
    }
}
