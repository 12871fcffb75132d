//! Text of the description as doc lines: whatever it says, it is prose in the end, never HTML, a doctest, a heading or
//! a broken link, and no lint of rustdoc or clippy has anything to say about it.
//!
//! The text is read as CommonMark line by line. Paragraphs, lists, quotes, tables and closed fences stay (fences become
//! `text`); headings become bold; indents, tabs and what is not closed lose their meaning.

use super::inline;

/// How deep quotes stand inside each other before the rest of the marks is dropped.
const DEEPEST_QUOTE: usize = 4;

/// How deep list items stand inside each other before they are kept at that depth.
const DEEPEST_LIST: usize = 6;

/// The text as blocks of lines.
pub(crate) fn block(text: &str) -> Vec<String> {
    if inline::is_plain(text) {
        return vec![text.to_owned()];
    }
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
        .replace('\t', "    ");
    let text = inline::visible(&text);
    let lines: Vec<&str> = text.lines().collect();
    blocks(&lines, 0)
}

/// The text as one line, for a place that holds no more.
pub(crate) fn line(text: &str) -> String {
    if inline::is_plain(text) {
        return text.to_owned();
    }
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let joined = inline::visible(&joined);
    let text = inline::sanitise(joined.trim_start_matches(['#', '>']).trim_start());
    guarded(text.trim())
}

fn blocks(lines: &[&str], depth: usize) -> Vec<String> {
    let mut writer = Writer {
        out: Vec::new(),
        paragraph: Vec::new(),
        list: Vec::new(),
        depth,
    };
    let mut at = 0;
    while at < lines.len() {
        at = writer.take(lines, at);
    }
    writer.end_paragraph();
    while writer.out.last().is_some_and(String::is_empty) {
        writer.out.pop();
    }
    writer.out
}

struct Writer {
    out: Vec<String>,
    /// The lines of the paragraph or list item that is still open.
    paragraph: Vec<String>,
    /// The marks of the list items that are open, outermost first.
    list: Vec<Mark>,
    depth: usize,
}

/// An open list item.
#[derive(Clone, Debug)]
struct Mark {
    /// How far it is indented in the input.
    indent: usize,
    /// Where its text begins in the output.
    content: usize,
    /// What stands before its first line, until that is written.
    lead: Option<String>,
}

impl Writer {
    /// Reads one block or one line of a paragraph, and says which line comes next.
    fn take(&mut self, lines: &[&str], at: usize) -> usize {
        let indent = lines[at].len() - lines[at].trim_start().len();
        let line = lines[at].trim();
        if line.is_empty() {
            self.end_paragraph();
        } else if let Some(end) = fence_end(lines, at) {
            self.fence(line, &lines[at + 1..end]);
            return end + 1;
        } else if line.starts_with('>') {
            return self.quote(lines, at);
        } else if let Some(end) = table_end(lines, at) {
            self.end_list();
            self.gap();
            self.out.extend(
                lines[at..end]
                    .iter()
                    .map(|line| inline::sanitise(line.trim())),
            );
            self.gap();
            return end;
        } else if let Some(heading) = heading(line) {
            self.end_list();
            self.bold(&heading);
        } else if is_rule(line) {
            self.rule(line);
        } else if let Some((mark, text)) = item(line).filter(|(mark, _)| self.may_begin(mark)) {
            self.item(indent, mark, text);
        } else {
            self.text(indent, line);
        }
        at + 1
    }

    /// A number other than 1 begins no list in the middle of a paragraph.
    fn may_begin(&self, mark: &str) -> bool {
        self.paragraph.is_empty()
            || !self.list.is_empty()
            || !mark.starts_with(|c: char| c.is_ascii_digit())
            || mark == "1."
    }

    fn text(&mut self, indent: usize, line: &str) {
        // Behind a blank line, text that is not indented ends the list.
        if self.paragraph.is_empty() && indent < 2 {
            self.list.clear();
        }
        self.paragraph.push(line.to_owned());
    }

    fn item(&mut self, indent: usize, mark: &str, text: &str) {
        let begins = self.list.is_empty();
        self.end_paragraph_inside();
        while self.list.last().is_some_and(|open| open.indent >= indent)
            || self.list.len() >= DEEPEST_LIST
        {
            self.list.pop();
        }
        if begins {
            self.gap();
        }
        let before = self.list.last().map_or(0, |open| open.content);
        let lead = format!("{}{mark} ", " ".repeat(before));
        self.list.push(Mark {
            indent,
            content: before + mark.len() + 1,
            lead: Some(lead),
        });
        self.paragraph.push(text.to_owned());
    }

    fn rule(&mut self, line: &str) {
        let is_setext =
            line.starts_with(['-', '=']) && self.paragraph.len() == 1 && self.list.is_empty();
        if is_setext {
            let heading = self.paragraph.pop().unwrap_or_default();
            self.bold(&heading);
        } else if !line.starts_with('=') {
            self.end_list();
            self.gap();
            self.out.push("---".to_owned());
            self.gap();
        }
    }

    fn bold(&mut self, heading: &str) {
        self.gap();
        let plain = heading.replace('*', "");
        if !plain.trim().is_empty() {
            self.out
                .push(format!("**{}**", inline::sanitise(plain.trim())));
        }
        self.gap();
    }

    fn fence(&mut self, open: &str, lines: &[&str]) {
        self.end_list();
        self.gap();
        let _ = open;
        let longest = lines
            .iter()
            .flat_map(|line| line.split(|c| c != '`'))
            .map(str::len)
            .max()
            .unwrap_or(0);
        let ticks = "`".repeat(longest.max(2) + 1);
        self.out.push(format!("{ticks}text"));
        self.out
            .extend(lines.iter().map(|line| line.trim_end().to_owned()));
        self.out.push(ticks);
        self.gap();
    }

    fn quote(&mut self, lines: &[&str], at: usize) -> usize {
        self.end_list();
        self.gap();
        let end = (at..lines.len())
            .find(|&i| !lines[i].trim_start().starts_with('>'))
            .unwrap_or(lines.len());
        let deepest = self.depth + 1 >= DEEPEST_QUOTE;
        let inside: Vec<&str> = lines[at..end]
            .iter()
            .map(|line| {
                let line = line.trim_start();
                if deepest {
                    line.trim_start_matches(['>', ' '])
                } else {
                    line.strip_prefix('>').unwrap_or(line)
                }
            })
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect();
        let quoted = blocks(&inside, self.depth + 1);
        self.out.extend(
            quoted
                .iter()
                .map(|line| format!("> {line}").trim_end().to_owned()),
        );
        self.gap();
        end
    }

    fn end_list(&mut self) {
        self.end_paragraph();
        self.list.clear();
    }

    /// Closes a paragraph; what follows stands apart.
    fn end_paragraph(&mut self) {
        if !self.paragraph.is_empty() {
            self.end_paragraph_inside();
            self.gap();
        }
    }

    /// Closes a paragraph in the middle of a list: the next item follows without a gap.
    fn end_paragraph_inside(&mut self) {
        if self.paragraph.is_empty() {
            return;
        }
        let lines = std::mem::take(&mut self.paragraph);
        let Some(open) = self.list.last_mut() else {
            let text = inline::sanitise(&lines.join("\n"));
            self.out.extend(
                text.lines()
                    .map(|line| guarded(line.trim()))
                    .filter(|line| !line.is_empty()),
            );
            return;
        };
        // A list item is one long line, so that nothing depends on how its lines are indented.
        let lead = open.lead.take().unwrap_or_else(|| " ".repeat(open.content));
        let text = guarded(inline::sanitise(&lines.join(" ")).trim());
        self.out.push(format!("{lead}{text}"));
    }

    fn gap(&mut self) {
        if self.out.last().is_some_and(|line| !line.is_empty()) {
            self.out.push(String::new());
        }
    }
}

/// Where the fence that opens on this line is closed.
fn fence_end(lines: &[&str], at: usize) -> Option<usize> {
    let (mark, length) = fence(lines[at])?;
    if mark == '`' && lines[at].trim_start().trim_start_matches('`').contains('`') {
        return None;
    }
    // A text with thousands of fences that never close is not searched to its end for each of them.
    lines[at + 1..]
        .iter()
        .take(5000)
        .position(|line| {
            fence(line).is_some_and(|(other, len)| {
                other == mark && len >= length && line.trim().chars().all(|c| c == mark)
            })
        })
        .map(|offset| at + 1 + offset)
}

fn fence(line: &str) -> Option<(char, usize)> {
    let line = line.trim_start();
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.chars().take_while(|c| *c == mark).count();
    (length >= 3).then_some((mark, length))
}

/// Where a table that begins on this line ends: rows in pipes, the second one of dashes.
fn table_end(lines: &[&str], at: usize) -> Option<usize> {
    let is_row = |line: &&str| {
        line.trim().len() > 1 && line.trim().starts_with('|') && line.trim().ends_with('|')
    };
    let dashes = lines.get(at + 1).filter(|line| is_row(line))?.trim();
    let cells = |line: &str| line.trim().matches('|').count();
    let is_table = is_row(&lines[at])
        && dashes.contains('-')
        && dashes.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
        && cells(lines[at]) == cells(dashes);
    is_table.then(|| {
        (at..lines.len())
            .find(|&i| !is_row(&lines[i]))
            .unwrap_or(lines.len())
    })
}

fn heading(line: &str) -> Option<String> {
    let level = line.chars().take_while(|c| *c == '#').count();
    let rest = &line[level..];
    ((1..=6).contains(&level) && (rest.is_empty() || rest.starts_with(' ')))
        .then(|| rest.trim().trim_end_matches('#').trim().to_owned())
}

/// A thematic break, or the line under a heading.
fn is_rule(line: &str) -> bool {
    let of =
        |mark: char| line.chars().all(|c| c == mark || c == ' ') && line.matches(mark).count() >= 2;
    (of('-') && (line.len() >= 3 || !line.contains(' ')))
        || of('=')
        || ((of('*') || of('_')) && line.len() >= 3)
}

/// A list item: its mark and its text.
fn item(line: &str) -> Option<(&str, &str)> {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let length = match line[digits..].chars().next()? {
        '-' | '*' | '+' if digits == 0 => 1,
        '.' | ')' if (1..=9).contains(&digits) => digits + 1,
        _ => return None,
    };
    let (mark, rest) = line.split_at(length);
    let text = rest.strip_prefix(' ')?.trim();
    (!text.is_empty()).then_some((mark, text))
}

/// Keeps the first character of a line from beginning a block.
pub(crate) fn guarded(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = &line[digits..];
    let first = rest.chars().next().unwrap_or(' ');
    let behind = rest.chars().nth(1);
    let alone = behind.is_none_or(|c| c == ' ');
    let begins = match first {
        '-' | '+' | '*' if digits == 0 => alone || is_rule(line),
        '.' | ')' if (1..=9).contains(&digits) => alone,
        '#' if digits == 0 => heading(line).is_some(),
        '>' | '|' | '~' if digits == 0 => first != '~' || line.starts_with("~~~"),
        '=' if digits == 0 => line.chars().all(|c| c == '=' || c == ' '),
        '_' if digits == 0 => is_rule(line),
        ':' if digits == 0 => alone,
        _ => false,
    };
    if begins {
        format!("{}\\{rest}", &line[..digits])
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
#[path = "sanitise_tests.rs"]
mod tests;
