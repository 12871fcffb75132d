//! A text as CommonMark: what of it is prose, code and links, and which marks are left over. The parser is the one that
//! rustdoc reads with.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

/// A text taken apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Markdown {
    /// The bytes that are read as prose, in order; code, addresses and HTML left out.
    pub(super) prose: Vec<Range<usize>>,
    /// The code spans, with their contents.
    pub(super) code: Vec<(Range<usize>, String)>,
    /// The addresses of links and images, and those that stand for themselves.
    pub(super) links: Vec<(Range<usize>, String)>,
    /// `**` that makes nothing bold.
    pub(super) stars: Vec<usize>,
    /// A backtick that begins or ends no code.
    pub(super) ticks: Vec<usize>,
}

impl Markdown {
    pub(super) fn of(text: &str) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let mut markdown = Self::default();
        let mut silent = 0_usize;
        for (event, bytes) in Parser::new_ext(text, options).into_offset_iter() {
            match event {
                Event::Start(Tag::CodeBlock(_)) => silent += 1,
                Event::End(TagEnd::CodeBlock) => silent -= 1,
                Event::Start(
                    Tag::Link {
                        link_type,
                        dest_url,
                        ..
                    }
                    | Tag::Image {
                        link_type,
                        dest_url,
                        ..
                    },
                ) => {
                    let is_auto = matches!(link_type, LinkType::Autolink | LinkType::Email);
                    silent += usize::from(is_auto);
                    markdown.links.push((bytes, dest_url.into_string()));
                }
                // The end of a link has the bytes of its beginning.
                Event::End(TagEnd::Link | TagEnd::Image) => {
                    silent -= usize::from(text[bytes].starts_with('<'));
                }
                Event::Code(content) => markdown.code.push((bytes, content.into_string())),
                Event::Text(_) if silent == 0 => markdown.add_prose(bytes),
                _ => {}
            }
        }
        let prose = std::mem::take(&mut markdown.prose);
        for bytes in prose {
            markdown.left_over(text, &bytes);
            markdown.without_addresses(text, bytes);
        }
        markdown
    }

    /// Whether a byte is part of the prose.
    pub(super) fn is_prose(&self, at: usize) -> bool {
        let behind = self.prose.partition_point(|bytes| bytes.start <= at);
        behind > 0 && self.prose[behind - 1].end > at
    }

    /// Neighbours become one, since the parser gives a mark that is left over as a text of its own.
    fn add_prose(&mut self, bytes: Range<usize>) {
        match self.prose.last_mut() {
            Some(last) if last.end == bytes.start => last.end = bytes.end,
            _ => self.prose.push(bytes),
        }
    }

    fn left_over(&mut self, text: &str, bytes: &Range<usize>) {
        let escaped = |at: usize| text[..at].ends_with('\\');
        let part = &text[bytes.clone()];
        let found = |mark: &str, places: &mut Vec<usize>| {
            let all = part.match_indices(mark).map(|(at, _)| bytes.start + at);
            places.extend(all.filter(|at| !escaped(*at)));
        };
        found("**", &mut self.stars);
        found("`", &mut self.ticks);
    }

    /// Takes the addresses out that stand in the prose as they are.
    fn without_addresses(&mut self, text: &str, bytes: Range<usize>) {
        let mut at = bytes.start;
        while let Some(address) = next_address(text, at..bytes.end) {
            if at < address.start {
                self.prose.push(at..address.start);
            }
            at = address.end;
            self.links.push((address.clone(), text[address].to_owned()));
        }
        if at < bytes.end {
            self.prose.push(at..bytes.end);
        }
    }
}

/// The next `https://…` in these bytes; punctuation at its end belongs to the sentence.
fn next_address(text: &str, bytes: Range<usize>) -> Option<Range<usize>> {
    let part = &text[bytes.clone()];
    // One search for both schemes: a second one that finds nothing would go to the end of the text each time.
    let (start, scheme) = part.match_indices("http").find_map(|(at, _)| {
        let schemes = ["https://", "http://"];
        let found = schemes
            .iter()
            .find(|scheme| part[at..].starts_with(**scheme));
        found.map(|scheme| (at, scheme.len()))
    })?;
    let is_part = |c: char| {
        c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '`' | '\\' | '|' | '^' | '[' | ']')
    };
    let rest = &part[start..];
    let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
    let mut address = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
    while address.ends_with(')') && !address.contains('(') {
        address = &address[..address.len() - 1];
    }
    let length = address.len().max(scheme);
    Some(bytes.start + start..bytes.start + start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_apart() {
        let text = "See **`a` 1** at https://example.test/2, [x](https://example.test/3) and <https://example.test/4>.\n\n    5\n\n```\n6\n```\n7";
        let markdown = Markdown::of(text);
        let prose: Vec<&str> = markdown
            .prose
            .iter()
            .map(|bytes| &text[bytes.clone()])
            .collect();
        assert_eq!(prose, ["See ", " 1", " at ", ", ", "x", " and ", ".", "7"]);
        let links: Vec<&str> = markdown.links.iter().map(|(_, url)| url.as_str()).collect();
        assert_eq!(
            links,
            [
                "https://example.test/3",
                "https://example.test/4",
                "https://example.test/2"
            ]
        );
        assert_eq!(markdown.code[0].1, "a");
        assert!(markdown.stars.is_empty() && markdown.ticks.is_empty());
    }

    #[test]
    fn marks_that_are_left_over() {
        for (text, stars, ticks) in [
            ("**注意：**手機", 2, 0),
            ("**注意**：手機", 0, 0),
            ("a ** b", 1, 0),
            ("\\*\\*a", 0, 0),
            ("`a", 0, 1),
            ("``a`", 0, 3),
            ("\\`a", 0, 0),
            ("`**`", 0, 0),
        ] {
            let markdown = Markdown::of(text);
            assert_eq!(
                (markdown.stars.len(), markdown.ticks.len()),
                (stars, ticks),
                "{text}"
            );
        }
    }
}
