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
use crate::{
    Company, Desk, Trouble, Viewer, company,
    reports::{Told, from_coordinator, parsed},
    settings::CVE_ORGANIZATION,
};

/// What is known beside the case.
pub(super) struct Around {
    pub(super) company: Company,
    versions: Vec<VersionRow>,
    /// What was told by whoever found it.
    told: Vec<Told>,
}

impl Around {
    pub(super) async fn ask(desk: &Desk, case_number: &str) -> Result<Self, Trouble> {
        let reports = match desk.store.ledger_of(case_number).await? {
            Some(case) => desk.store.reports_of_case(case).await?,
            None => Vec::new(),
        };
        // A coordinator is no finder: its name stands in many an advisory.
        let found = reports.iter().filter(|report| !from_coordinator(&report.source));
        let told = found.map(|report| parsed(&report.told)).collect();
        Ok(Self { company: company(desk).await?, versions: desk.store.versions().await?, told })
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
            told: &self.told,
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
    Numbering { organization: company.settings.said(CVE_ORGANIZATION).map(str::to_owned) }
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
