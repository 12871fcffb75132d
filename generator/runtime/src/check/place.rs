//! Where a check stands.

use core::fmt::Write as _;

use super::super::alloc::string::String;
use super::super::alloc::vec::Vec;

/// One step down, on the stack of the check.
pub(super) struct Step<'a> {
    /// The step before it.
    pub(super) above: Option<&'a Step<'a>>,
    /// Where it leads.
    pub(super) segment: Segment<'a>,
}

/// A reference token of a JSON Pointer.
#[derive(Clone, Copy)]
pub(super) enum Segment<'a> {
    /// A member.
    Name(&'a str),
    /// An item.
    Index(usize),
}

/// The JSON Pointer to where a check stands.
pub(super) fn pointer(here: Option<&Step<'_>>) -> String {
    let mut pointer = String::new();
    let mut chain = Vec::new();
    let mut next = here;
    while let Some(step) = next {
        chain.push(step.segment);
        next = step.above;
    }
    for segment in chain.into_iter().rev() {
        match segment {
            Segment::Name(name) => push_token(&mut pointer, name),
            Segment::Index(index) => {
                // Writing to a text cannot fail.
                let _ = write!(pointer, "/{index}");
            }
        }
    }
    pointer
}

/// Appends one reference token to a JSON Pointer, escaped.
pub(in super::super) fn push_token(pointer: &mut String, name: &str) {
    pointer.push('/');
    for character in name.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}
