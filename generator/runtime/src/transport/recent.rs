//! The few values that were used last.

use core::borrow::Borrow;
use std::sync::{Mutex, PoisonError};

use super::super::alloc::borrow::ToOwned;
use super::super::alloc::vec::Vec;

/// How many are kept.
const MOST: usize = 4;

/// The few values that were used last, by what they were made of.
pub(super) struct Recent<K, V>(Mutex<Vec<(K, V)>>);

impl<K, V: Clone> Recent<K, V> {
    pub(super) const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// The value for this; it is made when it is not there.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub(super) fn get<Q, E>(&self, key: &Q, make: impl FnOnce() -> Result<V, E>) -> Result<V, E>
    where
        K: Borrow<Q>,
        Q: PartialEq + ToOwned<Owned = K> + ?Sized,
    {
        // A list is whole again after every change, so a panic elsewhere has not broken it.
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((last, value)) = all.last()
            && last.borrow() == key
        {
            return Ok(value.clone());
        }
        let known = all.iter().position(|(known, _)| known.borrow() == key);
        let (key, value) = match known {
            Some(index) => all.remove(index),
            None => (key.to_owned(), make()?),
        };
        if all.len() == MOST {
            all.remove(0);
        }
        // The last used is the last.
        all.push((key, value.clone()));
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::alloc::string::{String, ToString as _};
    use super::*;

    #[test]
    fn only_the_last_few_are_kept() {
        let recent = Recent::<String, usize>::new();
        let mut made = 0;
        for (key, wanted) in [
            ("a", 1),
            ("b", 2),
            ("a", 1),
            ("c", 3),
            ("d", 4),
            // The first that goes is the one that was used longest ago.
            ("e", 5),
            ("a", 1),
            ("b", 6),
        ] {
            let value = recent.get(key, || {
                made += 1;
                Ok::<_, ()>(made)
            });
            assert_eq!(value, Ok(wanted), "{key}");
        }
        assert_eq!(recent.get("f", || Err("no")), Err("no"));
        let kept = recent.0.lock().expect("nobody panicked");
        let keys = kept.iter().map(|(key, _)| key.to_string());
        assert_eq!(keys.collect::<Vec<_>>(), ["d", "e", "a", "b"]);
    }
}
