//! Letters out and mail in: templates, MIME, the carriers.
