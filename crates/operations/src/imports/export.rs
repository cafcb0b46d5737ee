//! Lists of the company as sheets, with the columns that an import takes: out and in again changes nothing.

use casework::words::Language;

use super::{form::Form, kind::SheetKind, plan::World};
use crate::{
    Desk, Trouble, Viewer,
    forms::day,
    sheets::{Cell, write_csv, write_xlsx},
};

/// In which form a sheet goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Commas between.
    Csv,
    /// An Excel workbook.
    Xlsx,
}

impl Format {
    /// The one with this ending.
    pub fn parse(ending: &str) -> Option<Self> {
        match ending {
            "csv" => Some(Format::Csv),
            "xlsx" => Some(Format::Xlsx),
            _ => None,
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A sheet that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What its file is called.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// All that is in work of one kind, by code.
pub async fn export(
    desk: &Desk,
    viewer: &Viewer,
    kind: SheetKind,
    format: Format,
    language: Language,
) -> Result<Written, Trouble> {
    kind.may(viewer)?;
    let world = World { company: crate::company(desk).await?, versions: desk.store.versions().await? };
    let company = &world.company;
    let codes: Vec<&String> = match kind {
        SheetKind::People => {
            company.people.iter().filter(|(_, row)| row.left_at.is_none()).map(|(code, _)| code).collect()
        }
        SheetKind::Products => {
            company.products.iter().filter(|(_, row)| row.ended_at.is_none()).map(|(code, _)| code).collect()
        }
        SheetKind::Customers => {
            company.customers.iter().filter(|(_, row)| row.ended_at.is_none()).map(|(code, _)| code).collect()
        }
    };
    let forms: Vec<Form> = codes.into_iter().map(|code| Form::base(kind, code, &world).0).collect();
    let today = viewer.now.to_zoned(viewer.zone.clone()).date();
    written(&format!("{}-{today}", kind.code()), viewer, kind, (format, language), &forms)
}

/// The same sheet without rows, to be filled in.
pub fn template(viewer: &Viewer, kind: SheetKind, format: Format, language: Language) -> Result<Written, Trouble> {
    kind.may(viewer)?;
    written(&format!("{}-template", kind.code()), viewer, kind, (format, language), &[])
}

fn written(
    name: &str,
    viewer: &Viewer,
    kind: SheetKind,
    (format, language): (Format, Language),
    forms: &[Form],
) -> Result<Written, Trouble> {
    let columns = kind.columns();
    let header: Vec<&str> = columns.iter().map(|column| column.title.of(language)).collect();
    let row = |form: &Form| columns.iter().map(|column| form.cell(column.id, language)).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = forms.iter().map(row).collect();
    let bytes = match format {
        Format::Csv => write_csv(&header, &rows),
        Format::Xlsx => {
            let at = viewer.now.to_zoned(viewer.zone.clone()).datetime();
            let rows: Vec<Vec<Cell>> = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
            write_xlsx(kind.title().of(language), &header, &rows, at)
                .map_err(|problem| super::refused(vec![problem]))?
        }
    };
    Ok(Written { name: format!("{name}.{}", format.ending()), bytes })
}

/// A day is a day in the office program, too; a version stays text, so that 2.0 does not become 2.
fn cell(text: String) -> Cell {
    match day(&text) {
        Some(day) if day.to_string() == text => Cell::Day(day),
        _ if text.is_empty() => Cell::Empty,
        _ => Cell::Text(text),
    }
}
