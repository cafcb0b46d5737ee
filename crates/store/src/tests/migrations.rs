//! The tables: the same on both databases, made once, and left alone by an older program.

use std::collections::BTreeMap;

use super::Ground;
use crate::{Database, Dialect, Migrated, migration_names, newest_version};

#[test]
fn the_number_of_a_migration_is_its_place() {
    for (place, name) in (1..).zip(migration_names()) {
        assert_eq!(name[..4].parse(), Ok(place), "{name} stands in place {place}");
        assert!(name[4..].starts_with('_') && name.is_ascii(), "{name}");
    }
}

#[test]
fn both_databases_have_a_script_for_each_number_and_no_others() {
    for side in ["sqlite", "postgres"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(side);
        let mut scripts: Vec<String> =
            folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        scripts.sort();
        let named: Vec<String> = migration_names().into_iter().map(|name| format!("{name}.sql")).collect();
        assert_eq!(scripts, named, "{side}");
    }
}

/// Columns by table, each with its type in one word and whether it may be left out; and the names of the indexes.
type Catalogue = (BTreeMap<String, Vec<String>>, Vec<String>);

async fn catalogue(store: &Database) -> Catalogue {
    let (columns, indexes) = match store.dialect() {
        Dialect::Sqlite => (
            "SELECT m.name AS entity, c.name AS name, c.type AS kind, c.\"notnull\" = 1 OR c.pk > 0 AS needed \
             FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
            "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name",
        ),
        Dialect::Postgres => (
            "SELECT table_name::text AS entity, column_name::text AS name, data_type::text AS kind, \
             is_nullable = 'NO' AS needed FROM information_schema.columns WHERE table_schema = 'public'",
            "SELECT indexname::text AS name FROM pg_indexes WHERE schemaname = 'public' \
             AND indexname NOT LIKE '%\\_pkey' AND indexname NOT LIKE '%\\_key' ORDER BY indexname",
        ),
    };
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in store.rows(columns, &[]).await.unwrap() {
        // The index of words is the one thing that each database has in a way of its own.
        if row.text("entity").unwrap().starts_with("words") {
            continue;
        }
        let kind = match row.text("kind").unwrap().to_lowercase().as_str() {
            "integer" | "bigint" => "number",
            "text" => "text",
            "boolean" => "yes or no",
            "blob" | "bytea" => "bytes",
            other => panic!("{other} is no type that both databases have"),
        };
        let needed = if row.yes("needed").unwrap() { "" } else { " or nothing" };
        let column = format!("{}: {kind}{needed}", row.text("name").unwrap());
        tables.entry(row.text("entity").unwrap()).or_default().push(column);
    }
    tables.values_mut().for_each(|columns| columns.sort());
    let indexes = store.rows(indexes, &[]).await.unwrap();
    let names = indexes.iter().map(|row| row.text("name").unwrap()).filter(|name| !name.starts_with("words"));
    (tables, names.collect())
}

#[tokio::test]
async fn both_databases_have_the_same_tables_columns_and_indexes() {
    let mut catalogues = Vec::new();
    for ground in &Ground::both_ready().await {
        catalogues.push(catalogue(&ground.store).await);
    }
    let (tables, indexes) = &catalogues[0];
    assert!(tables.len() > 10 && indexes.len() > 5, "{tables:?}");
    for other in &catalogues {
        assert_eq!(other, &catalogues[0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_that_start_at_once_make_the_tables_once() {
    for ground in Ground::both().await {
        let mut starting = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let place = ground.place.clone();
            starting.spawn(async move { Database::open(&place).await.unwrap().migrate().await.unwrap() });
        }
        let ran = starting.join_all().await.into_iter().filter(|migrated| *migrated != Migrated::Ran(Vec::new()));
        assert_eq!(ran.collect::<Vec<_>>(), [Migrated::Ran(migration_names())]);
    }
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_left_alone() {
    for ground in Ground::both_ready().await {
        let mut tx = ground.store.begin().await.unwrap();
        let (found, known) = (newest_version() + 1, newest_version());
        let newer = "INSERT INTO migration (version, name) VALUES ($1, '9999_of_tomorrow')";
        tx.run(newer, &[found.into()]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(ground.store.migrate().await.unwrap(), Migrated::TooNew { found, known });
    }
}

#[tokio::test]
async fn tables_that_another_program_made_are_left_alone() {
    for ground in Ground::both_ready().await {
        let mut tx = ground.store.begin().await.unwrap();
        tx.run("UPDATE migration SET name = '0001_of_another' WHERE version = 1", &[]).await.unwrap();
        tx.commit().await.unwrap();
        let failure = ground.store.migrate().await.unwrap_err();
        assert!(failure.to_string().contains("0001_of_another"), "{failure}");
    }
}
