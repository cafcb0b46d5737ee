//! Settings of the company and its window: names, and where it is reached.

use super::{
    COMPANY_NAME_EN, COMPANY_NAME_JA, HOURS_EN, HOURS_JA, OTHER_CONTACT_EN, OTHER_CONTACT_JA, POC_MAIL, POC_NAME_EN,
    POC_NAME_JA, POC_PHONE, POLICY_URL, Setting, SettingKind, kinds::setting,
};

pub(super) const SETTINGS: &[Setting] = &[
    setting(
        COMPANY_NAME_JA,
        SettingKind::Line,
        "",
        ("会社名（日本語）", "Company name in Japanese"),
        ("文書、公開ページ、アドバイザリに出る名前です。", "It stands in letters, public pages and advisories."),
    ),
    setting(
        COMPANY_NAME_EN,
        SettingKind::Line,
        "",
        ("会社名（英語）", "Company name in English"),
        ("英語の文書、公開ページ、アドバイザリに使います。", "For what is written in English."),
    ),
    setting(
        POC_NAME_JA,
        SettingKind::Line,
        "製品セキュリティ窓口",
        ("窓口の名称（日本語）", "Name of the window in Japanese"),
        (
            "文書の差出人と公開ページの見出しになります。",
            "Letters come from it, and the public pages are headed by it.",
        ),
    ),
    setting(
        POC_NAME_EN,
        SettingKind::Line,
        "Product Security",
        ("窓口の名称（英語）", "Name of the window in English"),
        ("英語の文書と公開ページに使います。", "For letters and public pages in English."),
    ),
    setting(
        POC_MAIL,
        SettingKind::Mail,
        "",
        ("窓口のメールアドレス", "Mail address of the window"),
        (
            "個人ではなく、複数人で受け取るアドレスにしてください。文書の差出人になります。",
            "Not one person's but one that several read. Letters come from it.",
        ),
    ),
    setting(
        POC_PHONE,
        SettingKind::Line,
        "",
        ("窓口の電話番号", "Phone number of the window"),
        ("公開する場合だけ入力してください。", "Only if it may be published."),
    ),
    setting(
        HOURS_JA,
        SettingKind::Lines,
        "",
        ("受付時間の案内（日本語）", "When the window is open, in Japanese"),
        ("例: 平日9時から17時まで（祝日と年末年始を除く）", "Such as 平日9時から17時まで."),
    ),
    setting(
        HOURS_EN,
        SettingKind::Lines,
        "",
        ("受付時間の案内（英語）", "When the window is open, in English"),
        ("例: Monday to Friday, 9:00–17:00 JST", "Such as Monday to Friday, 9:00–17:00 JST."),
    ),
    setting(
        OTHER_CONTACT_JA,
        SettingKind::Lines,
        "",
        ("脆弱性以外のお問い合わせ先（日本語）", "Contact for other matters, in Japanese"),
        (
            "故障や使い方など、脆弱性ではない相談の案内先として公開ページに出ます。",
            "The public pages send questions about defects and use there.",
        ),
    ),
    setting(
        OTHER_CONTACT_EN,
        SettingKind::Lines,
        "",
        ("脆弱性以外のお問い合わせ先（英語）", "Contact for other matters, in English"),
        ("英語の公開ページに出ます。", "For the public pages in English."),
    ),
    setting(
        POLICY_URL,
        SettingKind::Url,
        "",
        ("脆弱性対応方針のURL", "Address of the vulnerability policy"),
        (
            "自社サイトで方針を公開している場合に入力すると、公開ページと security.txt から案内します。",
            "If the company has published one: the public pages and security.txt lead there.",
        ),
    ),
];
