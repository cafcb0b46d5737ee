//! What a form sent: bounded, whichever way it was packed, and only from a page of ours.

use axum::{
    body::Body,
    extract::{FromRequest, Multipart, Request},
    http::{StatusCode, header},
};
use casework::words::Words;

use super::{Asked, Fault, Page, Sent, Web, again::Fields, arriving::Taken};

/// The most that a form may send without files, in bytes.
const MOST_TEXT: usize = 2 * 1024 * 1024;

/// The most that it may send with files.
const MOST: usize = 110 * 1024 * 1024;

/// The most fields and files.
const MOST_FIELDS: usize = 5_000;

/// What a form sent, its token checked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Posted {
    fields: Vec<(String, String)>,
    /// The files that came along, those without content left out.
    pub(crate) files: Vec<Upload>,
    _room: Taken,
}

/// A file that came along.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    /// The field.
    pub(crate) field: String,
    /// What whoever sent it calls it.
    pub(crate) name: String,
    /// Its content.
    pub(crate) bytes: Vec<u8>,
}

impl Posted {
    /// The value of a field, or nothing said.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// The value of a field, unless it is empty but for blanks.
    pub(crate) fn some(&self, name: &str) -> Option<&str> {
        Some(self.get(name).trim()).filter(|value| !value.is_empty())
    }

    /// Every value of a field that may come more than once.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box was ticked.
    pub(crate) fn ticked(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, value)| field == name && !value.is_empty())
    }

    /// Every field in order, the token left out.
    pub(crate) fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// The revision of the case that the person saw.
    pub(crate) fn seen(&self) -> Option<u64> {
        self.get("seen").parse().ok()
    }
}

impl FromRequest<Web> for Posted {
    type Rejection = Fault;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Fault> {
        let asked = request.extensions().get::<Asked>().cloned();
        let page =
            asked.as_ref().map_or_else(|| Page::bare(web, casework::words::Language::Ja), |asked| Page::of(web, asked));
        let site = request.headers().get("sec-fetch-site").and_then(|value| value.to_str().ok()).map(str::to_owned);
        // A page of a sister domain is no page of ours.
        if site.is_some_and(|site| !matches!(site.as_str(), "same-origin" | "none")) {
            return Err(Fault::foreign_form(&page));
        }
        let sent = request.extensions().clone();
        let mut posted = read(request, web, &page).await?;
        let expected = asked.and_then(|asked| match asked.viewer {
            Some(viewer) => Some(viewer.form_token),
            None => asked.form_token,
        });
        let given = posted.get("form-token");
        if expected.is_none_or(|expected| !is_same(&expected, given)) {
            return Err(Fault::foreign_form(&page));
        }
        Sent::keep(&sent, &posted.fields, !posted.files.is_empty());
        posted.fields.retain(|(name, _)| name != "form-token");
        Ok(posted)
    }
}

impl Posted {
    /// What somebody sent of whom it could not be asked who it is: nothing is done with it, but to send it again.
    pub(super) async fn unasked(request: Request, web: &Web, page: &Page) -> Result<Fields, Fault> {
        let sent = Sent::default();
        let mut extensions = axum::http::Extensions::new();
        extensions.insert(sent.clone());
        let posted = read(request, web, page).await?;
        Sent::keep(&extensions, &posted.fields, !posted.files.is_empty());
        Ok(sent.fields())
    }
}

/// Reads a form, however it is packed, as long as there is room for it.
async fn read(request: Request, web: &Web, page: &Page) -> Result<Posted, Fault> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let is_multipart = kind.unwrap_or_default().to_ascii_lowercase().starts_with("multipart/form-data");
    let read = |request| async move {
        match is_multipart {
            true => multipart(request, web, page).await,
            false => urlencoded(request, page).await,
        }
    };
    let (posted, room) = web.room.read(request, page, read).await?;
    Ok(Posted { _room: room, ..posted })
}

/// Whether two secrets are the same; how much of a wrong one is right does not show in the time.
fn is_same(secret: &str, given: &str) -> bool {
    let differing = secret.bytes().zip(given.bytes()).fold(0, |differing, (a, b)| differing | (a ^ b));
    secret.len() == given.len() && differing == 0
}

async fn urlencoded(request: Request, page: &Page) -> Result<Posted, Fault> {
    let bytes = axum::body::to_bytes(request.into_body(), MOST_TEXT).await.map_err(|_| too_large(page))?;
    let mut fields = Vec::new();
    for pair in bytes.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        if fields.len() >= MOST_FIELDS {
            return Err(too_large(page));
        }
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let mut decode = || decoded(halves.next().unwrap_or_default()).ok_or_else(|| unreadable(page));
        fields.push((decode()?, decode()?));
    }
    Ok(Posted { fields, ..Posted::default() })
}

/// `application/x-www-form-urlencoded`, as browsers write it; nothing where it is not UTF-8.
fn decoded(bytes: &[u8]) -> Option<String> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => plain.push(b' '),
            b'%' => {
                let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                plain.push((high * 16 + low) as u8);
            }
            byte => plain.push(*byte),
        }
    }
    // Browsers write line ends as CR LF.
    String::from_utf8(plain).ok().map(|text| text.replace("\r\n", "\n"))
}

async fn multipart(request: Request, web: &Web, page: &Page) -> Result<Posted, Fault> {
    let (parts, body) = request.into_parts();
    let limited = Body::new(http_body_util::Limited::new(body, MOST));
    let request = Request::from_parts(parts, limited);
    let mut parts = Multipart::from_request(request, web).await.map_err(|_| unreadable(page))?;
    let mut posted = Posted::default();
    let mut text = 0;
    while let Some(part) = parts.next_field().await.map_err(|_| too_large(page))? {
        if posted.fields.len() + posted.files.len() >= MOST_FIELDS {
            return Err(too_large(page));
        }
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| too_large(page))?;
        match name {
            Some(name) if !(name.is_empty() && bytes.is_empty()) => {
                posted.files.push(Upload { field, name, bytes: bytes.to_vec() });
            }
            Some(_) => {}
            None => {
                text += bytes.len();
                if text > MOST_TEXT {
                    return Err(too_large(page));
                }
                let value = String::from_utf8(bytes.to_vec()).map_err(|_| unreadable(page))?;
                posted.fields.push((field, value.replace("\r\n", "\n")));
            }
        }
    }
    Ok(posted)
}

fn too_large(page: &Page) -> Fault {
    let sentence = Words::new(
        "送られた内容が大きすぎます。文は合わせて2MB、ファイルは合わせて100MBまでです。分けて送ってください。",
        "Too much was sent: 2 MB of text and 100 MB of files at the most. Send it in parts.",
    );
    Fault::new(page, StatusCode::PAYLOAD_TOO_LARGE, sentence)
}

fn unreadable(page: &Page) -> Fault {
    let sentence = Words::new(
        "送られた内容が読めませんでした。前のページに戻り、もう一度送ってください。",
        "What was sent could not be read. Go back and send it again.",
    );
    Fault::new(page, StatusCode::BAD_REQUEST, sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_read_as_browsers_write_it() {
        assert_eq!(decoded(b"a+b%E7%AA%93%0D%0Ac").unwrap(), "a b窓\nc");
    }

    #[test]
    fn what_is_cut_short_or_not_utf_8_is_not_guessed_at() {
        for bad in [b"%E7".as_slice(), b"%", b"%zz", b"%ff"] {
            assert_eq!(decoded(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_secret_is_the_same_only_as_a_whole() {
        assert!(is_same("abc", "abc"));
        for wrong in ["", "ab", "abd", "abcd", "ABC"] {
            assert!(!is_same("abc", wrong), "{wrong}");
        }
    }
}
