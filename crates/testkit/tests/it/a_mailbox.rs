//! The SMTP server is real, keeps what it is sent, and refuses whom it is told to.

use testkit::smtp::Smtp;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
};

/// Says each line and gives the codes of the replies, the greeting's first.
async fn speak(port: u16, lines: &[&str]) -> Vec<String> {
    let mut stream = BufReader::new(TcpStream::connect(("127.0.0.1", port)).await.unwrap());
    let mut codes = vec![reply(&mut stream).await];
    for line in lines {
        stream.write_all(format!("{line}\r\n").as_bytes()).await.unwrap();
        codes.push(reply(&mut stream).await);
    }
    codes
}

async fn reply(from: &mut BufReader<TcpStream>) -> String {
    loop {
        let mut line = String::new();
        from.read_line(&mut line).await.unwrap();
        // A reply of several lines has a hyphen in all of them but the last.
        if line.as_bytes().get(3) != Some(&b'-') {
            return line.chars().take(3).collect();
        }
    }
}

const TO_TANAKA: [&str; 5] = [
    "EHLO client.example",
    "MAIL FROM:<psirt@vendor.example>",
    "RCPT TO:<tanaka@vendor.example>",
    "DATA",
    "Subject: hello\r\n\r\nFirst line.\r\n..dotted\r\n.",
];

#[tokio::test]
async fn a_message_arrives_as_it_was_sent() {
    let smtp = Smtp::start().await.unwrap();
    assert!(smtp.messages().unwrap().is_empty());
    assert_eq!(speak(smtp.port(), &TO_TANAKA).await, ["220", "250", "250", "250", "354", "250"]);
    let messages = smtp.wait_for(1).await.unwrap();
    assert_eq!(messages[0].from, "psirt@vendor.example");
    assert_eq!(messages[0].to, ["tanaka@vendor.example"]);
    assert_eq!(messages[0].text(), "Subject: hello\r\n\r\nFirst line.\r\n.dotted\r\n");
}

#[tokio::test]
async fn a_recipient_is_refused_for_as_long_as_the_test_says() {
    let smtp = Smtp::start().await.unwrap();
    smtp.refuse("tanaka@vendor.example", "450 4.2.1 Not now").unwrap();
    assert_eq!(speak(smtp.port(), &TO_TANAKA[..3]).await, ["220", "250", "250", "450"]);
    smtp.refuse("tanaka@vendor.example", "550 5.1.1 Nobody of that name").unwrap();
    assert_eq!(speak(smtp.port(), &TO_TANAKA[..3]).await, ["220", "250", "250", "550"]);
    smtp.accept("tanaka@vendor.example").unwrap();
    speak(smtp.port(), &TO_TANAKA).await;
    assert_eq!(smtp.wait_for(1).await.unwrap().len(), 1);
}
