//! Advisories as they are written: every saved edition, and what waits for a second person.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// An advisory of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdvisoryRow {
    /// The number under which it is tracked.
    pub number: String,
    /// The case.
    pub case_id: i64,
    /// When its first draft was made.
    pub begun_at: Timestamp,
    /// The newest edition.
    pub edition: i64,
    /// The newest version that was published; 0 before the first.
    pub version: i64,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<Timestamp>,
    /// The title of the newest edition in Japanese.
    pub title_ja: String,
    /// The same in English.
    pub title_en: String,
}

/// An advisory in a list of those whose cases somebody may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdvisoryLine {
    /// The advisory.
    pub row: AdvisoryRow,
    /// The number of its case.
    pub case_number: String,
    /// What the case is about.
    pub case_subject: String,
    /// When its newest edition was saved.
    pub saved_at: Timestamp,
    /// A change to what is public waits for a second person.
    pub proposed: bool,
}

/// An edition as somebody saved it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionRow {
    /// The advisory.
    pub number: String,
    /// Which edition.
    pub edition: i64,
    /// When it was saved.
    pub at: Timestamp,
    /// Who saved it.
    pub person: String,
    /// For which unit.
    pub unit: String,
    /// What it says, as JSON.
    pub model: String,
    /// The hash of that.
    pub sha256: String,
    /// The words that look like secrets and that somebody said are none, as a JSON list.
    pub harmless: String,
}

/// A change to what is public, or its withdrawal, that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalRow {
    /// The advisory.
    pub number: String,
    /// It takes the advisory back.
    pub withdraws: bool,
    /// The edition that is to be published.
    pub edition: i64,
    /// Who proposed it.
    pub person: String,
    /// For which unit.
    pub unit: String,
    /// When.
    pub at: Timestamp,
    /// Why, in Japanese.
    pub because_ja: String,
    /// Why, in English.
    pub because_en: String,
}

const COLUMNS: &str = "a.number, a.case_id, a.begun_at, a.edition, a.version, a.withdrawn_at, a.title_ja, a.title_en";
const EDITION: &str = "number, edition, at, person, unit, model, sha256, harmless";
const PROPOSAL: &str = "number, withdraws, edition, person, unit, at, because_ja, because_en";

fn read(row: &Row) -> Result<AdvisoryRow, Failure> {
    Ok(AdvisoryRow {
        number: row.text("number")?,
        case_id: row.int("case_id")?,
        begun_at: row.moment("begun_at")?,
        edition: row.int("edition")?,
        version: row.int("version")?,
        withdrawn_at: row.moment_or_none("withdrawn_at")?,
        title_ja: row.text("title_ja")?,
        title_en: row.text("title_en")?,
    })
}

fn read_edition(row: &Row) -> Result<EditionRow, Failure> {
    Ok(EditionRow {
        number: row.text("number")?,
        edition: row.int("edition")?,
        at: row.moment("at")?,
        person: row.text("person")?,
        unit: row.text("unit")?,
        model: row.text("model")?,
        sha256: row.text("sha256")?,
        harmless: row.text("harmless")?,
    })
}

fn read_proposal(row: &Row) -> Result<ProposalRow, Failure> {
    Ok(ProposalRow {
        number: row.text("number")?,
        withdraws: row.yes("withdraws")?,
        edition: row.int("edition")?,
        person: row.text("person")?,
        unit: row.text("unit")?,
        at: row.moment("at")?,
        because_ja: row.text("because_ja")?,
        because_en: row.text("because_en")?,
    })
}

impl Database {
    /// The advisory of a case.
    pub async fn advisory_of(&self, case: i64) -> Result<Option<AdvisoryRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM advisory a WHERE a.case_id = $1");
        self.row(&sql, &[case.into()]).await?.as_ref().map(read).transpose()
    }

    /// The editions of an advisory, newest first.
    pub async fn advisory_editions(&self, number: &str) -> Result<Vec<EditionRow>, Failure> {
        let sql = format!("SELECT {EDITION} FROM advisory_edition WHERE number = $1 ORDER BY edition DESC");
        self.rows(&sql, &[number.into()]).await?.iter().map(read_edition).collect()
    }

    /// What waits for a second person.
    pub async fn advisory_proposal(&self, number: &str) -> Result<Option<ProposalRow>, Failure> {
        let sql = format!("SELECT {PROPOSAL} FROM advisory_proposal WHERE number = $1");
        self.row(&sql, &[number.into()]).await?.as_ref().map(read_proposal).transpose()
    }

    /// The advisories of the cases whose details one of these units may read, newest first.
    pub async fn advisories(&self, units: &[String], most: i64) -> Result<Vec<AdvisoryLine>, Failure> {
        if units.is_empty() {
            return Ok(Vec::new());
        }
        let places: Vec<String> = (2..).zip(units).map(|(place, _)| format!("${place}")).collect();
        let sql = format!(
            "SELECT {COLUMNS}, c.number AS case_number, c.subject AS case_subject, e.at AS saved_at, \
             EXISTS (SELECT 1 FROM advisory_proposal p WHERE p.number = a.number) AS proposed \
             FROM advisory a JOIN case_file c ON c.id = a.case_id \
             JOIN advisory_edition e ON e.number = a.number AND e.edition = a.edition \
             WHERE EXISTS (SELECT 1 FROM case_reach r WHERE r.case_id = c.id AND r.depth >= 1 AND r.unit IN ({})) \
             ORDER BY a.begun_at DESC, a.number DESC LIMIT $1",
            places.join(", ")
        );
        let values: Vec<_> = std::iter::once(most.into()).chain(units.iter().map(Into::into)).collect();
        let rows = self.rows(&sql, &values).await?;
        let line = |row: &Row| {
            Ok(AdvisoryLine {
                row: read(row)?,
                case_number: row.text("case_number")?,
                case_subject: row.text("case_subject")?,
                saved_at: row.moment("saved_at")?,
                proposed: row.yes("proposed")?,
            })
        };
        rows.iter().map(line).collect()
    }
}

impl Tx {
    /// The advisory of a case, inside this change.
    pub async fn advisory_of(&mut self, case: i64) -> Result<Option<AdvisoryRow>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM advisory a WHERE a.case_id = $1");
        self.row(&sql, &[case.into()]).await?.as_ref().map(read).transpose()
    }

    /// An edition of an advisory, inside this change.
    pub async fn advisory_edition(&mut self, number: &str, edition: i64) -> Result<Option<EditionRow>, Failure> {
        let sql = format!("SELECT {EDITION} FROM advisory_edition WHERE number = $1 AND edition = $2");
        self.row(&sql, &[number.into(), edition.into()]).await?.as_ref().map(read_edition).transpose()
    }

    /// What waits for a second person, inside this change.
    pub async fn advisory_proposal(&mut self, number: &str) -> Result<Option<ProposalRow>, Failure> {
        let sql = format!("SELECT {PROPOSAL} FROM advisory_proposal WHERE number = $1");
        self.row(&sql, &[number.into()]).await?.as_ref().map(read_proposal).transpose()
    }

    /// Keeps an advisory as it stands now.
    pub async fn keep_advisory(&mut self, row: &AdvisoryRow) -> Result<(), Failure> {
        let sql = "INSERT INTO advisory (number, case_id, begun_at, edition, version, withdrawn_at, title_ja, title_en) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (number) DO UPDATE SET \
                   edition = excluded.edition, version = excluded.version, withdrawn_at = excluded.withdrawn_at, \
                   title_ja = excluded.title_ja, title_en = excluded.title_en";
        let values = [
            (&row.number).into(),
            row.case_id.into(),
            row.begun_at.into(),
            row.edition.into(),
            row.version.into(),
            row.withdrawn_at.into(),
            (&row.title_ja).into(),
            (&row.title_en).into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// Keeps an edition. There is none of this number yet.
    pub async fn add_edition(&mut self, row: &EditionRow) -> Result<(), Failure> {
        let sql = "INSERT INTO advisory_edition (number, edition, at, person, unit, model, sha256, harmless) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = [
            (&row.number).into(),
            row.edition.into(),
            row.at.into(),
            (&row.person).into(),
            (&row.unit).into(),
            (&row.model).into(),
            (&row.sha256).into(),
            (&row.harmless).into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// Keeps what waits for a second person; there is one at a time.
    pub async fn keep_advisory_proposal(&mut self, row: &ProposalRow) -> Result<(), Failure> {
        self.drop_advisory_proposal(&row.number).await?;
        let sql = "INSERT INTO advisory_proposal (number, withdraws, edition, person, unit, at, because_ja, because_en) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = [
            (&row.number).into(),
            row.withdraws.into(),
            row.edition.into(),
            (&row.person).into(),
            (&row.unit).into(),
            row.at.into(),
            (&row.because_ja).into(),
            (&row.because_en).into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// Nothing waits for a second person any more.
    pub async fn drop_advisory_proposal(&mut self, number: &str) -> Result<(), Failure> {
        self.run("DELETE FROM advisory_proposal WHERE number = $1", &[number.into()]).await.map(drop)
    }
}
