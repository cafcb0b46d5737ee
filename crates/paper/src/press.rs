//! The press: typst with one template, one document of data and the fonts on board.

use std::sync::LazyLock;

use serde_json::Value;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{Jammed, sheet::Sheet};

/// What is typeset: how the page looks. It has no words of its own.
const TEMPLATE: &str = include_str!("advisory.typ");

const FONTS: [&[u8]; 3] = [
    include_bytes!("../fonts/BIZUDPGothic-Regular.ttf"),
    include_bytes!("../fonts/BIZUDPGothic-Bold.ttf"),
    include_bytes!("../fonts/BIZUDGothic-Regular.ttf"),
];

/// What is the same for every advisory: read once.
struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    data: FileId,
}

static SHOP: LazyLock<Shop> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    Shop {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        main: at("advisory.typ"),
        data: at("advisory.json"),
    }
});

#[expect(clippy::expect_used, reason = "both names are written above, and every print of the tests goes by them")]
fn at(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a plain file name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One advisory on the press.
struct Job {
    template: Source,
    data: Bytes,
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &SHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHOP.book
    }

    fn main(&self) -> FileId {
        SHOP.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == SHOP.main { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == SHOP.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHOP.fonts.get(index).cloned()
    }

    /// There is no clock at the press: what is dated is dated by the advisory.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Whether a font on board has the character.
pub(crate) fn has(sign: char) -> bool {
    SHOP.fonts.iter().any(|font| font.info().coverage.contains(sign.into()))
}

/// Sets every text with the type that there is. As printers do, a 〓 stands where the character is missing; what has no shape of its
/// own, such as a mark that turns the direction of reading, is left out.
fn set(data: &mut Value) {
    match data {
        Value::String(text) => *text = text.chars().filter_map(typed).collect(),
        Value::Array(all) => all.iter_mut().for_each(set),
        Value::Object(all) => all.values_mut().for_each(set),
        _ => {}
    }
}

fn typed(sign: char) -> Option<char> {
    let shapeless = matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..);
    match sign {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        _ if sign.is_control() || shapeless => None,
        _ if has(sign) => Some(sign),
        _ => Some('〓'),
    }
}

pub(crate) fn print(sheet: &Sheet) -> Result<Vec<u8>, Jammed> {
    let mut data = serde_json::to_value(sheet).map_err(|error| Jammed(error.to_string()))?;
    set(&mut data);
    let data = Bytes::new(data.to_string().into_bytes());
    let job = Job { template: Source::new(SHOP.main, TEMPLATE.into()), data };
    let document = typst::compile::<PagedDocument>(&job).output.map_err(told)?;
    let printed = typst_pdf::pdf(&document, &options(sheet)?).map_err(told);
    // typst remembers what it laid out, for whoever types and looks. Nobody types here, and the next advisory is another one.
    typst::comemo::evict(0);
    printed
}

fn options(sheet: &Sheet) -> Result<PdfOptions, Jammed> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| Jammed(error.message().to_string()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(sheet.identifier()),
        creator: Smart::Custom(Some("madoguchi".into())),
        timestamp: stamp(sheet),
        standards,
        ..PdfOptions::default()
    })
}

fn stamp(sheet: &Sheet) -> Option<Timestamp> {
    let at = sheet.released_at();
    let number = |part: i8| u8::try_from(part).ok();
    let at = Datetime::from_ymd_hms(
        at.year().into(),
        number(at.month())?,
        number(at.day())?,
        number(at.hour())?,
        number(at.minute())?,
        number(at.second())?,
    );
    at.map(Timestamp::new_utc)
}

fn told(errors: impl IntoIterator<Item = typst::diag::SourceDiagnostic>) -> Jammed {
    let told: Vec<String> = errors.into_iter().map(|error| error.message.to_string()).collect();
    Jammed(told.join("; "))
}
