//! Where the tokens of a JSON text stand: one pass, which ends at the last token asked for.

/// The byte spans of the tokens of these numbers, which must be sorted. A token that is not there stands at the end.
pub(in crate::source) fn spans(text: &str, wanted: &[u32]) -> Vec<(u32, u32)> {
    let mut found = Vec::with_capacity(wanted.len());
    let mut tokens = Tokens { text, at: 0 }.zip(0_u32..);
    let mut current = None;
    for &index in wanted {
        if current.is_none_or(|(_, number)| number < index) {
            current = tokens.find(|&(_, number)| number == index);
        }
        let end = text.len();
        let (start, end) = current.map_or((end, end), |(span, _)| span);
        found.push((start as u32, end as u32));
    }
    found
}

/// Where the last token begins that begins before that byte.
pub(in crate::source) fn last_token(text: &str, before: usize) -> usize {
    Tokens { text, at: 0 }
        .map(|(start, _)| start)
        .take_while(|&start| start <= before)
        .last()
        .unwrap_or(before)
}

/// Names and values in reading order, a container before what is in it: the order in which marks are counted. It asks
/// for no grammar, so it also walks through the part of a malformed text that was read.
struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        let bytes = self.text.as_bytes();
        while matches!(
            bytes.get(self.at)?,
            b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' | b']' | b'}'
        ) {
            self.at += 1;
        }
        let start = self.at;
        self.at = match bytes[start] {
            b'{' | b'[' => start + 1,
            b'"' => self.string_end(start + 1),
            _ => {
                start
                    + self.text[start..]
                        .find(is_delimiter)
                        .unwrap_or(self.text.len() - start)
            }
        };
        Some((start, self.at))
    }
}

impl Tokens<'_> {
    /// The byte after the quote that closes a string; `find` of one character is much faster than a loop over bytes.
    fn string_end(&self, mut from: usize) -> usize {
        let bytes = self.text.as_bytes();
        while let Some(quote) = self.text[from..].find('"') {
            let quote = from + quote;
            let escapes = bytes[..quote]
                .iter()
                .rev()
                .take_while(|&&byte| byte == b'\\')
                .count();
            if escapes % 2 == 0 {
                return quote + 1;
            }
            from = quote + 1;
        }
        self.text.len()
    }
}

fn is_delimiter(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\n' | '\r' | ',' | ':' | ']' | '}' | '[' | '{' | '"'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_counted_like_marks() {
        let text = r#"{"a\"" : [1, {"b": "\\"}], "c":null}"#;
        let found: Vec<&str> = spans(text, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
            .into_iter()
            .map(|(start, end)| &text[start as usize..end as usize])
            .collect();
        assert_eq!(
            found,
            [
                "{", r#""a\"""#, "[", "1", "{", r#""b""#, r#""\\""#, r#""c""#, "null", ""
            ]
        );
    }
}
