//! YAML into the marked tree: the events of `granit-parser`, once through, without recursion.

mod alias;
mod build;
mod scalar;

use crate::diagnostic::{Message, said};
use granit_parser::{ErrorKind, Event, Parser, ScanError, StrInput, options};

use super::{FileId, MAX_DEPTH, Node};
use crate::diagnostic::{Diagnostic, codes};
use build::Builder;

/// What became of a text.
pub(super) struct Read {
    /// The tree, unless something was found that leaves no tree worth looking at.
    pub(super) tree: Option<Node>,
    /// The byte span of each token, then of each other place that a diagnostic speaks of.
    pub(super) spans: Vec<(u32, u32)>,
    /// What is wrong.
    pub(super) found: Vec<Diagnostic>,
}

/// The reading of this file ends here; what is wrong has been reported.
struct Stop;

/// Reads a text.
pub(super) fn read(file: FileId, text: &str) -> Read {
    let mut builder = Builder::new(file, text);
    let complete = match text.find('\0') {
        // The parser takes a NUL for the end of its input in some states, so it never sees one.
        Some(at) => {
            builder.error_at(
                codes::SYNTAX,
                at,
                at + 1,
                said!("a NUL character is not text"),
            );
            false
        }
        None => events(text, &mut builder).is_ok(),
    };
    let (tree, spans, found) = builder.finish();
    Read {
        tree: complete.then_some(tree),
        spans,
        found,
    }
}

fn events(text: &str, builder: &mut Builder<'_>) -> Result<(), Stop> {
    let options = options! {
        emit_comments: false,
        flow_nesting_limit: MAX_DEPTH + 1,
        block_nesting_limit: MAX_DEPTH + 1,
    };
    let mut parser: Parser<'_, StrInput<'_>> = Parser::new_from_str_with_options(text, options);
    let mut documents = 0_u32;
    while let Some(next) = parser.next_event() {
        let (event, span) = match next {
            Ok(next) => next,
            Err(error) => return Err(syntax(builder, text, &error)),
        };
        let bytes = span.byte_range().unwrap_or(0..0);
        match event {
            Event::Scalar(value, style, anchor, tag) => {
                builder.scalar(value, style, anchor, tag.as_deref(), bytes)
            }
            Event::SequenceStart(_, anchor, tag) => {
                builder.open(false, anchor, tag.as_deref(), bytes)?
            }
            Event::MappingStart(_, anchor, tag) => {
                builder.open(true, anchor, tag.as_deref(), bytes)?
            }
            Event::SequenceEnd | Event::MappingEnd => builder.close(),
            Event::Alias(anchor) => builder.alias(anchor, bytes)?,
            Event::DocumentStart(..) => {
                documents += 1;
                if documents == 2 {
                    builder.passed_at(
                        codes::YAML_FEATURE,
                        (bytes.start, bytes.end),
                        said!("a second YAML document"),
                        Some(said!("only the first one is read").into()),
                    );
                    return Ok(());
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn syntax(builder: &mut Builder<'_>, text: &str, error: &ScanError) -> Stop {
    let at = error
        .marker()
        .byte_offset()
        .unwrap_or(text.len())
        .min(text.len());
    let end = text[at..]
        .chars()
        .next()
        .map_or(at, |character| at + character.len_utf8());
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => builder.too_deep(at, end),
        ErrorKind::UnclosedQuotedScalar => {
            builder.error_at(codes::SYNTAX, at, end, said!("unclosed quote"))
        }
        ErrorKind::UnclosedFlowCollection { open } => {
            builder.error_at(codes::SYNTAX, at, end, said!("unclosed `{0}`", open));
        }
        ErrorKind::UnknownAnchor => {
            builder.error_at(
                codes::SYNTAX,
                at,
                at + alias_length(&text[at..]),
                said!("an alias of an unknown anchor"),
            );
        }
        _ => builder.error_at(codes::SYNTAX, at, end, Message::foreign(error.info())),
    }
    Stop
}

/// How far the alias reaches that stands at the beginning of the text.
fn alias_length(text: &str) -> usize {
    text.find([' ', '\n', '\r', '\t', ',', ']', '}'])
        .unwrap_or(text.len())
}
