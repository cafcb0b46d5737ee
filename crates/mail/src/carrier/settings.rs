//! How a mail server is reached, and what is not even shown to those who look for faults.

use std::{fmt, net::IpAddr, time::Duration};

/// Something that no log, no error and no page may show.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Hides a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for whoever has to hand it on.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Secret")
    }
}

/// How the way to the server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte (port 465).
    Implicit,
    /// After a greeting, and not without (port 587).
    StartTls,
    /// Not at all: to this machine, or where `anywhere` says that somebody has decided so.
    None {
        /// Also to another machine.
        anywhere: bool,
    },
}

/// A mail server, and how to speak with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmtpSettings {
    /// Its name, which its certificate must have.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way there is protected.
    pub tls: Tls,
    /// Who we are to it, if it asks.
    pub user: Option<String>,
    /// And the word that proves it.
    pub password: Option<Secret>,
    /// A certificate authority of the company's own, as PEM, trusted besides the public ones.
    pub own_authority: Option<String>,
    /// How long sending one letter may take, all in all.
    pub timeout: Duration,
}

impl SmtpSettings {
    pub(super) fn is_this_machine(&self) -> bool {
        let host = self.host.trim_matches(['[', ']']);
        host.eq_ignore_ascii_case("localhost") || host.parse().is_ok_and(|address: IpAddr| address.is_loopback())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(host: &str) -> SmtpSettings {
        SmtpSettings {
            host: host.into(),
            port: 25,
            tls: Tls::None { anywhere: false },
            user: Some("desk".into()),
            password: Some(Secret::new("kept-quiet")),
            own_authority: None,
            timeout: Duration::from_secs(5),
        }
    }

    #[test]
    fn a_password_is_not_shown_to_those_who_look_for_faults() {
        assert!(!format!("{:?}", settings("localhost")).contains("kept-quiet"));
    }

    #[test]
    fn this_machine_is_known_by_its_names_and_addresses() {
        assert!(
            ["localhost", "127.0.0.1", "127.8.8.8", "::1", "[::1]"].iter().all(|host| settings(host).is_this_machine())
        );
        assert!(["mail.example", "10.0.0.1", "localhost.example"].iter().all(|host| !settings(host).is_this_machine()));
    }
}
