//! Cases: the list, the page of one with its tabs, its record on paper, and the few things that one does from there.

mod case;
mod clocks;
mod entries;
mod export;
mod facts;
mod list;
mod manage;
mod now;
mod query;
mod rail;
mod record;
mod tabs;
mod views;

pub(crate) use case::{case, watch, write_note};
pub(crate) use export::{export_csv, export_xlsx};
pub(crate) use list::{ball, list};
pub(crate) use manage::{assign, manage, rename};
pub(crate) use query::Query;
pub(crate) use record::record;
pub(crate) use views::{drop_view, keep_view};
