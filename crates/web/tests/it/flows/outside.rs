//! People outside, who are nobody to the desk: a finder who reports and looks how it goes, strangers who read what was published.

use testkit::browser::Page;

use super::flow::Flow;

/// A window in which nobody is logged in.
pub(crate) struct Stranger<'f> {
    pub(super) flow: &'f mut Flow,
    pub(super) page: Page,
}

/// The link that only the finder has.
pub(crate) struct Receipt(String);

impl Stranger<'_> {
    /// Finds the portal, reads what we handle, and reports a flaw.
    pub(crate) async fn reports(self) -> Receipt {
        let (flow, page) = (self.flow, self.page);
        page.open(&flow.site.url).await.unwrap();
        flow.picture_of(&page, "portal").await;
        page.follow(flow.t("脆弱性を届け出る", "Report a vulnerability")).await.unwrap();
        page.fill(flow.t("件名", "In one line"), flow.t("長さの検査の欠如", "A length is not checked")).await.unwrap();
        page.choose(flow.t("名乗る", "I give my name")).await.unwrap();
        page.run("document.getElementById('product-1').value = 'PLC-X'").await.unwrap();
        page.run("document.getElementById('version-1').value = '2.1'").await.unwrap();
        let what = flow.t("細工した通信を受けると、制御が止まります。", "A crafted packet stops control.");
        page.fill(flow.t("何が起きますか", "What happens?"), what).await.unwrap();
        let how =
            flow.t("機能コード0x5Aで、長さを500より大きくして送ります。", "Function code 0x5A with a length over 500.");
        page.fill(flow.t("再現の手順", "How to reproduce it"), how).await.unwrap();
        page.run("document.getElementById('name').value = 'R. Aoyama'").await.unwrap();
        page.choose(flow.t("メールで受け取る", "By mail")).await.unwrap();
        page.fill(flow.t("メールアドレス", "Mail address"), "aoyama@lab.example").await.unwrap();
        page.choose(flow.t("内容について、当社から質問してもよい", "You may ask me about the report")).await.unwrap();
        flow.picture_of(&page, "report").await;
        page.press(flow.t("届け出る", "Send the report")).await.unwrap();
        page.wait_for_text(flow.t("このリンクを控えてください", "Keep this link")).await.unwrap();
        flow.picture_of(&page, "received").await;
        let link = page.run("return document.getElementById('code').getAttribute('href')").await.unwrap();
        Receipt(link.as_str().unwrap().to_owned())
    }

    /// Looks how the report stands: these words are there, and no word of departments or steps.
    pub(crate) async fn looks_how_it_goes(self, receipt: &Receipt, words: &str) {
        let (flow, page) = (self.flow, self.page);
        page.open(&format!("{}{}", flow.site.url, receipt.0)).await.unwrap();
        page.wait_for_text(words).await.unwrap();
        let text = page.text().await.unwrap();
        for inside in ["Tanaka", "設計部", "Design", "2.1.1"] {
            assert!(!text.contains(inside), "{inside}: {text}");
        }
        flow.picture_of(&page, "track").await;
    }

    /// Writes on that page.
    pub(crate) async fn writes(self, receipt: &Receipt, message: &str) {
        let (flow, page) = (self.flow, self.page);
        page.open(&format!("{}{}", flow.site.url, receipt.0)).await.unwrap();
        page.fill(flow.t("メッセージを書く", "Write a message"), message).await.unwrap();
        page.press(flow.t("送る", "Send")).await.unwrap();
        page.wait_for_text(flow.t("受け取りました。担当者が読みます", "We have it. Somebody will read it"))
            .await
            .unwrap();
    }

    /// Finds nothing that we published.
    pub(crate) async fn finds_nothing_published(self) {
        let (flow, page) = (self.flow, self.page);
        page.open(&format!("{}/security/advisories", flow.site.url)).await.unwrap();
        let text = page.text().await.unwrap();
        assert!(!text.contains("A-SA-2026") && !text.contains("PLC-X"), "{text}");
        page.open(&format!("{}/csaf/2026/a-sa-2026-001-ja.json", flow.site.url)).await.unwrap();
        assert!(!page.text().await.unwrap().contains("csaf_version"));
    }

    /// Reads the advisory: found in the list, as a page, and as a CSAF document in both languages.
    pub(crate) async fn reads_the_advisory(self) {
        let (flow, page) = (self.flow, self.page);
        page.open(&format!("{}/security/advisories", flow.site.url)).await.unwrap();
        flow.picture_of(&page, "published-list").await;
        let title = flow.t("PLC-Xの通信処理におけるサービス運用妨害の脆弱性", "Denial of service in PLC-X");
        page.follow(title).await.unwrap();
        page.wait_for_text(flow.t("いますべきこと", "What to do now")).await.unwrap();
        let text = page.text().await.unwrap();
        assert!(text.contains("A-SA-2026-001") && text.contains("CVE-2026-12345"), "{text}");
        flow.picture_of(&page, "published").await;
        for language in ["ja", "en"] {
            page.open(&format!("{}/csaf/2026/a-sa-2026-001-{language}.json", flow.site.url)).await.unwrap();
            let text = page.text().await.unwrap().replace(' ', "");
            for said in ["\"csaf_version\":\"2.0\"", "\"status\":\"final\"", "CVE-2026-12345"] {
                assert!(text.contains(said), "{said}: {text}");
            }
            // A document in each language, each with an id of its own.
            assert!(text.contains(&format!("\"id\":\"A-SA-2026-001-{language}\"")), "{text}");
            assert!(text.contains(&format!("\"lang\":\"{language}\"")), "{text}");
        }
    }
}
