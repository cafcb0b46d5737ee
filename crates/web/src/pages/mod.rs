//! The pages: one file or folder for each thing that people come for.

pub(crate) mod account;
pub(crate) mod acting;
pub(crate) mod advisories;
pub(crate) mod cases;
pub(crate) mod company;
pub(crate) mod cvss;
pub(crate) mod demo;
mod dress;
pub(crate) mod files;
pub(crate) mod letters;
pub(crate) mod login;
pub(crate) mod plain;
pub(crate) mod portal;
pub(crate) mod published;
pub(crate) mod reports;
pub(crate) mod validator;
pub(crate) mod work;

pub(crate) use dress::dress;
