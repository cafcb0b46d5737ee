//! What somebody does in a story, in the words of the process: the names of steps, the labels of questions and options.

use std::collections::BTreeMap;

use casework::{
    answers::{Ask, Kind},
    case::NewsKind,
    names::{Name, StepNumber},
    process::Process,
    story::{Act, Answering},
    words::Words,
};

/// An act as people tell it.
pub(super) struct Deed {
    /// Who does what.
    pub(super) sentence: Words,
    /// What is answered with it, line by line.
    pub(super) answers: Vec<Words>,
}

/// The act in words.
pub(super) fn deed(act: &Act, process: &Process) -> Deed {
    let answers = match act {
        Act::Does { step, answers, .. }
        | Act::Contributes { step, answers, .. }
        | Act::Proposes { step, answers, .. }
        | Act::Corrects { step, answers, .. }
        | Act::RecordsReply { step, answers, .. } => {
            let asks = process.step(*step).map(|step| step.asks.as_slice()).unwrap_or_default();
            said(asks, answers)
        }
        Act::ProposesClosing { closing, answers, .. } | Act::Closes { closing, answers, .. } => {
            let asks = process.closing(closing.as_str()).map(|closing| closing.asks.as_slice()).unwrap_or_default();
            said(asks, answers)
        }
        _ => Vec::new(),
    };
    let sentence = of_steps(act, process).or_else(|| of_case(act, process)).unwrap_or_else(|| of_program(act));
    Deed { sentence, answers }
}

/// The number and the name of a step.
fn title(process: &Process, number: StepNumber) -> Words {
    let Some(step) = process.step(number) else { return Words::same(number.to_string()) };
    Words::new(format!("{number}「{}」", step.title.ja), format!("{number} {}", step.title.en))
}

fn list(names: &[Name]) -> Words {
    Words::list(names.iter().map(|name| Words::same(name.as_str())))
}

/// What is done to a step.
fn of_steps(act: &Act, process: &Process) -> Option<Words> {
    Some(match act {
        Act::Does { who, step, telling, .. } => {
            let step = title(process, *step);
            let told = match telling.as_deref() {
                None => Words::default(),
                Some([]) => Words::new("(誰にも知らせない)", ", telling nobody"),
                Some(roles) => {
                    let roles = Words::list(roles.iter().map(|role| role.name()));
                    Words::new(format!("({}に知らせる)", roles.ja), format!(", telling {}", roles.en))
                }
            };
            Words::new(format!("{who}: {}を完了{}", step.ja, told.ja), format!("{who} does {}{}", step.en, told.en))
        }
        Act::Contributes { who, step, note, answers } => {
            let step = title(process, *step);
            match note {
                Some(note) => Words::new(
                    format!("{who}: {}に意見「{note}」", step.ja),
                    format!("{who} contributes to {}: “{note}”", step.en),
                ),
                None if answers.said.is_empty() && !answers.usual => Words::new(
                    format!("{who}: {}に付け加えることはない", step.ja),
                    format!("{who} has nothing to add to {}", step.en),
                ),
                None => Words::new(format!("{who}: {}に回答", step.ja), format!("{who} contributes to {}", step.en)),
            }
        }
        Act::Invites { who, step, roles } => {
            let step = title(process, *step);
            let roles = Words::list(roles.iter().map(|role| role.name()));
            Words::new(
                format!("{who}: {}に{}を招く", step.ja, roles.ja),
                format!("{who} invites {} to {}", roles.en, step.en),
            )
        }
        Act::Proposes { who, step, .. } => {
            let step = title(process, *step);
            Words::new(format!("{who}: {}の案を出す", step.ja), format!("{who} proposes {}", step.en))
        }
        Act::Agrees { who, step, edition } => {
            let step = title(process, *step);
            let edition =
                edition.map_or_else(Words::default, |n| Words::new(format!("の第{n}案"), format!(", edition {n}")));
            Words::new(
                format!("{who}: {}{}に合意", step.ja, edition.ja),
                format!("{who} agrees to {}{}", step.en, edition.en),
            )
        }
        Act::EverybodyAgrees { step } => {
            let step = title(process, *step);
            Words::new(format!("全員が{}に合意", step.ja), format!("Everybody agrees to {}", step.en))
        }
        Act::Objects { who, step, because } => {
            let step = title(process, *step);
            Words::new(
                format!("{who}: {}に反対「{because}」", step.ja),
                format!("{who} objects to {}: “{because}”", step.en),
            )
        }
        Act::Corrects { who, step, because, .. } => {
            let step = title(process, *step);
            Words::new(
                format!("{who}: {}を訂正「{because}」", step.ja),
                format!("{who} corrects {}: “{because}”", step.en),
            )
        }
        Act::RecordsReply { who, step, .. } => {
            let step = title(process, *step);
            Words::new(format!("{who}: {}への返事を記録", step.ja), format!("{who} records the reply to {}", step.en))
        }
        Act::Tells { who, step, parties } => {
            let (step, parties) = (title(process, *step), list(parties));
            Words::new(
                format!("{who}: {}で{}に知らせる", step.ja, parties.ja),
                format!("{who} tells {} in {}", parties.en, step.en),
            )
        }
        _ => return None,
    })
}

/// What is done to the case as a whole.
fn of_case(act: &Act, process: &Process) -> Option<Words> {
    let closing_title = |closing: &Name| {
        process.closing(closing.as_str()).map_or_else(|| Words::same(closing.as_str()), |closing| closing.title.clone())
    };
    Some(match act {
        Act::Opens { who } => Words::new(format!("{who}: 案件を始める"), format!("{who} opens the case")),
        Act::Looks { who } => Words::new(format!("{who}: 案件を見る"), format!("{who} looks")),
        Act::AddsProduct { who, product } => {
            Words::new(format!("{who}: 製品 {product} を加える"), format!("{who} adds product {product}"))
        }
        Act::AddsVulnerability { who, vulnerability } => Words::new(
            format!("{who}: 脆弱性 {vulnerability} を加える"),
            format!("{who} adds vulnerability {vulnerability}"),
        ),
        Act::AddsParty { who, party, kind } => {
            let kind = kind.name();
            Words::new(
                format!("{who}: 関係者 {party}({})を加える", kind.ja),
                format!("{who} adds party {party} ({})", kind.en),
            )
        }
        Act::AddsCustomer { who, party, products, nda, critical } => {
            let products = list(products);
            let nda = nda.as_ref().map_or_else(
                || Words::new("、秘密保持契約なし", ", under no NDA"),
                |(first, last)| {
                    Words::new(
                        format!("、秘密保持契約 {first}〜{last}"),
                        format!(", under an NDA from {first} to {last}"),
                    )
                },
            );
            let critical = if *critical {
                Words::new("、重要インフラ", ", critical infrastructure")
            } else {
                Words::default()
            };
            Words::new(
                format!("{who}: 顧客 {party} を加える({}を使用{}{})", products.ja, nda.ja, critical.ja),
                format!("{who} adds customer {party}, who uses {}{}{}", products.en, nda.en, critical.en),
            )
        }
        Act::Writes { who, letter } => {
            let subject = process
                .letter(letter.as_str())
                .map_or_else(|| Words::same(letter.as_str()), |letter| letter.subject.clone());
            Words::new(format!("{who}: 文書「{}」を書く", subject.ja), format!("{who} writes “{}”", subject.en))
        }
        Act::ProposesEmbargo { who, until, parties } => {
            let parties = list(parties);
            Words::new(
                format!("{who}: {}に、{until} までの秘匿を提案", parties.ja),
                format!("{who} proposes an embargo until {until} to {}", parties.en),
            )
        }
        Act::AnswersEmbargo { who, party, accepts: true, .. } => Words::new(
            format!("{who}: {party} が秘匿に同意したと記録"),
            format!("{who} records that {party} accepts the embargo"),
        ),
        Act::AnswersEmbargo { who, party, .. } => Words::new(
            format!("{who}: {party} が秘匿を断ったと記録"),
            format!("{who} records that {party} declines the embargo"),
        ),
        Act::Reports { who, kind, what } => {
            let kind = match kind {
                NewsKind::Public => Words::new("公になった", "it is public"),
                NewsKind::Exploit => Words::new("攻撃コードが公になった", "an exploit is public"),
                NewsKind::Attacks => Words::new("攻撃があった", "attacks were seen"),
            };
            Words::new(format!("{who}: {}「{what}」", kind.ja), format!("{who} reports that {}: “{what}”", kind.en))
        }
        Act::Deploys { who, target } => Words::new(
            format!("{who}: {target} の修正が行き渡ったと記録"),
            format!("{who} records the fix of {target} as deployed"),
        ),
        Act::ProposesClosing { who, closing, .. } => {
            let title = closing_title(closing);
            Words::new(
                format!("{who}: 終了を提案({})", title.ja),
                format!("{who} proposes to close the case: {}", title.en),
            )
        }
        Act::Closes { who, closing, .. } => {
            let title = closing_title(closing);
            Words::new(format!("{who}: 案件を終了({})", title.ja), format!("{who} closes the case: {}", title.en))
        }
        Act::Reopens { who, because } => {
            Words::new(format!("{who}: 案件を再開「{because}」"), format!("{who} reopens the case: “{because}”"))
        }
        Act::Moves { who, map, because } => Words::new(
            format!("{who}: 対応表 {map} で移す「{because}」"),
            format!("{who} moves the case by {map}: “{because}”"),
        ),
        Act::Staffs { who, role, units, because } => {
            let role = role.name();
            let units = if units.is_empty() { Words::new("なし", "nobody") } else { list(units) };
            Words::new(
                format!("{who}: {}の担当を{}にする「{because}」", role.ja, units.ja),
                format!("{who} staffs {} with {}: “{because}”", role.en, units.en),
            )
        }
        _ => return None,
    })
}

/// What happens without anybody.
fn of_program(act: &Act) -> Words {
    match act {
        Act::LettersGoOut => Words::new("文書が送られる", "Letters go out"),
        Act::LetterFails { party, because } => Words::new(
            format!("{party} への文書が届かない「{because}」"),
            format!("The letter to {party} fails: “{because}”"),
        ),
        _ => Words::new("期限が確かめられる", "The clocks are looked at"),
    }
}

/// What is answered, in the order of the questions.
fn said(asks: &[Ask], answering: &Answering) -> Vec<Words> {
    let mut rest: BTreeMap<&Name, &String> = answering.said.iter().collect();
    let mut lines = Vec::new();
    for ask in asks {
        if let Some(text) = rest.remove(&ask.id) {
            let answer = answer(ask, text);
            lines.push(Words::new(
                format!("{}: {}", ask.label.ja, answer.ja),
                format!("{}: {}", ask.label.en, answer.en),
            ));
        }
    }
    lines.extend(rest.into_iter().map(|(field, text)| Words::same(format!("{field}: {text}"))));
    if answering.usual {
        let all = lines.is_empty();
        lines.push(match all {
            true => Words::new("(通常どおりの回答)", "(answered in the usual way)"),
            false => Words::new("(ほかは通常どおり)", "(the rest in the usual way)"),
        });
    }
    lines
}

/// An answer with the names of its options.
fn answer(ask: &Ask, text: &str) -> Words {
    let text = text.trim();
    let (chosen, because) = match text.split_once(" because ") {
        Some((chosen, because)) => (chosen, Words::new(format!("、理由: {because}"), format!(", because {because}"))),
        None => (text, Words::default()),
    };
    match &ask.kind {
        Kind::Choice(options) | Kind::Choices(options) => {
            let label = |id: &str| {
                options
                    .iter()
                    .find(|option| option.id == id)
                    .map_or_else(|| Words::same(id), |option| option.label.clone())
            };
            let labels = Words::list(chosen.split(',').map(|id| label(id.trim())));
            Words::new(format!("{}{}", labels.ja, because.ja), format!("{}{}", labels.en, because.en))
        }
        Kind::Acknowledgement if text == "accepted" => Words::new("了承しました", "accepted"),
        _ => Words::same(text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)),
    }
}
