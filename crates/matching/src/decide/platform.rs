//! A component against a tree of platforms: is it in there, and does what it has to stand with stand there too?

use super::answer::Answer;
use super::criterion;
use crate::component::{Component, Surroundings};
use crate::configuration::{Configuration, Criterion};
use crate::cpe::{Cpe, Field};
use crate::finding::Reason;

/// Who asks the tree.
struct Asker<'a> {
    names: Vec<Cpe>,
    version: Option<String>,
    around: &'a Surroundings,
    /// The component is only what the flawed thing stands on: the hardware under the firmware.
    is_platform: bool,
}

pub(super) fn answer(component: &Component, around: &Surroundings, tree: &Configuration) -> Answer {
    if !tree.is_bounded() {
        return Answer::because(Reason::TooLarge);
    }
    let names = component.names();
    let criteria = tree.criteria();
    let meant = |vulnerable: bool| {
        criteria.iter().any(|criterion| {
            criterion.vulnerable == vulnerable && names.iter().any(|name| criterion::same_product(&criterion.cpe, name))
        })
    };
    let (flawed, platform) = (meant(true), meant(false));
    if !flawed && !platform {
        let theirs = criteria.first().map(|criterion| criterion.cpe.formatted()).unwrap_or_default();
        return Answer::because(Reason::OtherName { theirs });
    }
    let asker = Asker { names, version: component.version(), around, is_platform: !flawed };
    asker.ask(tree)
}

impl Asker<'_> {
    fn ask(&self, tree: &Configuration) -> Answer {
        match tree {
            Configuration::All(nodes) => self.fold(nodes, Answer::and),
            Configuration::Any(nodes) => self.fold(nodes, Answer::or),
            Configuration::Not(node) => self.ask(node).not(),
            Configuration::Is(criterion) => self.of(criterion),
        }
    }

    fn fold(&self, nodes: &[Configuration], join: fn(Answer, Answer) -> Answer) -> Answer {
        let answers = nodes.iter().map(|node| self.ask(node));
        answers.reduce(join).unwrap_or_else(|| Answer::because(Reason::NothingSaid))
    }

    fn of(&self, criterion: &Criterion) -> Answer {
        let own = self.names.iter().map(|name| criterion::answer(criterion, name, self.version.as_deref()));
        let own = own.reduce(Answer::or);
        let named = self.names.iter().any(|name| criterion::same_product(&criterion.cpe, name));
        match own {
            Some(own) if named => own,
            _ => self.beside(criterion),
        }
    }

    /// The name is not ours, so it has to be something that we stand with.
    fn beside(&self, criterion: &Criterion) -> Answer {
        let wanted = criterion.cpe.formatted();
        for name in self.around.with.iter().filter(|name| criterion::same_product(&criterion.cpe, name)) {
            let answer = criterion::answer(criterion, name, None);
            if answer.is_yes() {
                return Answer::because(Reason::StandsWith { wanted });
            }
            if !answer.is_no() {
                return answer;
            }
        }
        let hardware = criterion.cpe.is_hardware();
        if hardware && !criterion.vulnerable {
            return Answer::because(if self.around.hardware_is_known {
                Reason::OtherHardware { wanted }
            } else {
                Reason::HardwareUnknown { wanted }
            });
        }
        if criterion.vulnerable && !self.is_platform {
            return Answer::because(Reason::OtherName { theirs: wanted });
        }
        Answer::because(if self.around.software_is_known {
            Reason::OtherSoftware { wanted }
        } else if criterion.vulnerable && criterion.cpe.get(Field::Part).text() == Some("o") {
            Reason::FirmwareUnknown { wanted }
        } else {
            Reason::SoftwareUnknown { wanted }
        })
    }
}
