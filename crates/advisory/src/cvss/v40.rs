//! CVSS 4.0: eleven base metrics, one of threat, fourteen environmental and six supplemental ones.

use super::{
    Choice, Group,
    Group::{Base, Environmental, Supplemental, Threat},
    Metric, NOT_DEFINED, choice, metric,
    v31::{ANY_COMPLEXITY, ANY_IMPACT, ANY_PRIVILEGES, ANY_VECTOR, REQUIREMENT},
};

const VECTOR: &[Choice] = &[
    choice("N", "ネットワーク", "Network"),
    choice("A", "隣接", "Adjacent"),
    choice("L", "ローカル", "Local"),
    choice("P", "物理", "Physical"),
];
const COMPLEXITY: &[Choice] = &[choice("L", "低", "Low"), choice("H", "高", "High")];
const REQUIREMENTS: &[Choice] = &[choice("N", "なし", "None"), choice("P", "あり", "Present")];
const PRIVILEGES: &[Choice] = &[choice("N", "不要", "None"), choice("L", "低", "Low"), choice("H", "高", "High")];
const INTERACTION: &[Choice] =
    &[choice("N", "不要", "None"), choice("P", "受動的", "Passive"), choice("A", "能動的", "Active")];
const IMPACT: &[Choice] = &[choice("H", "高", "High"), choice("L", "低", "Low"), choice("N", "なし", "None")];
const EXPLOIT: &[Choice] = &[
    NOT_DEFINED,
    choice("A", "攻撃あり", "Attacked"),
    choice("P", "実証コードあり", "Proof of concept"),
    choice("U", "報告なし", "Unreported"),
];
const ANY_REQUIREMENTS: &[Choice] = &[NOT_DEFINED, REQUIREMENTS[0], REQUIREMENTS[1]];
const ANY_INTERACTION: &[Choice] = &[NOT_DEFINED, INTERACTION[0], INTERACTION[1], INTERACTION[2]];
const ANY_LATER_CONFIDENTIALITY: &[Choice] =
    &[NOT_DEFINED, choice("H", "高", "High"), choice("L", "低", "Low"), choice("N", "無視できる", "Negligible")];
const ANY_LATER: &[Choice] = &[
    NOT_DEFINED,
    choice("S", "人の安全", "Safety"),
    choice("H", "高", "High"),
    choice("L", "低", "Low"),
    choice("N", "無視できる", "Negligible"),
];
const SAFETY: &[Choice] = &[NOT_DEFINED, choice("N", "無視できる", "Negligible"), choice("P", "あり", "Present")];
const AUTOMATABLE: &[Choice] = &[NOT_DEFINED, choice("N", "できない", "No"), choice("Y", "できる", "Yes")];
const RECOVERY: &[Choice] = &[
    NOT_DEFINED,
    choice("A", "自動", "Automatic"),
    choice("U", "利用者による", "User"),
    choice("I", "回復できない", "Irrecoverable"),
];
const DENSITY: &[Choice] = &[NOT_DEFINED, choice("D", "分散", "Diffuse"), choice("C", "集中", "Concentrated")];
const EFFORT: &[Choice] =
    &[NOT_DEFINED, choice("L", "小", "Low"), choice("M", "中", "Moderate"), choice("H", "大", "High")];
const URGENCY: &[Choice] = &[
    NOT_DEFINED,
    choice("Clear", "参考", "Clear"),
    choice("Green", "低", "Green"),
    choice("Amber", "中", "Amber"),
    choice("Red", "高", "Red"),
];

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
            "攻撃者は、防御の仕組みを避けたり破ったりする必要がありますか。",
            "Must the attacker get round a defence that is built in?",
        ),
        COMPLEXITY,
    ),
    base(
        "AT",
        ("攻撃の実行条件", "Attack requirements"),
        (
            "攻撃者の手の及ばない構成や時機が必要ですか。",
            "Must the target be set up, or the moment be, in a certain way?",
        ),
        REQUIREMENTS,
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
        (
            "攻撃者のほかに、だれかの操作が必要ですか。ふだんの操作で足りるなら「受動的」です。",
            "Must somebody else do something? It is passive if what they usually do is enough.",
        ),
        INTERACTION,
    ),
    base(
        "VC",
        ("脆弱なシステムの機密性への影響", "Confidentiality of the vulnerable system"),
        ("そのシステムの情報がどこまで漏れますか。", "How much of it can be read that should not be?"),
        IMPACT,
    ),
    base(
        "VI",
        ("脆弱なシステムの完全性への影響", "Integrity of the vulnerable system"),
        ("そのシステムの情報や設定がどこまで改ざんされますか。", "How much of it can be changed that should not be?"),
        IMPACT,
    ),
    base(
        "VA",
        ("脆弱なシステムの可用性への影響", "Availability of the vulnerable system"),
        ("そのシステムの動作がどこまで妨げられますか。", "How much of it stops working?"),
        IMPACT,
    ),
    base(
        "SC",
        ("後続のシステムの機密性への影響", "Confidentiality of subsequent systems"),
        ("つながる先の情報がどこまで漏れますか。", "How much of what is connected to it can be read?"),
        IMPACT,
    ),
    base(
        "SI",
        ("後続のシステムの完全性への影響", "Integrity of subsequent systems"),
        ("つながる先の情報や動作がどこまで変えられますか。", "How much of what is connected to it can be changed?"),
        IMPACT,
    ),
    base(
        "SA",
        ("後続のシステムの可用性への影響", "Availability of subsequent systems"),
        ("つながる先の動作がどこまで妨げられますか。", "How much of what is connected to it stops working?"),
        IMPACT,
    ),
    later(Threat, "E", "攻撃される可能性", "Exploit maturity", EXPLOIT),
    later(Environmental, "CR", "機密性の要求度", "Confidentiality requirement", REQUIREMENT),
    later(Environmental, "IR", "完全性の要求度", "Integrity requirement", REQUIREMENT),
    later(Environmental, "AR", "可用性の要求度", "Availability requirement", REQUIREMENT),
    later(Environmental, "MAV", "調整後の攻撃元区分", "Modified attack vector", ANY_VECTOR),
    later(Environmental, "MAC", "調整後の攻撃条件の複雑さ", "Modified attack complexity", ANY_COMPLEXITY),
    later(Environmental, "MAT", "調整後の攻撃の実行条件", "Modified attack requirements", ANY_REQUIREMENTS),
    later(Environmental, "MPR", "調整後の必要な特権レベル", "Modified privileges required", ANY_PRIVILEGES),
    later(Environmental, "MUI", "調整後のユーザ関与レベル", "Modified user interaction", ANY_INTERACTION),
    later(
        Environmental,
        "MVC",
        "調整後の脆弱なシステムの機密性",
        "Modified confidentiality, vulnerable system",
        ANY_IMPACT,
    ),
    later(Environmental, "MVI", "調整後の脆弱なシステムの完全性", "Modified integrity, vulnerable system", ANY_IMPACT),
    later(
        Environmental,
        "MVA",
        "調整後の脆弱なシステムの可用性",
        "Modified availability, vulnerable system",
        ANY_IMPACT,
    ),
    later(
        Environmental,
        "MSC",
        "調整後の後続のシステムの機密性",
        "Modified confidentiality, subsequent systems",
        ANY_LATER_CONFIDENTIALITY,
    ),
    later(Environmental, "MSI", "調整後の後続のシステムの完全性", "Modified integrity, subsequent systems", ANY_LATER),
    later(
        Environmental,
        "MSA",
        "調整後の後続のシステムの可用性",
        "Modified availability, subsequent systems",
        ANY_LATER,
    ),
    later(Supplemental, "S", "人の安全への影響", "Safety", SAFETY),
    later(Supplemental, "AU", "攻撃の自動化", "Automatable", AUTOMATABLE),
    later(Supplemental, "R", "回復", "Recovery", RECOVERY),
    later(Supplemental, "V", "価値の集まり方", "Value density", DENSITY),
    later(Supplemental, "RE", "対応の手間", "Vulnerability response effort", EFFORT),
    later(Supplemental, "U", "提供者から見た緊急度", "Provider urgency", URGENCY),
];
