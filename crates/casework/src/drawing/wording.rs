//! What the picture says beside a step: who agrees, who answers, what must hold, which clocks start.

use crate::{
    case::NewsKind,
    clocks::{Lasting, TimeKind, Unit},
    effects::Effect,
    guards::GuardUse,
    process::{ClockKind, Event, LetterKind, Process, Step},
    role::{Outside, Role, Who},
    words::Words,
};

/// That a step need not wait when there is such news.
pub(super) fn early(kinds: &[NewsKind]) -> Words {
    let (ja, en): (Vec<_>, Vec<_>) = kinds.iter().map(|kind| news(*kind)).map(|words| (words.ja, words.en)).unzip();
    Words::new(
        format!("{}時は、前の手順を待たず直ちに", ja.join("・")),
        format!("At once, without waiting, when {}", en.join(" or ")),
    )
}

fn news(kind: NewsKind) -> Words {
    match kind {
        NewsKind::Public => Words::new("公表", "it is public"),
        NewsKind::Exploit => Words::new("攻撃コード公開", "an exploit is public"),
        NewsKind::Attacks => Words::new("攻撃", "attacks are seen"),
    }
}

/// Whose units must agree.
pub(super) fn agreement(roles: &[Role]) -> Words {
    let codes: Vec<&str> = roles.iter().map(|role| role.code()).collect();
    Words::new(format!("合意が必要：{}", codes.join("・")), format!("Must all agree: {}", codes.join(", ")))
}

/// Who answers a part of a step that somebody else completes, and what that part is.
pub(super) fn answers(step: &Step) -> Vec<Words> {
    let asked = step.asks.iter().filter_map(|ask| ask.by.map(|by| (by, &ask.label)));
    asked
        .map(|(by, label)| match by {
            Who::Inside(role) => {
                Words::new(format!("{role}が答える：{}", label.ja), format!("{role} answers: {}", label.en))
            }
            Who::Outside(_) => Words::new(format!("返事を記録：{}", label.ja), format!("Reply recorded: {}", label.en)),
        })
        .collect()
}

/// What a guard demands, with the step that its use names.
pub(super) fn guard(used: &GuardUse) -> Words {
    let sentence = used.guard.sentence();
    let (ja, en) = (sentence.ja.trim_end_matches('。'), sentence.en.trim_end_matches('.'));
    match used.step {
        Some(step) => Words::new(format!("{ja}（{step}）"), format!("{en} ({step})")),
        None => Words::new(ja, en),
    }
}

/// Whether a clock starts with this step.
pub(super) fn starts_with(clock: &ClockKind, step: &Step) -> bool {
    let has = |wanted: fn(&Effect) -> bool| step.effects.iter().any(|used| wanted(&used.effect));
    match &clock.starts {
        Event::Step(number) | Event::Reply(number) => *number == step.number,
        Event::Letter(name) => {
            step.notifies.as_ref() == Some(name) || step.letters.iter().any(|letter| letter.name == *name)
        }
        Event::Question => has(|effect| matches!(effect, Effect::OpenQuestion)),
        Event::Answered => has(|effect| matches!(effect, Effect::AnswerQuestion)),
        Event::Published => has(|effect| matches!(effect, Effect::Publish { .. })),
        Event::Closed | Event::Public | Event::Attacks | Event::ToldSource => false,
    }
}

/// A clock by its title and how long it runs.
pub(super) fn clock(clock: &ClockKind) -> Words {
    let lasts = lasting(clock.lasts, clock.time);
    // Some titles say it themselves.
    if clock.title.ja.contains(&lasts.ja) || clock.title.en.contains(&lasts.en) {
        return clock.title.clone();
    }
    Words::new(format!("{}（{}）", clock.title.ja, lasts.ja), format!("{} ({})", clock.title.en, lasts.en))
}

fn lasting(lasts: Lasting, time: TimeKind) -> Words {
    let unit = match (lasts.unit, time) {
        (Unit::Years, _) => "年",
        (Unit::Months, _) => "か月",
        (Unit::Days, TimeKind::Business) => "営業日",
        (Unit::Days, TimeKind::Wall) => "日",
        (Unit::Hours, TimeKind::Business) => "営業時間",
        (Unit::Hours, TimeKind::Wall) => "時間",
    };
    let en = match time {
        TimeKind::Business => lasts.to_string().replacen(' ', " business ", 1),
        TimeKind::Wall => lasts.to_string(),
    };
    Words::new(format!("{}{unit}", lasts.count), en)
}

/// What starts a clock that no step starts.
pub(super) fn event(event: &Event) -> Words {
    match event {
        Event::Closed => Words::new("案件の終了", "the case is closed"),
        Event::Published => Words::new("当社またはJVNの公表", "we or JVN published"),
        Event::Public => Words::new("公になったとき", "it is public"),
        Event::Attacks => Words::new("攻撃が確認されたとき", "attacks are seen"),
        Event::Question => Words::new("質問", "a question is asked"),
        Event::Answered => Words::new("回答", "no question is open"),
        Event::ToldSource => Words::new("情報源への連絡", "the source was told"),
        Event::Step(number) => Words::same(number.to_string()),
        Event::Reply(number) => Words::new(format!("{number}への返事"), format!("the reply to {number}")),
        Event::Letter(name) => Words::same(name.as_str()),
    }
}

/// The letters that a step sends, by subject; who gets it is said where the step's own path does not.
pub(super) fn letters(process: &Process, step: &Step) -> Vec<Words> {
    let end = step.path.last().and_then(|who| who.outside());
    let subject = |kind: &LetterKind| kind.subject.clone();
    let notice = step.notifies.iter().filter_map(|name| process.letter(name.as_str())).map(subject);
    let owed = step.letters.iter().filter_map(|used| {
        let kind = process.letter(used.name.as_str())?;
        Some(if Some(used.to) == end { subject(kind) } else { addressed(&kind.subject, used.to) })
    });
    notice.chain(owed).collect()
}

fn addressed(subject: &Words, to: Outside) -> Words {
    let name = to.name();
    Words::new(format!("{} → {}", subject.ja, name.ja), format!("{} → {}", subject.en, name.en))
}
