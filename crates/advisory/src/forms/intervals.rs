//! A range of versions as it is written for programs, taken apart: `vers:generic/>=1.0|<2.2`.

/// One stretch of versions, or one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Interval<'a> {
    /// This one.
    One(&'a str),
    /// All between two ends, either of which may be open.
    Between {
        /// The first one; from the beginning, if there is none.
        from: Option<&'a str>,
        /// The last one, and whether it is in it; to the end, if there is none.
        to: Option<(&'a str, bool)>,
    },
}

/// The stretches; nothing, where they cannot be said so: because it is no `vers`, or begins after a version.
pub(super) fn intervals(formal: &str) -> Option<(&str, Vec<Interval<'_>>)> {
    let (scheme, rest) = formal.strip_prefix("vers:")?.split_once('/')?;
    if rest == "*" {
        return Some((scheme, vec![Interval::Between { from: None, to: None }]));
    }
    let mut found = Vec::new();
    let mut open: Option<&str> = None;
    for part in rest.split('|') {
        let sign = part.len() - part.trim_start_matches(['<', '>', '=', '!']).len();
        let (sign, version) = part.split_at(sign);
        if version.is_empty() || version.contains('%') {
            return None;
        }
        match sign {
            "" | "=" => found.push(Interval::One(version)),
            ">=" if open.is_none() => open = Some(version),
            "<" | "<=" => found.push(Interval::Between { from: open.take(), to: Some((version, sign == "<=")) }),
            _ => return None,
        }
    }
    if let Some(from) = open {
        found.push(Interval::Between { from: Some(from), to: None });
    }
    Some((scheme, found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_taken_apart_into_stretches() {
        let between = |from, to| Interval::Between { from, to };
        assert_eq!(intervals("vers:generic/<=2.1").unwrap().1, [between(None, Some(("2.1", true)))]);
        assert_eq!(intervals("vers:generic/*").unwrap().1, [between(None, None)]);
        assert_eq!(
            intervals("vers:semver/>=1.0|<1.4|1.9|>=2.0").unwrap(),
            (
                "semver",
                vec![between(Some("1.0"), Some(("1.4", false))), Interval::One("1.9"), between(Some("2.0"), None),]
            )
        );
    }

    #[test]
    fn what_cannot_be_said_so_is_not_guessed_at() {
        for formal in [
            "2.1 and earlier",
            "vers:generic/>1.0",
            "vers:generic/!=1.0",
            "vers:generic/<",
            "vers:generic/1%2E0",
            "vers:generic",
        ] {
            assert_eq!(intervals(formal), None, "{formal}");
        }
    }
}
