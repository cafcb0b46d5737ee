//! Settings of advisories: their numbers, their terms, and how programs find them.

use super::{
    ADVISORY_PREFIX, ADVISORY_TERMS_EN, ADVISORY_TERMS_JA, CSAF_LISTED, CSAF_MIRRORED, CVE_ORGANIZATION,
    PUBLISHER_NAMESPACE, Setting, SettingKind, kinds::setting,
};

const LISTING: SettingKind = SettingKind::One(&[
    ("yes", "一覧に載せてよい", "They may list us"),
    ("no", "一覧に載せない", "They may not list us"),
]);

const MIRRORING: SettingKind = SettingKind::One(&[
    ("yes", "写しを置いてよい", "They may keep copies"),
    ("no", "写しを置かない", "They may not keep copies"),
]);

pub(super) const SETTINGS: &[Setting] = &[
    setting(
        ADVISORY_PREFIX,
        SettingKind::Prefix,
        "SA",
        ("アドバイザリ番号の頭文字", "Beginning of advisory numbers"),
        (
            "番号は「頭文字-年-連番」になります。例: 「KZ-SA」なら KZ-SA-2026-001",
            "Numbers are made of this, the year and a count: “KZ-SA” makes KZ-SA-2026-001.",
        ),
    ),
    setting(
        PUBLISHER_NAMESPACE,
        SettingKind::Secure,
        "",
        ("発行者のURL（名前空間）", "Address of the publisher (namespace)"),
        (
            "CSAFで会社を見分けるためのURLで、後から変えないものにします。空欄なら、この窓口のURLを使います。",
            "It identifies the company in CSAF and should never change. Without one, the address of this desk is used.",
        ),
    ),
    setting(
        ADVISORY_TERMS_JA,
        SettingKind::Lines,
        "",
        ("利用条件（日本語）", "Terms of use in Japanese"),
        (
            "転載の可否や免責など、アドバイザリの末尾に付ける文です。",
            "What stands at the end of each advisory: reprinting, liability.",
        ),
    ),
    setting(
        ADVISORY_TERMS_EN,
        SettingKind::Lines,
        "",
        ("利用条件（英語）", "Terms of use in English"),
        ("英語のアドバイザリに使います。", "For advisories in English."),
    ),
    setting(
        CSAF_LISTED,
        LISTING,
        "yes",
        ("CSAF収集サイトへの掲載", "Being listed by CSAF aggregators"),
        (
            "アドバイザリを集めて案内するサイトに、会社名と場所を載せてよいかを provider-metadata.json で示します。",
            "provider-metadata.json says whether sites that collect advisories may name the company and where it publishes.",
        ),
    ),
    setting(
        CSAF_MIRRORED,
        MIRRORING,
        "no",
        ("CSAF収集サイトでの写し", "Being mirrored by CSAF aggregators"),
        (
            "そのサイトがアドバイザリの写しを配ってよいかを、同じファイルで示します。",
            "The same file says whether they may hand out copies.",
        ),
    ),
    setting(
        CVE_ORGANIZATION,
        SettingKind::Uuid,
        "",
        ("CVE採番機関（CNA）としての組織ID", "Organisation id as a CVE numbering authority"),
        (
            "CNAの場合だけ入力してください。CVEレコードに入ります。なければ、CVE Servicesに渡す部分だけを作ります。",
            "Only for a CNA. It goes into CVE records; without it, only the part that CVE Services take is made.",
        ),
    ),
];
