//! The words of a case as far as each circle reads, in the same change as the case: what one may not read does not help to find it.

use crate::{Dialect, Failure, Tokens, Tx, Value};

/// How far each circle reaches, as a number that the databases can compare.
fn depth(circle: &str) -> i64 {
    match circle {
        "overview" => 0,
        "details" => 1,
        _ => 2,
    }
}

impl Tx {
    /// Keeps the words that a circle reads of a case, those of the wider circles among them, in the place of earlier ones.
    pub async fn keep_words(&mut self, case: i64, circle: &str, words: &Tokens) -> Result<(), Failure> {
        let dialect = self.dialect();
        let values = values(dialect, case, circle, words);
        match dialect {
            Dialect::Sqlite => {
                self.run("DELETE FROM words WHERE rowid = $1", &values[..1]).await?;
                if !words.is_empty() {
                    self.run("INSERT INTO words (rowid, tokens) VALUES ($1, $2)", &values).await?;
                }
            }
            Dialect::Postgres => {
                let sql = "INSERT INTO words (case_id, depth, tokens) VALUES ($1, $2, array_to_tsvector(string_to_array($3, ' '))) \
                           ON CONFLICT (case_id, depth) DO UPDATE SET tokens = excluded.tokens";
                self.run(sql, &values).await?;
            }
        }
        Ok(())
    }
}

/// The words of a case in the columns of the index.
pub(crate) fn values(dialect: Dialect, case: i64, circle: &str, words: &Tokens) -> Vec<Value> {
    let joined = words.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    match dialect {
        Dialect::Sqlite => vec![(case * 4 + depth(circle)).into(), joined.into()],
        Dialect::Postgres => vec![case.into(), depth(circle).into(), joined.into()],
    }
}

/// The words as the index is asked: all of them. The tokens are our own ASCII words, so that nothing needs quoting.
pub(crate) fn query_of(dialect: Dialect, words: &Tokens) -> String {
    let (and, or, any) = match dialect {
        Dialect::Sqlite => (" AND ", " OR ", "*"),
        Dialect::Postgres => (" & ", " | ", ":*"),
    };
    let each = words.iter().map(|word| match beginning(word) {
        Some(pair) => format!("({word}{or}{pair}{any})"),
        None => word.clone(),
    });
    each.collect::<Vec<_>>().join(and)
}

/// With what a pair begins whose first character is this one that stands alone in a query.
fn beginning(word: &str) -> Option<String> {
    let alone = word.starts_with('c') && !word.contains('x');
    alone.then(|| format!("{word}x"))
}

/// Whether a word of a query is the first character of this pair of a text.
#[cfg(test)]
pub(crate) fn begins(word: &str, pair: &str) -> bool {
    beginning(word).is_some_and(|beginning| pair.starts_with(&beginning))
}
