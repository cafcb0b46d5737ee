//! A change on a server: a transaction on a connection of its own.

use super::lending::Lent;
use crate::{Failure, Row, Value};

/// A change that has begun. Dropped without [`ServerChange::commit`], it has not happened.
pub(crate) struct ServerChange(Option<Lent>);

impl ServerChange {
    pub(super) async fn begin(mut lent: Lent) -> Result<Self, Failure> {
        lent.script("BEGIN").await?;
        Ok(Self(Some(lent)))
    }

    /// Rows as they are inside this change.
    pub(crate) async fn rows(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Failure> {
        self.lent()?.rows(sql, values).await
    }

    /// Runs a statement; how many rows it touched.
    pub(crate) async fn run(&mut self, sql: &str, values: &[Value]) -> Result<u64, Failure> {
        self.lent()?.run(sql, values).await
    }

    /// Several statements of ours at once.
    pub(crate) async fn script(&mut self, sql: &str) -> Result<(), Failure> {
        self.lent()?.script(sql).await
    }

    /// Makes it so.
    pub(crate) async fn commit(mut self) -> Result<(), Failure> {
        let committed = self.lent()?.script("COMMIT").await;
        if committed.is_ok() {
            // It goes back as it is; there is nothing to be undone.
            drop(self.0.take());
        }
        committed
    }

    fn lent(&mut self) -> Result<&mut Lent, Failure> {
        self.0.as_mut().ok_or_else(|| Failure::gone("the change is over"))
    }
}

impl Drop for ServerChange {
    fn drop(&mut self) {
        let Some(mut lent) = self.0.take().filter(Lent::is_whole) else { return };
        // A server that loses the connection undoes the change by itself, and so it does where nothing can wait any more.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { lent.script("ROLLBACK").await });
        } else {
            lent.forget();
        }
    }
}
