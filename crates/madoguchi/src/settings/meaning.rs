//! What the settings mean: each value checked, and all that is wrong told at once.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

use casework::words::Words;
use mail::carrier::{Secret, SmtpSettings, Tls};
use tracing_subscriber::filter::LevelFilter;

use super::given::{Given, Givens};

/// How long sending one letter may take.
const LETTER_MAY_TAKE: Duration = Duration::from_secs(30);

/// How the desk is run.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) place: Place,
    pub(crate) listen: SocketAddr,
    /// Somebody said where to listen, so that no other port will do.
    pub(crate) listen_said: bool,
    /// As browsers see it, without a slash at the end.
    pub(crate) base_url: Option<String>,
    pub(crate) proxies: usize,
    /// Programs of strangers may have CSAF checked.
    pub(crate) open_validator: bool,
    /// The most connections at once.
    pub(crate) connections: usize,
    pub(crate) smtp: Option<SmtpSettings>,
    pub(crate) mail_from: Option<String>,
    pub(crate) log: Log,
}

/// Where the desk's data and processes are.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) data: PathBuf,
    /// The address of a PostgreSQL.
    pub(crate) database: Option<Secret>,
    pub(crate) processes: Option<PathBuf>,
}

/// How the program tells what it does.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Log {
    pub(crate) json: bool,
    pub(crate) level: LevelFilter,
}

/// Takes values one by one, and keeps what is wrong with them.
struct Taking<'g> {
    givens: &'g Givens,
    problems: Vec<Words>,
}

impl Settings {
    /// What was given, understood; or everything that is wrong with it.
    pub(super) fn of(givens: &Givens) -> Result<Self, Vec<Words>> {
        let mut taking = Taking { givens, problems: Vec::new() };
        let listen = taking.listen();
        let base_url = taking.base_url();
        let plain = taking.one_of("allow_plain_http", &["false", "true"]) == 1;
        taking.refuse_plain_http(listen, base_url.as_deref(), plain);
        let level = ["error", "warn", "info", "debug", "trace"];
        let levels = [LevelFilter::ERROR, LevelFilter::WARN, LevelFilter::INFO, LevelFilter::DEBUG, LevelFilter::TRACE];
        let settings = Self {
            place: Place {
                data: taking.text("data").unwrap_or_default().into(),
                database: taking.database().map(Secret::new),
                processes: taking.text("processes").map(Into::into),
            },
            listen,
            listen_said: givens.get("listen").is_some_and(|given| given.source != super::given::Source::Default),
            base_url,
            proxies: taking.number("proxies", 0..=10).unwrap_or_default(),
            open_validator: taking.one_of("open_validator", &["false", "true"]) == 1,
            connections: taking.number("connections", 1..=100_000).unwrap_or(900),
            smtp: taking.smtp(),
            mail_from: taking.mail_from(),
            log: Log {
                json: taking.one_of("log.format", &["text", "json"]) == 1,
                level: levels[taking.one_of("log.level", &level)],
            },
        };
        if taking.problems.is_empty() { Ok(settings) } else { Err(taking.problems) }
    }
}

impl Taking<'_> {
    fn given(&self, name: &str) -> Option<&Given> {
        self.givens.get(name).filter(|given| !given.value.trim().is_empty())
    }

    fn text(&self, name: &str) -> Option<String> {
        self.given(name).map(|given| given.value.trim().to_owned())
    }

    /// Says what is wrong with a value, and where it was said. Secrets are not repeated.
    fn wrong(&mut self, name: &str, ja: &str, en: &str) {
        let Some(given) = self.givens.get(name) else { return };
        let place = given.source.words();
        let secret = super::table::find(name).is_some_and(|key| key.secret);
        let shown: String = if secret { "…".into() } else { given.value.chars().take(60).collect() };
        self.problems.push(Words::new(
            format!("{}: {name} の「{shown}」が使えません。{ja}", place.ja),
            format!("{}: {name} cannot be “{shown}”. {en}", place.en),
        ));
    }

    fn parsed<T: FromStr>(&mut self, name: &str, ja: &str, en: &str) -> Option<T> {
        let value = self.text(name)?;
        let parsed = value.parse().ok();
        if parsed.is_none() {
            self.wrong(name, ja, en);
        }
        parsed
    }

    fn number(&mut self, name: &str, range: std::ops::RangeInclusive<usize>) -> Option<usize> {
        let (least, most) = (range.start(), range.end());
        let ja = format!("{least}から{most}までの整数にしてください。");
        let en = format!("Write a whole number from {least} to {most}.");
        let number: usize = self.parsed(name, &ja, &en)?;
        if !range.contains(&number) {
            self.wrong(name, &ja, &en);
        }
        Some(number)
    }

    /// The place of the value among those that may be said; the first one without a word.
    fn one_of(&mut self, name: &str, known: &[&str]) -> usize {
        let Some(value) = self.text(name) else { return 0 };
        known.iter().position(|known| *known == value).unwrap_or_else(|| {
            let list = known.join(", ");
            self.wrong(name, &format!("次のどれかにしてください: {list}"), &format!("Write one of: {list}."));
            0
        })
    }

    fn listen(&mut self) -> SocketAddr {
        let address = self.parsed(
            "listen",
            "127.0.0.1:8080 のように、アドレスとポートを書いてください。",
            "Write an address and a port, like 127.0.0.1:8080.",
        );
        address.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)))
    }

    fn base_url(&mut self) -> Option<String> {
        let url = self.text("base_url")?.trim_end_matches('/').to_owned();
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let plain =
            |host: &str| !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-:[]".contains(c));
        if !host.is_some_and(plain) {
            self.wrong(
                "base_url",
                "https://psirt.example.com のように、名前だけを書いてください（パスなし）。",
                "Write it like https://psirt.example.com, without a path.",
            );
        }
        Some(url)
    }

    /// Passwords and reports must not cross a network in the clear, unless somebody says so knowingly.
    fn refuse_plain_http(&mut self, listen: SocketAddr, base_url: Option<&str>, allowed: bool) {
        let encrypted = base_url.is_some_and(|url| url.starts_with("https://"));
        if listen.ip().is_loopback() || encrypted || allowed {
            return;
        }
        self.wrong(
            "listen",
            "ほかの機器からの接続を、暗号化なしで受けることになります。TLSを終端するプロキシを手前に置いて base_url を https:// にするか、試験のためなら --allow-plain-http を付けてください。",
            "Other machines would connect without encryption, passwords and reports included. Put a proxy with TLS before it and set base_url to its https:// address; to try things out, say --allow-plain-http.",
        );
    }

    fn database(&mut self) -> Option<String> {
        let url = self.text("database")?;
        if !(url.starts_with("postgres://") || url.starts_with("postgresql://")) {
            self.wrong(
                "database",
                "postgres://利用者@ホスト/データベース のように書いてください。SQLiteを使うときは書きません。",
                "Write it like postgres://user@host/database. For SQLite, leave it out.",
            );
        }
        Some(url)
    }

    fn mail_from(&mut self) -> Option<String> {
        let from = self.text("mail_from")?;
        let is_address = from.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
        if !is_address || from.chars().any(|c| c.is_whitespace() || c.is_control()) || from.len() > 254 {
            self.wrong("mail_from", "psirt@example.com のように書いてください。", "Write it like psirt@example.com.");
        }
        Some(from)
    }

    fn smtp(&mut self) -> Option<SmtpSettings> {
        let tls = self.one_of("smtp.tls", &["starttls", "implicit", "none"]);
        let port = self.number("smtp.port", 1..=65_535).unwrap_or([587, 465, 25][tls]);
        let password = self.password();
        let Some(host) = self.text("smtp.host") else {
            for name in ["smtp.port", "smtp.user", "smtp.password", "smtp.password_file"] {
                if self.given(name).is_some() {
                    self.wrong(name, "smtp.host も書いてください。", "It needs smtp.host beside it.");
                }
            }
            return None;
        };
        if self.given("mail_from").is_none() {
            self.wrong(
                "smtp.host",
                "差出人のアドレス mail_from も書いてください。",
                "It needs mail_from, the address that letters come from.",
            );
        }
        let tls = [Tls::StartTls, Tls::Implicit, Tls::None { anywhere: false }][tls];
        let user = self.text("smtp.user");
        Some(SmtpSettings {
            host,
            port: port as u16,
            tls,
            user,
            password,
            own_authority: None,
            timeout: LETTER_MAY_TAKE,
        })
    }

    fn password(&mut self) -> Option<Secret> {
        let (said, file) = (self.text("smtp.password"), self.text("smtp.password_file"));
        let Some(file) = file else { return said.map(Secret::new) };
        if said.is_some() {
            self.wrong(
                "smtp.password_file",
                "smtp.password と両方は書けません。どちらか一方にしてください。",
                "It stands beside smtp.password: keep one of the two.",
            );
        }
        match read_password(Path::new(&file)) {
            Some(password) => Some(Secret::new(password)),
            None => {
                self.wrong(
                    "smtp.password_file",
                    "パスワードを1行だけ書いた、読めるファイルにしてください。",
                    "It has to be a file that can be read, with the password as its only line.",
                );
                None
            }
        }
    }
}

/// The only line of a small file.
fn read_password(path: &Path) -> Option<String> {
    use std::io::Read;
    let mut text = String::new();
    std::fs::File::open(path).ok()?.take(4_096).read_to_string(&mut text).ok()?;
    let line = text.trim_end_matches(['\n', '\r']);
    (!line.is_empty() && !line.contains('\n')).then(|| line.to_owned())
}
