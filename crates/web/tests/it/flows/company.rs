//! What a company has in place before the first word comes: its names and addresses, and customers with what they have installed.

use operations::customers::{self, CustomerForm};
use testkit::App;

/// Name, agreement, critical infrastructure, what is installed.
const CUSTOMERS: [(&str, bool, bool, &str); 3] =
    [("Alpha", true, true, "PLC-X"), ("Beta", false, false, "PLC-X"), ("Gamma", true, false, "HMI-P")];

/// Settings and customers, as an administrator would have entered them.
pub(super) async fn settle(app: &App) {
    let mut tx = app.store.begin().await.unwrap();
    for (name, value) in [
        ("company_name_ja", "A社"),
        ("company_name_en", "A-sha"),
        ("poc_name_ja", "製品セキュリティ窓口"),
        ("poc_name_en", "Product Security"),
        ("poc_mail", "psirt@a-sha.example"),
        ("jpcert_mail", "vul@coordinator.example"),
    ] {
        tx.set(name, value).await.unwrap();
    }
    tx.commit().await.unwrap();
    let sato = app.viewer("Sato").await;
    for (name, agreed, critical, product) in CUSTOMERS {
        let (from, until) = if agreed { ("2025-01-01", "2027-12-31") } else { ("", "") };
        let form = CustomerForm {
            code: name.into(),
            name: name.into(),
            language: "ja".into(),
            nda_from: from.into(),
            nda_until: until.into(),
            critical,
            contacts: vec![(format!("security@{}.example", name.to_lowercase()), "保安課".into())],
            installed: vec![(product.into(), String::new())],
            ..CustomerForm::default()
        };
        customers::add(&app.desk, &sato, &form).await.unwrap();
    }
}
