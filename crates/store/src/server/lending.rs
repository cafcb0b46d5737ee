//! The connections to a server: lent to one at a time, laid back by whoever heard the whole answer, given up otherwise.
//!
//! A pool of the driver's asks the server before and after each use whether it is still there, which is as much work as most questions.
#![expect(
    clippy::disallowed_methods,
    reason = "how long one waits for a database that somebody holds is no duty of anybody"
)]

use std::{
    io::ErrorKind,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use sqlx::{
    Connection,
    postgres::{PgConnectOptions, PgConnection},
};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, sleep, timeout_at},
};

use crate::Failure;

/// The most connections of one process.
const MOST: usize = 12;

/// A connection that was used so lately is used again unasked; one that lay for longer may have lost its server.
const FRESH: Duration = Duration::from_secs(1);

/// A server that begins is asked again so often.
const AGAIN: Duration = Duration::from_millis(100);

/// How many statements a connection remembers how to run.
const REMEMBERED: usize = 256;

/// What every connection is told: nobody waits without end for a lock, for an answer, or for somebody who stopped in the middle of
/// a change.
const MANNERS: &str = "SET lock_timeout = '10s'; SET statement_timeout = '30s'; \
                       SET idle_in_transaction_session_timeout = '60s'; SET default_transaction_isolation = 'read committed'";

/// Who lends. Cheap to clone.
#[derive(Clone)]
pub(super) struct Lending(Arc<Room>);

struct Room {
    options: PgConnectOptions,
    patience: Duration,
    places: Arc<Semaphore>,
    idle: Mutex<Vec<(PgConnection, Instant)>>,
    /// How many connections there are, lent or not.
    there: AtomicUsize,
}

impl Lending {
    pub(super) fn new(options: PgConnectOptions, patience: Duration) -> Self {
        let options = options.statement_cache_capacity(REMEMBERED);
        let (places, idle) = (Arc::new(Semaphore::new(MOST)), Mutex::default());
        Self(Arc::new(Room { options, patience, places, idle, there: AtomicUsize::new(0) }))
    }

    /// A connection, when there is one.
    pub(super) async fn lend(&self) -> Result<Lent, Failure> {
        let until = Instant::now() + self.0.patience;
        let place = timeout_at(until, self.0.places.clone().acquire_owned()).await;
        let place = place.map_err(|_| self.nobody_comes("others still use every connection"))?;
        let place = place.map_err(|_| Failure::gone("the connections were let go"))?;
        let laid_back = self.0.idle().pop();
        if let Some((connection, used)) = laid_back {
            let mut lent = Lent { connection: Some(connection), room: self.0.clone(), whole: true, place: Some(place) };
            if used.elapsed() < FRESH {
                return Ok(lent);
            }
            let answer = timeout_at(until, lent.taken()?.ping()).await;
            if answer.is_ok_and(|answer| answer.is_ok()) {
                lent.whole = true;
                return Ok(lent);
            }
            let place = lent.forget();
            return match place {
                Some(place) => self.connect(place, until).await,
                None => Err(Failure::gone("the connection was lost")),
            };
        }
        self.connect(place, until).await
    }

    async fn connect(&self, place: OwnedSemaphorePermit, until: Instant) -> Result<Lent, Failure> {
        let connection = loop {
            let made = timeout_at(until, self.0.made()).await;
            match made.map_err(|_| self.nobody_comes("no connection was made"))? {
                Err(error) if is_starting(&error) && Instant::now() + AGAIN < until => sleep(AGAIN).await,
                made => break made?,
            }
        };
        self.0.there.fetch_add(1, Ordering::SeqCst);
        Ok(Lent { connection: Some(connection), room: self.0.clone(), whole: true, place: Some(place) })
    }

    /// Who waits while there are no connections at all does not wait in a line: there is no server.
    fn nobody_comes(&self, cause: &str) -> Failure {
        let failure = Failure::busy(cause);
        if self.0.there.load(Ordering::SeqCst) == 0 { failure.without_connections() } else { failure }
    }

    pub(super) async fn close(&self) {
        self.0.places.close();
        let idle = std::mem::take(&mut *self.0.idle());
        for (connection, _) in idle {
            // It goes in either case; said or not.
            let _said = connection.close().await;
        }
    }
}

/// A server that begins or begins anew refuses everybody for a while.
fn is_starting(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(error) => matches!(
            error.kind(),
            ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted
        ),
        sqlx::Error::Database(error) => error.code().is_some_and(|code| code == "57P03"),
        _ => false,
    }
}

impl Room {
    async fn made(&self) -> Result<PgConnection, sqlx::Error> {
        let mut connection = PgConnection::connect_with(&self.options).await?;
        sqlx::raw_sql(MANNERS).execute(&mut connection).await?;
        Ok(connection)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<(PgConnection, Instant)>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection that is lent. It goes back with this value, if every answer on it was heard to its end.
pub(super) struct Lent {
    connection: Option<PgConnection>,
    room: Arc<Room>,
    whole: bool,
    place: Option<OwnedSemaphorePermit>,
}

impl Lent {
    /// The connection, for one statement: until it has answered, nobody else may have it.
    pub(super) fn taken(&mut self) -> Result<&mut PgConnection, Failure> {
        self.whole = false;
        self.connection.as_mut().ok_or_else(|| Failure::gone("the connection was lost"))
    }

    /// What the statement answered. A server that refuses has answered as well.
    pub(super) fn answered<T>(&mut self, answer: Result<T, sqlx::Error>) -> Result<T, Failure> {
        self.whole = matches!(answer, Ok(_) | Err(sqlx::Error::Database(_)));
        let failure = answer.map_err(Failure::from);
        if failure.as_ref().is_err_and(Failure::is_gone) {
            self.whole = false;
        }
        failure
    }

    /// Gives the connection up; its place is free.
    pub(super) fn forget(mut self) -> Option<OwnedSemaphorePermit> {
        self.whole = false;
        self.place.take()
    }

    /// Whether every answer on it was heard to its end.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        if self.whole && !self.room.places.is_closed() {
            self.room.idle().push((connection, Instant::now()));
        } else {
            self.room.there.fetch_sub(1, Ordering::SeqCst);
        }
    }
}
