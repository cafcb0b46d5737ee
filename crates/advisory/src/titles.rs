//! What the choices of an advisory are called, in both languages.

use casework::words::Words;

use crate::model::{DocumentStatus, Justification, ReferenceKind, RemediationKind, Status, Tlp};
use crate::score::Severity;

impl Tlp {
    /// All of them, from open to closed.
    pub const ALL: [Tlp; 5] = [Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red];

    /// The label as TLP 2.0 writes it, which is the same in both languages.
    pub fn title(self) -> Words {
        Words::same(match self {
            Tlp::Clear => "TLP:CLEAR",
            Tlp::Green => "TLP:GREEN",
            Tlp::Amber => "TLP:AMBER",
            Tlp::AmberStrict => "TLP:AMBER+STRICT",
            Tlp::Red => "TLP:RED",
        })
    }
}

impl DocumentStatus {
    /// All of them.
    pub const ALL: [DocumentStatus; 3] = [DocumentStatus::Draft, DocumentStatus::Interim, DocumentStatus::Final];

    /// What it is called.
    pub fn title(self) -> Words {
        match self {
            DocumentStatus::Draft => Words::new("下書き", "Draft"),
            DocumentStatus::Interim => Words::new("暫定版", "Interim"),
            DocumentStatus::Final => Words::new("確定版", "Final"),
        }
    }
}

impl ReferenceKind {
    /// All of them.
    pub const ALL: [ReferenceKind; 2] = [ReferenceKind::Own, ReferenceKind::External];

    /// What it is called.
    pub fn title(self) -> Words {
        match self {
            ReferenceKind::Own => Words::new("このアドバイザリ", "This advisory"),
            ReferenceKind::External => Words::new("参考情報", "Further reading"),
        }
    }
}

impl Status {
    /// A name for programs and for styles: `not-affected`.
    pub fn code(&self) -> &'static str {
        match self {
            Status::UnderInvestigation => "under-investigation",
            Status::Affected => "affected",
            Status::NotAffected { .. } => "not-affected",
            Status::Fixed => "fixed",
            Status::FirstFixed => "first-fixed",
            Status::Recommended => "recommended",
        }
    }

    /// What it is called.
    pub fn title(&self) -> Words {
        match self {
            Status::UnderInvestigation => Words::new("調査中", "Under investigation"),
            Status::Affected => Words::new("影響あり", "Affected"),
            Status::NotAffected { .. } => Words::new("影響なし", "Not affected"),
            Status::Fixed => Words::new("修正済み", "Fixed"),
            Status::FirstFixed => Words::new("最初の修正版", "First fixed version"),
            Status::Recommended => Words::new("推奨版", "Recommended version"),
        }
    }
}

impl Justification {
    /// All of them, from the plainest on.
    pub const ALL: [Justification; 5] = [
        Justification::ComponentNotPresent,
        Justification::VulnerableCodeNotPresent,
        Justification::VulnerableCodeNotInExecutePath,
        Justification::VulnerableCodeCannotBeControlledByAdversary,
        Justification::InlineMitigationsAlreadyExist,
    ];

    /// The label of CSAF and VEX.
    pub fn code(self) -> &'static str {
        match self {
            Justification::ComponentNotPresent => "component_not_present",
            Justification::VulnerableCodeNotPresent => "vulnerable_code_not_present",
            Justification::VulnerableCodeNotInExecutePath => "vulnerable_code_not_in_execute_path",
            Justification::VulnerableCodeCannotBeControlledByAdversary => {
                "vulnerable_code_cannot_be_controlled_by_adversary"
            }
            Justification::InlineMitigationsAlreadyExist => "inline_mitigations_already_exist",
        }
    }

    /// What it is called.
    pub fn title(self) -> Words {
        match self {
            Justification::ComponentNotPresent => {
                Words::new("該当の部品を含んでいません", "The component is not in the product")
            }
            Justification::VulnerableCodeNotPresent => {
                Words::new("脆弱な箇所を含んでいません", "The vulnerable code is not in the product")
            }
            Justification::VulnerableCodeNotInExecutePath => {
                Words::new("脆弱な箇所は実行されません", "The vulnerable code is never run")
            }
            Justification::VulnerableCodeCannotBeControlledByAdversary => {
                Words::new("攻撃者は脆弱な箇所を操作できません", "An attacker cannot reach the vulnerable code")
            }
            Justification::InlineMitigationsAlreadyExist => {
                Words::new("製品内の対策が攻撃を防ぎます", "The product already stands in the way of the attack")
            }
        }
    }
}

impl RemediationKind {
    /// All of them, from the best on.
    pub const ALL: [RemediationKind; 5] = [
        RemediationKind::VendorFix,
        RemediationKind::Workaround,
        RemediationKind::Mitigation,
        RemediationKind::NoFixPlanned,
        RemediationKind::NoneAvailable,
    ];

    /// The category of CSAF.
    pub fn code(self) -> &'static str {
        match self {
            RemediationKind::VendorFix => "vendor_fix",
            RemediationKind::Workaround => "workaround",
            RemediationKind::Mitigation => "mitigation",
            RemediationKind::NoFixPlanned => "no_fix_planned",
            RemediationKind::NoneAvailable => "none_available",
        }
    }

    /// What it is called.
    pub fn title(self) -> Words {
        match self {
            RemediationKind::VendorFix => Words::new("修正版", "Fix"),
            RemediationKind::Workaround => Words::new("回避策", "Workaround"),
            RemediationKind::Mitigation => Words::new("緩和策", "Mitigation"),
            RemediationKind::NoFixPlanned => Words::new("修正の予定なし", "No fix planned"),
            RemediationKind::NoneAvailable => Words::new("対策は未提供", "No remedy yet"),
        }
    }
}

impl Severity {
    /// What it is called; in Japanese as JVN does.
    pub fn title(self) -> Words {
        match self {
            Severity::None => Words::new("なし", "None"),
            Severity::Low => Words::new("注意", "Low"),
            Severity::Medium => Words::new("警告", "Medium"),
            Severity::High => Words::new("重要", "High"),
            Severity::Critical => Words::new("緊急", "Critical"),
        }
    }
}
