//! Letters as POC deals with them: each is read, released after being asked once more, and goes out.

use super::person::Person;

impl Person<'_> {
    /// Releases every letter that waits, as many as are expected; then they go out.
    pub(crate) async fn releases_letters(self, expected: usize) {
        let flow = self.flow;
        let case = flow.case.clone();
        flow.seat(self.login, "/letters").await;
        flow.picture("letters", "letters").await;
        let waiting = format!(
            "return [...document.querySelectorAll('main td')].filter((cell) => \
             cell.textContent.includes('{case}')).length"
        );
        let count = flow.page().run(&waiting).await.unwrap();
        assert_eq!(count, expected, "letters wait: {}", flow.page().text().await.unwrap());
        for _ in 0..expected {
            flow.go("/letters").await;
            let first = flow.page().run("return document.querySelector('main tbody th a').textContent.trim()").await;
            let title = first.unwrap().as_str().unwrap().to_owned();
            flow.page().run("document.querySelector('main tbody th a').click()").await.unwrap();
            flow.page().wait_for_text(flow.t("送る前に", "Before you send it")).await.unwrap();
            flow.picture("letter", "letter").await;
            let body = flow.page().run("return document.querySelector('.letter').textContent").await.unwrap();
            let body = body.as_str().unwrap();
            assert!(!body.contains("{{") && !body.contains("{%"), "{title}: {body}");
            flow.page().press(flow.t("送る", "Send")).await.unwrap();
            flow.page().press(flow.t("送る", "Send it")).await.unwrap();
            flow.page().wait_for_text(flow.t("まもなく送られます", "It goes out shortly")).await.unwrap();
        }
        flow.app.settle_down(&flow.mails).await;
        flow.go("/letters?show=released").await;
        flow.page().wait_for_text(flow.t("送信を待っている文書はありません", "Nothing is on its way")).await.unwrap();
    }
}
