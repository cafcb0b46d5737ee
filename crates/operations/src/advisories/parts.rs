//! What every act on an advisory asks first: the company, and what it knows of its versions.

use advisory::{Advisory, Problem, forms::Numbering};
use casework::{case::Case, process::Process};
use jiff::Timestamp;
use store::{EditionRow, VersionRow};

use super::{
    model::{moment, read},
    problems::problems,
    secrets::Known,
};
use crate::{Company, Desk, Trouble, Viewer, company, settings::CVE_ORGANIZATION};

/// What is known beside the case.
pub(super) struct Around {
    pub(super) company: Company,
    versions: Vec<VersionRow>,
}

impl Around {
    pub(super) async fn ask(desk: &Desk) -> Result<Self, Trouble> {
        Ok(Self { company: company(desk).await?, versions: desk.store.versions().await? })
    }

    /// Who the company is to the CVE programme.
    pub(super) fn numbering(&self) -> Numbering {
        numbering(&self.company)
    }

    /// Everything that is wrong with an advisory if it were said now.
    pub(super) fn problems(&self, on: &On<'_>, advisory: &Advisory, harmless: &[String]) -> Vec<Problem> {
        let now = moment(on.now, &on.process.time_zone);
        let today = now.strftime("%Y-%m-%d").to_string();
        let known = Known {
            company: &self.company,
            versions: &self.versions,
            process: on.process,
            case: on.case,
            case_number: on.case_number,
            today: &today,
            reads_finder: on.viewer.is_poc(),
        };
        problems(&known, advisory, harmless, &now, on.base_url)
    }

    /// The same of an edition as it was saved.
    pub(super) fn problems_of(&self, on: &On<'_>, row: &EditionRow) -> Result<Vec<Problem>, Trouble> {
        let advisory = read(&row.model, &row.number)?;
        Ok(self.problems(on, &advisory, &harmless(row)))
    }

    /// The versions of a product that are in the register, with their days.
    pub(super) fn versions_of<'a>(&'a self, product: &'a str) -> impl Iterator<Item = &'a VersionRow> {
        self.versions.iter().filter(move |version| version.product == product)
    }
}

/// Who a company is to the CVE programme.
pub(super) fn numbering(company: &Company) -> Numbering {
    let organization = company.setting(CVE_ORGANIZATION, "");
    Numbering { organization: Some(organization.to_owned()).filter(|id| !id.is_empty()) }
}

/// On which case, for whom, when, and at which address the desk is.
pub(super) struct On<'a> {
    pub(super) process: &'a Process,
    pub(super) case: &'a Case,
    pub(super) case_number: &'a str,
    pub(super) viewer: &'a Viewer,
    pub(super) now: Timestamp,
    pub(super) base_url: &'a str,
}

/// The words that somebody said are no secrets.
pub(super) fn harmless(row: &EditionRow) -> Vec<String> {
    serde_json::from_str(&row.harmless).unwrap_or_default()
}

/// Refused: somebody may read, and may not do this.
pub(super) fn not_yours() -> Trouble {
    Trouble::refused(
        "not-your-role",
        "これを行えるのは、公表の手順項目を主担当とする部門（POCと広報）です。",
        "This is for the units that lead the publication: POC and press.",
    )
}

/// Refused: there is no advisory on the case yet.
pub(super) fn none_yet() -> Trouble {
    Trouble::refused(
        "no-advisory",
        "この案件にはまだアドバイザリがありません。先に下書きを作成してください。",
        "This case has no advisory yet. Make a draft first.",
    )
}
