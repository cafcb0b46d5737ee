//! The desk as a program: it starts, refuses what it must, and ends when it is told to.

use tokio::{io::AsyncWriteExt, net::TcpStream};

use crate::asking::{Ground, TOKEN, answer, ask, page};

#[tokio::test]
async fn it_starts_and_ends_cleanly_on_both_databases() {
    for ground in [Ground::sqlite(), Ground::postgres().await] {
        for start in ["first", "second"] {
            let open = ground.open("serve").await;
            let login = ask(open.at, &page("/login", None)).await.unwrap();
            assert!(login.contains("<h1 class=\"sr\">Log in</h1>"), "{login}");
            let brought = open.running.printed().contains("Brought the database up to date: 0001_");
            assert_eq!(brought, start == "first", "{}", open.running.printed());
            assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
        }
    }
}

#[tokio::test]
async fn the_folder_of_data_is_for_nobody_else() {
    use std::os::unix::fs::PermissionsExt;
    let ground = Ground::sqlite();
    let open = ground.open("serve").await;
    let mode = std::fs::metadata(ground.folder().join("data")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    drop(open);
}

#[tokio::test]
async fn a_second_process_on_the_same_file_is_refused_and_a_killed_one_leaves_no_lock() {
    let ground = Ground::sqlite();
    let open = ground.open("serve").await;
    let second = ground.program(&["serve", "--listen", "127.0.0.1:0"]).start().await.unwrap();
    second.says("Another madoguchi is at work on").await.unwrap();
    assert_eq!(second.ended().await.unwrap().code(), Some(2));
    open.running.kill().await.unwrap();
    assert_eq!(ground.open("serve").await.running.terminate().await.unwrap().code(), Some(0));
}

#[tokio::test]
async fn the_database_of_a_newer_program_is_refused_untouched() {
    let ground = Ground::postgres().await;
    let open = ground.open("serve").await;
    assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
    let Ground::Postgres(_, database) = &ground else { unreachable!() };
    database.query("INSERT INTO migration (version, name) VALUES (9999, 'of_tomorrow')").await.unwrap();
    let refused = ground.program(&["serve", "--listen", "127.0.0.1:0"]).start().await.unwrap();
    refused.says("A newer madoguchi has been at this database: its tables are at version 9999").await.unwrap();
    assert_eq!(refused.ended().await.unwrap().code(), Some(2));
    assert_eq!(database.query("SELECT MAX(version) FROM migration").await.unwrap(), "9999");
}

#[tokio::test]
async fn faults_in_the_processes_are_all_told_and_the_desk_stays_closed() {
    let ground = Ground::sqlite();
    let folder = ground.folder();
    std::fs::create_dir_all(folder.join("mine/calendars")).unwrap();
    std::fs::write(folder.join("mine/flow.toml"), "format = 1\nid = \"mine\"\nlead = 3\n").unwrap();
    let refused = ground.program(&["serve", "--listen", "127.0.0.1:0", "--processes", "mine"]).start().await.unwrap();
    refused.says("flow.toml:").await.unwrap();
    refused.says("so the desk does not start").await.unwrap();
    assert_eq!(refused.ended().await.unwrap().code(), Some(2));
}

#[tokio::test]
async fn a_database_that_is_not_there_is_told_without_its_password() {
    let ground = Ground::sqlite();
    let words = ["serve", "--database", "postgres://desk:hush@127.0.0.1:1/desk"];
    let refused = ground.program(&words).start().await.unwrap();
    refused.says("The database cannot be opened").await.unwrap();
    assert!(!refused.printed().contains("hush"), "{}", refused.printed());
    assert_eq!(refused.ended().await.unwrap().code(), Some(2));
}

#[tokio::test]
async fn who_is_being_answered_is_answered_to_the_end() {
    let ground = Ground::sqlite();
    let open = ground.open("serve").await;
    let body = format!("form-token={TOKEN}&login=nobody&password=a-long-guess");
    let head = format!(
        "POST /login HTTP/1.1\r\nHost: desk\r\nCookie: form={TOKEN}; language=en\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(open.at).await.unwrap();
    let (first, rest) = body.split_at(20);
    stream.write_all(format!("{head}{first}").as_bytes()).await.unwrap();
    // Whoever came after is answered, so the first has been taken up.
    ask(open.at, &page("/healthz", None)).await.unwrap();
    let id = open.running.id().to_string();
    assert!(std::process::Command::new("kill").args(["-s", "TERM", &id]).status().unwrap().success());
    open.running.says("asked to end").await.unwrap();
    stream.write_all(rest.as_bytes()).await.unwrap();
    let answer = answer(stream).await.unwrap();
    assert!(answer.contains("The login or the password is wrong."), "{answer}");
    open.running.says("The desk is closed.").await.unwrap();
    assert_eq!(open.running.ended().await.unwrap().code(), Some(0));
}

#[tokio::test]
async fn a_port_that_is_taken_is_told() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let ground = Ground::sqlite();
    let refused = ground.program(&["serve", "--listen", &address]).start().await.unwrap();
    refused.says("cannot be listened on").await.unwrap();
    assert_eq!(refused.ended().await.unwrap().code(), Some(2));
}

#[tokio::test]
async fn the_first_administrator_comes_in_by_the_link_until_somebody_has_a_password() {
    let ground = Ground::sqlite();
    for _ in 0..2 {
        let open = ground.open("serve").await;
        let link =
            open.running.line("The first administrator's link (good once, for 72 hours): http://").await.unwrap();
        let path = &link[link.find('/').unwrap()..];
        let shown = ask(open.at, &page(path, None)).await.unwrap();
        assert!(shown.starts_with("HTTP/1.1 200"), "{shown}");
        assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
    }
}

#[tokio::test]
async fn a_mail_on_standard_input_becomes_a_report_beside_a_running_desk() {
    use std::{io::Write, process::Stdio};
    let ground = Ground::sqlite();
    let open = ground.open("serve").await;
    let mut receive = crate::program(ground.folder().path());
    receive.args(["mail", "receive"]).args(ground.flags()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = receive.spawn().unwrap();
    let mail = "From: R. Aoyama <aoyama@lab.example>\r\nTo: psirt@kazahaya.example\r\nSubject: PLC stops\r\n\
                Message-ID: <1@lab.example>\r\nDate: Wed, 1 Apr 2026 10:00:00 +0900\r\n\r\nIt stops on a packet.\r\n";
    child.stdin.take().unwrap().write_all(mail.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && said.starts_with("Taken in as report "), "{said}");
    assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
}

#[test]
fn a_mail_that_cannot_be_taken_in_now_stays_with_the_mail_server_and_an_empty_one_does_not() {
    use std::{io::Write, process::Stdio};
    let ground = Ground::sqlite();
    let receive = |mail: &str| {
        let mut receive = crate::program(ground.folder().path());
        receive.args(["mail", "receive"]).args(ground.flags()).stdin(Stdio::piped()).stderr(Stdio::piped());
        let mut child = receive.spawn().unwrap();
        child.stdin.take().unwrap().write_all(mail.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    let output = receive("From: a@b.example\n\nhello\n");
    assert_eq!(output.status.code(), Some(75), "EX_TEMPFAIL, by which a mail server keeps it");
    assert!(String::from_utf8_lossy(&output.stderr).contains("There is no desk"), "{output:?}");
    assert!(crate::said(crate::program(ground.folder().path()).arg("migrate").args(ground.flags())).status == 0);
    assert_eq!(receive("").status.code(), Some(2));
    assert_eq!(receive("From: a@b.example\n\nhello\n").status.code(), Some(0));
}
