//! A list that grows through a shared reference: what was put in stays where it is as long as the list lives.
//!
//! The targets of references are decoded while other schemas borrow each other, so they need such a home.

use std::cell::{Cell, OnceCell};

/// Chunks double in size, so that this many hold any number of values.
const CHUNKS: usize = 48;
/// The size of the first chunk.
const FIRST: usize = 16;

/// The list.
pub(super) struct Store<T> {
    chunks: [OnceCell<Vec<OnceCell<T>>>; CHUNKS],
    len: Cell<usize>,
}

impl<T> Default for Store<T> {
    fn default() -> Self {
        Self {
            chunks: [const { OnceCell::new() }; CHUNKS],
            len: Cell::new(0),
        }
    }
}

impl<T> Store<T> {
    /// Keeps the value and lends it for as long as the list lives.
    pub(super) fn keep(&self, value: T) -> &T {
        let place = self.len.get();
        self.len.set(place + 1);
        let (mut chunk, mut before, mut size) = (0, 0, FIRST);
        while place >= before + size {
            before += size;
            size *= 2;
            chunk += 1;
        }
        let cells = self.chunks[chunk]
            .get_or_init(|| std::iter::repeat_with(OnceCell::new).take(size).collect());
        cells[place - before].get_or_init(|| value)
    }
}

#[cfg(test)]
mod tests {
    use super::Store;

    #[test]
    fn values_stay_where_they_are() {
        let store = Store::default();
        let kept: Vec<&String> = (0..1000)
            .map(|number| store.keep(format!("value {number}")))
            .collect();
        assert!(
            kept.iter()
                .enumerate()
                .all(|(number, value)| **value == format!("value {number}"))
        );
    }
}
