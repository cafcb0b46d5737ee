//! CPE names: both bindings, and how two names relate. The tables are those of NISTIR 7695 and 7696.

use matching::cpe::{Attribute, Cpe, Field, Relation};

fn cpe(text: &str) -> Cpe {
    Cpe::parse(text).unwrap_or_else(|problem| panic!("{}", problem.words().en))
}

#[test]
fn a_formatted_string_is_written_as_it_was_read() {
    for text in [
        "cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*",
        "cpe:2.3:a:hp:insight_diagnostics:7.4.0.1570:-:*:*:online:win2003:x64:*",
        "cpe:2.3:a:foo\\\\bar:big\\$money:2010:*:*:*:special:ipod_touch:80gb:*",
        "cpe:2.3:a:foo:foo\\:bar:8.*:*:*:*:*:*:*:*",
        "cpe:2.3:h:example:plc-x:-:*:*:*:*:*:*:*",
        "cpe:2.3:*:*:*:*:*:*:*:*:*:*:*",
    ] {
        assert_eq!(cpe(text).formatted(), text);
    }
}

#[test]
fn a_uri_and_a_formatted_string_name_the_same() {
    for (uri, formatted) in [
        (
            "cpe:/a:microsoft:internet_explorer:8.0.6001:beta",
            "cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*",
        ),
        ("cpe:/a:microsoft:internet_explorer:8.%02:sp%01", "cpe:2.3:a:microsoft:internet_explorer:8.*:sp?:*:*:*:*:*:*"),
        (
            "cpe:/a:hp:insight_diagnostics:7.4.0.1570::~~online~win2003~x64~",
            "cpe:2.3:a:hp:insight_diagnostics:7.4.0.1570:*:*:*:online:win2003:x64:*",
        ),
        (
            "cpe:/a:foo%5cbar:big%24money_manager_2010:::~~special~ipod_touch~80gb~",
            "cpe:2.3:a:foo\\\\bar:big\\$money_manager_2010:*:*:*:*:special:ipod_touch:80gb:*",
        ),
        ("cpe:/h:example:plc-x", "cpe:2.3:h:example:plc-x:*:*:*:*:*:*:*:*"),
        ("cpe:/o:example:plc-x_firmware:-", "cpe:2.3:o:example:plc-x_firmware:-:*:*:*:*:*:*:*"),
    ] {
        assert_eq!(cpe(uri).formatted(), formatted);
        assert_eq!(cpe(formatted).uri(), uri);
    }
}

#[test]
fn upper_case_and_missing_backslashes_are_mended() {
    assert_eq!(
        cpe("CPE:2.3:A:Example:PLC/X:1.0:*:*:*:*:*:*:*").formatted(),
        "cpe:2.3:a:example:plc\\/x:1.0:*:*:*:*:*:*:*"
    );
}

#[test]
fn what_is_no_name_is_refused() {
    for wrong in [
        "",
        "cpe:2.3:a:b",
        "cpe:2.3:x:b:c:1:*:*:*:*:*:*:*",
        "cpe:2.3:a:b:c:1*2:*:*:*:*:*:*:*",
        "cpe:2.3:a::c:1:*:*:*:*:*:*:*",
        "cpe:/a:b:c:d:e:f:g:h:i",
        "cpe:/a:b%zz",
        "cpe:/é",
        "cpe:2.3:é",
    ] {
        let words = Cpe::parse(wrong).expect_err(wrong).words();
        assert!(words.ja.ends_with('。') && words.en.ends_with('.'), "{wrong}");
    }
    assert!(Cpe::parse(&format!("cpe:/a:{}", "a".repeat(3_000))).is_err());
}

/// NISTIR 7696, table 6-2, with the version as the attribute.
#[test]
fn attributes_relate_as_the_table_says() {
    use Relation::{Disjoint, Equal, Subset, Superset, Undefined};
    for (source, target, wanted) in [
        ("*", "*", Equal),
        ("*", "-", Superset),
        ("*", "1", Superset),
        ("*", "1?", Undefined),
        ("-", "*", Subset),
        ("-", "-", Equal),
        ("-", "1", Disjoint),
        ("-", "1?", Undefined),
        ("1", "1", Equal),
        ("1", "2", Disjoint),
        ("1", "1?", Undefined),
        ("1", "-", Disjoint),
        ("1", "*", Subset),
        ("1.*", "1.5", Superset),
        ("1.*", "2.5", Disjoint),
        ("?.5", "1.5", Superset),
        ("??5", "5", Superset),
        ("1?", "123", Disjoint),
        ("1.*", "*", Subset),
        ("1.*", "-", Disjoint),
        ("1.*", "2.*", Undefined),
    ] {
        let named = |version: &str| cpe(&format!("cpe:2.3:a:v:p:{version}:*:*:*:*:*:*:*"));
        assert_eq!(named(source).relation(&named(target)), wanted, "{source} and {target}");
    }
}

#[test]
fn names_relate_as_their_attributes_do_together() {
    let wide = cpe("cpe:2.3:a:example:plc:*:*:*:*:*:*:*:*");
    let narrow = cpe("cpe:2.3:a:example:plc:1.0:*:*:*:*:*:*:*");
    let mixed = cpe("cpe:2.3:a:example:plc:*:sp1:*:*:*:*:*:*");
    assert_eq!(wide.relation(&narrow), Relation::Superset);
    assert_eq!(narrow.relation(&wide), Relation::Subset);
    assert_eq!(narrow.relation(&narrow), Relation::Equal);
    assert_eq!(mixed.relation(&narrow), Relation::Undefined);
    assert_eq!(cpe("cpe:2.3:h:example:plc:*:*:*:*:*:*:*:*").relation(&narrow), Relation::Disjoint);
}

#[test]
fn a_name_in_words_is_what_a_dictionary_would_call_it() {
    let name = Cpe::anything()
        .with(Field::Vendor, Attribute::of_text("Kakū Denki"))
        .with(Field::Product, Attribute::of_text("PLC-X (R2)"));
    assert_eq!(name.get(Field::Vendor).text(), Some("kakū_denki"));
    assert_eq!(name.get(Field::Product).text(), Some("plc-x_\\(r2\\)"));
    assert_eq!(cpe(&name.formatted()), name);
}
