//! The advisory as press and POC write it, the units agree to it, and somebody else publishes it.

use super::{flow::Flow, person::Person};

/// What is written in both languages: the field as its page names it, in Japanese, in English.
const SAID: [(&str, &str, &str, &str); 5] = [
    ("標題", "PLC-Xの通信処理におけるサービス運用妨害の脆弱性", "Title", "Denial of service in PLC-X"),
    (
        "概要",
        "PLC-Xの通信処理に、受信データの長さを検査しない問題があります。細工された通信を受けると、制御が停止します。",
        "Summary",
        "PLC-X does not check the length of received data. A crafted packet stops control.",
    ),
    ("詳細", "受信データの長さを検査していません。", "Description", "The length of received data is not checked."),
    (
        "想定される影響",
        "制御が停止し、再起動するまで復帰しません。",
        "Impact",
        "Control stops until the unit is restarted.",
    ),
    ("対策方法", "2.1.4に更新してください。", "Solution", "Update to 2.1.4."),
];

/// What stands in the parts of the table, by its place in the form.
const MORE: [(&str, &str); 13] = [
    ("workaround.ja", "機能コード0x5Aの通信を、ネットワーク機器で遮断してください。"),
    ("workaround.en", "Filter function code 0x5A at the switch."),
    ("products.0.version.kind", "range"),
    ("products.0.version.range.text.ja", "2.1.3以前"),
    ("products.0.version.range.text.en", "2.1.3 and earlier"),
    ("products.1.version.kind", "range"),
    ("products.1.version.range.text.ja", "すべて"),
    ("products.1.version.range.text.en", "All versions"),
    ("vulnerabilities.0.title.ja", "長さ検査の欠如"),
    ("vulnerabilities.0.title.en", "Missing check of a length"),
    ("vulnerabilities.0.description.ja", "受信データの長さを検査しません。"),
    ("vulnerabilities.0.description.en", "The length of received data is not checked."),
    ("vulnerabilities.0.cvss_3", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"),
];

impl Person<'_> {
    /// Begins the advisory from the step, which waits for POC and may be done by press; writes it until nothing is left to mend, and asks the units.
    pub(crate) async fn writes_the_advisory(mut self) {
        self.finds_on_the_case("5.1.1").await;
        let flow = self.flow;
        flow.picture("step-publish-first", "5.1.1").await;
        flow.page().follow(flow.t("アドバイザリを開く", "Open the advisory")).await.unwrap();
        flow.picture("advisory-none", "advisory-none").await;
        flow.page().press(flow.t("下書きを作成する", "Make a draft")).await.unwrap();
        flow.page().wait_for_text("A-SA-2026-001").await.unwrap();
        flow.picture("advisory-begun", "advisory-begun").await;
        for (ja, japanese, en, english) in SAID {
            flow.page().fill(&format!("{ja} (日本語)"), japanese).await.unwrap();
            flow.page().fill(&format!("{en} (English)"), english).await.unwrap();
        }
        for (field, value) in MORE {
            set(flow, field, value).await;
        }
        let rest = "
            document.querySelectorAll('[name$=\".details.ja\"]').forEach((it) => { it.value ||= '2.1.4に更新してください。' });
            document.querySelectorAll('[name$=\".details.en\"]').forEach((it) => { it.value = 'Update to 2.1.4.' });
            document.querySelectorAll('select[name$=\".status\"]').forEach((status) => {
              if (status.value !== 'not-affected') return;
              const of = (name) => document.getElementsByName(status.name.replace(/status$/, name))[0];
              of('statement.ja').value = '該当する処理を含みません。';
              of('statement.en').value = 'It does not have the code.';
            });";
        flow.page().run(rest).await.unwrap();
        flow.page().run("document.querySelector('#advisory [data-key=e]').click()").await.unwrap();
        flow.page().wait_for_text(flow.t("第2版", "Edition 2")).await.unwrap();
        flow.picture("advisory-written", "advisory-written").await;
        flow.page().wait_for_text(flow.t("必須検査に通っています", "It passes our checks")).await.unwrap();
        flow.page().press(flow.t("第2版への合意を求める", "Ask for agreement to edition 2")).await.unwrap();
        flow.page().wait_for_text(flow.t("の合意を待っています", "has yet to agree")).await.unwrap();
    }

    /// Reads the advisory that waits for an agreement, and agrees to it.
    pub(crate) async fn agrees_to_the_advisory(mut self) {
        self.finds("5.1.1").await;
        let flow = self.flow;
        flow.page().follow(flow.t("アドバイザリを開く", "Open the advisory")).await.unwrap();
        flow.page().press(flow.t("この版に合意する", "Agree to this edition")).await.unwrap();
        flow.page().wait_for_text(&format!("{}{}{}", flow.t("（", "("), self.login, flow.t("）", ")"))).await.unwrap();
        flow.picture("advisory-agreed", "advisory-agreed").await;
    }

    /// Tries to publish ahead of the hour, and may not.
    pub(crate) async fn cannot_publish_yet(mut self) {
        self.finds("5.1.1").await;
        let flow = self.flow;
        flow.page().follow(flow.t("アドバイザリを開く", "Open the advisory")).await.unwrap();
        let held = "return document.querySelector('form[action$=\"/publish\"] button').getAttribute('aria-disabled')";
        assert_eq!(flow.page().run(held).await.unwrap(), "true");
        flow.picture("advisory-held", "advisory-held").await;
    }

    /// Publishes it.
    pub(crate) async fn publishes_the_advisory(mut self) {
        self.finds("5.1.1").await;
        let flow = self.flow;
        flow.page().follow(flow.t("アドバイザリを開く", "Open the advisory")).await.unwrap();
        flow.picture("advisory-ready", "advisory-ready").await;
        flow.page().press(flow.t("公表する", "Publish")).await.unwrap();
        flow.page().wait_for_text(flow.t("いま誰でも読めるように", "readable by everybody")).await.unwrap();
        flow.page().press(flow.t("公表する", "Publish")).await.unwrap();
        flow.page().wait_for_text(flow.t("公表版1を公表しています", "Version 1 is public")).await.unwrap();
        flow.picture("advisory-public", "advisory-public").await;
    }
}

/// Sets a field whose label stands in a table, as whoever types into it would leave it.
async fn set(flow: &Flow, field: &str, value: &str) {
    let script = format!(
        "const field = document.getElementsByName('{field}')[0]; if (!field) return false; field.value = '{value}'; \
         field.dispatchEvent(new Event('input', {{ bubbles: true }})); return field.value === '{value}'"
    );
    assert_eq!(flow.page().run(&script).await.unwrap(), true, "{field}");
}
