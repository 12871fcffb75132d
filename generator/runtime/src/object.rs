//! Objects: what generated structs have in common, and the macro that makes their implementations from a table.
//!
//! A struct is written out with its docs and its types; how it travels stands beside it as one table:
//!
//! ```text
//! object! {
//!     Customer, english;
//!     0 id: required "id", set id(impl Into<String> = into);
//!     1 name: optional_or_null "name", set name(impl Into<String> = into), clear clear_name, keep keep_name;
//! }
//! ```
//!
//! A row is a field: its number, its Rust name, its [kind](kinds), its name on the wire, and the builder methods that it
//! has. Deriving the same from serde costs a compiler more than six times as much: a derive writes every field out five
//! times, while a row becomes one call when it is written and one place in a [tuple](members) when it is read, and all
//! that does not depend on the field is here, once.
//!
//! What else a compiler was spared, in the peak memory of `cargo check` on the 1,535 structs and 919 open enums of Stripe's
//! client, which was 2,045 MB:
//!
//! | what | MB |
//! |---|---|
//! | a tuple of slots, filled here, instead of a variable, a call and two ways out for each member that is read | 198 |
//! | types of arguments as Rust spells them, and docs as literals, instead of a macro for each | 79 |
//! | `Eq` and `Hash` of open enums without a derive, `allow` only where something is deprecated | 50 |
//! | `serialize` that writes the members itself instead of calling another function for it | 31 |
//! | a tuple of fields that is written here, instead of a call for each member; `None` instead of a call of `keep` | 7 |
//!
//! The last is 2 % of the instructions on a part of that client: it moves memory from borrow checking to type checking.
//! What bought nothing there: a table of texts and variants instead of a `match` in an open enum, and a `Default` that calls
//! `new` instead of a derive. Each of these would buy less than 3 %, and was left as it is for whoever reads the generated
//! files: derives of `Clone`, `Debug` and `PartialEq` made from the table (36, 45 and 39 MB with bodies that do nothing),
//! `= None` in each row instead of a macro that finds it (28), no docs (8), no limits to check (25).
//!
//! In `cargo build` of the same client, whose code nobody calls yet, each function that is neither generic nor `#[inline]`
//! becomes machine code, with all that it drops. Of 132 CPU seconds 40 were left once the functions of operations were
//! `#[inline]`, and 32 once the builder methods, the functions of enums and the methods of the client were; a check
//! takes as long as before. A program compiles what it calls.

use ::serde::de::{Deserializer, MapAccess};

pub mod kinds;
pub mod members;
pub mod take;

mod macros;
mod names;
mod reader;
mod slot;
mod writer;

#[doc(hidden)]
pub use self::macros::{
    object, object_fields, object_first, object_read, object_slots, object_words, object_write,
};
pub use self::members::{Field, Fields, More, Slot, Slots};
pub use self::names::Names;
pub use self::reader::Reader;
pub use self::writer::Writer;

/// A struct that travels as an object. Generated code implements it through [`object!`](macro@super::object).
pub trait Object: Sized {
    /// The name of the struct, for messages.
    const NAME: &'static str;
    /// The names of the members on the wire, by the numbers of their rows.
    const MEMBERS: &'static [&'static str];
    /// Whether each member must be there.
    const REQUIRED: &'static [bool];
    /// Whether members that are not declared are kept.
    const KEEPS_OTHERS: bool = false;
    /// How the names are found; it is made of what is above.
    const NAMES: &'static Names = &Names {
        all: Self::MEMBERS,
        slots: match Self::MEMBERS.len() {
            ..=8 => &names::slots::<16>(Self::MEMBERS),
            9..=32 => &names::slots::<64>(Self::MEMBERS),
            33..=names::MOST => &names::slots::<256>(Self::MEMBERS),
            _ => &[],
        },
    };

    /// Reads the members, in whatever order they come.
    ///
    /// # Errors
    ///
    /// When a member that must be there is missing, and what a member refuses.
    fn read<'de, A: MapAccess<'de>>(from: &mut Reader<'de, A>) -> Result<Self, A::Error>;
}

/// Reads an object.
///
/// # Errors
///
/// When it is none, when a member that must be there is missing, and what a member refuses.
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(reader::ObjectVisitor::new())
}
