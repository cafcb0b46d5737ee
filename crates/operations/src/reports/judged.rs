//! The paper's test of what a product vulnerability is: five questions, each with its answer and its reason.

use std::collections::BTreeMap;

use casework::{refusal::Refusal, words::Words};
use serde::{Deserialize, Serialize};

use super::record::{Hand, held, record};
use crate::{Desk, DeskFact, Trouble, Viewer, desk_fact::json, text};

/// A question of the test: the field of the process that asks the same, its words, and what helps to answer it.
pub struct Question {
    /// The field, as flow 1 (1.3.1) and flow 2 (1.1.1) call it. The last one is step 2.1.1 there.
    pub id: &'static str,
    /// The question.
    pub ja: &'static str,
    /// The question.
    pub en: &'static str,
    /// What helps to answer it.
    pub help_ja: &'static str,
    /// What helps to answer it.
    pub help_en: &'static str,
}

/// The test, in the order of the paper.
pub const QUESTIONS: &[Question] = &[
    Question {
        id: "general_technology",
        ja: "汎用の技術を使った製品ですか",
        en: "Is the product built on general technology?",
        help_ja: "特定の顧客だけのために作った特注品なら「いいえ」です。",
        help_en: "No, if it was custom-made for one customer.",
    },
    Question {
        id: "reasonable_environment",
        ja: "取扱説明書から見て妥当な環境で起きますか",
        en: "Does it arise in an environment that the manual makes reasonable?",
        help_ja: "初期パスワードのままインターネットにつなぐなど、想定外の使い方でだけ起きるなら「いいえ」です。",
        help_en: "No, if it arises only where the product is misused, say on the internet with its default password.",
    },
    Question {
        id: "attack_possible",
        ja: "特定の攻撃によって起きますか",
        en: "Is there a particular attack that brings it about?",
        help_ja: "まだ悪用されていなくても、攻撃が成り立つなら「はい」です。",
        help_en: "Yes, if such an attack would work, even though nobody has used it yet.",
    },
    Question {
        id: "security_problem",
        ja: "セキュリティ上の問題になりますか",
        en: "Does a security problem follow?",
        help_ja: "機密性・完全性・可用性のどれかが損なわれるか、別の攻撃の踏み台になるなら「はい」です。",
        help_en: "Yes, if confidentiality, integrity or availability suffers, or if it is a stepping stone to another attack.",
    },
    Question {
        id: "reproducible",
        ja: "再現できそうですか",
        en: "Can it be reproduced?",
        help_ja: "確かめるのは設計部門です（手順2.1.1）。書かれた手順から見た見込みで構いません。",
        help_en: "Design will find out (step 2.1.1). What the described steps suggest is enough here.",
    },
];

/// An answer with its reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Judgement {
    /// `yes`, `no`, `unknown`, or nothing yet.
    pub answer: String,
    /// Why.
    pub because: String,
}

/// The answers by question.
pub type Judged = BTreeMap<String, Judgement>;

/// What the answers add up to, in a sentence; nothing while one is missing.
pub fn verdict(judged: &Judged) -> Option<Words> {
    let answers: Vec<&str> =
        QUESTIONS.iter().map(|question| judged.get(question.id).map_or("", |it| it.answer.as_str())).collect();
    if answers.contains(&"no") {
        return Some(Words::new(
            "「いいえ」があります。製品の脆弱性ではない見込みです。引継ぎ先を選ぶか、理由を添えて返答してください。",
            "There is a no: this is probably not a product vulnerability. Hand it on, or answer with the reason.",
        ));
    }
    if answers.contains(&"") {
        return None;
    }
    Some(if answers.contains(&"unknown") {
        Words::new(
            "わからない点が残っています。疑わしいうちは案件として調べます。",
            "Something is not known yet. While in doubt, open a case and find out.",
        )
    } else {
        Words::new("すべて「はい」です。案件を開いてください。", "Yes to all: open a case.")
    })
}

/// Keeps the answers with the report.
pub async fn judge(desk: &Desk, viewer: &Viewer, number: &str, judged: &Judged) -> Result<(), Trouble> {
    let hand = Hand::of(viewer)?;
    let mut wrong: Vec<Refusal> = Vec::new();
    let mut kept = Judged::new();
    for question in QUESTIONS {
        let Some(given) = judged.get(question.id) else { continue };
        if !matches!(given.answer.as_str(), "yes" | "no" | "unknown") {
            continue;
        }
        let because = format!("{}-because", question.id);
        wrong.extend(text::lines_or_none(&because, &given.because, 2_000));
        if given.answer == "no" && given.because.trim().is_empty() {
            let refusal = Refusal::new(
                "reason-needed",
                format!("「{}」を「いいえ」とした理由を書いてください。", question.ja),
                format!("Say why the answer is no: {}", question.en),
            );
            wrong.push(refusal.on(&because.as_str().into()));
        }
        kept.insert(question.id.into(), given.clone());
    }
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let (mut tx, mut row) = held(desk, number).await?;
    let told = json(&kept);
    if row.judged == told {
        return Ok(());
    }
    row.judged = told;
    take(&mut row, &hand);
    record(&mut tx, &hand, &row, DeskFact::new("report-judged", &[("report", number)]), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Whoever works on a report has it in hand.
pub(crate) fn take(row: &mut store::ReportRow, hand: &Hand) {
    row.looked_at = row.looked_at.or(Some(hand.now));
    row.holder = row.holder.clone().or_else(|| Some(hand.login.clone()));
    if matches!(row.state.as_str(), "new" | "held") {
        row.state = "in-hand".into();
    }
}
