//! Reports in a browser: the stranger who writes one and follows it, and POC who decides what becomes of it.

mod portal;
mod requests;
mod triage;
