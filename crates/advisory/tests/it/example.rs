//! An invented advisory that has one of everything.

use advisory::model::{
    Acknowledgement, Advisory, Credit, DocumentStatus, Justification, Product, ProductStatus, Publisher, Reference,
    ReferenceKind, Remediation, RemediationKind, Revision, Status, Tlp, Version, Vulnerability, Weakness,
};
use casework::words::{Language, Words};
use jiff::Zoned;

/// Both, for whoever wants to try each.
pub(crate) const LANGUAGES: [Language; 2] = [Language::Ja, Language::En];

pub(crate) fn moment(text: &str) -> Zoned {
    format!("{text}[Asia/Tokyo]").parse().unwrap()
}

/// Two revisions, three products, two vulnerabilities.
pub(crate) fn example() -> Advisory {
    Advisory {
        number: "KWS-2026-0003".into(),
        title: Words::new(
            "弁制御装置「せせらぎ」における認証不備の脆弱性",
            "Missing authentication in the Seseragi valve controller",
        ),
        publisher: Publisher {
            name: Words::new("かわせみ計装株式会社", "Kawasemi Instruments"),
            namespace: "https://psirt.kawasemi.example".into(),
            contact: Words::new("PSIRT窓口 psirt@kawasemi.example", "PSIRT, psirt@kawasemi.example"),
        },
        tlp: Tlp::Clear,
        status: DocumentStatus::Final,
        revisions: vec![
            Revision {
                number: 1,
                date: moment("2026-03-31T10:00:00+09:00"),
                summary: Words::new("初版を公開しました。", "First published."),
            },
            Revision {
                number: 2,
                date: moment("2026-04-14T10:00:00+09:00"),
                summary: Words::new("修正版を追記しました。", "The corrected firmware was added."),
            },
        ],
        initial_release: moment("2026-03-31T10:00:00+09:00"),
        current_release: moment("2026-04-14T10:00:00+09:00"),
        audience: Words::new("設備の保守をご担当の方", "Maintainers of plants"),
        summary: Words::new("認証なしで弁を操作されるおそれがあります。", "Valves can be moved without logging in."),
        description: Words::new(
            "保守用の通信口が認証を行いません。",
            "The maintenance port does not ask who is calling.",
        ),
        impact: Words::new(
            "弁が意図せず開閉するおそれがあります。",
            "Valves can open or close against the operator's will.",
        ),
        solution: Words::new("修正版に更新してください。", "Update to the corrected firmware."),
        workaround: Words::new("保守用の通信口を閉じてください。", "Close the maintenance port."),
        contact: Words::new("保守窓口までお問い合わせください。", "Ask your service desk."),
        terms: Words::default(),
        acknowledgements: thanks(),
        references: references(),
        products: products(),
        vulnerabilities: vec![first(), second()],
    }
}

fn thanks() -> Vec<Acknowledgement> {
    vec![
        Acknowledgement {
            credit: Credit::Person {
                name: Words::new("森 葉子", "Yoko Mori"),
                organization: Words::new("どんぐり研究所", "Acorn Research"),
                url: Some("https://acorn.example/mori".into()),
            },
            consent: Some("2026-02-10".parse().unwrap()),
            summary: Words::new("本脆弱性を報告していただきました。", "Reported the vulnerability."),
        },
        Acknowledgement { credit: Credit::Unnamed, consent: None, summary: Words::default() },
    ]
}

fn references() -> Vec<Reference> {
    let own = |side: &str, language| Reference {
        url: format!("https://psirt.kawasemi.example/csaf/2026/kws-2026-0003-{side}.json"),
        summary: Words::new("本アドバイザリ（CSAF）", "This advisory as CSAF"),
        kind: ReferenceKind::Own,
        language: Some(language),
    };
    let other = Reference {
        url: "https://jvn.example/jp/JVN00000000/".into(),
        summary: Words::new("JVN#00000000", "JVN#00000000"),
        kind: ReferenceKind::External,
        language: None,
    };
    vec![own("ja", Language::Ja), own("en", Language::En), other]
}

fn products() -> Vec<Product> {
    let product = |id: &str, version| Product {
        id: id.into(),
        name: Words::new("せせらぎ", "Seseragi"),
        vendor: Words::new("かわせみ計装", "Kawasemi Instruments"),
        version,
        cpe: None,
        purl: None,
    };
    let range =
        Version::Range { text: Words::new("2.1以前", "2.1 and earlier"), formal: Some("vers:generic/<=2.1".into()) };
    let mini = Product {
        name: Words::new("せせらぎミニ", "Seseragi Mini"),
        purl: Some("pkg:generic/kawasemi/seseragi-mini@1.0".into()),
        ..product("KWS-P-3", Version::One("1.0".into()))
    };
    let fixed = Product {
        cpe: Some("cpe:2.3:o:kawasemi:seseragi_firmware:2.2:*:*:*:*:*:*:*".into()),
        ..product("KWS-P-2", Version::One("2.2".into()))
    };
    vec![product("KWS-P-1", range), fixed, mini]
}

fn row(product: &str, status: Status) -> ProductStatus {
    ProductStatus { product: product.into(), status }
}

fn first() -> Vulnerability {
    let not_affected = Status::NotAffected {
        justification: Justification::ComponentNotPresent,
        statement: Words::new("保守用の通信口がありません。", "It has no maintenance port."),
    };
    Vulnerability {
        id: "KWS-V-7".into(),
        cve: Some("CVE-2026-10007".into()),
        title: Words::new("重要な機能に対する認証の欠如", "Missing authentication for a critical function"),
        description: Words::new("誰からの要求も受け付けます。", "Requests from anybody are obeyed."),
        weakness: Some(Weakness { id: "CWE-306".into(), name: "Missing Authentication for Critical Function".into() }),
        cvss_3: Some("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H".into()),
        cvss_4: Some("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:H/VA:H/SC:N/SI:N/SA:N".into()),
        statuses: vec![
            row("KWS-P-1", Status::Affected),
            row("KWS-P-2", Status::FirstFixed),
            row("KWS-P-2", Status::Recommended),
            row("KWS-P-3", not_affected),
        ],
        remediations: vec![
            Remediation {
                kind: RemediationKind::VendorFix,
                details: Words::new("2.2に更新してください。", "Update to 2.2."),
                url: Some("https://kawasemi.example/download".into()),
                products: vec!["KWS-P-1".into()],
                date: Some(moment("2026-04-14T09:00:00+09:00")),
            },
            Remediation {
                kind: RemediationKind::Workaround,
                details: Words::new("ポート10023を閉じてください。", "Close port 10023."),
                url: None,
                products: vec!["KWS-P-1".into()],
                date: None,
            },
        ],
    }
}

fn second() -> Vulnerability {
    Vulnerability {
        id: "KWS-V-8".into(),
        cve: None,
        title: Words::new("保守画面のクロスサイトスクリプティング", "Cross-site scripting in the service page"),
        description: Words::new("機器名が無害化されません。", "The name of the device is shown as it is."),
        weakness: None,
        cvss_3: Some("CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N".into()),
        cvss_4: None,
        statuses: vec![row("KWS-P-3", Status::UnderInvestigation)],
        remediations: Vec::new(),
    }
}
