//! Reading the report form, and what is wrong with it. Only what happens and where is needed; the rest helps.

use casework::refusal::Refusal;
use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};
use mail::receive::numbers;

use super::told::{Elsewhere, Told, ToldProduct};
use crate::text;

/// How many products one report can name in rows of their own.
pub const MOST_PRODUCTS: usize = 5;

/// The longest text of a report, in characters. What is longer comes as a file.
pub const LONGEST: usize = 20_000;

/// To whom else one reports: name, Japanese, English.
pub const ELSEWHERE: &[(&str, &str, &str)] = &[
    ("ipa", "IPA", "IPA"),
    ("jpcert", "JPCERT/CC", "JPCERT/CC"),
    ("certcc", "CERT/CC", "CERT/CC"),
    ("other", "その他", "another body"),
];

/// Kinds of flaws, as somebody without a catalogue at hand calls them.
pub const KINDS: &[(&str, &str, &str)] = &[
    ("memory", "メモリ破壊（バッファオーバーフローなど）", "Memory corruption (buffer overflow …)"),
    ("injection", "インジェクション（コマンド、SQL、スクリプトなど）", "Injection (command, SQL, script …)"),
    ("authentication", "認証・認可の不備", "Missing or broken authentication or authorisation"),
    ("credentials", "固定または初期の認証情報", "Fixed or default credentials"),
    ("cryptography", "暗号・署名の不備", "Cryptography or signatures"),
    ("disclosure", "情報の漏えい", "Disclosure of information"),
    ("denial", "サービス停止", "Denial of service"),
    ("update", "更新の仕組みの不備", "Flaw in updating"),
    ("physical", "物理的な操作や保守用の口", "Physical access or service ports"),
    ("other", "その他", "Another"),
];

/// Reads a form. Whatever it does not know, it leaves aside; whatever was not sent, is empty.
pub fn read(fields: &[(String, String)]) -> Told {
    let get = |name: &str| fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim());
    let own = |name: &str| get(name).to_owned();
    let one_of = |name: &str, known: &[&str]| {
        let value = get(name);
        if known.contains(&value) { value.to_owned() } else { String::new() }
    };
    let yes_no = |name: &str| one_of(name, &["yes", "no", "unknown"]);
    let naming = one_of("naming", &["named", "pseudonym", "anonymous"]);
    // Who chose to stay unnamed did not mean to send what still stands in a field that no longer shows.
    let unnamed = naming == "anonymous";
    let unless_unnamed = |name: &str| if unnamed { String::new() } else { own(name) };
    let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.0).collect();
    let reply = one_of("reply", &["mail", "page"]);
    let mut told = Told {
        name: unless_unnamed("name"),
        organisation: unless_unnamed("organisation"),
        mail: if reply == "page" { String::new() } else { own("mail") },
        pass_name: !unnamed && get("pass_name") == "yes",
        may_ask: get("may_ask") == "yes",
        credit: one_of("credit", &["wanted", "not-wanted", "unknown"]),
        credit_name: own("credit_name"),
        products: (1..=MOST_PRODUCTS).map(|row| product(&get, row)).collect(),
        environment: own("environment"),
        title: own("title"),
        kind: one_of("kind", &kinds),
        description: own("description"),
        steps: own("steps"),
        proof: own("proof"),
        impact: own("impact"),
        safety: yes_no("safety"),
        safety_text: own("safety_text"),
        workaround: own("workaround"),
        public: yes_no("public"),
        public_where: own("public_where"),
        exploited: yes_no("exploited"),
        evidence: own("evidence"),
        elsewhere: elsewhere(&get),
        plan: one_of("plan", &["yes", "no"]),
        plan_date: own("plan_date"),
        plan_time: own("plan_time"),
        plan_zone: own("plan_zone"),
        plan_where: own("plan_where"),
        naming,
        reply,
        ..Told::default()
    };
    told.numbers = numbers(&told.words());
    told
}

fn product<'a>(get: &impl Fn(&str) -> &'a str, row: usize) -> ToldProduct {
    let own = |name: &str| get(&format!("{name}-{row}")).to_owned();
    ToldProduct {
        code: own("product"),
        name: own("product_name"),
        version: own("version"),
        firmware: own("firmware"),
        serial: own("serial"),
    }
}

fn elsewhere<'a>(get: &impl Fn(&str) -> &'a str) -> Vec<Elsewhere> {
    let told = ELSEWHERE.iter().filter(|other| get(&format!("elsewhere-{}", other.0)) == "yes");
    told.map(|other| Elsewhere { to: other.0.into(), number: get(&format!("number-{}", other.0)).into() }).collect()
}

/// Everything that is wrong with a report from outside. `codes` are the products that it may pick.
pub fn check(told: &Told, codes: &[&str]) -> Vec<Refusal> {
    let mut wrong = Vec::new();
    if told.description.trim().is_empty() {
        wrong.push(on(
            "description",
            "empty",
            "何が起きるかを書いてください。一文でも構いません。",
            "Tell us what happens. One sentence is enough.",
        ));
    } else {
        wrong.extend(text::lines("description", &told.description, LONGEST));
    }
    if !told.products.iter().any(|product| !product.code.is_empty() || !product.name.is_empty()) {
        wrong.push(on(
            "product-1",
            "no-product",
            "製品を一つ選んでください。わからなければ「わからない」を選んでください。",
            "Pick a product. If you do not know which it is, pick “I do not know”.",
        ));
    }
    wrong.extend(products(told, codes));
    for (field, value) in [
        ("environment", &told.environment),
        ("steps", &told.steps),
        ("proof", &told.proof),
        ("impact", &told.impact),
        ("safety_text", &told.safety_text),
        ("workaround", &told.workaround),
        ("public_where", &told.public_where),
        ("evidence", &told.evidence),
        ("plan_where", &told.plan_where),
    ] {
        wrong.extend(text::lines_or_none(field, value, LONGEST));
    }
    for (field, value) in [
        ("title", &told.title),
        ("name", &told.name),
        ("organisation", &told.organisation),
        ("credit_name", &told.credit_name),
    ] {
        wrong.extend(text::line_or_none(field, value, 200));
    }
    for other in &told.elsewhere {
        wrong.extend(text::line_or_none(&format!("number-{}", other.to), &other.number, 100));
    }
    wrong.extend(address(told));
    wrong.extend(plan(told));
    wrong
}

fn products(told: &Told, codes: &[&str]) -> Vec<Refusal> {
    let mut wrong = Vec::new();
    for (row, product) in (1..).zip(&told.products) {
        for (field, value) in [
            ("product_name", &product.name),
            ("version", &product.version),
            ("firmware", &product.firmware),
            ("serial", &product.serial),
        ] {
            wrong.extend(text::line_or_none(&format!("{field}-{row}"), value, 200));
        }
        let known = product.code.is_empty() || product.code == "unknown" || codes.contains(&product.code.as_str());
        if !known {
            let field = format!("product-{row}");
            wrong.push(on(&field, "no-such-product", "一覧から選んでください。", "Pick a product from the list."));
        }
    }
    wrong
}

/// What is wrong with where the answer should go.
fn address(told: &Told) -> Vec<Refusal> {
    if told.mail.is_empty() {
        let asked = told.reply == "mail";
        let missing = || {
            on(
                "mail",
                "empty",
                "メールで返事を受け取るには、メールアドレスを書いてください。",
                "To have our answer by mail, write your mail address.",
            )
        };
        return asked.then(missing).into_iter().collect();
    }
    let mut wrong = text::line("mail", &told.mail, 254);
    if wrong.is_empty() && !is_address(&told.mail) {
        wrong.push(on(
            "mail",
            "no-address",
            "メールアドレスとして読めません。「name@example.org」のように書いてください。",
            "This cannot be read as a mail address. Write it like name@example.org.",
        ));
    }
    wrong
}

/// Whether a text can be a mail address: one `@`, something before it, a domain behind it, nothing that ends a header.
pub(crate) fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let plain = |part: &str| {
        !part.is_empty()
            && !part.contains(['@', '<', '>', ',', ';', ':', '"', '\\', '(', ')', '[', ']'])
            && !part.contains(char::is_whitespace)
    };
    plain(local) && plain(domain) && !domain.starts_with('.') && !domain.ends_with('.') && domain.contains('.')
}

fn plan(told: &Told) -> Vec<Refusal> {
    let mut wrong = Vec::new();
    if !told.plan_date.is_empty() && told.plan_date.parse::<Date>().is_err() {
        let (ja, en) = ("日付は「2026-07-01」のように書いてください。", "Write the day like 2026-07-01.");
        wrong.push(on("plan_date", "no-date", ja, en));
    }
    if !told.plan_time.is_empty() && told.plan_time.parse::<Time>().is_err() {
        let (ja, en) = ("時刻は「14:00」のように書いてください。", "Write the hour like 14:00.");
        wrong.push(on("plan_time", "no-time", ja, en));
    }
    let known = told.plan_zone.len() <= 60 && TimeZone::get(&told.plan_zone).is_ok();
    if !told.plan_zone.is_empty() && !known {
        let (ja, en) = ("タイムゾーンは「Asia/Tokyo」のように書いてください。", "Write the time zone like Asia/Tokyo.");
        wrong.push(on("plan_zone", "unknown-zone", ja, en));
    }
    wrong
}

fn on(field: &str, code: &'static str, ja: &str, en: &str) -> Refusal {
    Refusal::new(code, ja, en).on(&field.into())
}
