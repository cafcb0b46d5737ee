//! PostgreSQL is real, and each test has a database of its own.

use testkit::postgres::{Cluster, Durability, fresh_database};

#[tokio::test]
async fn each_test_has_a_fresh_empty_database() {
    let (one, other) = tokio::join!(fresh_database(), fresh_database());
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_ne!(one.url(), other.url());
    one.query("CREATE TABLE cases (title text)").await.unwrap();
    one.query("INSERT INTO cases VALUES ('みなも水処理の制御盤')").await.unwrap();
    assert_eq!(one.query("SELECT title FROM cases").await.unwrap(), "みなも水処理の制御盤");
    let refused = other.query("SELECT title FROM cases").await.unwrap_err().to_string();
    assert!(refused.contains("relation \"cases\" does not exist"), "{refused}");
}

#[tokio::test]
async fn a_cluster_of_its_own_may_keep_what_was_committed() {
    let kept = Cluster::start(Durability::Kept).await.unwrap();
    let database = kept.fresh_database().await.unwrap();
    assert_eq!(database.query("SHOW fsync").await.unwrap(), "on");
    let shared = fresh_database().await.unwrap();
    assert_eq!(shared.query("SHOW fsync").await.unwrap(), "off");
}

#[tokio::test]
async fn a_cluster_ends_with_its_value() {
    let cluster = Cluster::start(Durability::Careless).await.unwrap();
    let database = cluster.fresh_database().await.unwrap();
    drop(cluster);
    let refused = database.query("SELECT 1").await.unwrap_err().to_string();
    assert!(refused.contains("Connection refused"), "{refused}");
}
