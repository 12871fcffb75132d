//! The first sentence of a text, for the first line of docs.

/// A sentence that is longer than this is a paragraph; the first line is then cut at a word.
const LONGEST: usize = 160;

/// The first sentence of the first paragraph that is prose.
pub(crate) fn first(text: &str) -> String {
    let paragraph = prose(text);
    let chars: Vec<char> = paragraph.chars().collect();
    let end = (0..chars.len())
        .find(|&at| ends_here(&chars, at))
        .map_or(chars.len(), |at| at + 1);
    if end <= LONGEST {
        return chars[..end].iter().collect();
    }
    let cut = (1..LONGEST)
        .rev()
        .find(|&at| chars[at] == ' ' || !chars[at].is_ascii())
        .unwrap_or(LONGEST);
    let cut: String = chars[..cut].iter().collect();
    format!(
        "{}…",
        cut.trim_end_matches(|c: char| c == ' ' || c.is_ascii_punctuation())
    )
}

/// The lines of the first paragraph, without the marks of lists and headings. What is inside a fence is no prose.
fn prose(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        let is_mark = line.starts_with("```") || line.starts_with("~~~") || line.starts_with('|');
        let begins_another =
            line.starts_with("- ") || line.starts_with("* ") || line.starts_with('#');
        if line.is_empty() || is_mark || (begins_another && !lines.is_empty()) {
            if lines.is_empty() && !is_mark {
                continue;
            }
            break;
        }
        let is_heading = line.starts_with('#');
        lines.push(line.trim_start_matches(['#', '>', ' ']));
        if is_heading && lines.iter().any(|line| !line.is_empty()) {
            break;
        }
    }
    lines.join(" ")
}

fn ends_here(chars: &[char], at: usize) -> bool {
    match chars[at] {
        '。' | '！' | '？' => true,
        '.' | '!' | '?' => chars.get(at + 1) == Some(&' ') && !is_abbreviation(chars, at),
        _ => false,
    }
}

/// `e.g.`, `i.e.`, `etc.`, `vs.`, `No.`, and single letters end no sentence.
fn is_abbreviation(chars: &[char], at: usize) -> bool {
    let start = (0..at)
        .rev()
        .find(|&i| chars[i].is_whitespace() || chars[i] == '(')
        .map_or(0, |i| i + 1);
    let word: String = chars[start..at].iter().collect();
    let word = word.to_ascii_lowercase();
    matches!(
        word.as_str(),
        "e.g" | "i.e" | "etc" | "vs" | "no" | "cf" | "approx" | "incl" | "resp"
    ) || (word.chars().count() == 1 && word.chars().all(|c| c.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn sentences() {
        assert_eq!(first("One. Two."), "One.");
        assert_eq!(
            first("Version 1.5 is, i.e. was, good. Next"),
            "Version 1.5 is, i.e. was, good."
        );
        assert_eq!(first("會員。第二句。"), "會員。");
        assert_eq!(first("# Head\ntext"), "Head");
        assert_eq!(first("no end\nof line\n\nsecond"), "no end of line");
        assert!(first(&"word ".repeat(100)).ends_with("word…"));
    }
}
