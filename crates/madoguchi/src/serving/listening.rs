//! Answering: so many connections and so much time for each, and an end that lets those finish who are being answered.

use std::{
    future::{Future, pending},
    io,
    net::SocketAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use axum::{
    Router,
    extract::Request,
    http::{StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    serve::{Listener, ListenerExt},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch::Receiver},
    time::{Timeout, timeout},
};

/// The most connections at once; more wait in the machine's line.
const MOST_CONNECTIONS: usize = 1_024;
/// A connection on which nothing comes for so long is let go.
const SILENCE: Duration = Duration::from_secs(75);
/// A page has so long.
const PAGE: Duration = Duration::from_secs(60);
/// A form with files has longer: the line of whoever sends it may be slow.
const UPLOAD: Duration = Duration::from_secs(600);
/// So long after the word to stop, those who are being answered may finish.
const LAST_WORDS: Duration = Duration::from_secs(10);

/// Answers until it is told to stop.
pub(crate) async fn answer(listener: TcpListener, pages: Router, mut stop: Receiver<bool>) -> io::Result<()> {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let listener = Places { listener, places }.tap_io(|io| {
        // A page in two packets must not wait for the first one's acknowledgement. Without it, it is only slower.
        let _set = io.stream.set_nodelay(true);
    });
    let pages = pages.layer(from_fn(in_time)).into_make_service_with_connect_info::<SocketAddr>();
    let mut told = stop.clone();
    let told = async move {
        let _told = told.wait_for(|stop| *stop).await;
    };
    let mut serving = tokio::spawn(axum::serve(listener, pages).with_graceful_shutdown(told).into_future());
    tokio::select! {
        ended = &mut serving => return ended.unwrap_or(Ok(())),
        _ = stop.wait_for(|stop| *stop) => {}
    }
    if timeout(LAST_WORDS, &mut serving).await.is_err() {
        tracing::warn!("some answers were cut short");
        serving.abort();
    }
    Ok(())
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

/// A listener with so many places.
struct Places {
    listener: TcpListener,
    places: Arc<Semaphore>,
}

impl Listener for Places {
    type Io = Held;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Held, SocketAddr) {
        // The semaphore is never closed, so that there is always a permit in the end.
        let permit = self.places.clone().acquire_owned().await.ok();
        let (stream, address) = Listener::accept(&mut self.listener).await;
        (Held { stream, silence: None, _permit: permit }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// A connection that holds a place, and loses it by silence.
struct Held {
    stream: TcpStream,
    silence: Option<Pin<Box<Timeout<std::future::Pending<()>>>>>,
    _permit: Option<OwnedSemaphorePermit>,
}

impl AsyncRead for Held {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if let Poll::Ready(read) = Pin::new(&mut self.stream).poll_read(cx, buffer) {
            self.silence = None;
            return Poll::Ready(read);
        }
        let silence = self.silence.get_or_insert_with(|| Box::pin(timeout(SILENCE, pending())));
        let _silent = ready!(silence.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncWrite for Held {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, bytes)
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
