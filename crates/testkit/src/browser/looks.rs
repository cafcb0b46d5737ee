//! How a window looks: its language, its width, light or dark, with or without JavaScript.

/// The language that the browser asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// 日本語.
    Japanese,
    /// English.
    English,
}

/// The two sizes at which every page is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// 1280 × 900, on a desk.
    Desk,
    /// 390 × 844, a phone: a page without a viewport of its own is laid out wider, as phones do.
    Phone,
}

/// What a window looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    /// The language that it asks for.
    pub language: Language,
    /// Its size.
    pub width: Width,
    /// Whether the person prefers dark pages.
    pub dark: bool,
    /// Whether the scripts of a page run.
    pub javascript: bool,
}

impl Looks {
    /// A light window at a desk, with JavaScript.
    pub const fn desk(language: Language) -> Self {
        Self { language, width: Width::Desk, dark: false, javascript: true }
    }

    /// A light window on a phone, with JavaScript.
    pub const fn phone(language: Language) -> Self {
        Self { width: Width::Phone, ..Self::desk(language) }
    }

    /// The same one in the dark.
    #[must_use]
    pub const fn in_the_dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// The same one with no script of a page running.
    #[must_use]
    pub const fn without_javascript(self) -> Self {
        Self { javascript: false, ..self }
    }

    /// Both languages in both sizes.
    pub const ALL: [Self; 4] = [
        Self::desk(Language::Japanese),
        Self::phone(Language::Japanese),
        Self::desk(Language::English),
        Self::phone(Language::English),
    ];

    /// The name of a picture taken so: `NAME-ja-390`, with `-dark` behind it in the dark.
    pub(super) fn named(self, name: &str) -> String {
        let dark = if self.dark { "-dark" } else { "" };
        format!("{name}-{}-{}{dark}", self.language.code(), self.width.size().0)
    }
}

impl Language {
    /// `ja` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }
}

impl Width {
    /// Width and height in CSS pixels.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Desk => (1280, 900),
            Self::Phone => (390, 844),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_says_in_its_name_how_it_was_taken() {
        let names = Looks::ALL.map(|looks| looks.named("portal"));
        assert_eq!(names, ["portal-ja-1280", "portal-ja-390", "portal-en-1280", "portal-en-390"]);
        assert_eq!(Looks::phone(Language::English).in_the_dark().named("portal"), "portal-en-390-dark");
    }
}
