//! The company at a glance, and the first steps of a new one.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use operations::{
    Company, company,
    customers::{Nda, nda},
    settings::{COMPANY_NAME_EN, COMPANY_NAME_JA, JPCERT_MAIL, POC_MAIL, REGISTRATION},
    units::{Gap, gaps},
};

use crate::frame::{Fault, Page, Signed, Web, html};

#[derive(Template)]
#[template(path = "company/overview.html")]
struct Overview<'a> {
    page: &'a Page,
    counts: Counted,
    gaps: Vec<Gap>,
}

struct Counted {
    units: usize,
    people: usize,
    uninvited: usize,
    products: usize,
    unsupported: usize,
    customers: usize,
    ending: usize,
    without: usize,
    named: bool,
}

/// What there is, what is missing, and where to go on.
pub(crate) async fn overview(State(web): State<Web>, page: Page, Signed(viewer): Signed) -> Result<Response, Fault> {
    let page = page.at("company");
    let fault = |trouble| Fault::of(trouble, &page);
    let company = company(&web.desk).await.map_err(fault)?;
    let gaps = gaps(&web.desk, &viewer, &company).await.map_err(fault)?;
    let versions = operations::products::versions(&web.desk).await.map_err(fault)?;
    let today = page.now.to_zoned(page.zone.clone()).date();
    let day = today.to_string();
    let here = || company.people.values().filter(|person| person.left_at.is_none());
    let made = || company.products.values().filter(|product| product.ended_at.is_none());
    let customers = || company.customers.values().filter(|customer| customer.ended_at.is_none());
    let counts = Counted {
        units: company.units.values().filter(|unit| unit.ended_at.is_none()).count(),
        people: here().count(),
        uninvited: here().filter(|person| person.password.is_none()).count(),
        products: made().count(),
        unsupported: versions.iter().filter(|it| it.support_until.as_ref().is_some_and(|until| *until < day)).count(),
        customers: customers().count(),
        ending: customers().filter(|customer| matches!(nda(customer, today), Nda::EndsIn(_))).count(),
        without: customers().filter(|it| matches!(nda(it, today), Nda::None | Nda::Ended(_))).count(),
        named: is_named(&company),
    };
    Ok(html(&page, StatusCode::OK, &Overview { page: &page, counts, gaps }))
}

fn is_named(company: &Company) -> bool {
    [COMPANY_NAME_JA, COMPANY_NAME_EN].iter().any(|name| company.said(*name).is_some())
}

#[derive(Template)]
#[template(path = "company/first-steps.html")]
struct FirstSteps<'a> {
    page: &'a Page,
    steps: Vec<FirstStep>,
}

struct FirstStep {
    done: bool,
    ja: &'static str,
    en: &'static str,
    why_ja: &'static str,
    why_en: &'static str,
    link: &'static str,
}

/// What to do first in a new desk, and what of it is done.
pub(crate) async fn first_steps(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    let page = page.at("company");
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let poc = company.units_of(casework::role::Role::Poc).flat_map(|unit| company.people_of(&unit.code));
    let (contacts, managers) = poc.fold((0, 0), |(all, managers), it| (all + 1, managers + usize::from(it.manager)));
    let step = |done, (ja, en), (why_ja, why_en), link| FirstStep { done, ja, en, why_ja, why_en, link };
    let steps = vec![
        step(
            is_named(&company) && company.said(POC_MAIL).is_some(),
            ("会社と窓口の名前を決める", "Name the company and its window"),
            (
                "文書の差出人と、公開窓口の名前になります。案件番号の頭文字もここで決めます。",
                "Letters come from it and the public pages bear it. What case numbers begin with is set there, too.",
            ),
            "/company/settings",
        ),
        step(
            company.value(REGISTRATION) != "none" && company.said(JPCERT_MAIL).is_some(),
            ("JPCERT/CCに製品開発者として登録する", "Register with JPCERT/CC as a vendor"),
            (
                "登録すると、JPCERT/CCからの連絡がPOCに直接届きます。登録の種類と連絡先を設定に記録してください。",
                "Once registered, JPCERT/CC writes straight to POC. Record the kind of registration and its address.",
            ),
            "/company/settings#part-scope",
        ),
        step(
            company.units.values().filter(|unit| unit.ended_at.is_none()).count() > 1,
            ("部門と役割を登録する", "Record units and their roles"),
            (
                "手順のお尋ねは、役割を持つ部門に届きます。一つの部門が複数の役割を兼ねても構いません。",
                "What a step asks goes to the units that play its role. One unit may play several.",
            ),
            "/company/units",
        ),
        step(
            contacts > 1 && managers > 0,
            ("人を登録し、招待する", "Take people in and invite them"),
            (
                "POCには、連絡の担当者を2人以上と、取扱責任者を置いてください。一覧表からまとめて登録できます。",
                "POC needs two contact persons or more, and a handling manager. A sheet takes many in at once.",
            ),
            "/company/people",
        ),
        step(
            !company.products.is_empty(),
            ("製品を登録する", "Record products"),
            (
                "主管する部門とバージョンがわかれば、届出があったときに確認する先がすぐに決まります。",
                "With owner and versions on record it is clear at once who looks into a report.",
            ),
            "/company/products",
        ),
        step(
            !company.customers.is_empty(),
            ("顧客を登録する", "Record customers"),
            (
                "公表前にお知らせできるのは、秘密保持契約のある顧客だけです。期間と導入製品を登録しておきます。",
                "Only customers under a non-disclosure agreement may hear in advance. Record its days and what they have installed.",
            ),
            "/company/customers",
        ),
    ];
    Ok(html(&page, StatusCode::OK, &FirstSteps { page: &page, steps }))
}
