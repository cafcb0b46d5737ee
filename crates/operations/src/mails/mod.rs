//! Mails of the desk itself: to the people of a unit that is asked, and to one person. They say that there is something to do and
//! where, and nothing of what a case is about.

mod asking;
mod person;

pub(crate) use asking::ask;
pub(crate) use person::mail_person;
