//! What a cell of a workbook holds, as plain text: dates as ISO 8601 writes them, whole numbers without a fraction.

use calamine::{CellErrorType, DataRef, ExcelDateTime};

/// The last day that Excel knows, 9999-12-31, and one more.
const AFTER_THE_LAST_DAY: f64 = 2_958_466.0;

/// The text, or the error that the office program shows in place of a value.
pub(super) fn text(value: &DataRef<'_>) -> Result<String, CellErrorType> {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::Int(whole) => whole.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => return Err(error.clone()),
    })
}

/// Fifteen digits, as the office program shows them: 0.1 + 0.2 is 0.3 there.
fn number_text(number: f64) -> String {
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    if !(0.0..AFTER_THE_LAST_DAY).contains(&days) {
        return number_text(days);
    }
    if moment.is_duration() {
        return duration_text(days);
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    let time = if milli == 0 { time } else { format!("{time}.{milli:03}") };
    match (days < 1.0, days.fract() == 0.0) {
        (true, _) => time,
        (false, true) => date,
        (false, false) => format!("{date}T{time}"),
    }
}

fn duration_text(days: f64) -> String {
    let seconds = (days * 86_400.0).round() as i64;
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    fn shown(value: DataRef<'_>) -> String {
        text(&value).unwrap()
    }

    #[test]
    fn numbers_are_written_as_people_see_them() {
        let numbers = [3.0, 0.1 + 0.2, -2.5, 9_007_199_254_740_992.0, 1e21];
        assert_eq!(
            numbers.map(|number| shown(DataRef::Float(number))),
            ["3", "0.3", "-2.5", "9007199254740990", "1000000000000000000000"]
        );
    }

    #[test]
    fn dates_times_and_durations_are_told_apart() {
        let moments = [(46_112.0, DateTime), (46_112.395_833_333_336, DateTime), (0.5, DateTime), (1.5, TimeDelta)];
        assert_eq!(
            moments.map(|(days, kind)| shown(DataRef::DateTime(ExcelDateTime::new(days, kind, false)))),
            ["2026-03-31", "2026-03-31T09:30:00", "12:00:00", "36:00:00"]
        );
    }

    #[test]
    fn a_date_that_excel_does_not_know_stays_a_number() {
        for days in [-1.0, 3e6, f64::MAX, f64::NAN, f64::INFINITY] {
            assert!(!shown(DataRef::DateTime(ExcelDateTime::new(days, DateTime, false))).contains(':'));
        }
    }
}
