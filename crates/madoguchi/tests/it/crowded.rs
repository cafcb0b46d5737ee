//! A desk that is pressed: more connections than places, heads and bodies that do not end, addresses that are made up.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::asking::{Ground, Open, TOKEN, answer, ask, form, page};

#[tokio::test]
async fn who_finds_no_place_is_told_so_in_both_languages_and_when_to_come_again() {
    let ground = Ground::sqlite();
    let open = ground.open_with(&["serve", "--connections", "3"]).await;
    let mut places = Vec::new();
    for _ in 0..3 {
        let mut held = TcpStream::connect(open.at).await.unwrap();
        held.write_all(b"GET /healthz HTTP/1.1\r\nHost: desk\r\n\r\n").await.unwrap();
        let mut first = [0; 12];
        held.read_exact(&mut first).await.unwrap();
        assert_eq!(&first, b"HTTP/1.1 200");
        places.push(held);
    }
    let full = ask(open.at, &page("/login", None)).await.unwrap();
    assert!(full.starts_with("HTTP/1.1 503") && full.contains("Retry-After: 10"), "{full}");
    assert!(full.contains("混み合っています") && full.contains("Very many people are here"), "{full}");
    places.pop();
    // The place is free as soon as the desk has seen that the other end is gone.
    while !ask(open.at, &page("/login", None)).await.unwrap().starts_with("HTTP/1.1 200") {}
    assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
}

#[tokio::test]
async fn who_does_not_come_to_the_end_of_a_head_is_let_go() {
    let ground = Ground::sqlite();
    let open = ground.open("serve").await;
    let mut slow = TcpStream::connect(open.at).await.unwrap();
    slow.write_all(b"GET /login HTTP/1.1\r\nHost: desk\r\nX-Padding: ").await.unwrap();
    let mut rest = Vec::new();
    // Silence alone would be borne for longer.
    let ended = timeout(Duration::from_secs(45), slow.read_to_end(&mut rest)).await;
    assert!(ended.is_ok(), "the connection is still open");
    assert!(!rest.starts_with(b"HTTP/1.1 200"));
    let huge = format!("GET /login HTTP/1.1\r\nHost: desk\r\nX-Padding: {}\r\n\r\n", "x".repeat(100_000));
    let mut stream = TcpStream::connect(open.at).await.unwrap();
    // It may be closed before all of it is written.
    let _written = stream.write_all(huge.as_bytes()).await;
    let mut first = [0; 12];
    if stream.read_exact(&mut first).await.is_ok() {
        assert_eq!(&first, b"HTTP/1.1 431");
    }
    assert!(ask(open.at, &page("/login", None)).await.unwrap().starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn a_body_that_stops_arriving_is_given_up_in_words() {
    let ground = Ground::sqlite();
    let open = ground.open("serve").await;
    for kind in ["application/x-www-form-urlencoded", "multipart/form-data; boundary=X"] {
        let mut slow = TcpStream::connect(open.at).await.unwrap();
        let head = format!(
            "POST /report HTTP/1.1\r\nHost: desk\r\nCookie: form={TOKEN}; language=en\r\nContent-Type: {kind}\r\n\
             Content-Length: 1000000\r\n\r\n"
        );
        slow.write_all(format!("{head}form-token={TOKEN}&description=").as_bytes()).await.unwrap();
        let mut first = vec![0; 16 * 1024];
        let read = timeout(Duration::from_secs(50), slow.read(&mut first)).await.expect("it is given up").unwrap();
        let answer = String::from_utf8_lossy(&first[..read]).into_owned();
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
        assert!(
            answer.contains("It stopped arriving") || answer.to_lowercase().contains("content-type: text/html"),
            "{answer}"
        );
    }
}

/// How often of so many wrong guesses somebody is told to wait who says that they come from this address.
async fn told_to_wait(open: &Open, from: &str) -> usize {
    let mut waits = 0;
    for count in 0..14 {
        let forwarded =
            format!("\r\nX-Forwarded-For: {}\r\nX-Forwarded-Proto: https\r\n", from.replace("{}", &count.to_string()));
        let asked = form("/login", "login=sato&password=a-long-guess").replacen("\r\n", &forwarded, 1);
        let answered = ask(open.at, &asked).await.unwrap();
        waits += usize::from(answered.contains("Too many wrong guesses"));
    }
    waits
}

#[tokio::test]
async fn a_made_up_address_does_not_get_round_the_limit_on_guesses() {
    let ground = Ground::sqlite();
    let open = ground.open("serve").await;
    assert!(told_to_wait(&open, "198.51.100.{}").await >= 3, "without a proxy nobody is believed");
    assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
    let ground = Ground::sqlite();
    let open = ground.open_with(&["serve", "--proxies", "1"]).await;
    assert!(told_to_wait(&open, "198.51.100.{}, 192.0.2.7").await >= 3, "the proxy names the last one");
    assert_eq!(told_to_wait(&open, "192.0.2.7, 203.0.113.{}").await, 0, "each is somebody else");
}

#[tokio::test]
async fn what_is_no_http_is_answered_or_let_go_and_the_desk_goes_on() {
    let ground = Ground::sqlite();
    let open = ground.open("serve").await;
    for words in [
        "\0\0\0\0\r\n\r\n",
        "GET\r\n\r\n",
        "\x16\x03\x01\x02",
        "GET / HTTP/9.9\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let mut stream = TcpStream::connect(open.at).await.unwrap();
        stream.write_all(words.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        let _whatever = answer(stream).await;
    }
    assert!(ask(open.at, &page("/healthz", None)).await.unwrap().starts_with("HTTP/1.1 200"));
    assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
}
