//! CVSS 3.1: eight base, three temporal and eleven environmental metrics. Names in Japanese are those of JVN.

use super::{
    Choice, Group,
    Group::{Base, Environmental, Threat},
    Metric, NOT_DEFINED, choice, metric,
};

const VECTOR: &[Choice] = &[
    choice("N", "ネットワーク", "Network"),
    choice("A", "隣接", "Adjacent"),
    choice("L", "ローカル", "Local"),
    choice("P", "物理", "Physical"),
];
const COMPLEXITY: &[Choice] = &[choice("L", "低", "Low"), choice("H", "高", "High")];
const PRIVILEGES: &[Choice] = &[choice("N", "不要", "None"), choice("L", "低", "Low"), choice("H", "高", "High")];
const INTERACTION: &[Choice] = &[choice("N", "不要", "None"), choice("R", "要", "Required")];
const SCOPE: &[Choice] = &[choice("U", "変更なし", "Unchanged"), choice("C", "変更あり", "Changed")];
const IMPACT: &[Choice] = &[choice("H", "高", "High"), choice("L", "低", "Low"), choice("N", "なし", "None")];
const EXPLOIT: &[Choice] = &[
    NOT_DEFINED,
    choice("H", "容易に攻撃可能", "High"),
    choice("F", "攻撃可能", "Functional"),
    choice("P", "実証可能", "Proof of concept"),
    choice("U", "未実証", "Unproven"),
];
const REMEDY: &[Choice] = &[
    NOT_DEFINED,
    choice("U", "なし", "Unavailable"),
    choice("W", "非公式", "Workaround"),
    choice("T", "暫定", "Temporary fix"),
    choice("O", "正式", "Official fix"),
];
const REPORT: &[Choice] = &[
    NOT_DEFINED,
    choice("C", "確認済", "Confirmed"),
    choice("R", "未確証", "Reasonable"),
    choice("U", "未確認", "Unknown"),
];
pub(super) const REQUIREMENT: &[Choice] =
    &[NOT_DEFINED, choice("H", "高", "High"), choice("M", "中", "Medium"), choice("L", "低", "Low")];
pub(super) const ANY_VECTOR: &[Choice] = &[NOT_DEFINED, VECTOR[0], VECTOR[1], VECTOR[2], VECTOR[3]];
pub(super) const ANY_COMPLEXITY: &[Choice] = &[NOT_DEFINED, COMPLEXITY[0], COMPLEXITY[1]];
pub(super) const ANY_PRIVILEGES: &[Choice] = &[NOT_DEFINED, PRIVILEGES[0], PRIVILEGES[1], PRIVILEGES[2]];
const ANY_INTERACTION: &[Choice] = &[NOT_DEFINED, INTERACTION[0], INTERACTION[1]];
const ANY_SCOPE: &[Choice] = &[NOT_DEFINED, SCOPE[0], SCOPE[1]];
pub(super) const ANY_IMPACT: &[Choice] = &[NOT_DEFINED, IMPACT[0], IMPACT[1], IMPACT[2]];

const fn base(
    code: &'static str,
    name: (&'static str, &'static str),
    help: (&'static str, &'static str),
    values: &'static [Choice],
) -> Metric {
    metric(Base, code, name, help, values)
}

const fn later(
    group: Group,
    code: &'static str,
    ja: &'static str,
    en: &'static str,
    values: &'static [Choice],
) -> Metric {
    metric(group, code, (ja, en), ("", ""), values)
}

pub(super) const METRICS: &[Metric] = &[
    base("AV", ("攻撃元区分", "Attack vector"), ("どこから攻撃できますか。", "From where can it be attacked?"), VECTOR),
    base(
        "AC",
        ("攻撃条件の複雑さ", "Attack complexity"),
        (
            "攻撃者の手の及ばない条件がそろう必要がありますか。",
            "Must conditions hold that the attacker does not control?",
        ),
        COMPLEXITY,
    ),
    base(
        "PR",
        ("必要な特権レベル", "Privileges required"),
        ("攻撃の前に、どの権限が必要ですか。", "Which rights must the attacker have before?"),
        PRIVILEGES,
    ),
    base(
        "UI",
        ("ユーザ関与レベル", "User interaction"),
        ("攻撃者のほかに、だれかの操作が必要ですか。", "Must somebody other than the attacker do something?"),
        INTERACTION,
    ),
    base(
        "S",
        ("スコープ", "Scope"),
        (
            "影響は、脆弱な部分の権限の範囲の外に及びますか。",
            "Does it reach beyond what the vulnerable part has authority over?",
        ),
        SCOPE,
    ),
    base(
        "C",
        ("機密性への影響", "Confidentiality impact"),
        ("情報がどこまで漏れますか。", "How much can be read that should not be?"),
        IMPACT,
    ),
    base(
        "I",
        ("完全性への影響", "Integrity impact"),
        ("情報や設定がどこまで改ざんされますか。", "How much can be changed that should not be?"),
        IMPACT,
    ),
    base(
        "A",
        ("可用性への影響", "Availability impact"),
        ("動作がどこまで妨げられますか。", "How much stops working?"),
        IMPACT,
    ),
    later(Threat, "E", "攻撃される可能性", "Exploit code maturity", EXPLOIT),
    later(Threat, "RL", "利用可能な対策のレベル", "Remediation level", REMEDY),
    later(Threat, "RC", "脆弱性情報の信頼性", "Report confidence", REPORT),
    later(Environmental, "CR", "機密性の要求度", "Confidentiality requirement", REQUIREMENT),
    later(Environmental, "IR", "完全性の要求度", "Integrity requirement", REQUIREMENT),
    later(Environmental, "AR", "可用性の要求度", "Availability requirement", REQUIREMENT),
    later(Environmental, "MAV", "調整後の攻撃元区分", "Modified attack vector", ANY_VECTOR),
    later(Environmental, "MAC", "調整後の攻撃条件の複雑さ", "Modified attack complexity", ANY_COMPLEXITY),
    later(Environmental, "MPR", "調整後の必要な特権レベル", "Modified privileges required", ANY_PRIVILEGES),
    later(Environmental, "MUI", "調整後のユーザ関与レベル", "Modified user interaction", ANY_INTERACTION),
    later(Environmental, "MS", "調整後のスコープ", "Modified scope", ANY_SCOPE),
    later(Environmental, "MC", "調整後の機密性への影響", "Modified confidentiality impact", ANY_IMPACT),
    later(Environmental, "MI", "調整後の完全性への影響", "Modified integrity impact", ANY_IMPACT),
    later(Environmental, "MA", "調整後の可用性への影響", "Modified availability impact", ANY_IMPACT),
];
