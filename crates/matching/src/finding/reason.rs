//! Each thing that an answer can rest on, and its sentence.

use casework::words::Words;

use crate::cpe::Field;
use crate::range::Status;

/// What an answer rests on: what fitted, what is not known, what did not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Both speak of the same thing.
    SameName {
        /// What the source calls it.
        theirs: String,
    },
    /// The version lies in a range that is touched.
    VersionInside {
        /// Ours.
        version: String,
        /// Theirs.
        range: String,
    },
    /// The version is named one by one.
    VersionListed {
        /// Ours.
        version: String,
    },
    /// Every version is touched.
    EveryVersion,
    /// What it has to stand with is there.
    StandsWith {
        /// What it has to stand with.
        wanted: String,
    },
    /// Its supplier has a word about it.
    Supplier {
        /// What the supplier says.
        status: Status,
        /// The code of the justification.
        justification: Option<String>,
    },
    /// The component has no version, and it would matter.
    VersionUnknown {
        /// Theirs.
        range: String,
    },
    /// The source names the product, and says nothing that is a version.
    NoVersionInSource {
        /// What it says instead.
        written: String,
    },
    /// Which hardware the firmware runs on is not known.
    HardwareUnknown {
        /// What it would have to be.
        wanted: String,
    },
    /// Which firmware the hardware runs is not known.
    FirmwareUnknown {
        /// What it would have to be.
        wanted: String,
    },
    /// Whether other software is there is not known.
    SoftwareUnknown {
        /// What would have to be there.
        wanted: String,
    },
    /// The vendor of the component is not known, and others make something of that name.
    VendorUnknown {
        /// What the source calls it.
        theirs: String,
    },
    /// An edition, an update or a target is not known.
    DetailUnknown {
        /// Which.
        field: Field,
        /// What it would have to be.
        wanted: String,
    },
    /// The release of the distribution is not known.
    ReleaseUnknown {
        /// What it would have to be.
        wanted: String,
    },
    /// The version says nothing about order.
    VersionUnordered {
        /// Ours.
        version: String,
        /// Theirs.
        range: String,
    },
    /// Only commits are named.
    CommitsOnly {
        /// Of which repository.
        repository: String,
    },
    /// A package is named, and nothing about its versions.
    NothingSaid,
    /// The statement is larger than is looked at.
    TooLarge,
    /// The version lies in no range that is touched.
    VersionOutside {
        /// Ours.
        version: String,
        /// Theirs.
        range: String,
    },
    /// Known hardware is other hardware.
    OtherHardware {
        /// What it would have to be.
        wanted: String,
    },
    /// Software that would have to be there is not.
    OtherSoftware {
        /// What would have to be there.
        wanted: String,
    },
    /// An edition, an update or a target is another one.
    OtherDetail {
        /// Which.
        field: Field,
        /// What it would have to be.
        wanted: String,
    },
    /// Another release of the distribution.
    OtherRelease {
        /// What it would have to be.
        wanted: String,
    },
    /// Something is there that must not be.
    Excluded,
    /// The source has taken the record back.
    Withdrawn,
    /// It speaks of something else.
    OtherName {
        /// What the source calls it.
        theirs: String,
    },
}

/// What a reason does to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It fits.
    Fits,
    /// It leaves a doubt that more knowledge of our product would end.
    Doubt,
    /// It leaves a doubt that the source would have to end.
    Undecided,
    /// It does not fit.
    Fails,
}

impl Reason {
    /// What it does to the answer.
    pub fn weight(&self) -> Weight {
        match self {
            Self::SameName { .. }
            | Self::VersionInside { .. }
            | Self::VersionListed { .. }
            | Self::EveryVersion
            | Self::StandsWith { .. }
            | Self::Supplier { .. } => Weight::Fits,
            Self::VersionUnknown { .. }
            | Self::NoVersionInSource { .. }
            | Self::HardwareUnknown { .. }
            | Self::FirmwareUnknown { .. }
            | Self::SoftwareUnknown { .. }
            | Self::VendorUnknown { .. }
            | Self::DetailUnknown { .. }
            | Self::ReleaseUnknown { .. } => Weight::Doubt,
            Self::VersionUnordered { .. } | Self::CommitsOnly { .. } | Self::NothingSaid | Self::TooLarge => {
                Weight::Undecided
            }
            _ => Weight::Fails,
        }
    }

    /// How near a failure came to fitting: a version outside of the range came nearer than another name.
    pub fn nearness(&self) -> u8 {
        match self {
            Self::OtherName { .. } => 0,
            Self::OtherRelease { .. } => 1,
            Self::OtherDetail { .. } => 2,
            Self::VersionOutside { .. } => 3,
            _ => 4,
        }
    }

    /// The sentence for people.
    pub fn words(&self) -> Words {
        match self {
            Self::SameName { theirs } => Words::new(
                format!("情報源の「{theirs}」と名前が一致します。"),
                format!("The source calls it {theirs}."),
            ),
            Self::VersionInside { version, range } => Words::new(
                format!("バージョン{version}は影響範囲（{range}）に含まれます。"),
                format!("Version {version} lies within {range}."),
            ),
            Self::VersionListed { version } => Words::new(
                format!("バージョン{version}は影響を受けるものとして列挙されています。"),
                format!("Version {version} is listed as affected."),
            ),
            Self::EveryVersion => Words::new("すべてのバージョンが対象です。", "Every version is affected."),
            Self::StandsWith { wanted } => Words::new(
                format!("前提となる{wanted}が使われています。"),
                format!("It is used with {wanted}, as the source requires."),
            ),
            Self::Supplier { status, justification } => supplier(*status, justification.as_deref()),
            Self::TooLarge => Words::new(
                "情報が大きすぎるため、判定していません。",
                "What the source says is too large to be looked at.",
            ),
            Self::NothingSaid => Words::new(
                "情報源はどのバージョンが対象かを述べていません。",
                "The source does not say which versions are meant.",
            ),
            Self::Excluded => {
                Words::new("情報源が除外している条件に当てはまります。", "It is what the source excludes.")
            }
            Self::Withdrawn => Words::new("情報源はこの情報を取り下げました。", "The source has withdrawn the record."),
            _ if self.weight() == Weight::Fails => self.failure(),
            _ => self.doubt(),
        }
    }

    fn doubt(&self) -> Words {
        match self {
            Self::VersionUnknown { range } => Words::new(
                format!("部品のバージョンが分からないため、影響範囲（{range}）に入るか判断できません。"),
                format!("The version of the component is not known; affected is {range}."),
            ),
            Self::NoVersionInSource { written } => Words::new(
                format!("情報源は対象バージョンを「{written}」としか述べていません。"),
                format!("About versions the source says only \"{written}\"."),
            ),
            Self::HardwareUnknown { wanted } => Words::new(
                format!("ファームウェアは当てはまりますが、ハードウェアが{wanted}かどうか分かりません。"),
                format!("The firmware fits, but it is not known whether the hardware is {wanted}."),
            ),
            Self::FirmwareUnknown { wanted } => Words::new(
                format!("ハードウェアは当てはまりますが、ファームウェアが{wanted}かどうか分かりません。"),
                format!("The hardware fits, but it is not known whether its firmware is {wanted}."),
            ),
            Self::SoftwareUnknown { wanted } => Words::new(
                format!("{wanted}と一緒に使われているかどうか分かりません。"),
                format!("It is not known whether it is used with {wanted}."),
            ),
            Self::VendorUnknown { theirs } => Words::new(
                format!("部品の開発者が分からず、同名の別製品かもしれません（情報源では{theirs}）。"),
                format!("Who makes the component is not known; the source means {theirs}."),
            ),
            Self::DetailUnknown { field, wanted } => {
                let field = field_words(*field);
                Words::new(
                    format!("{}が{wanted}かどうか分かりません。", field.ja),
                    format!("It is not known whether the {} is {wanted}.", field.en),
                )
            }
            Self::ReleaseUnknown { wanted } => Words::new(
                format!("ディストリビューションのリリースが{wanted}かどうか分かりません。"),
                format!("It is not known whether the release of the distribution is {wanted}."),
            ),
            Self::VersionUnordered { version, range } => Words::new(
                format!("「{version}」は順序の分からないバージョンのため、影響範囲（{range}）と比べられません。"),
                format!("\"{version}\" stands in no order and cannot be held against {range}."),
            ),
            Self::CommitsOnly { repository } => Words::new(
                format!("情報源は{repository}のコミットだけを挙げており、バージョンと比べられません。"),
                format!("The source names only commits of {repository}, which cannot be held against a version."),
            ),
            _ => Words::default(),
        }
    }

    fn failure(&self) -> Words {
        match self {
            Self::VersionOutside { version, range } => Words::new(
                format!("バージョン{version}は影響範囲（{range}）に含まれません。"),
                format!("Version {version} lies outside of {range}."),
            ),
            Self::OtherHardware { wanted } => {
                Words::new(format!("ハードウェアが{wanted}ではありません。"), format!("The hardware is not {wanted}."))
            }
            Self::OtherSoftware { wanted } => Words::new(
                format!("前提となる{wanted}は使われていません。"),
                format!("{wanted}, which would have to be there, is not."),
            ),
            Self::OtherDetail { field, wanted } => {
                let field = field_words(*field);
                Words::new(
                    format!("{}が{wanted}ではありません。", field.ja),
                    format!("The {} is not {wanted}.", field.en),
                )
            }
            Self::OtherRelease { wanted } => Words::new(
                format!("ディストリビューションのリリースが{wanted}ではありません。"),
                format!("The release of the distribution is not {wanted}."),
            ),
            Self::OtherName { theirs } => {
                Words::new(format!("情報源が述べているのは{theirs}です。"), format!("The source speaks of {theirs}."))
            }
            _ => Words::default(),
        }
    }
}

fn supplier(status: Status, justification: Option<&str>) -> Words {
    let words = match status {
        Status::Affected => Words::new("供給元は影響があるとしています", "Its supplier says that it is affected"),
        Status::NotAffected => {
            Words::new("供給元は影響がないとしています", "Its supplier says that it is not affected")
        }
        Status::Fixed => Words::new("供給元は修正済みとしています", "Its supplier says that it is fixed"),
        Status::UnderInvestigation => Words::new("供給元は調査中としています", "Its supplier is still looking into it"),
        Status::Unknown => Words::new("供給元は影響を述べていません", "Its supplier does not say"),
    };
    match justification {
        Some(code) => Words::new(format!("{}（{code}）。", words.ja), format!("{} ({code}).", words.en)),
        None => Words::new(format!("{}。", words.ja), format!("{}.", words.en)),
    }
}

fn field_words(field: Field) -> Words {
    match field {
        Field::Part => Words::new("種別", "kind"),
        Field::Vendor => Words::new("ベンダ", "vendor"),
        Field::Product => Words::new("製品", "product"),
        Field::Version => Words::new("バージョン", "version"),
        Field::Update => Words::new("アップデート", "update"),
        Field::Edition => Words::new("エディション", "edition"),
        Field::Language => Words::new("言語", "language"),
        Field::SoftwareEdition => Words::new("ソフトウェアのエディション", "software edition"),
        Field::TargetSoftware => Words::new("動作するソフトウェア", "target software"),
        Field::TargetHardware => Words::new("動作するハードウェア", "target hardware"),
        Field::Other => Words::new("その他の属性", "other attribute"),
    }
}
