//! The macro behind the table of an operation: how its struct is made, and what a call of it can set.
//!
//! ```text
//! operation! {
//!     ListCustomers, english, new(shop(into String));
//!     shop: required;
//!     page: optional, set page(i64) "The number of the page.";
//! }
//! ```

/// Implements `new` of an operation, and the setters of a call; see the [module](self).
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime` and a `client`"
)]
macro_rules! __operation {
    (
        $type:ident, $language:ident, new($($argument:ident($($how:tt)*)),*);
        $($field:ident: $kind:ident
            $(, set $(#[$set_meta:meta])* $set:ident($($take:tt)*) $($title:literal)?)?;)*
    ) => {
        #[allow(deprecated, clippy::type_complexity, reason = "what is deprecated still travels, as deep as it nests")]
        impl $type {
            #[doc = crate::runtime::object::object_words!($language new)]
            #[must_use]
            pub fn new($($argument: crate::runtime::object::object_argument!($($how)*)),*) -> Self {
                $(let $argument = crate::runtime::object::object_value!($argument $($how)*);)*
                Self {
                    $($field: crate::runtime::object::object_first!($kind $field),)*
                }
            }
        }

        crate::runtime::operation! {
            $type, $language;
            $($field: $kind $(, set $(#[$set_meta])* $set($($take)*) $($title)?)?;)*
        }
    };
    (
        $type:ident, $language:ident;
        $($field:ident: $kind:ident
            $(, set $(#[$set_meta:meta])* $set:ident($($take:tt)*) $($title:literal)?)?;)*
    ) => {
        #[allow(deprecated, clippy::type_complexity, reason = "what is deprecated still travels, as deep as it nests")]
        impl crate::client::Call<$type> {
            $($(
                #[doc = crate::runtime::object::object_words!($language set $field)]
                $(#[doc = concat!("\n", $title)])?
                $(#[$set_meta])*
                pub fn $set(mut self, $field: crate::runtime::object::object_argument!($($take)*)) -> Self {
                    let value = crate::runtime::object::object_value!($field $($take)*);
                    self.operation_mut().$field = crate::runtime::object::kinds::$kind::set(value);
                    self
                }
            )?)*
        }
    };
}

pub use __operation as operation;
