//! What the pages were given when they were wired.

use axum::{body::Bytes, extract::Request};
use operations::Desk;

use super::{
    Fault, Page,
    arriving::{Room, Taken},
};

/// How the desk shows itself to the outside.
#[derive(Clone, Debug)]
pub struct Publicity {
    /// The address under which it is reached, without a slash at the end: `https://psirt.example.com`.
    pub base_url: String,
    /// It is a demo: anybody may become anybody with a click, and time can be moved.
    pub demo: bool,
    /// How many proxies stand before it: the address of whoever asks is that many places from the end of `X-Forwarded-For`.
    pub proxies: usize,
}

impl Publicity {
    /// Whether it is reached over TLS, so that cookies may be bound to it.
    pub(crate) fn is_secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

/// What a page may use. Cheap to clone.
#[derive(Clone)]
pub struct Web {
    /// The desk.
    pub desk: Desk,
    /// How it shows itself.
    pub publicity: std::sync::Arc<Publicity>,
    /// Programs of everybody may have CSAF documents checked, and not only who is logged in.
    pub open_validator: bool,
    pub(super) room: Room,
}

impl Web {
    /// Wires the pages to a desk.
    pub fn new(desk: Desk, publicity: Publicity) -> Self {
        Self { desk, publicity: std::sync::Arc::new(publicity), open_validator: false, room: Room::default() }
    }

    /// The same, with the interface for checking CSAF open to everybody or not.
    pub fn with_open_validator(self, open: bool) -> Self {
        Self { open_validator: open, ..self }
    }

    /// The same with room for so many bytes of forms at once.
    pub fn with_room(self, bytes: usize) -> Self {
        Self { room: Room::of(bytes), ..self }
    }

    /// A body that is no form, read within the room for what arrives, which is held with it; nothing, if it is larger.
    pub(crate) async fn body(
        &self,
        request: Request,
        page: &Page,
        most: usize,
    ) -> Result<(Option<Bytes>, Taken), Fault> {
        let read = |request: Request| async move { Ok(axum::body::to_bytes(request.into_body(), most).await.ok()) };
        self.room.read(request, page, read).await
    }
}
