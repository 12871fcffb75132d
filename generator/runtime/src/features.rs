//! Parts of a generated crate that are compiled with some of its features only.

/// Compiles items where a condition holds: that of `#[cfg]` in parentheses, then the items.
#[macro_export]
#[doc(hidden)]
macro_rules! __compiled_with {
    ($when:tt $($item:item)*) => { $(#[cfg $when] $item)* };
}

pub use __compiled_with as compiled_with;
