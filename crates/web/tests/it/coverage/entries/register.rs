//! Products, customers, and sheets of them.

use super::tour::{Tour, led_to};

pub(super) const ROUTES: &[&str] = &[
    "/company/products/new",
    "/company/products/{code}",
    "/company/products/{code}/end",
    "/company/products/{code}/return",
    "/company/customers/new",
    "/company/customers/{code}",
    "/company/customers/{code}/end",
    "/company/customers/{code}/return",
    "/company/import/{kind}/{id}",
];

/// A new one, changed, given up and taken back.
async fn kept(tour: &mut Tour, kind: &str, new: &[(&str, &str)], changed: &[(&str, &str)]) {
    let page = format!("/company/{kind}/new");
    tour.send("Suzuki", &page, &page, new).await;
    let one = format!("/company/{kind}/{}", new[0].1);
    tour.send("Suzuki", &one, &one, changed).await;
    tour.send("Suzuki", &one, &format!("{one}/end"), &[("because", "Nobody asks for it.")]).await;
    tour.send("Suzuki", &one, &format!("{one}/return"), &[]).await;
}

#[tokio::test]
async fn the_register_leaves_its_entries() {
    for mut tour in Tour::on_both().await {
        let product = [("code", "GW-1"), ("name_ja", "ゲートウェイ"), ("name_en", "Gateway"), ("unit", "Design")];
        kept(&mut tour, "products", &product, &[("name_en", "Industrial gateway")]).await;
        let customer = [("code", "MINAMO"), ("name", "みなも水処理")];
        kept(&mut tour, "customers", &customer, &[("nda_from", "2026-04-01"), ("nda_until", "2027-03-31")]).await;
        let sheet = "コード,名称\nKAZE,風力発電\n".as_bytes();
        let ask = "/company/import/customers";
        let read = tour.send_with("Suzuki", (ask, ask), &[], &[("file", "顧客.csv", sheet)]).await;
        let preview = format!("{ask}/{}", led_to(&read));
        tour.send("Suzuki", &preview, &preview, &[]).await;
        tour.ends(ROUTES);
    }
}
