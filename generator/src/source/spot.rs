//! Places inside tokens: a character of a text, for diagnostics that speak of no less.
//!
//! Such a place is found when a stage looks for it, long after the file was read, so it cannot stand in the table of
//! the tokens. It has a mark all the same, numbered from the middle of the range on.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::{Mark, Sources};

/// The number of the first spot; no file has as many tokens, since a file has less bytes.
const FIRST: u32 = 1 << 31;

/// The token that a spot lies in, and its bytes.
type Spot = (Mark, (u32, u32));

/// All spots, of all files.
#[derive(Debug, Default)]
pub(super) struct Spots(Mutex<Vec<Spot>>);

impl Spots {
    /// The token and the bytes of a spot; `None` for the mark of a token.
    pub(super) fn get(&self, mark: Mark) -> Option<Spot> {
        if !is_spot(mark) {
            return None;
        }
        let spots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        spots.get((mark.index - FIRST) as usize).copied()
    }

    /// The bytes of several spots.
    pub(super) fn spans(&self, marks: &[Mark]) -> Vec<Spot> {
        let span = |&mark| Some((mark, self.get(mark)?.1));
        marks.iter().filter_map(span).collect()
    }
}

/// Whether a mark is that of a spot.
pub(super) fn is_spot(mark: Mark) -> bool {
    mark.index >= FIRST
}

impl Sources {
    /// A mark for some bytes of the file, which lie in this token. Its pointer is that of the token.
    #[must_use]
    pub fn spot(&self, token: Mark, bytes: Range<usize>) -> Mark {
        let mut spots = self.spots.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mark = Mark {
            file: token.file,
            index: FIRST + spots.len() as u32,
        };
        spots.push((token, (bytes.start as u32, bytes.end as u32)));
        mark
    }
}
