//! One's own account: name and language, password, sessions, absences; and the link that sets a first password.

pub(crate) mod me;
pub(crate) mod password;
