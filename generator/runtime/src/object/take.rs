//! What becomes of an argument, when it may be more than a value of the type.

use super::super::alloc::vec::Vec;

/// Whatever becomes the value.
#[inline]
pub fn into<T>(value: impl Into<T>) -> T {
    value.into()
}

/// Whatever has items that become those of a list.
#[inline]
pub fn each<T>(items: impl IntoIterator<Item = impl Into<T>>) -> Vec<T> {
    items.into_iter().map(Into::into).collect()
}
