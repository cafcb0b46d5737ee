//! Who takes part: the roles of a company in the deck's process, and the parties outside it (deck, slides 17, 24 and 25).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::words::Words;

/// Makes an enum of the deck's codes with its one table: code, Japanese, English.
macro_rules! coded {
    ($(#[$about:meta])* $name:ident { $($variant:ident = $code:literal, $ja:literal, $en:literal;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $(#[doc = $en] #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// All of them, in the order of the deck.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The code that process files write.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)* }
            }

            /// What people call it.
            pub fn name(self) -> Words {
                match self { $($name::$variant => Words::new($ja, $en),)* }
            }

            /// The one with this code.
            pub fn parse(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

coded! {
    /// A role of the process that a unit of the company plays. One unit may play several (兼務).
    Role {
        Poc = "POC", "脆弱性POC", "PSIRT / vulnerability POC";
        Exec = "EXEC", "経営者・責任者", "executive in charge";
        Des = "DES", "設計部門・製品主管部門", "design / product owner";
        Rnd = "RND", "研究開発部門", "research and development";
        Qa = "QA", "品質管理・品質保証部門", "quality assurance";
        Sim = "SIM", "SI部門(製造側)", "system integration (manufacturing side)";
        Sis = "SIS", "SI部門(システム側)", "system integration (system side)";
        Care = "CARE", "カスタマケア部門", "customer care";
        Sales = "SALES", "営業部門", "sales";
        Risk = "RISK", "リスク管理統制部門", "risk management";
        Legal = "LEGAL", "法務部門", "legal";
        Pr = "PR", "広報部門", "public relations";
        Mfg = "MFG", "製造部門", "manufacturing";
    }
}

coded! {
    /// A kind of party outside the company.
    Outside {
        Finder = "FINDER", "発見者", "finder";
        Ipa = "IPA", "IPA(受付機関)", "IPA (reception)";
        Jpcert = "JPCERT", "JPCERT/CC", "JPCERT/CC";
        Fcert = "FCERT", "海外CERT", "foreign CERT";
        Source = "SOURCE", "情報源", "source";
        Cust = "CUST", "顧客・SI事業者", "customers and integrators";
        Gov = "GOV", "政府・重要インフラ事業者", "government and critical infrastructure";
        Oem = "OEM", "OEM委託先", "OEM partner";
    }
}

/// Somebody named in a process: a role of the company, or a party outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Who {
    /// A role of the company.
    Inside(Role),
    /// A party outside.
    Outside(Outside),
}

impl Who {
    /// The one with this code.
    pub fn parse(code: &str) -> Option<Who> {
        Role::parse(code).map(Who::Inside).or_else(|| Outside::parse(code).map(Who::Outside))
    }

    /// The code that process files write.
    pub fn code(self) -> &'static str {
        match self {
            Who::Inside(role) => role.code(),
            Who::Outside(outside) => outside.code(),
        }
    }

    /// What people call it.
    pub fn name(self) -> Words {
        match self {
            Who::Inside(role) => role.name(),
            Who::Outside(outside) => outside.name(),
        }
    }

    /// The role, when it is one of the company's.
    pub fn inside(self) -> Option<Role> {
        match self {
            Who::Inside(role) => Some(role),
            Who::Outside(_) => None,
        }
    }

    /// The party, when it is outside.
    pub fn outside(self) -> Option<Outside> {
        match self {
            Who::Inside(_) => None,
            Who::Outside(outside) => Some(outside),
        }
    }
}
