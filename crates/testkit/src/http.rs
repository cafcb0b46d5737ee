//! One question over HTTP and its answer: as much of the protocol as asking a program on this machine takes.

use std::{net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::{Failure, Result};

/// The most that is read: a screenshot of a long page is some megabytes.
const MOST: u64 = 64 * 1024 * 1024;
const PATIENCE: Duration = Duration::from_secs(60);

/// An answer: its status and its body.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

/// The words of a question, ready to be sent.
pub(crate) fn question(method: &str, to: SocketAddr, path: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "{method} {path} HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

/// Asks and waits for the whole answer.
pub(crate) async fn ask(method: &str, to: SocketAddr, path: &str, body: &str) -> Result<Answer> {
    let what = format!("{method} http://{to}{path}");
    match timeout(PATIENCE, exchange(to, &question(method, to, path, body))).await {
        Ok(Ok(bytes)) => parsed(&bytes).ok_or_else(|| Failure::new(format!("{what}: the answer is not HTTP"))),
        Ok(Err(error)) => Err(Failure::new(format!("{what}: {error}"))),
        Err(_) => Err(Failure::new(format!("{what}: no answer within a minute"))),
    }
}

async fn exchange(to: SocketAddr, question: &str) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(to).await?;
    stream.write_all(question.as_bytes()).await?;
    let mut bytes = Vec::new();
    let mut stream = stream.take(MOST);
    // Not every server closes the connection when asked to, so what it announced is enough.
    while !is_whole(&bytes) && stream.read_buf(&mut bytes).await? > 0 {}
    Ok(bytes)
}

fn is_whole(bytes: &[u8]) -> bool {
    let Some((head, body)) = split(bytes) else { return false };
    let announced = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
    });
    announced.is_some_and(|length| body.len() >= length)
}

fn parsed(bytes: &[u8]) -> Option<Answer> {
    let (head, body) = split(bytes)?;
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    Some(Answer { status, body: body.to_vec() })
}

fn split(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    Some((std::str::from_utf8(&bytes[..end]).ok()?, &bytes[end + 4..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_whole_when_what_it_announced_is_there() {
        let head = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n";
        assert!(!is_whole(head.as_bytes()));
        assert!(!is_whole(format!("{head}\r\nhell").as_bytes()));
        assert!(is_whole(format!("{head}\r\nhello").as_bytes()));
    }

    #[test]
    fn an_answer_has_a_status_and_a_body() {
        let answer = parsed(b"HTTP/1.1 503 Not now\r\nA: b\r\n\r\nwait").unwrap();
        assert_eq!((answer.status, answer.body.as_slice()), (503, b"wait".as_slice()));
        assert!(parsed(b"hello").is_none());
    }
}
