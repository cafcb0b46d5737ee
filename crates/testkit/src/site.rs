//! The pages of a desk behind a real address, for browsers and for requests by hand.

use axum::Router;
use web::{Publicity, Web};

use crate::{App, Failure, Result};

/// A desk that answers at an address, until it is dropped.
pub struct Site {
    /// `http://127.0.0.1:…`
    pub url: String,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl App {
    /// Its pages as a service, without a socket. It is a demo, so that one becomes anybody at `/demo`.
    pub fn pages(&self) -> Router {
        self.pages_at("http://127.0.0.1")
    }

    fn pages_at(&self, base_url: &str) -> Router {
        let publicity = Publicity { base_url: base_url.into(), demo: true, proxies: 0 };
        web::app(Web::new(self.desk.clone(), publicity))
    }

    /// Its pages at an address of their own.
    pub async fn site(&self) -> Result<Site> {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
        let listener = listener.map_err(|fault| Failure::new(format!("no free port: {fault}")))?;
        let address = listener.local_addr().map_err(|fault| Failure::new(fault.to_string()))?;
        let url = format!("http://{address}");
        let pages = self.pages_at(&url).into_make_service_with_connect_info::<std::net::SocketAddr>();
        let task = tokio::spawn(async move {
            // It ends when the test does.
            axum::serve(listener, pages).await.ok();
        });
        Ok(Site { url, task })
    }
}
