//! What a case is about: parties, products, vulnerabilities, and how far their fixes are.

use super::{Desk, embargo::circle_of_kind};
use crate::{
    answers::Status,
    case::{Fact, Party},
    circles::Circle,
    effects::Effect,
    guards::{self, Act},
    names::{Name, Target},
    process::Step,
    refusal::Refusal,
    role::Role,
};

/// Who knows products: POC and the design department.
const PRODUCT_ROLES: &[Role] = &[Role::Poc, Role::Des];

impl Desk<'_> {
    pub(super) fn know_party(&mut self, party: &Party) {
        self.poc_only();
        self.check_name("party", &party.id);
        party.products.iter().for_each(|product| self.check_name("products", product));
        if party.nda.is_some_and(|(first, last)| first > last) {
            let refusal = Refusal::new(
                "bad-nda",
                "秘密保持契約の終わりが始まりより前です。",
                "The agreement ends before it begins.",
            );
            self.refusals.push(refusal.on(&"nda".into()));
        }
        if self.case.parties.get(&party.id) == Some(party) {
            self.refuse("nothing-changed", "すでにそのとおりです。", "It is so already.");
        }
        if self.refusals.is_empty() {
            // What it was before is as secret as it was.
            let before = self.case.parties.get(&party.id).map_or(Circle::Overview, |known| circle_of_kind(known.kind));
            let circle = circle_of_kind(party.kind).max(before);
            self.record(None, circle, Fact::PartyKnown { party: party.clone() });
            self.reopen_untold();
        }
    }

    /// A customer nobody had thought of: *every customer was told* is true no more.
    fn reopen_untold(&mut self) {
        let process = self.process;
        for step in process.steps.iter().filter(|step| self.case.is_done(step.number)).collect::<Vec<_>>() {
            let told = step.guards.iter().find(|used| used.guard.name() == "every-customer-told");
            let refused = told.is_some_and(|told| {
                !guards::refuse_all(&[*told], self.scene(step, Act::Complete, None, &[])).is_empty()
            });
            if refused {
                self.open_again(step, None);
            }
        }
    }

    pub(super) fn add_product(&mut self, product: &Name) {
        self.roles_only(PRODUCT_ROLES);
        self.check_name("product", product);
        if self.case.products.contains(product) {
            self.refuse("nothing-changed", "すでに登録されています。", "It is there already.");
        }
        if self.refusals.is_empty() {
            self.record(None, Circle::Overview, Fact::ProductAdded { product: product.clone() });
            self.reopen_assessment();
        }
    }

    pub(super) fn add_vulnerability(&mut self, vulnerability: &Name) {
        self.roles_only(PRODUCT_ROLES);
        self.check_name("vulnerability", vulnerability);
        if self.case.vulnerabilities.contains(vulnerability) {
            self.refuse("nothing-changed", "すでに登録されています。", "It is there already.");
        }
        if self.case.news.published {
            self.refuse(
                "already-published",
                "この案件は公表済みです。新しい脆弱性は、未公表のうちに守れるよう、別の案件として開いてください。",
                "This case has been published. Open another one for a new vulnerability, so that it is protected until its own day.",
            );
        }
        if self.refusals.is_empty() {
            let fact = Fact::VulnerabilityAdded { vulnerability: vulnerability.clone() };
            self.record(None, Circle::Overview, fact);
            self.reopen_assessment();
        }
    }

    /// Something came to the case that nobody has judged: whoever judged the others judges it too.
    fn reopen_assessment(&mut self) {
        let process = self.process;
        let judges = |step: &&Step| step.effects.iter().any(|used| matches!(used.effect, Effect::RecordStatuses(_)));
        for step in process.steps.iter().filter(judges) {
            if self.case.is_done(step.number) {
                self.take_back(step);
            }
        }
    }

    pub(super) fn fix_deployed(&mut self, target: &Target) {
        self.roles_only(&[Role::Poc, Role::Care, Role::Sim, Role::Sis, Role::Sales]);
        let fix = self.case.fixes.get(target).copied().unwrap_or_default();
        if !fix.ready {
            self.refuse(
                "fix-not-ready",
                format!("「{target}」の修正はまだ完成していません。"),
                format!("There is no fix for {target} yet."),
            );
        }
        if fix.deployed {
            self.refuse("nothing-changed", "すでに記録されています。", "It is on record already.");
        }
        if self.refusals.is_empty() {
            self.record(None, Circle::Details, Fact::FixDeployed { target: target.clone() });
        }
    }

    /// The fixes that are ready once the check was passed: of each affected product that has one.
    pub(super) fn targets_with_fix(&self) -> Vec<Target> {
        let fixed = |product: &Name| {
            let remedies = self.case.remedies.values().filter_map(|remedies| remedies.get(product));
            remedies.into_iter().any(|choice| choice.option == "fix")
        };
        let affected = self.case.statuses.iter().filter(|(_, status)| **status == Status::Affected);
        let affected = affected.map(|(target, _)| target).filter(|target| fixed(&target.product));
        affected.filter(|target| !self.case.fixes.get(*target).is_some_and(|fix| fix.ready)).cloned().collect()
    }
}
