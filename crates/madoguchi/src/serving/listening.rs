//! Answering: so many connections and so much time for each, and an end that lets those finish who are being answered.

use std::{
    convert::Infallible,
    future::{Future, Pending, pending},
    io,
    net::SocketAddr,
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
    http::{StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    serve::Listener,
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch::Receiver},
    task::JoinSet,
    time::{Timeout, timeout},
};
use tower::ServiceExt;

/// Whoever has not said within so long what is wanted is let go: a head of a request is small, and comes at once.
const HEAD: Duration = Duration::from_secs(20);
/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 32 * 1024;
/// A connection on which nothing comes, or nothing is taken, for so long is let go.
const SILENCE: Duration = Duration::from_secs(75);
/// A page has so long.
const PAGE: Duration = Duration::from_secs(60);
/// A form with files has longer: the line of whoever sends it may be slow.
const UPLOAD: Duration = Duration::from_secs(600);
/// So long after the word to stop, those who are being answered may finish.
const LAST_WORDS: Duration = Duration::from_secs(10);
/// The most who are told at the same time that there is no place; more wait in the machine's line.
const TURNED_AWAY: usize = 32;
/// So long it may take to tell one of them.
const TELLING: Duration = Duration::from_secs(3);

/// What somebody is told for whom there is no place.
const FULL: &str = "ただいま非常に混み合っています。少し待ってから、もう一度開いてください。\n\n\
                    Very many people are here just now. Wait a little, then try again.\n";

/// Answers until it is told to stop; at most so many connections at once, and to whoever comes then it says so.
pub(crate) async fn answer(
    mut listener: TcpListener,
    pages: Router,
    most: usize,
    mut stop: Receiver<bool>,
) -> io::Result<()> {
    let pages = pages.layer(from_fn(in_time));
    let (places, doorstep) = (Arc::new(Semaphore::new(most)), Arc::new(Semaphore::new(TURNED_AWAY)));
    let mut open = JoinSet::new();
    loop {
        let (stream, address) = tokio::select! {
            _ = stop.wait_for(|stop| *stop) => break,
            // It waits by itself where the machine has no more connections to give.
            accepted = Listener::accept(&mut listener) => accepted,
        };
        while open.try_join_next().is_some() {}
        // A page in two packets must not wait for the first one's acknowledgement. Without it, it is only slower.
        let _set = stream.set_nodelay(true);
        match places.clone().try_acquire_owned() {
            Ok(place) => {
                let held = Held { stream, silence: None, _place: place };
                open.spawn(serve(held, address, pages.clone(), stop.clone()));
            }
            Err(_) => {
                // The semaphore is never closed, so that there is always a permit in the end.
                let Ok(permit) = doorstep.clone().acquire_owned().await else { continue };
                open.spawn(turn_away(stream, permit));
            }
        }
    }
    drop(listener);
    if timeout(LAST_WORDS, async { while open.join_next().await.is_some() {} }).await.is_err() {
        tracing::warn!("some answers were cut short");
    }
    Ok(())
}

/// Answers what comes on one connection, to the end of what is being answered when it is told to stop.
async fn serve(held: Held, address: SocketAddr, pages: Router, mut stop: Receiver<bool>) {
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(address));
        let pages = pages.clone();
        async move { Ok::<_, Infallible>(pages.oneshot(request.map(Body::new)).await.into_response()) }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_header_size(LARGEST_HEAD);
    let mut connection = pin!(http.serve_connection(TokioIo::new(held), service));
    // Who broke off, or sent what is no HTTP, has been told or is gone.
    tokio::select! {
        _done = connection.as_mut() => return,
        _ = stop.wait_for(|stop| *stop) => connection.as_mut().graceful_shutdown(),
    }
    let _done = connection.await;
}

/// Says that there is no place, and when to come again.
async fn turn_away(mut stream: TcpStream, _permit: OwnedSemaphorePermit) {
    let answer = format!(
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 10\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{FULL}",
        FULL.len()
    );
    let mut wanted = [0; 8 * 1024];
    let told = async {
        // An answer that comes before the question is lost when the connection closes.
        if stream.read(&mut wanted).await? > 0 {
            stream.write_all(answer.as_bytes()).await?;
            stream.shutdown().await?;
            while stream.read(&mut wanted).await? > 0 {}
        }
        io::Result::Ok(())
    };
    // Who does not wait for the answer does not need it.
    let _told = timeout(TELLING, told).await;
}

/// Whoever takes too long is told so, and lets go of what it holds.
async fn in_time(request: Request, next: Next) -> Response {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let limit = if kind.to_ascii_lowercase().starts_with("multipart/form-data") { UPLOAD } else { PAGE };
    timeout(limit, next.run(request)).await.unwrap_or_else(|_| {
        let text = "時間がかかりすぎたため、途中でやめました。もう一度試してください。\n\n\
                    It took too long, and was given up. Try again.\n";
        let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
        (StatusCode::REQUEST_TIMEOUT, kind, text).into_response()
    })
}

/// A connection that holds a place, and loses it by silence: when nothing comes, and when what goes out is not taken.
struct Held {
    stream: TcpStream,
    silence: Option<Pin<Box<Timeout<Pending<()>>>>>,
    _place: OwnedSemaphorePermit,
}

impl Held {
    /// What the connection did; or, when it waits and has waited too long, that it is over.
    fn heard<T>(mut self: Pin<&mut Self>, did: Poll<io::Result<T>>, cx: &mut Context<'_>) -> Poll<io::Result<T>> {
        if did.is_ready() {
            self.silence = None;
            return did;
        }
        let silence = self.silence.get_or_insert_with(|| Box::pin(timeout(SILENCE, pending())));
        let _silent = ready!(silence.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Held {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let did = Pin::new(&mut self.stream).poll_read(cx, buffer);
        self.heard(did, cx)
    }
}

impl AsyncWrite for Held {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let did = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.heard(did, cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let did = Pin::new(&mut self.stream).poll_write_vectored(cx, bytes);
        self.heard(did, cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
