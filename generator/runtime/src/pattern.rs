//! Regular expressions as JSON Schema means them: ECMA-262 with the `u` flag, found anywhere in the text.

use ::regress::{Flags, Regex};

fn compile(pattern: &str) -> Option<Regex> {
    let flags = Flags {
        unicode: true,
        ..Flags::default()
    };
    Regex::with_flags(pattern, flags).ok()
}

/// Whether the text keeps the pattern. A pattern that does not compile is kept by every text: the generator refuses
/// such a description, so only a hand-written call can have one.
#[cfg(not(feature = "std"))]
pub(super) fn is_match(pattern: &'static str, text: &str) -> bool {
    compile(pattern).is_none_or(|regex| regex.find(text).is_some())
}

/// Whether the text keeps the pattern. A pattern that does not compile is kept by every text: the generator refuses
/// such a description, so only a hand-written call can have one.
#[cfg(feature = "std")]
pub(super) fn is_match(pattern: &'static str, text: &str) -> bool {
    cache::get(pattern).is_none_or(|regex| regex.find(text).is_some())
}

/// Each pattern of the program, compiled at its first use. There are as many as the description has, and no more.
#[cfg(feature = "std")]
mod cache {
    use ::regress::Regex;

    use super::super::alloc::collections::BTreeMap;
    use super::super::alloc::sync::Arc;
    use super::super::std::sync::{PoisonError, RwLock};

    type Compiled = Option<Arc<Regex>>;

    static CACHE: RwLock<BTreeMap<&'static str, Compiled>> = RwLock::new(BTreeMap::new());

    pub(super) fn get(pattern: &'static str) -> Compiled {
        let known = CACHE.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(regex) = known.get(pattern) {
            return regex.clone();
        }
        drop(known);
        let regex = super::compile(pattern).map(Arc::new);
        CACHE
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(pattern, regex.clone());
        regex
    }
}
