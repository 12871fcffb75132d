//! The macro behind the table of an operation: how its struct is made, and what a call of it can set.
//!
//! ```text
//! operation! {
//!     ListCustomers, english, new(shop: impl Into<String> = into);
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
        $type:ident, $language:ident, new($($argument:ident: $take:ty $(= $how:ident)?),*);
        $($field:ident: $kind:ident
            $(, set $(#[$set_meta:meta])* $set:ident($set_take:ty $(= $set_how:ident)?) $($title:literal)?)?;)*
    ) => {
        #[allow(deprecated, clippy::type_complexity, reason = "what is deprecated still travels, as deep as it nests")]
        impl $type {
            #[doc = crate::runtime::object::object_words!($language)]
            #[must_use]
            #[inline]
            pub fn new($($argument: $take),*) -> Self {
                $($(let $argument = crate::runtime::object::take::$how($argument);)?)*
                Self {
                    $($field: crate::runtime::object::object_first!($kind $field),)*
                }
            }
        }

        crate::runtime::operation! {
            $type, $language;
            $($field: $kind $(, set $(#[$set_meta])* $set($set_take $(= $set_how)?) $($title)?)?;)*
        }
    };
    ($type:ident, english; $($rows:tt)*) => {
        crate::runtime::operation! { @ $type, "Sets the parameter."; $($rows)* }
    };
    ($type:ident, bilingual; $($rows:tt)*) => {
        crate::runtime::operation! { @ $type, "Sets the parameter. · 設定此參數。"; $($rows)* }
    };
    (
        @ $type:ident, $set_docs:literal;
        $($field:ident: $kind:ident
            $(, set $(#[$set_meta:meta])* $set:ident($take:ty $(= $how:ident)?) $($title:literal)?)?;)*
    ) => {
        #[allow(deprecated, clippy::type_complexity, reason = "what is deprecated still travels, as deep as it nests")]
        impl crate::client::Call<$type> {
            $($(
                #[doc = $set_docs]
                $(#[doc = ""] #[doc = $title])?
                $(#[$set_meta])*
                #[inline]
                pub fn $set(mut self, $field: $take) -> Self {
                    $(let $field = crate::runtime::object::take::$how($field);)?
                    self.operation_mut().$field = crate::runtime::object::kinds::$kind::set($field);
                    self
                }
            )?)*
        }
    };
}

pub use __operation as operation;
