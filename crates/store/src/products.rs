//! Products and who owns them; customers and what they use.

use jiff::Timestamp;

use crate::{Database, Failure, Row, Tx};

/// A product line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductRow {
    /// The name that stands in ledgers, and never changes.
    pub code: String,
    /// Its name in Japanese.
    pub name_ja: String,
    /// Its name in English.
    pub name_en: String,
    /// The unit that owns it.
    pub unit: String,
    /// Made for one customer: outside of what the deck calls a product vulnerability.
    pub custom: bool,
    /// Its CPE, where it has one.
    pub cpe: Option<String>,
    /// When it was given up.
    pub ended_at: Option<Timestamp>,
}

/// A version of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    /// The product.
    pub product: String,
    /// The version.
    pub version: String,
    /// The day of its release, `2026-04-01`.
    pub released_on: Option<String>,
    /// The last day of its support.
    pub support_until: Option<String>,
}

fn read(row: &Row) -> Result<ProductRow, Failure> {
    Ok(ProductRow {
        code: row.text("code")?,
        name_ja: row.text("name_ja")?,
        name_en: row.text("name_en")?,
        unit: row.text("unit")?,
        custom: row.yes("custom")?,
        cpe: row.text_or_none("cpe")?,
        ended_at: row.moment_or_none("ended_at")?,
    })
}

const PRODUCTS: &str = "SELECT code, name_ja, name_en, unit, custom, cpe, ended_at FROM product ORDER BY code";

const VERSIONS: &str =
    "SELECT product, version, released_on, support_until FROM product_version ORDER BY product, version";

impl Database {
    /// Every product line, those that were given up among them, by code.
    pub async fn products(&self) -> Result<Vec<ProductRow>, Failure> {
        self.rows(PRODUCTS, &[]).await?.iter().map(read).collect()
    }

    /// The versions of all products, by product and version.
    pub async fn versions(&self) -> Result<Vec<VersionRow>, Failure> {
        self.rows(VERSIONS, &[]).await?.iter().map(read_version).collect()
    }
}

fn read_version(row: &Row) -> Result<VersionRow, Failure> {
    Ok(VersionRow {
        product: row.text("product")?,
        version: row.text("version")?,
        released_on: row.text_or_none("released_on")?,
        support_until: row.text_or_none("support_until")?,
    })
}

impl Tx {
    /// Every product line, inside this change.
    pub async fn products(&mut self) -> Result<Vec<ProductRow>, Failure> {
        self.rows(PRODUCTS, &[]).await?.iter().map(read).collect()
    }

    /// Keeps a product line.
    pub async fn keep_product(&mut self, product: &ProductRow) -> Result<(), Failure> {
        let sql = "INSERT INTO product (code, name_ja, name_en, unit, custom, cpe, ended_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (code) DO UPDATE SET \
                   name_ja = excluded.name_ja, name_en = excluded.name_en, unit = excluded.unit, \
                   custom = excluded.custom, cpe = excluded.cpe, ended_at = excluded.ended_at";
        let values = [
            (&product.code).into(),
            (&product.name_ja).into(),
            (&product.name_en).into(),
            (&product.unit).into(),
            product.custom.into(),
            product.cpe.clone().into(),
            product.ended_at.into(),
        ];
        self.run(sql, &values).await.map(drop)
    }

    /// The versions of all products, inside this change.
    pub async fn versions(&mut self) -> Result<Vec<VersionRow>, Failure> {
        self.rows(VERSIONS, &[]).await?.iter().map(read_version).collect()
    }

    /// Keeps these versions of a product, in the place of those that were kept before.
    pub async fn keep_versions(&mut self, product: &str, versions: &[VersionRow]) -> Result<(), Failure> {
        self.run("DELETE FROM product_version WHERE product = $1", &[product.into()]).await?;
        for version in versions {
            self.keep_version(version).await?;
        }
        Ok(())
    }

    /// Keeps a version of a product.
    pub async fn keep_version(&mut self, version: &VersionRow) -> Result<(), Failure> {
        let sql = "INSERT INTO product_version (product, version, released_on, support_until) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (product, version) DO UPDATE SET released_on = excluded.released_on, \
                   support_until = excluded.support_until";
        let values = [
            (&version.product).into(),
            (&version.version).into(),
            version.released_on.clone().into(),
            version.support_until.clone().into(),
        ];
        self.run(sql, &values).await.map(drop)
    }
}
