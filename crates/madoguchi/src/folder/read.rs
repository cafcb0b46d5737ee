//! One file from outside, read within bounds: what it is and how large comes before what it says.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use casework::{
    process::{Pos, Problem},
    words::Words,
};

/// The content of a file of at most so many bytes.
pub(crate) fn read(path: &Path, limit: usize) -> Result<Vec<u8>, Box<Problem>> {
    let unreadable = |error: io::Error| {
        problem(
            "unreadable",
            cannot_be_read(path, &error),
            Words::new("読めるようにしてください。", "Make it readable."),
        )
    };
    // A pipe or a device is not even opened: that alone can wait for ever.
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        let shown = path.display();
        let sentence =
            Words::new(format!("{shown} は普通のファイルではありません。"), format!("{shown} is not a regular file."));
        return Err(problem(
            "no-regular-file",
            sentence,
            Words::new("ファイルを置いてください。", "Put a file there."),
        ));
    }
    if metadata.len() > limit as u64 {
        return Err(too_large(metadata.len(), limit));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > limit {
        return Err(too_large(bytes.len() as u64, limit));
    }
    Ok(bytes)
}

fn problem(code: &'static str, sentence: Words, remedy: Words) -> Box<Problem> {
    Box::new(Problem { pos: Pos { file: 0, line: 1, column: 1 }, code, sentence, remedy })
}

fn too_large(bytes: u64, limit: usize) -> Box<Problem> {
    problem(
        "too-large",
        Words::new(
            format!("ファイルが大きすぎます({bytes} バイト)。"),
            format!("The file is too large ({bytes} bytes)."),
        ),
        Words::new(format!("{limit} バイトまでにしてください。"), format!("Keep it to {limit} bytes.")),
    )
}

/// Why a path cannot be read, in words.
pub(crate) fn cannot_be_read(path: &Path, error: &io::Error) -> Words {
    let shown = path.display();
    match error.kind() {
        io::ErrorKind::NotFound => Words::new(
            format!("{shown} がありません。パスを確かめてください。"),
            format!("There is no {shown}. Look at the path again."),
        ),
        io::ErrorKind::PermissionDenied => Words::new(
            format!("{shown} を読む権限がありません。権限を確かめてください。"),
            format!("{shown} may not be read. Look at its permissions."),
        ),
        _ => Words::new(format!("{shown} を読めません: {error}"), format!("{shown} cannot be read: {error}")),
    }
}
