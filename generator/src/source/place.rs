//! From a mark to bytes, line and column: for many marks at once, and only when something is printed.

use std::collections::HashMap;

use super::json::scan;
use super::{File, FileId, Mark, Sources, Spans, spot};

/// Where a mark stands in the text of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The first byte of the line.
    pub line_start: usize,
}

/// Where a mark stands, for people and for the file of accepted gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The file, as diagnostics show it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// `#/json/pointer` in the entry file, `file.yaml#/json/pointer` in another one.
    pub at: String,
}

impl Sources {
    /// Where these marks stand, in every way to say it.
    #[must_use]
    pub fn located(&self, marks: &[Mark]) -> HashMap<Mark, Located> {
        let places = self.places(marks).into_iter();
        places
            .map(|(mark, place)| {
                let located = Located {
                    file: self.file(mark.file).display_path.clone(),
                    line: place.line,
                    column: place.column,
                    at: self.at(mark),
                };
                (mark, located)
            })
            .collect()
    }

    /// The place of a mark as the file of accepted gaps names it.
    pub(crate) fn at(&self, mark: Mark) -> String {
        let file = match mark.file.0 {
            0 => "",
            _ => &self.file(mark.file).path,
        };
        format!("{file}#{}", self.pointer_of(mark))
    }

    /// The places of these marks. Each file is walked through once, however many marks it has.
    #[must_use]
    pub fn places(&self, marks: &[Mark]) -> HashMap<Mark, Place> {
        let mut marks = marks.to_vec();
        marks.sort_unstable();
        marks.dedup();
        let mut places = HashMap::with_capacity(marks.len());
        for group in marks.chunk_by(|one, other| one.file == other.file) {
            if let Some(file) = self.files.get(group[0].file.0 as usize) {
                let spots = group.partition_point(|mark| !spot::is_spot(*mark));
                let (tokens, spots) = group.split_at(spots);
                let mut spans = token_spans(file, tokens);
                spans.extend(self.spots.spans(spots));
                places_in(file, spans, &mut places);
            }
        }
        places
    }

    /// The place of one mark.
    #[must_use]
    pub fn place(&self, mark: Mark) -> Option<Place> {
        self.places(&[mark]).remove(&mark)
    }

    /// A number that grows with the place of a mark in the text of its file.
    pub(crate) fn order(&self, mark: Mark) -> (FileId, u32) {
        let spot = self.spots.get(mark);
        if let Some(Spans::Table(_)) = self.files.get(mark.file.0 as usize).map(|file| &file.spans)
            && let Some((_, (start, _))) = spot
        {
            return (mark.file, start);
        }
        let mark = spot.map_or(mark, |(base, _)| base);
        let at = match self.files.get(mark.file.0 as usize).map(|file| &file.spans) {
            Some(Spans::Table(table)) => table
                .get(mark.index as usize)
                .map_or(u32::MAX, |span| span.0),
            _ => mark.index,
        };
        (mark.file, at)
    }
}

/// The byte spans of tokens.
fn token_spans(file: &File, marks: &[Mark]) -> Vec<(Mark, (u32, u32))> {
    let length = file.text.len() as u32;
    let wanted: Vec<u32> = marks.iter().map(|mark| mark.index).collect();
    let spans: Vec<(u32, u32)> = match &file.spans {
        Spans::Table(table) => wanted
            .iter()
            .map(|&index| {
                table
                    .get(index as usize)
                    .copied()
                    .unwrap_or((length, length))
            })
            .collect(),
        Spans::Scan => scan::spans(&file.text, &wanted),
    };
    marks.iter().copied().zip(spans).collect()
}

fn places_in(file: &File, mut found: Vec<(Mark, (u32, u32))>, places: &mut HashMap<Mark, Place>) {
    found.sort_unstable_by_key(|&(_, span)| span);
    let mut walk = Walk {
        text: &file.text,
        at: 0,
        line: 1,
        line_start: 0,
        column: 1,
    };
    for (mark, (start, end)) in found {
        walk.to(start as usize);
        let Walk {
            line,
            column,
            line_start,
            ..
        } = walk;
        places.insert(
            mark,
            Place {
                start: start as usize,
                end: end as usize,
                line,
                column,
                line_start,
            },
        );
    }
}

/// The last boundary of a character at or before that byte.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// A walk through a text that knows its line and column.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    line_start: usize,
    column: usize,
}

impl Walk<'_> {
    fn to(&mut self, target: usize) {
        let passed = &self.text[self.at..target];
        // `match_indices` of one character is much faster than a loop over bytes.
        if let Some((last, _)) = passed.rmatch_indices('\n').next() {
            self.line += passed.match_indices('\n').count();
            self.line_start = self.at + last + 1;
            self.column = 1 + passed[last + 1..].chars().count();
        } else {
            self.column += passed.chars().count();
        }
        self.at = target;
    }
}
