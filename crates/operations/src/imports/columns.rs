//! The columns of each sheet. Of the names of a heading, the first is ours in Japanese, the second ours in English.

use casework::words::Words;

use crate::sheets::Column;

fn column(id: &'static str, names: &'static [&'static str], required: bool) -> Column {
    let name = |place: usize| names.get(place).copied().unwrap_or(id);
    Column { id, names, title: Words::new(name(0), name(1)), required }
}

pub(super) fn people() -> Vec<Column> {
    vec![
        column("login", &["ログイン名", "Login", "login name", "user", "ユーザー名"], true),
        column("name_ja", &["名前（日本語）", "Name in Japanese", "氏名", "名前", "name_ja", "name"], false),
        column("name_en", &["名前（英語）", "Name in English", "name_en", "ローマ字"], false),
        column("mail", &["メールアドレス", "Mail", "メール", "e-mail", "mail address"], false),
        column("unit", &["部門", "Unit", "部門コード", "unit code"], false),
        column("admin", &["管理者", "Administrator", "admin"], false),
        column("manager", &["取扱責任者", "Handling manager", "manager"], false),
        column("language", &["言語", "Language"], false),
        column("zone", &["時間帯", "Time zone", "zone"], false),
    ]
}

pub(super) fn products() -> Vec<Column> {
    vec![
        column("code", &["製品コード", "Product code", "コード", "code", "product", "型番"], true),
        column("name_ja", &["名称（日本語）", "Name in Japanese", "製品名", "名称", "name_ja", "name"], false),
        column("name_en", &["名称（英語）", "Name in English", "name_en"], false),
        column("unit", &["主管部門", "Owning unit", "部門", "unit"], false),
        column("custom", &["区分", "Kind"], false),
        column("cpe", &["CPE", "CPE name"], false),
        column("versions", &["バージョン", "Versions", "version", "版"], false),
    ]
}

pub(super) fn customers() -> Vec<Column> {
    vec![
        column("code", &["顧客コード", "Customer code", "コード", "code", "customer"], true),
        column("name", &["名称", "Name", "会社名", "顧客名", "company"], false),
        column("integrator", &["区分", "Kind"], false),
        column("language", &["言語", "Language"], false),
        column("nda_from", &["NDA開始日", "NDA from", "秘密保持契約の開始日"], false),
        column("nda_until", &["NDA終了日", "NDA until", "秘密保持契約の終了日"], false),
        column("critical", &["重要インフラ", "Critical infrastructure"], false),
        column("contacts", &["連絡先", "Contacts", "contact", "メールアドレス", "mail"], false),
        column("installed", &["導入製品", "Installed products", "installed"], false),
    ]
}
