//! A real PostgreSQL: one throw-away cluster for all tests, and a fresh empty database for each.

use std::{
    net::TcpListener,
    path::PathBuf,
    process::{Command, Output, Stdio, id},
    sync::atomic::{AtomicU32, Ordering},
};

use tokio::{sync::OnceCell, task::spawn_blocking};

use crate::{
    Failure, Result,
    temp::Folder,
    watched::{End, Watched},
};

const MAKE: &str = include_str!("../beds/postgres.sh");

/// The cluster that `cargo xtask test` started for all test programs, as an address.
const SHARED: &str = "MADOGUCHI_TEST_POSTGRES";

/// Whether what was committed is to outlive a machine that loses its power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// `fsync=off`: fast, and right for nearly all tests.
    Careless,
    /// `fsync=on`, as in earnest.
    Kept,
}

/// A running cluster.
#[derive(Debug)]
pub struct Cluster {
    /// Of its superuser and the database `postgres`.
    address: String,
    /// Absent when somebody else started it.
    _server: Option<(Watched, Folder)>,
}

/// A database of its own, empty at first, dropped with this value.
#[derive(Debug)]
pub struct Database {
    maintenance: String,
    name: String,
}

/// A fresh database in the cluster that all tests share.
pub async fn fresh_database() -> Result<Database> {
    Cluster::shared().await?.fresh_database().await
}

impl Cluster {
    /// The one of this test run if there is one, and else the one of this process, started by whoever comes first.
    pub async fn shared() -> Result<&'static Self> {
        static CLUSTER: OnceCell<Cluster> = OnceCell::const_new();
        let find = || async {
            match std::env::var(SHARED) {
                Ok(address) => Ok(Self { address, _server: None }),
                Err(_) => Self::start(Durability::Careless).await,
            }
        };
        CLUSTER.get_or_try_init(find).await
    }

    /// Starts one that is nobody else's. It ends with this value, or with this process.
    pub async fn start(durability: Durability) -> Result<Self> {
        let mut attempts = 0;
        loop {
            attempts += 1;
            match Self::attempt(durability).await {
                // Between finding a free port and taking it, somebody else may have taken it.
                Err(failure) if attempts < 3 && failure.to_string().contains("Address already in use") => {}
                other => return other,
            }
        }
    }

    async fn attempt(durability: Durability) -> Result<Self> {
        let folder = Folder::new()?;
        let port = free_port()?;
        let fsync = if durability == Durability::Kept { "on" } else { "off" };
        let mut make = Command::new("sh");
        make.args(["-c", MAKE, "postgres"]).arg(folder.path()).args([&port.to_string(), fsync]);
        // INT ends the sessions too; TERM would wait for them.
        let end = End { signal: "INT", folder: Some(folder.path().to_owned()) };
        let server = Watched::start("PostgreSQL", &make, end).await?;
        server.says("database system is ready to accept connections").await?;
        let address = format!("postgres://madoguchi@127.0.0.1:{port}/postgres");
        Ok(Self { address, _server: Some((server, folder)) })
    }

    /// Makes a database for one test.
    pub async fn fresh_database(&self) -> Result<Database> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}_{}", id(), COUNT.fetch_add(1, Ordering::Relaxed));
        // A file copy of the empty template is several times as fast as writing it through the log.
        query(&self.address, &format!("CREATE DATABASE {name} TEMPLATE template0 STRATEGY file_copy")).await?;
        Ok(Database { maintenance: self.address.clone(), name })
    }
}

impl Database {
    /// Its address, as the program takes it.
    pub fn url(&self) -> String {
        let server = self.maintenance.rsplit_once('/').map_or(self.maintenance.as_str(), |(server, _)| server);
        format!("{server}/{}", self.name)
    }

    /// What `psql` answers: a row in a line, with `|` between the columns.
    pub async fn query(&self, sql: &str) -> Result<String> {
        query(&self.url(), sql).await
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // Nobody waits for it. What it cannot drop goes when the cluster does.
        let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        psql(&self.maintenance, &sql).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok();
    }
}

async fn query(address: &str, sql: &str) -> Result<String> {
    let mut asked = psql(address, sql);
    let answered = spawn_blocking(move || asked.output()).await;
    let answered = answered.map_err(Failure::because("psql was interrupted"))?;
    let Output { status, stdout, stderr } = answered.map_err(Failure::because("psql could not be started"))?;
    if status.success() {
        return Ok(String::from_utf8_lossy(&stdout).trim_end().to_owned());
    }
    Err(Failure::new(format!("PostgreSQL refused \"{sql}\": {}", String::from_utf8_lossy(&stderr).trim_end())))
}

fn psql(address: &str, sql: &str) -> Command {
    let mut psql = Command::new(client());
    psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", "--dbname", address]);
    psql.args(["--command", sql]).env("PGCONNECT_TIMEOUT", "10").stdin(Stdio::null());
    psql
}

/// The newest `psql` itself: the one on the path may be Debian's wrapper, which takes longer than the query.
fn client() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<(u32, PathBuf)> = versions
        .filter_map(|version| Some((version.file_name().to_str()?.parse().ok()?, version.path().join("bin/psql"))))
        .filter(|(_, path)| path.is_file())
        .collect();
    found.sort();
    found.pop().map_or_else(|| "psql".into(), |(_, path)| path)
}

fn free_port() -> Result<u16> {
    let address = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    address.map(|address| address.port()).map_err(Failure::because("there is no free port"))
}
