//! `madoguchi serve`: the desk, from its first start to its last word.

pub(crate) mod ground;
mod listening;
pub(crate) mod log;
mod worker;

use std::{io, net::SocketAddr, sync::Arc};

use casework::words::{Language, Words};
use clap::{ArgMatches, Command};
use mail::{carrier::Carrier, outgoing::Mailbox};
use operations::{Desk, worker::Outbound};
use tokio::{
    net::TcpListener,
    runtime::{Builder, Runtime},
    signal::unix::{SignalKind, signal},
    sync::watch,
};
use web::{Publicity, Web};

use crate::{
    clock::Machine,
    ending::{Ending, Stop},
    first,
    screen::Screen,
    settings::{self, Part, Settings},
};
use ground::{Ground, Use};

/// The subcommand as the command line knows it.
pub(crate) fn command(language: Language) -> Command {
    let say = |ja: &str, en: &str| Words::new(ja, en).of(language).to_owned();
    let command = Command::new("serve")
        .about(say("窓口を開く", "Open the desk"))
        .after_help(say(
            "設定は、引数、環境変数（MADOGUCHI_…）、設定ファイル madoguchi.toml の順に重く見ます。今の設定は madoguchi settings で見られます。\n最初に始めたとき、最初の管理者がパスワードを決めるためのリンクを表示します。終わらせるには Ctrl+C か SIGTERM を送ってください。\n\n例:\n  madoguchi serve\n  madoguchi serve --data /var/lib/madoguchi --base-url https://psirt.example.com --proxies 1\n  madoguchi serve --database postgres://madoguchi@db.example.com/madoguchi\n\n終了ステータス: 0 終わるように言われて終わった、2 始められなかった",
            "Flags weigh more than the environment (MADOGUCHI_…), that more than the file madoguchi.toml. madoguchi settings shows what is in force.\nThe first start prints the link by which the first administrator sets a password. Ctrl+C or SIGTERM ends it.\n\nExamples:\n  madoguchi serve\n  madoguchi serve --data /var/lib/madoguchi --base-url https://psirt.example.com --proxies 1\n  madoguchi serve --database postgres://madoguchi@db.example.com/madoguchi\n\nExit status: 0 it ended when told to; 2 it could not start",
        ));
    settings::with_flags(command, &[Part::Place, Part::Reach, Part::Mail, Part::Log], language)
}

/// Opens the desk and keeps it open.
pub(crate) fn start(matches: &ArgMatches, screen: &mut Screen) -> Result<Ending, Stop> {
    let settings = settings::read(matches)?;
    log::begin(settings.log);
    let files = ground::processes(&settings.place, screen)?;
    running(async {
        let ground = ground::open(&settings.place, Use::Alone).await?;
        tell_migrations(&ground, screen)?;
        let desk = ground::desk(&ground.store, &files, Arc::new(Machine))?;
        let listener = listen(settings.listen, false).await?;
        let address = listener.local_addr()?;
        let base_url = settings.base_url.clone().unwrap_or_else(|| format!("http://{address}"));
        first::tell(&desk, &base_url, screen).await?;
        let stop = told_to_stop()?;
        let open = Words::new(format!("窓口を開きました: {base_url}/"), format!("The desk is open: {base_url}/"));
        screen.say(&open)?;
        screen.end()?;
        let publicity = Publicity { base_url, demo: false, proxies: settings.proxies };
        keep_open(listener, desk, publicity, &settings, stop).await?;
        ground.store.close().await;
        let closed = Words::new("窓口を閉じました。", "The desk is closed.");
        screen.say(&closed)?;
        Ok(Ending::Fine)
    })
}

/// Listens for SIGTERM and Ctrl+C from now on: before it is said that the desk is open, so that whoever reads that can end it well.
pub(crate) fn told_to_stop() -> Result<watch::Receiver<bool>, Stop> {
    let (say_stop, stop) = watch::channel(false);
    let (mut asked, mut interrupted) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::spawn(async move {
        tokio::select! { _ = asked.recv() => {}, _ = interrupted.recv() => {} }
        tracing::info!("asked to end");
        // Whoever listens has ended already otherwise.
        let _told = say_stop.send(true);
    });
    Ok(stop)
}

/// Answers, and works beside it, until somebody says to stop.
pub(crate) async fn keep_open(
    listener: TcpListener,
    desk: Desk,
    publicity: Publicity,
    settings: &Settings,
    stop: watch::Receiver<bool>,
) -> Result<(), Stop> {
    let outbound = outbound(&desk, &publicity, settings);
    let worker = tokio::spawn(worker::work(desk.clone(), outbound, stop.clone()));
    let pages = web::app(Web::new(desk, publicity).with_open_validator(settings.open_validator));
    listening::answer(listener, pages, settings.connections, stop).await?;
    // What it has begun, it finishes; a worker that failed has said so in the log.
    let _finished = worker.await;
    Ok(())
}

/// How letters leave: by the mail server, or into a folder beside the data.
fn outbound(desk: &Desk, publicity: &Publicity, settings: &Settings) -> Outbound {
    let carrier = match &settings.smtp {
        Some(smtp) => Carrier::Smtp(smtp.clone()),
        None => Carrier::Folder(settings.place.data.join("mail")),
    };
    let from = Mailbox::bare(settings.mail_from.as_deref().unwrap_or("madoguchi@localhost"));
    // Several processes may work on one database; by this name one sees who took up what.
    let secret = desk.secret();
    let node = format!("{}-{}", std::process::id(), secret.get(..8).unwrap_or_default());
    Outbound { carrier, from, base_url: publicity.base_url.clone(), node }
}

/// Listens at an address; in a demo at the next port that is free.
pub(crate) async fn listen(address: SocketAddr, or_next: bool) -> Result<TcpListener, Stop> {
    let mut attempt = address;
    loop {
        match TcpListener::bind(attempt).await {
            Ok(listener) => return Ok(listener),
            Err(error)
                if error.kind() == io::ErrorKind::AddrInUse
                    && or_next
                    && attempt.port() < address.port().saturating_add(50) =>
            {
                attempt.set_port(attempt.port() + 1);
            }
            Err(error) => {
                return Err(Words::new(
                    format!(
                        "{attempt} で接続を待てません: {error}。--listen で別のアドレスとポートを指定してください。"
                    ),
                    format!("{attempt} cannot be listened on: {error}. Name another address and port with --listen."),
                )
                .into());
            }
        }
    }
}

/// Says what was done to the tables.
pub(crate) fn tell_migrations(ground: &Ground, screen: &mut Screen) -> Result<(), Stop> {
    if ground.migrated.is_empty() {
        return Ok(());
    }
    let names = ground.migrated.join(", ");
    tracing::info!(migrations = names, "brought the tables up to date");
    screen.say(&Words::new(
        format!("データベースを新しくしました: {names}"),
        format!("Brought the database up to date: {names}"),
    ))
}

/// Runs something that waits for the world.
pub(crate) fn running<T>(work: impl Future<Output = Result<T, Stop>>) -> Result<T, Stop> {
    let runtime: Runtime = Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(work);
    // A password that is still being hashed keeps nobody waiting.
    runtime.shutdown_background();
    done
}
