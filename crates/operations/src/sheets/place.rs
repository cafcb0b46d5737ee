//! Where in a sheet something is, in the words of the office program: row 7, column C.

use casework::words::Words;

/// A cell: the row as the person sees it, and the column counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) row: usize,
    pub(super) column: usize,
}

impl Place {
    pub(super) fn words(self) -> Words {
        let column = letters(self.column);
        Words::new(format!("{}行目の{column}列", self.row), format!("row {}, column {column}", self.row))
    }
}

/// 0 is A, 25 is Z, 26 is AA.
pub(super) fn letters(column: usize) -> String {
    let mut reversed = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
        reversed.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    reversed.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_the_office_program() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
