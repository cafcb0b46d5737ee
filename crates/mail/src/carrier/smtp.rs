//! Sending through a mail server, and saying of each refusal whether trying again is of use.

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    transport::smtp::{
        Error,
        authentication::Credentials,
        client::{Certificate, Tls as Protection, TlsParameters},
    },
};

use casework::words::Words;

use super::{Accepted, SendFailure, SmtpSettings, Tls, passing};
use crate::outgoing::Outgoing;

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// The server did not take our name or password: the letter is as good as before, the settings are not.
const NOT_LET_IN: &[u16] = &[530, 534, 535, 538];

pub(super) async fn send(settings: &SmtpSettings, letter: &Outgoing) -> Result<Accepted, SendFailure> {
    let message = letter.message()?;
    let transport = transport(settings)?;
    let bytes = message.formatted();
    let sending = transport.send_raw(message.envelope(), &bytes);
    match tokio::time::timeout(settings.timeout, sending).await {
        Ok(Ok(answer)) => Ok(Accepted { receipt: shown(&answer.message().collect::<Vec<_>>().join(" ")) }),
        Ok(Err(error)) => Err(failure(settings, &error)),
        Err(_) => Err(too_slow(settings)),
    }
}

fn transport(settings: &SmtpSettings) -> Result<Transport, SendFailure> {
    let host = &settings.host;
    let protection = match settings.tls {
        Tls::Implicit => Protection::Wrapper(parameters(settings)?),
        Tls::StartTls => Protection::Required(parameters(settings)?),
        Tls::None { .. } if settings.is_this_machine() => Protection::None,
        Tls::None { anywhere: true } if settings.password.is_none() => Protection::None,
        Tls::None { anywhere: true } => {
            return Err(passing(
                format!("暗号化しない接続では、{host}にパスワードを送りません。TLSを使う設定にしてください。"),
                format!("The password is not sent to {host} without encryption. Set up TLS."),
            ));
        }
        Tls::None { anywhere: false } => {
            return Err(passing(
                format!("{host}への接続が暗号化されない設定になっています。TLSを使う設定にしてください。"),
                format!("The way to {host} would not be encrypted. Set up TLS."),
            ));
        }
    };
    let mut builder =
        Transport::builder_dangerous(host.as_str()).port(settings.port).tls(protection).timeout(Some(settings.timeout));
    if let (Some(user), Some(password)) = (&settings.user, &settings.password) {
        builder = builder.credentials(Credentials::new(user.clone(), password.reveal().into()));
    }
    Ok(builder.build())
}

fn parameters(settings: &SmtpSettings) -> Result<TlsParameters, SendFailure> {
    let mut builder = TlsParameters::builder(settings.host.clone());
    if let Some(pem) = &settings.own_authority {
        let certificate = Certificate::from_pem(pem.as_bytes()).map_err(|_| {
            passing(
                "メールサーバーの認証局の証明書を読めません。PEM形式のファイルか確かめてください。",
                "The certificate authority for the mail server cannot be read. See that it is a PEM file.",
            )
        })?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build_rustls().map_err(|_| {
        passing(
            format!("{}との暗号化を準備できませんでした。設定を確かめてください。", settings.host),
            format!("Encryption with {} could not be prepared. Check the settings.", settings.host),
        )
    })
}

fn failure(settings: &SmtpSettings, error: &Error) -> SendFailure {
    let place = format!("{}:{}", settings.host, settings.port);
    let said = std::error::Error::source(error).map(|source| shown(&source.to_string())).unwrap_or_default();
    let code = error.status().map(u16::from);
    if code.is_some_and(|code| NOT_LET_IN.contains(&code)) {
        return passing(
            format!(
                "メールサーバー（{place}）に、利用者名またはパスワードが受け入れられませんでした。設定を確かめてください。"
            ),
            format!("The mail server ({place}) did not accept the user name or the password. Check the settings."),
        );
    }
    let code = code.map(|code| code.to_string()).unwrap_or_default();
    if error.is_permanent() {
        let sentence = Words::new(
            format!("メールサーバー（{place}）が受け取りを断りました。宛先を確かめてください。（{code} {said}）"),
            format!("The mail server ({place}) refused the letter. Check whom it goes to. ({code} {said})"),
        );
        return SendFailure { lasting: true, sentence };
    }
    if error.is_transient() {
        return passing(
            format!("メールサーバー（{place}）が、今は受け取れないと答えました。後で再送します。（{code} {said}）"),
            format!("The mail server ({place}) cannot take the letter now. It will be tried again. ({code} {said})"),
        );
    }
    if error.is_timeout() {
        return too_slow(settings);
    }
    if error.is_tls() {
        return passing(
            format!(
                "メールサーバー（{place}）と暗号化した接続を確立できませんでした。証明書と設定を確かめてください。（{said}）"
            ),
            format!(
                "No encrypted connection to the mail server ({place}). Check its certificate and the settings. ({said})"
            ),
        );
    }
    passing(
        format!("メールサーバー（{place}）に接続できませんでした。サーバーと設定を確かめてください。（{said}）"),
        format!(
            "The mail server ({place}) could not be reached, or stopped speaking. Check the server and the settings. ({said})"
        ),
    )
}

fn too_slow(settings: &SmtpSettings) -> SendFailure {
    let (host, port, seconds) = (&settings.host, settings.port, settings.timeout.as_secs());
    passing(
        format!("メールサーバー（{host}:{port}）が{seconds}秒以内に応答しませんでした。後で再送します。"),
        format!("The mail server ({host}:{port}) did not answer within {seconds} seconds. It will be tried again."),
    )
}

/// What a server says is shown to people, in one line of bounded length.
fn shown(said: &str) -> String {
    said.chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .take(200)
        .collect::<String>()
        .trim()
        .into()
}
