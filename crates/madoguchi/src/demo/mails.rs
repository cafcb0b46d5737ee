//! The mails that wait in the queue of the demo, as they stand in `demo/mail/`, and when each came.

macro_rules! came {
    ($($at:literal $name:literal,)*) => {
        /// When, in Japan, and what.
        pub(super) const FILES: &[(&str, &str)] =
            &[$(($at, include_str!(concat!("../../../../demo/mail/", $name, ".eml"))),)*];
    };
}

came! {
    "2026-10-02T14:20:00+09:00[Asia/Tokyo]" "1-jpcert",
    "2026-10-03T23:41:00+09:00[Asia/Tokyo]" "2-finder",
    "2026-10-04T09:05:00+09:00[Asia/Tokyo]" "3-duplicate",
    "2026-10-04T18:30:00+09:00[Asia/Tokyo]" "4-question",
}
