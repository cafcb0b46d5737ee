//! Who takes part: roles and units, who was told, who may read, parties outside.

use std::collections::BTreeSet;

use casework::{case::Party, circles::Circle, names::Name, role::Role, words::Words};

use super::{Said, Shape, Telling, Topic, dates::day_words, names::Scene};

impl Scene<'_> {
    pub(super) fn staffed(&self, role: Role, units: &BTreeSet<Name>, because: Option<&str>) -> Telling {
        let (role, named) = (role.name(), self.units(units));
        match (because, units.is_empty()) {
            (None, false) => Telling::event(
                Topic::People,
                format!("「{}」の役割は{}が受け持ちます", role.ja, named.ja),
                format!("The part of {} is played by {}", role.en, named.en),
            ),
            (Some(because), false) => Telling::deed(
                Topic::People,
                format!("「{}」の役割を{}に受け持たせました", role.ja, named.ja),
                format!("gave the part of {} to {}", role.en, named.en),
            )
            .quoting(Some(because)),
            (because, true) => Telling::event(
                Topic::People,
                format!("「{}」の役割を受け持つ部門がなくなりました", role.ja),
                format!("No unit plays the part of {} any more", role.en),
            )
            .quoting(because),
        }
    }

    pub(super) fn gap_noted(&self, role: Role) -> Telling {
        let (role, step) = (role.name(), self.here());
        Telling::event(
            Topic::People,
            format!("{}に必要な「{}」の役割を受け持つ部門がありません", step.ja, role.ja),
            format!("{} needs {}, and no unit plays that part", super::course::capital(&step.en), role.en),
        )
        .shaped(Shape::Refused)
    }

    pub(super) fn brought_in(&self, unit: &Name, circle: Circle) -> Telling {
        let (unit, circle) = (self.unit(unit), circle.title());
        Telling::event(
            Topic::People,
            format!("{}が「{}」の共有範囲に加わりました", unit.ja, circle.ja),
            format!("{} may read the {} from now on", unit.en, circle.en),
        )
    }

    pub(super) fn told(&self, unit: &Name) -> Telling {
        let (unit, step) = (self.unit(unit), self.here());
        Telling::event(
            Topic::People,
            format!("{}の結果を{}に知らせました", step.ja, unit.ja),
            format!("{} was told the result of {}", unit.en, step.en),
        )
    }

    pub(super) fn party_known(&self, party: &Party) -> Telling {
        let (name, kind) = (self.party(&party.id), party.kind.name());
        let named = if name == kind {
            kind
        } else {
            Words::new(format!("{}（{}）", name.ja, kind.ja), format!("{} ({})", name.en, kind.en))
        };
        Telling::deed(
            Topic::People,
            format!("関係者として{}を記録しました", named.ja),
            format!("recorded {} as a party of the case", named.en),
        )
        .saying(self.about_party(party))
    }

    fn about_party(&self, party: &Party) -> Vec<Said> {
        let mut said = Vec::new();
        if let Some((first, last)) = party.nda {
            let (first, last) = (day_words(first), day_words(last));
            let label = Words::new("秘密保持契約", "Non-disclosure agreement");
            let ja = format!("{}から{}まで", first.ja, last.ja);
            said.push(Said { label, text: Words::new(ja, format!("{} to {}", first.en, last.en)) });
        }
        if !party.products.is_empty() {
            let text = Words::list(party.products.iter().map(|product| self.product(product)));
            said.push(Said { label: Words::new("使用している製品", "Products in use"), text });
        }
        if party.critical {
            let label = Words::new("重要インフラ", "Critical infrastructure");
            said.push(Said { label, text: Words::new("該当", "yes") });
        }
        said
    }

    pub(super) fn invited(&self, unit: &Name) -> Telling {
        let (unit, step) = (self.unit(unit), self.here());
        Telling::deed(
            Topic::People,
            format!("{}への協力を{}に求めました", step.ja, unit.ja),
            format!("asked {} to work on {}", unit.en, step.en),
        )
    }
}
