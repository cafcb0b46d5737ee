//! Settings of taking in reports: what finders are promised, and how many reports are let in at once.

use super::{
    ACKNOWLEDGE_DAYS, ANSWER_DAYS, NEWS_DAYS, REPORTS_PER_ADDRESS, REPORTS_PER_HOUR, Setting, SettingKind,
    kinds::setting,
};

const BUSINESS_DAYS: SettingKind = SettingKind::Number { least: 1, most: 90, unit: ("営業日", "business days") };
const DAYS: SettingKind = SettingKind::Number { least: 1, most: 90, unit: ("日", "days") };
const A_FEW: SettingKind = SettingKind::Number { least: 1, most: 1_000, unit: ("件／時間", "reports an hour") };
const MANY: SettingKind = SettingKind::Number { least: 1, most: 10_000, unit: ("件／時間", "reports an hour") };

pub(super) const SETTINGS: &[Setting] = &[
    setting(
        ACKNOWLEDGE_DAYS,
        BUSINESS_DAYS,
        "2",
        ("受領を知らせるまで（営業日）", "To confirm that a report has come (business days)"),
        (
            "公開ページに「この日数以内に受領をお知らせします」と出ます。",
            "The public pages promise that finders hear within so many days.",
        ),
    ),
    setting(
        ANSWER_DAYS,
        BUSINESS_DAYS,
        "10",
        ("判断を伝えるまで（営業日）", "To say what we think of it (business days)"),
        (
            "公開ページに「この日数以内に判断をお伝えします」と出ます。",
            "The public pages promise an answer within so many days.",
        ),
    ),
    setting(
        NEWS_DAYS,
        DAYS,
        "14",
        ("状況を知らせる間隔（日）", "Between two pieces of news (days)"),
        (
            "公開ページに「少なくともこの日数ごとに状況をお知らせします」と出ます。",
            "The public pages promise news at least every so many days.",
        ),
    ),
    setting(
        REPORTS_PER_ADDRESS,
        A_FEW,
        "10",
        ("同じ送信元からの届出（件／時間）", "Reports from one address (an hour)"),
        (
            "同じIPアドレスからの届出がこの数を超えると、超えた分を保留します。10倍を超えると、次の時間まで受け付けません。",
            "More than that from one IP address in an hour is held; ten times that, and the form is closed to it until the next hour.",
        ),
    ),
    setting(
        REPORTS_PER_HOUR,
        MANY,
        "100",
        ("全体の届出（件／時間）", "Reports in all (an hour)"),
        (
            "届出の総数がこの数を超えると、超えた分を保留します。10倍を超えると、次の時間まで受け付けません。",
            "More than that in an hour is held; ten times that, and the form is closed until the next hour.",
        ),
    ),
];
