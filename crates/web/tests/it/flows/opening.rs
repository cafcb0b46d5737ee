//! How a case begins: opened by hand, from a coordinator's mail that is dropped on the page, or from a finder's report.

use std::path::PathBuf;

use super::{flow::Flow, person::Person};

/// A notice as a coordinator writes it; the subject says 「[VN-JP#87654321] 脆弱性関連情報のお知らせ（概要情報）」.
const NOTICE: &str = "From: =?UTF-8?B?6Kq/5pW05qmf6Zai?= <vul@coordinator.example>\r
To: psirt@a-sha.example\r
Subject: =?UTF-8?B?W1ZOLUpQIzg3NjU0MzIxXSDohIblvLHmgKfplqLpgKPmg4XloLE=?=\r
 =?UTF-8?B?44Gu44GK55+l44KJ44Gb77yI5qaC6KaB5oOF5aCx77yJ?=\r
Date: Wed, 01 Apr 2026 09:30:00 +0900\r
Message-ID: <1@coordinator.example>\r
MIME-Version: 1.0\r
Content-Type: text/plain; charset=UTF-8\r
Content-Transfer-Encoding: 8bit\r
\r
A社 製品セキュリティ窓口 ご担当者様\r
\r
貴社製品に関係する可能性のある脆弱性の概要情報をお送りします。\r
\r
■ 管理番号：VN-JP#87654321\r
■ 起算日：2026年4月1日\r
■ 回答期限：2026年4月15日\r
\r
■ 概要\r
PLC-Xの通信処理に、細工された通信で制御が停止する問題があります。\r
\r
詳細情報が必要かどうかを、期限までにお知らせください。\r
";

impl Person<'_> {
    /// Opens a case of flow 1 by hand, from *My work*.
    pub(crate) async fn opens_a_case_by_hand(self) {
        let flow = self.flow;
        flow.seat(self.login, "/work").await;
        flow.picture("work-empty", "work-empty").await;
        flow.page().follow(flow.t("案件を開く", "Open a case")).await.unwrap();
        let process = flow.t("JPCERT/CCから脆弱性関連情報", "Vulnerability information comes through");
        flow.page().choose(process).await.unwrap();
        let subject = flow.t("PLC-Xの通信処理の問題", "A problem in how PLC-X communicates");
        flow.page().fill(flow.t("件名", "Subject"), subject).await.unwrap();
        for product in ["PLC-X", "HMI-P"] {
            flow.page().choose(product).await.unwrap();
        }
        flow.page().press(flow.t("担当を確かめる", "See who takes part")).await.unwrap();
        flow.page().wait_for_text(flow.t("この内容で開くと", "Opened like this")).await.unwrap();
        flow.picture("case-new", "case-new").await;
        flow.page().press(flow.t("この内容で案件を開く", "Open the case")).await.unwrap();
        flow.page().wait_for_text("1.2.1").await.unwrap();
        flow.case = case_of(flow).await;
    }

    /// Drops the coordinator's mail on the page, and opens a case from what was read in it.
    pub(crate) async fn opens_a_case_from_a_mail(self) {
        let flow = self.flow;
        flow.seat(self.login, "/reports").await;
        flow.picture("reports-empty", "reports-empty").await;
        flow.page().run("document.querySelector('main .head a[href=\"/reports/new\"]').click()").await.unwrap();
        flow.page().wait_for_text(flow.t("メールを置く", "Drop a mail")).await.unwrap();
        let mail: PathBuf = flow.mails.join("notice.eml");
        std::fs::write(&mail, NOTICE).unwrap();
        flow.page().attach(flow.t("メール（.eml）", "Mail (.eml)"), &mail).await.unwrap();
        flow.picture("reports-new", "reports-new").await;
        flow.page().press(flow.t("読み取る", "Read it")).await.unwrap();
        flow.page().wait_for_text("VN-JP#87654321").await.unwrap();
        flow.picture("reports-mail", "reports-mail").await;
        self::opens(flow, &["PLC-X", "HMI-P"]).await;
    }

    /// Reads the finder's report in the queue, judges it, and opens a case.
    pub(crate) async fn judges_the_report_and_opens_a_case(self) {
        let flow = self.flow;
        flow.seat(self.login, "/reports").await;
        flow.page().follow(flow.t("長さの検査の欠如", "A length is not checked")).await.unwrap();
        flow.picture("reports-one", "report-read").await;
        for question in [
            flow.t("汎用の技術", "general technology"),
            flow.t("取扱説明書", "the manual"),
            flow.t("特定の攻撃", "particular attack"),
            flow.t("セキュリティ上", "security problem"),
        ] {
            flow.page().choose_in(question, flow.t("はい", "Yes")).await.unwrap();
        }
        flow.page().press(flow.t("判定を記録する", "Record the judgement")).await.unwrap();
        flow.page().wait_for_text(flow.t("判定中", "In hand")).await.unwrap();
        self::opens(flow, &["HMI-P"]).await;
    }
}

/// From the report on the page to the case.
async fn opens(flow: &mut Flow, products: &[&str]) {
    flow.page().follow(flow.t("案件を開く", "Open a case")).await.unwrap();
    // Whoever sees the list has to know what it is about, and not how the mail was called.
    let subject = flow.t("PLC-Xの通信処理の問題", "A problem in how PLC-X communicates");
    flow.page().fill(flow.t("件名 必須", "Subject required"), subject).await.unwrap();
    for product in products {
        flow.page().choose(product).await.unwrap();
    }
    flow.picture("reports-case", "report-case").await;
    flow.page().press(flow.t("案件を開く", "Open the case")).await.unwrap();
    flow.page().wait_for_text("MDG-2026-0001").await.unwrap();
    flow.case = case_of(flow).await;
    flow.picture("case", "case-opened").await;
}

/// The number of the case in the address.
async fn case_of(flow: &Flow) -> String {
    let url = flow.page().url().await.unwrap();
    let (_, rest) = url.split_once("/cases/").unwrap_or_else(|| panic!("{url} is no page of a case"));
    rest.split(['/', '?', '#']).next().unwrap_or_default().to_owned()
}
