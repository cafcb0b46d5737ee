//! Every setting there is. Help, the list of what is in force, the file and its errors are all made from this table.

use casework::words::{Language, Words};

/// Which commands a setting matters to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Where the desk's data are: for every command that touches them.
    Place,
    /// How the desk is reached.
    Reach,
    /// How letters leave.
    Mail,
    /// How the program tells what it does.
    Log,
}

/// A setting.
pub(crate) struct Key {
    /// Its name in the file; a dot leads into a table there.
    pub(crate) name: &'static str,
    /// What it matters to.
    pub(crate) part: Part,
    /// What its value looks like.
    pub(crate) value: &'static str,
    /// What holds where nobody says anything; empty: nothing.
    pub(crate) default: &'static str,
    /// It is never shown.
    pub(crate) secret: bool,
    ja: &'static str,
    en: &'static str,
}

const fn key(
    name: &'static str,
    part: Part,
    value: &'static str,
    default: &'static str,
    words: [&'static str; 2],
) -> Key {
    Key { name, part, value, default, secret: false, ja: words[0], en: words[1] }
}

const fn secret(key: Key) -> Key {
    Key { secret: true, ..key }
}

/// Every setting.
pub(crate) const KEYS: &[Key] = &[
    key(
        "data",
        Part::Place,
        "FOLDER",
        "./madoguchi-data",
        ["データのフォルダー。なければ作ります", "The folder of data; it is made where there is none"],
    ),
    secret(key(
        "database",
        Part::Place,
        "URL",
        "",
        [
            "PostgreSQLのアドレス（postgres://…）。なければデータのフォルダーのSQLiteを使います",
            "A PostgreSQL, as postgres://…; without it, SQLite in the folder of data",
        ],
    )),
    key(
        "processes",
        Part::Place,
        "FOLDER",
        "",
        [
            "手順のフォルダー。なければ組み込みの手順を使います",
            "A folder of processes; without it, those that are built in",
        ],
    ),
    key(
        "listen",
        Part::Reach,
        "ADDRESS:PORT",
        "127.0.0.1:8080",
        ["接続を待つアドレスとポート", "The address and port to listen on"],
    ),
    key(
        "base_url",
        Part::Reach,
        "URL",
        "",
        [
            "ブラウザから見たアドレス（例: https://psirt.example.com）。なければ http:// と listen",
            "The address as browsers see it, such as https://psirt.example.com; without it, http:// and what listen says",
        ],
    ),
    key(
        "proxies",
        Part::Reach,
        "COUNT",
        "0",
        [
            "手前にある、信頼できるプロキシの数（X-Forwarded-For の末尾から数えます）",
            "How many trusted proxies stand before it (counted from the end of X-Forwarded-For)",
        ],
    ),
    key(
        "connections",
        Part::Reach,
        "COUNT",
        "900",
        [
            "同時に受ける接続の数。超えた分には503を返します（増やすときはファイル記述子の上限も）",
            "The most connections at once; beyond it, 503 is answered (raising it needs as many file descriptors)",
        ],
    ),
    key(
        "allow_plain_http",
        Part::Reach,
        "true|false",
        "false",
        [
            "暗号化なしでほかの機器からの接続を受けることを認めます（試験用）",
            "Allow other machines to connect without encryption (for trying it out only)",
        ],
    ),
    key(
        "open_validator",
        Part::Reach,
        "true|false",
        "false",
        [
            "CSAFの検査（/api/v1/validate）を、ログインしていない人のプログラムにも開く",
            "Open the checking of CSAF (/api/v1/validate) to programs of people who are not logged in",
        ],
    ),
    key(
        "smtp.host",
        Part::Mail,
        "HOST",
        "",
        [
            "メールサーバー。なければ文書はデータのフォルダーのファイルになります",
            "The mail server; without it, letters become files in the folder of data",
        ],
    ),
    key(
        "smtp.port",
        Part::Mail,
        "PORT",
        "",
        ["メールサーバーのポート（既定は tls による）", "Its port (else by what tls says)"],
    ),
    key(
        "smtp.tls",
        Part::Mail,
        "starttls|implicit|none",
        "starttls",
        [
            "メールサーバーへの経路の保護: starttls（587）、implicit（465）、none（同じ機器の25のみ）",
            "How the way to it is protected: starttls (587), implicit (465), or none (25, on this machine only)",
        ],
    ),
    key("smtp.user", Part::Mail, "NAME", "", ["メールサーバーでの名前", "Who we are to the mail server"]),
    secret(key(
        "smtp.password",
        Part::Mail,
        "PASSWORD",
        "",
        [
            "そのパスワード（引数はほかの人にも見えるので、smtp.password_file を勧めます）",
            "Its password (others can see a command line: prefer smtp.password_file)",
        ],
    )),
    key("smtp.password_file", Part::Mail, "FILE", "", ["パスワードを書いたファイル", "A file that holds the password"]),
    key(
        "mail_from",
        Part::Mail,
        "ADDRESS",
        "",
        [
            "文書の差出人のアドレス（例: psirt@example.com）",
            "The address that letters come from, such as psirt@example.com",
        ],
    ),
    key("log.format", Part::Log, "text|json", "text", ["動作記録の形", "The form of the log"]),
    key("log.level", Part::Log, "error|warn|info|debug|trace", "info", ["動作記録の細かさ", "How much the log tells"]),
];

impl Key {
    /// What it is, in words.
    pub(crate) fn words(&self) -> Words {
        Words::new(self.ja, self.en)
    }

    /// Its name on the command line, without the two dashes.
    pub(crate) fn flag(&self) -> String {
        self.name.replace(['.', '_'], "-")
    }

    /// Its name in the environment.
    pub(crate) fn variable(&self) -> String {
        format!("MADOGUCHI_{}", self.name.replace('.', "_").to_uppercase())
    }

    /// The line of help that it gets.
    pub(crate) fn help(&self, language: Language) -> String {
        let default = match self.default {
            "" => Words::same(""),
            default => Words::new(format!("（既定: {default}）"), format!(" [default: {default}]")),
        };
        format!("{}{}", self.words().of(language), default.of(language))
    }
}

/// The setting of this name.
pub(crate) fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_stands_once_whichever_way_it_is_given() {
        for (place, key) in KEYS.iter().enumerate() {
            let earlier = &KEYS[..place];
            assert!(earlier.iter().all(|other| other.name != key.name && other.flag() != key.flag()), "{}", key.name);
            assert!(earlier.iter().all(|other| other.variable() != key.variable()), "{}", key.name);
        }
    }

    #[test]
    fn a_setting_has_a_name_for_each_way() {
        let key = find("smtp.password_file").unwrap();
        assert_eq!((key.flag(), key.variable()), ("smtp-password-file".into(), "MADOGUCHI_SMTP_PASSWORD_FILE".into()));
    }
}
