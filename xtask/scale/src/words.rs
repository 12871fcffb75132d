//! What programs of others say when they refuse, in a line.

/// So many characters are kept.
const MOST: usize = 110;

/// The line of a text that says why it was refused: behind a panic what it says; else the first that speaks of an error
/// or a failure, else the first one at all.
pub(crate) fn reason(text: &str) -> Option<String> {
    let plain = plain(text);
    let lines: Vec<&str> = plain
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let panic = lines
        .iter()
        .position(|line| line.contains("panicked at"))
        .and_then(|at| lines.get(at + 1));
    if let Some(said) = panic {
        return Some(format!("panics: {}", short(said)));
    }
    let is_error = |line: &&&str| {
        let line = line.to_ascii_lowercase();
        line.contains("error") || line.contains("fail")
    };
    let line = lines.iter().find(is_error).or(lines.first())?;
    // A heading alone says nothing.
    let is_heading = line.trim_end_matches(':').eq_ignore_ascii_case("error");
    let next = lines.iter().skip_while(|other| other != &line).nth(1);
    Some(match next {
        Some(next) if is_heading => short(next),
        _ => short(line),
    })
}

/// The text without the sequences that colour a terminal.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = behind.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
        rest = rest.get(1..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

fn short(line: &str) -> String {
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    let kept: String = line.chars().take(MOST - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_that_says_why_is_found() {
        let panic = "\nthread 'main' (7) panicked at src/a.rs:1:2:\nnot yet implemented: b\nnote: run with\n";
        for (text, wanted) in [
            (panic, Some("panics: not yet implemented: b")),
            (
                "Reading a\n\u{1b}[31mError\u{1b}[0m: bad\nmore\n",
                Some("Error: bad"),
            ),
            ("Error:\n   0: it is bad\n", Some("0: it is bad")),
            ("reading a\nmaking failed: b\n", Some("making failed: b")),
            ("something\nelse\n", Some("something")),
            (" \n", None),
        ] {
            assert_eq!(reason(text).as_deref(), wanted, "{text:?}");
        }
        let long = reason(&"wörd ".repeat(50)).expect("a line");
        assert!(
            long.ends_with('…') && long.chars().count() <= MOST,
            "{long}"
        );
    }

    #[test]
    fn colours_of_odd_texts_are_survived() {
        assert_eq!(plain("a\u{1b}["), "a");
        assert_eq!(plain("a\u{1b}[1;31mb"), "ab");
        // No letter of one byte ends it.
        assert_eq!(plain("a\u{1b}[1é"), "a");
    }
}
