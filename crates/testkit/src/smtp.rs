//! A real SMTP server that keeps what it is sent and refuses whom it is told to.

use std::{
    collections::BTreeMap,
    fs,
    process::Command,
    sync::{Mutex, PoisonError},
};

use serde_json::Value;

use crate::{
    Failure, Result,
    temp::Folder,
    watched::{End, Watched},
};

const SERVER: &str = include_str!("../beds/smtp.py");

/// The server, with its folder. It ends with this value, or with this process.
#[derive(Debug)]
pub struct Smtp {
    server: Watched,
    port: u16,
    refusals: Mutex<BTreeMap<String, String>>,
    folder: Folder,
}

/// One message that arrived.
#[derive(Debug, Clone)]
pub struct Message {
    /// The sender of the envelope.
    pub from: String,
    /// The recipients of the envelope that were accepted.
    pub to: Vec<String>,
    /// The message as it came, with its lines ended by CR LF.
    pub bytes: Vec<u8>,
}

impl Message {
    /// The message as text, for looking into it.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

impl Smtp {
    /// Starts it on a free port of this machine.
    pub async fn start() -> Result<Self> {
        let folder = Folder::new()?;
        let script = folder.join("smtp.py");
        fs::write(&script, SERVER).map_err(Failure::because(script.display()))?;
        // Debian's own Python has Debian's packages; another one on the path need not.
        let mut command = Command::new("/usr/bin/python3");
        command.arg(&script).arg(folder.path()).env("PYTHONDONTWRITEBYTECODE", "1");
        let end = End { signal: "TERM", folder: Some(folder.path().to_owned()) };
        let server = Watched::start("The SMTP server (Debian's python3-aiosmtpd)", &command, end).await?;
        let port = server.line("port ").await?.trim().parse().map_err(Failure::because("the SMTP server's port"))?;
        Ok(Self { server, port, refusals: Mutex::default(), folder })
    }

    /// Where it listens, on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// From now on this recipient is refused with this reply, such as `450 4.2.1 Not now`.
    pub fn refuse(&self, recipient: &str, reply: &str) -> Result<()> {
        self.change(|refusals| {
            refusals.insert(recipient.to_owned(), reply.to_owned());
        })
    }

    /// From now on this recipient is accepted again.
    pub fn accept(&self, recipient: &str) -> Result<()> {
        self.change(|refusals| {
            refusals.remove(recipient);
        })
    }

    fn change(&self, change: impl FnOnce(&mut BTreeMap<String, String>)) -> Result<()> {
        let mut refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut refusals);
        let text = Value::from_iter(refusals.clone()).to_string();
        let (part, whole) = (self.folder.join("refusals.part"), self.folder.join("refusals.json"));
        // The server may be reading: it sees the old file or the new one, and never half of one.
        let written = fs::write(&part, text).and_then(|()| fs::rename(&part, &whole));
        written.map_err(Failure::because(whole.display()))
    }

    /// What arrived so far, in the order in which it came.
    pub fn messages(&self) -> Result<Vec<Message>> {
        (1..=kept(&self.server.all_printed())).map(|number| self.message(number)).collect()
    }

    /// Waits until so many messages have arrived, and gives all of them.
    pub async fn wait_for(&self, count: usize) -> Result<Vec<Message>> {
        let arrived = |printed: &str| (kept(printed) >= count).then_some(());
        self.server.printed(&format!("{count} kept messages"), arrived).await?;
        self.messages()
    }

    fn message(&self, number: usize) -> Result<Message> {
        let read = |kind: &str| {
            let path = self.folder.join(format!("{number:06}.{kind}"));
            fs::read(&path).map_err(Failure::because(path.display()))
        };
        let envelope: Value = serde_json::from_slice(&read("json")?).map_err(Failure::because("an envelope"))?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let to = envelope["to"].as_array().into_iter().flatten().map(text).collect();
        Ok(Message { from: text(&envelope["from"]), to, bytes: read("eml")? })
    }
}

fn kept(printed: &str) -> usize {
    printed.lines().filter(|line| line.starts_with("kept ")).count()
}
