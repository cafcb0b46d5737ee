//! What somebody of the company does: finds a step in *My work*, answers it, agrees, tells customers, closes the case.

use casework::answers::Ask;

use super::flow::Flow;

/// What is answered: each question by its name in the process.
pub(crate) type Answers<'a> = &'a [(&'a str, &'a str)];

/// Somebody of the company before a window.
pub(crate) struct Person<'f> {
    pub(super) flow: &'f mut Flow,
    pub(super) login: &'static str,
}

impl Person<'_> {
    /// Answers a step that waits for them, and completes it.
    pub(crate) async fn answers(mut self, step: &str, answers: Answers<'_>) {
        self.finds(step).await;
        self.turns_to("complete").await;
        self.fills_in(step, answers).await;
        let words = self.flow.t("この内容で終える", "Complete the step");
        self.records(step, words).await;
    }

    /// Answers a step that waits for nobody and may be done all the same: it stands on the page of the case.
    pub(crate) async fn answers_of_their_own_accord(mut self, step: &str, answers: Answers<'_>) {
        self.finds_on_the_case(step).await;
        self.fills_in(step, answers).await;
        let words = self.flow.t("この内容で終える", "Complete the step");
        self.records(step, words).await;
    }

    /// Gives the part of a unit that was asked.
    pub(crate) async fn contributes(mut self, step: &str, answers: Answers<'_>) {
        self.finds(step).await;
        self.turns_to("contribute").await;
        self.fills_in(step, answers).await;
        let words = self.flow.t("この内容で回答する", "Send this answer");
        self.records(step, words).await;
    }

    /// Adds a remark of a unit to a step.
    pub(crate) async fn remarks(mut self, step: &str, note: &str) {
        self.finds(step).await;
        self.turns_to("contribute").await;
        self.flow.page().fill(self.flow.t("意見、補足", "Note"), note).await.unwrap();
        let words = self.flow.t("この内容で回答する", "Send this answer");
        self.records(step, words).await;
    }

    /// Has nothing to add.
    pub(crate) async fn has_nothing_to_add(mut self, step: &str) {
        self.finds(step).await;
        self.turns_to("contribute").await;
        let words = self.flow.t("付け加えることはない", "Nothing to add");
        self.records(step, words).await;
    }

    /// Asks units to join a step, by their roles.
    pub(crate) async fn asks(mut self, step: &str, roles: &[casework::role::Role]) {
        self.finds(step).await;
        self.turns_to("invite").await;
        for role in roles {
            self.flow.page().choose(&self.flow.w(&role.name())).await.unwrap();
        }
        let words = self.flow.t("回答を依頼する", "Ask them");
        self.records(step, words).await;
    }

    /// Lays an edition before the others.
    pub(crate) async fn proposes(mut self, step: &str, answers: Answers<'_>) {
        self.finds(step).await;
        self.turns_to("propose").await;
        self.fills_in(step, answers).await;
        let words = self.flow.t("この案への合意を求める", "Ask for agreement to this");
        self.records(step, words).await;
    }

    /// Agrees to it.
    pub(crate) async fn agrees(mut self, step: &str) {
        self.finds(step).await;
        let words = self.flow.t("この版に合意する", "Agree to this edition");
        self.records(step, words).await;
    }

    /// Records what came back from outside.
    pub(crate) async fn records_the_reply(mut self, step: &str, answers: Answers<'_>) {
        self.finds(step).await;
        self.turns_to("reply").await;
        self.fills_in(step, answers).await;
        let words = self.flow.t("届いた返事を記録する", "Record the reply");
        self.records(step, words).await;
    }

    /// Tells customers.
    pub(crate) async fn tells(mut self, step: &str, customers: &[&str]) {
        self.finds(step).await;
        self.turns_to("notify").await;
        for customer in customers {
            self.flow.page().choose(customer).await.unwrap();
        }
        self.flow.picture("step-notify", step).await;
        let page = self.flow.page();
        page.press(self.flow.t("選んだ顧客に知らせる", "Tell the chosen customers")).await.unwrap();
        page.wait_for_text(self.flow.t("取り消せません", "cannot be taken back")).await.unwrap();
        page.press(self.flow.t("通知する", "Tell them")).await.unwrap();
        page.wait_for_text(self.flow.t("記録しました。", "Recorded.")).await.unwrap();
    }

    /// Adds a vulnerability to the case, so that products can be assessed for it.
    pub(crate) async fn adds_a_vulnerability(self, name: &str) {
        let flow = self.flow;
        flow.seat(self.login, &format!("/cases/{}", flow.case)).await;
        flow.page().follow(flow.t("できることの一覧を見る", "Everything that can be done")).await.unwrap();
        flow.picture("acts", "acts").await;
        flow.page().follow(flow.t("脆弱性を加える", "Add a vulnerability")).await.unwrap();
        flow.page().fill(flow.t("名前またはCVE番号", "Name or CVE number"), name).await.unwrap();
        flow.picture("acts-vulnerability", "vulnerability").await;
        flow.page().press(flow.t("案件に加える", "Add it to the case")).await.unwrap();
        flow.page().wait_for_text(flow.t("記録しました。", "Recorded.")).await.unwrap();
    }

    /// Adds customers who have an affected product, from the company's register.
    pub(crate) async fn adds_customers(self, customers: &[&str]) {
        let flow = self.flow;
        flow.seat(self.login, &format!("/cases/{}/acts", flow.case)).await;
        flow.page().follow(flow.t("該当する顧客をまとめて加える", "Add the customers concerned")).await.unwrap();
        for customer in customers {
            flow.page().choose(customer).await.unwrap();
        }
        flow.picture("acts-customers", "customers").await;
        flow.page().press(flow.t("選んだ顧客を加える", "Add the chosen customers")).await.unwrap();
        flow.page().wait_for_text(flow.t("記録しました。", "Recorded.")).await.unwrap();
    }

    /// Makes the letter that says how the case stands.
    pub(crate) async fn writes_regular_news(self) {
        let flow = self.flow;
        flow.seat(self.login, &format!("/cases/{}/acts", flow.case)).await;
        flow.page().follow(flow.t("定期的な連絡などの文書を作る", "Write a letter of its own")).await.unwrap();
        flow.page().choose(flow.t("取扱い状況のご連絡", "How the case stands")).await.unwrap();
        flow.picture("acts-letter", "regular-news").await;
        flow.page().press(flow.t("文書を作る", "Make the letter")).await.unwrap();
        flow.page().wait_for_text(flow.t("記録しました。", "Recorded.")).await.unwrap();
    }

    /// Moves the case out of flow 2 into flow 1.
    pub(crate) async fn moves_it_into_flow_1(self, because: &str) {
        let flow = self.flow;
        flow.seat(self.login, &format!("/cases/{}/acts", flow.case)).await;
        flow.page().follow(flow.t("別の手順・版に移す", "Move to another process")).await.unwrap();
        flow.page().follow(flow.t("フロー2からフロー1へ", "From flow 2 into flow 1")).await.unwrap();
        flow.page().fill(flow.t("理由", "Reason"), because).await.unwrap();
        flow.picture("acts-move", "move").await;
        flow.page().press(flow.t("案件を移す", "Move the case")).await.unwrap();
        flow.page().wait_for_text(flow.t("元の手順には戻せません", "no way back")).await.unwrap();
        flow.page().press(flow.t("移す", "Move it")).await.unwrap();
        flow.page().wait_for_text(flow.t("記録しました。", "Recorded.")).await.unwrap();
    }

    /// Closes a case on which nothing is open: it waits in *My work*.
    pub(crate) async fn closes_it_as_handled(self, summary: &str) {
        let flow = self.flow;
        flow.seat(self.login, "/work").await;
        flow.page().wait_for_text(flow.t("終了を待つ案件", "Waiting to be closed")).await.unwrap();
        flow.picture("work-closing", "work").await;
        flow.page().follow(&flow.case).await.unwrap();
        flow.picture("closings", "closings").await;
        flow.page().follow(flow.t("対応の完了", "Handled")).await.unwrap();
        flow.page().fill(flow.t("振り返り", "Looking back"), summary).await.unwrap();
        flow.picture("closing", "closing").await;
        flow.page().press(flow.t("案件を終える", "Close the case")).await.unwrap();
        flow.page().wait_for_text(flow.t("案件は終了し", "The case is closed, its clocks")).await.unwrap();
        flow.page().press(flow.t("終える", "Close it")).await.unwrap();
        flow.page().wait_for_text(flow.t("記録しました。", "Recorded.")).await.unwrap();
    }

    /// Reads the case from its page: these words stand there.
    pub(crate) async fn reads_the_case(self, tab: &str, words: &[&str]) {
        let flow = self.flow;
        flow.seat(self.login, &format!("/cases/{}?tab={tab}", flow.case)).await;
        flow.picture(&format!("case-{tab}"), &format!("case-{tab}-{}", self.login)).await;
        let text = flow.page().text().await.unwrap();
        for words in words {
            assert!(text.contains(words), "{words} does not stand in:\n{text}");
        }
    }

    /// Has the case nowhere among their own.
    pub(crate) async fn sees_nothing(self) {
        let flow = self.flow;
        flow.seat(self.login, "/work").await;
        let text = flow.page().text().await.unwrap();
        assert!(!text.contains(&flow.case), "{} has the case in their work:\n{text}", self.login);
        flow.go("/cases?show=all").await;
        let text = flow.page().text().await.unwrap();
        assert!(!text.contains(&flow.case), "{} has the case in their list:\n{text}", self.login);
    }

    /// Opens a step where it waits: in *My work*.
    pub(super) async fn finds(&mut self, step: &str) {
        let flow = &mut *self.flow;
        flow.seat(self.login, "/work").await;
        if flow.is_new_to(self.login) {
            flow.picture(&format!("work-{}", self.login), &format!("{step}-work")).await;
        }
        let title = flow.w(&flow.step(step).await.title);
        flow.page().follow(&format!("{step} {title}")).await.unwrap();
    }

    pub(super) async fn finds_on_the_case(&mut self, step: &str) {
        let flow = &mut *self.flow;
        flow.seat(self.login, &format!("/cases/{}", flow.case)).await;
        flow.page().press(flow.t("必要ならできること", "What you may do besides")).await.unwrap();
        let title = flow.w(&flow.step(step).await.title);
        flow.page().follow(&format!("{step} {title}")).await.unwrap();
    }

    /// Goes to another way of working on the step, where it is not the one that the page begins with.
    async fn turns_to(&mut self, mode: &str) {
        let flow = &*self.flow;
        let begins = flow.page().run("return document.querySelector('main form [name=mode]')?.value ?? 'look'").await;
        if begins.unwrap() == mode {
            return;
        }
        let words = match mode {
            "complete" => flow.t("この手順項目を終える", "Complete the step"),
            "contribute" => flow.t("意見を加える", "Add a note"),
            "propose" => flow.t("新しい版を提案する", "Propose a new edition"),
            "invite" => flow.t("ほかの部門に回答や意見を求める", "Ask other units"),
            "notify" => flow.t("顧客に知らせる", "Tell customers"),
            _ => flow.t("社外からの返事を記録する", "Record a reply from outside"),
        };
        flow.page().follow(words).await.unwrap();
    }

    async fn fills_in(&mut self, step: &str, answers: Answers<'_>) {
        let step = self.flow.step(step).await;
        for (question, value) in answers {
            let ask = step.ask(question).unwrap_or_else(|| panic!("{} does not ask {question}", step.number));
            self.fills_one(ask, value).await;
        }
    }

    async fn fills_one(&mut self, ask: &Ask, value: &str) {
        let flow = &*self.flow;
        let (page, label) = (flow.page(), flow.w(&ask.label));
        let option = |id: &str| {
            let option = ask.kind.options().iter().find(|option| option.id.as_str() == id);
            flow.w(&option.unwrap_or_else(|| panic!("{} has no option {id}", ask.id)).label)
        };
        match ask.kind.name() {
            "choice" => page.choose_in(&label, &option(value)).await.unwrap(),
            "acknowledgement" => page.choose(flow.t("以上を理解し", "I have understood this")).await.unwrap(),
            "moment" => {
                let parts: Vec<&str> = value.split(' ').collect();
                page.fill(&format!("{label}{}", flow.t("（日付）", " (day)")), parts[0]).await.unwrap();
                page.fill(&format!("{label}{}", flow.t("（時刻）", " (time)")), parts[1]).await.unwrap();
                page.select(&format!("{label}{}", flow.t("（時間帯）", " (time zone)")), parts[2]).await.unwrap();
            }
            "statuses" => {
                for (product, flaw, status) in value.split(", ").map(in_three) {
                    let words = match status {
                        "affected" => flow.t("影響あり", "affected"),
                        _ => flow.t("影響なし", "not affected"),
                    };
                    page.select(&format!("{product} {flaw}"), words).await.unwrap();
                }
            }
            "remedies" => {
                for (product, remedy) in value.split(", ").map(|part| part.split_once(' ').unwrap()) {
                    let label = format!("{} {product}", flow.t("対策", "Remedy"));
                    page.select(&label, &option(remedy)).await.unwrap();
                }
            }
            _ => {
                let need = if ask.required { flow.t("必須", "required") } else { flow.t("任意", "optional") };
                page.fill(&format!("{label} {need}"), value).await.unwrap();
            }
        }
    }

    /// Presses the button, and it is on record.
    async fn records(&mut self, step: &str, button: &str) {
        self.flow.picture(&format!("step-{button}"), step).await;
        self.flow.page().press(button).await.unwrap();
        self.flow.page().wait_for_text(self.flow.t("記録しました。", "Recorded.")).await.unwrap();
    }
}

/// `PLC-X/CVE-2026-12345 affected`
fn in_three(part: &str) -> (&str, &str, &str) {
    let (target, status) = part.split_once(' ').unwrap();
    let (product, flaw) = target.split_once('/').unwrap();
    (product, flaw, status)
}
