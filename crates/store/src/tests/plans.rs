//! How the databases go about the lists that everybody opens: by an index, and never through every case.

use super::Ground;
use crate::{Asked, Database, Dialect, Order, Tokens, tokens};

async fn plan(store: &Database, asked: &Asked) -> String {
    let (sql, values) = asked.statement(store.dialect());
    let explain = match store.dialect() {
        Dialect::Sqlite => format!("EXPLAIN QUERY PLAN {sql}"),
        Dialect::Postgres => format!("EXPLAIN {sql}"),
    };
    let rows = store.rows(&explain, &values).await.unwrap();
    let column = if store.dialect() == Dialect::Sqlite { "detail" } else { "QUERY PLAN" };
    rows.iter().map(|row| row.text(column).unwrap()).collect::<Vec<_>>().join("\n")
}

fn asked(wide: bool, order: Order, words: Tokens) -> Asked {
    Asked { units: vec!["PSIRT".into()], wide, open: Some(true), order, words, most: 51, ..Asked::default() }
}

#[tokio::test]
async fn no_list_sorts_or_walks_through_every_case() {
    let ground = Ground::sqlite().await;
    ground.store.migrate().await.unwrap();
    for wide in [true, false] {
        for order in [Order::Newest, Order::Oldest] {
            let plan = plan(&ground.store, &asked(wide, order, Tokens::new())).await;
            assert!(!plan.contains("TEMP B-TREE"), "{order:?} of {wide}: {plan}");
            assert!(plan.contains(if wide { "case_open" } else { "PRIMARY KEY (unit=" }), "{order:?}: {plan}");
        }
    }
    for order in [Order::Due, Order::Latest] {
        let plan = plan(&ground.store, &asked(true, order, Tokens::new())).await;
        assert!(!plan.contains("TEMP B-TREE"), "{order:?}: {plan}");
    }
    let plan = plan(&ground.store, &asked(true, Order::Newest, tokens("認証"))).await;
    assert!(plan.contains("VIRTUAL TABLE INDEX") && !plan.contains("TEMP B-TREE"), "{plan}");
}
