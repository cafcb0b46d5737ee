//! What a sheet may list, and who may bring it in.

use casework::words::Words;

use super::columns;
use crate::{
    Trouble, Viewer,
    admission::{admin_only, admin_or_poc},
    sheets::Column,
};

/// What a sheet lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// People of the company.
    People,
    /// Products with their versions.
    Products,
    /// Customers and integrators.
    Customers,
}

impl SheetKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::People, Self::Products, Self::Customers];

    /// Its name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Products => "products",
            Self::Customers => "customers",
        }
    }

    /// The one with this name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What people call it.
    pub fn title(self) -> Words {
        match self {
            Self::People => Words::new("人", "people"),
            Self::Products => Words::new("製品", "products"),
            Self::Customers => Words::new("顧客", "customers"),
        }
    }

    /// What stands in its sheet.
    pub fn columns(self) -> Vec<Column> {
        match self {
            Self::People => columns::people(),
            Self::Products => columns::products(),
            Self::Customers => columns::customers(),
        }
    }

    /// Refuses who may not change such a list.
    pub(crate) fn may(self, viewer: &Viewer) -> Result<(), Trouble> {
        match self {
            Self::People => admin_only(viewer),
            Self::Products | Self::Customers => admin_or_poc(viewer),
        }
    }
}
