//! What a file from outside is: a name that can do no harm, what its bytes say it is, and how large it is.

mod disposition;
mod look;
mod name;

pub use disposition::content_disposition;
pub use look::{FileProblem, Looked, USUAL_LIMIT, look, sha256_hex, sha512_hex};
pub use name::{MOST_NAME_BYTES, safe_name};

pub(crate) use name::shown_name;
