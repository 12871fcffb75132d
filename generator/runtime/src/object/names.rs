//! Finds the number of a member by its name, in whatever order the members come.
//!
//! Beside the names of a struct stands a hash table of their numbers, which the compiler makes. A name is looked for where
//! its length and the four bytes at each of its ends say, and from there on up to an empty slot. At least half are empty, so
//! most names are found at once, and most others are not compared with any.

use core::num::NonZeroUsize;

/// The most members that have a table; the few structs with more are searched through.
pub(super) const MOST: usize = 128;

/// The names of the members of a struct.
pub struct Names {
    pub(super) all: &'static [&'static str],
    /// In each slot a number and one, or nothing. There is a power of two of slots, or none.
    pub(super) slots: &'static [u8],
}

impl Names {
    /// The number of a name, counted from one.
    #[inline]
    pub(super) fn find(&self, name: &str) -> Option<NonZeroUsize> {
        let name = name.as_bytes();
        let Some(mask) = self.slots.len().checked_sub(1) else {
            return self.search(name);
        };
        let mut slot = hash(name);
        loop {
            let found = NonZeroUsize::new(usize::from(*self.slots.get(slot & mask)?))?;
            let known = self.all.get(found.get() - 1)?;
            if same(known.as_bytes(), name) {
                return Some(found);
            }
            slot += 1;
        }
    }

    #[cold]
    fn search(&self, name: &[u8]) -> Option<NonZeroUsize> {
        let index = self.all.iter().position(|known| known.as_bytes() == name);
        index.and_then(|index| NonZeroUsize::new(index + 1))
    }
}

/// Whether two names are the same. Most are short, and not worth a call of what compares much.
#[inline]
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len()
        && match one.len() {
            4..=8 => same_ends::<4>(one, other),
            9..=16 => same_ends::<8>(one, other),
            17..=32 => same_ends::<16>(one, other),
            _ => one == other,
        }
}

/// Whether so many bytes at the beginning and at the end are the same, which may overlap.
#[inline]
fn same_ends<const N: usize>(one: &[u8], other: &[u8]) -> bool {
    one.first_chunk::<N>() == other.first_chunk() && one.last_chunk::<N>() == other.last_chunk()
}

/// The table for these names.
pub(super) const fn slots<const SLOTS: usize>(names: &[&str]) -> [u8; SLOTS] {
    let mut slots = [0; SLOTS];
    let mut number = 0;
    while number < names.len() && number < MOST {
        let mut slot = hash(names[number].as_bytes()) % SLOTS;
        while slots[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        number += 1;
        slots[slot] = number as u8;
    }
    slots
}

/// Names of one struct often begin or end alike.
#[inline]
const fn hash(name: &[u8]) -> usize {
    match (name.first_chunk(), name.last_chunk()) {
        (Some(first), Some(last)) => {
            let ends = u32::from_le_bytes(*first) ^ u32::from_le_bytes(*last).rotate_left(11);
            (ends.wrapping_mul(0x9E37_79B1) >> 24) as usize + name.len()
        }
        _ => name.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::alloc::boxed::Box;
    use super::super::super::alloc::format;
    use super::super::super::alloc::string::String;
    use super::super::super::alloc::vec::Vec;
    use super::*;

    /// Each name is found at its number, and nothing that is almost one.
    fn each_is_found(all: &'static [&'static str], slots: &'static [u8]) {
        let names = Names { all, slots };
        for (index, name) in all.iter().enumerate() {
            let found = names.find(name).map(NonZeroUsize::get);
            assert_eq!(found, Some(index + 1), "{name}");
            let middle = name.len() / 2;
            for other in [
                format!("{name}_"),
                format!("_{name}"),
                format!("{}~{}", &name[..middle], &name[middle..]),
                name.replacen('a', "b", 1) + "~",
            ] {
                assert_eq!(names.find(&other), None, "{other}");
            }
        }
        assert_eq!(names.find("no such name"), None);
    }

    #[test]
    fn names_are_found_with_a_table_and_without_one() {
        // Of every length, alike at both ends and in the middle, so that many want the same slot.
        let all = (0..MOST).map(|number| {
            let filling: String = core::iter::repeat_n('a', number % 40).collect();
            let name = format!("n{filling}{number}n");
            &*Box::leak(name.into_boxed_str())
        });
        let all: &'static [&'static str] = all.collect::<Vec<_>>().leak();
        each_is_found(all, Box::leak(Box::new(slots::<256>(all))));
        each_is_found(&all[..8], Box::leak(Box::new(slots::<16>(&all[..8]))));
        each_is_found(all, &[]);
        each_is_found(&[], &[0; 16]);
        let short = &["", "a", "ab", "ba", "abc"];
        let names = Names {
            all: short,
            slots: Box::leak(Box::new(slots::<16>(short))),
        };
        for (index, name) in short.iter().enumerate() {
            let found = names.find(name).map(NonZeroUsize::get);
            assert_eq!(found, Some(index + 1), "{name}");
        }
    }
}
