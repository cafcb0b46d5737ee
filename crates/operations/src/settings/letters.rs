//! Settings of letters and reminders.

use super::{LETTERS_FOUR_EYES, REMIND_AFTER_DAYS, Setting, SettingKind, kinds::setting};

const FOUR_EYES: SettingKind = SettingKind::One(&[
    ("no", "同じ人が送ってよい", "The same person may release it"),
    ("yes", "別の人が確かめて送る", "Somebody else looks through it and releases it"),
]);

const REMINDING: SettingKind = SettingKind::One(&[
    ("0", "知らせない", "Never"),
    ("1", "1営業日", "1 business day"),
    ("2", "2営業日", "2 business days"),
    ("3", "3営業日", "3 business days"),
    ("5", "5営業日", "5 business days"),
    ("10", "10営業日", "10 business days"),
]);

pub(super) const SETTINGS: &[Setting] = &[
    setting(
        LETTERS_FOUR_EYES,
        FOUR_EYES,
        "no",
        ("直した文書の送信", "Releasing a letter that was changed"),
        (
            "最後に文面を直した人と、送る人を分けるかどうかを決めます。",
            "Whether whoever changed a letter last may release it.",
        ),
    ),
    setting(
        REMIND_AFTER_DAYS,
        REMINDING,
        "3",
        ("回答の催促", "Reminding units"),
        (
            "担当の部門が動かないまま、この日数がたつたびにメールで催促します。",
            "A unit that keeps the ball for so long gets a mail, and again each time as much has passed.",
        ),
    ),
];
