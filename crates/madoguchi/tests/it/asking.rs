//! Asking a running desk over HTTP, and the desks that are asked.

use std::net::SocketAddr;

use testkit::{
    postgres,
    process::{Program, Running},
    temp::Folder,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// What a form of somebody who is not logged in carries, in its cookie and in its field.
pub(crate) const TOKEN: &str = "5eedab1e5eedab1e5eedab1e5eedab1e5eedab1e5eedab1e5eedab1e5eedab1e";

/// A place for data that goes away with the test.
pub(crate) enum Ground {
    Folder(Folder),
    Postgres(Folder, postgres::Database),
}

impl Ground {
    pub(crate) fn sqlite() -> Self {
        Self::Folder(Folder::new().unwrap())
    }

    pub(crate) async fn postgres() -> Self {
        Self::Postgres(Folder::new().unwrap(), postgres::fresh_database().await.unwrap())
    }

    /// The built program, to work on this ground.
    pub(crate) fn program(&self, words: &[&str]) -> Program {
        let mut program = Program::named(env!("CARGO_BIN_EXE_madoguchi")).with("LANG", "C.UTF-8");
        for word in words.iter().copied().chain(self.flags().iter().map(String::as_str)) {
            program = program.word(word);
        }
        program.within(self.folder().path())
    }

    /// Where the data are, as flags.
    pub(crate) fn flags(&self) -> Vec<String> {
        let data = self.folder().join("data").display().to_string();
        let mut flags = vec!["--data".into(), data];
        if let Self::Postgres(_, database) = self {
            flags.extend(["--database".into(), database.url()]);
        }
        flags
    }

    pub(crate) fn folder(&self) -> &Folder {
        match self {
            Self::Folder(folder) | Self::Postgres(folder, _) => folder,
        }
    }

    /// Starts a desk, and waits until it answers.
    pub(crate) async fn open(&self, command: &str) -> Open {
        self.open_with(&[command]).await
    }

    /// The same with flags.
    pub(crate) async fn open_with(&self, words: &[&str]) -> Open {
        let running = self.program(&[words, &["--listen", "127.0.0.1:0"]].concat()).start().await.unwrap();
        let url = running.line("The desk is open: http://").await.unwrap();
        let at: SocketAddr = url.trim_end_matches('/').parse().unwrap();
        running.ready(at, "/readyz").await.unwrap();
        Open { running, at }
    }
}

/// A desk that answers.
pub(crate) struct Open {
    pub(crate) running: Running,
    pub(crate) at: SocketAddr,
}

/// The words of a form that is sent.
pub(crate) fn form(path: &str, fields: &str) -> String {
    let body = format!("form-token={TOKEN}&{fields}");
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nCookie: form={TOKEN}; language=en\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

/// The words of a question.
pub(crate) fn page(path: &str, session: Option<&str>) -> String {
    let session = session.map(|session| format!("; session={session}")).unwrap_or_default();
    format!("GET {path} HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nCookie: language=en{session}\r\n\r\n")
}

/// Sends these words; the whole answer, or nothing where the connection broke.
pub(crate) async fn ask(at: SocketAddr, words: &str) -> Option<String> {
    let mut stream = TcpStream::connect(at).await.ok()?;
    stream.write_all(words.as_bytes()).await.ok()?;
    answer(stream).await
}

/// Sends these words; all that comes, whatever it is.
pub(crate) async fn ask_raw(at: SocketAddr, words: &str) -> String {
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(words.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The rest of what comes, if it is an answer.
pub(crate) async fn answer(mut stream: TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    text.starts_with("HTTP/1.1 ").then_some(text)
}

/// The secret of the session of somebody of the demo.
pub(crate) async fn become_somebody(at: SocketAddr, login: &str) -> String {
    let answer = ask(at, &form("/demo/person", &format!("login={login}"))).await.unwrap();
    let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: session=")).expect("a session");
    cookie.split(';').next().unwrap_or_default().to_owned()
}
