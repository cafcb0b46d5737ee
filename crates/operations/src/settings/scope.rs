//! Settings of what the window speaks for, and how coordinators know it.

use super::{
    IPA_MAIL, JPCERT_MAIL, REGISTRATION, SCOPE, SCOPE_NOTE_EN, SCOPE_NOTE_JA, Setting, SettingKind, kinds::setting,
};

const SCOPES: SettingKind = SettingKind::Some(&[
    ("units", "自社の事業部門", "Business units of the company"),
    ("group", "グループ会社", "Group companies"),
    ("oem", "OEM供給を受けた・供給した製品", "Products bought or sold as OEM"),
]);

const REGISTRATIONS: SettingKind = SettingKind::One(&[
    ("none", "まだ登録していない", "Not registered yet"),
    ("general", "一般登録", "General registration"),
    ("individual", "個別登録", "Individual registration"),
]);

pub(super) const SETTINGS: &[Setting] = &[
    setting(
        SCOPE,
        SCOPES,
        "units",
        ("窓口が担う範囲", "What the window speaks for"),
        (
            "届出をどこまで引き受けるかを決めておくと、受付のときに迷いません。",
            "Decide how far it goes now, and nobody has to when a report comes in.",
        ),
    ),
    setting(
        SCOPE_NOTE_JA,
        SettingKind::Lines,
        "",
        ("範囲の補足（日本語）", "More about that, in Japanese"),
        ("会社名やブランド名を挙げてください。", "Name the companies and brands."),
    ),
    setting(
        SCOPE_NOTE_EN,
        SettingKind::Lines,
        "",
        ("範囲の補足（英語）", "More about that, in English"),
        ("英語の公開ページに使います。", "For the public pages in English."),
    ),
    setting(
        REGISTRATION,
        REGISTRATIONS,
        "none",
        ("JPCERT/CCへの製品開発者登録", "Registration with JPCERT/CC as a vendor"),
        (
            "登録があると、JPCERT/CCからの連絡がPOCに直接届きます。",
            "Once registered, JPCERT/CC writes straight to POC.",
        ),
    ),
    setting(
        JPCERT_MAIL,
        SettingKind::Mail,
        "",
        ("JPCERT/CCの連絡先", "Mail address of JPCERT/CC"),
        (
            "JPCERT/CCあての文書の宛先です。登録時に案内されたものを入力してください。",
            "Where letters to JPCERT/CC go: the address that it named at the registration.",
        ),
    ),
    setting(
        IPA_MAIL,
        SettingKind::Mail,
        "",
        ("IPAの連絡先", "Mail address of IPA"),
        ("IPAあての文書の宛先です。", "Where letters to IPA go."),
    ),
];
