//! What holds the place of a type that is compiled with features which are off.

use core::fmt::{self, Debug, Formatter};
use core::marker::PhantomData;

use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Json;
use super::union::Members;

/// JSON in the place of a type that no feature brings which is on.
///
/// Some services answer the id of a resource or, where they are asked to, the resource itself. Whoever uses a part of
/// such a service would compile nearly all of it, since resources lead to each other everywhere. So the resource is typed
/// with the features of the operations that have it in hand, and without them its JSON is kept here: it is read and written
/// unchanged. Which variant of a union a value becomes does not depend on the features, unless it does not fit its type.
///
/// `M` has the name of the type.
pub struct NotCompiled<M> {
    json: Json,
    of: PhantomData<fn() -> M>,
}

impl<M> NotCompiled<M> {
    /// The JSON.
    #[must_use]
    pub fn as_json(&self) -> &Json {
        &self.json
    }

    /// The JSON, by value.
    #[must_use]
    pub fn into_json(self) -> Json {
        self.json
    }
}

impl<M> From<Json> for NotCompiled<M> {
    fn from(json: Json) -> Self {
        Self {
            json,
            of: PhantomData,
        }
    }
}

impl<M> Clone for NotCompiled<M> {
    fn clone(&self) -> Self {
        Self::from(self.json.clone())
    }
}

impl<M> PartialEq for NotCompiled<M> {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}

/// Nothing of the value is told: which of its members are personal is known to its type alone.
impl<M> Debug for NotCompiled<M> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("NotCompiled(..)")
    }
}

impl<M> Serialize for NotCompiled<M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(serializer)
    }
}

impl<'de, M> Deserialize<'de> for NotCompiled<M> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Json::deserialize(deserializer).map(Self::from)
    }
}

/// A union tells it from others as it would its type.
impl<M: Members> Members for NotCompiled<M> {
    const MEMBERS: &'static [&'static str] = M::MEMBERS;
    const REQUIRED: &'static [bool] = M::REQUIRED;
}

/// Lets types of a module be held as JSON: their names, and for each struct its members and whether each must be there.
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __not_compiled {
    ($(mod $module:ident { $($(#[$docs:meta])* $type:ident $($member:literal $required:literal),*;)* })*) => {
        $(
            mod $module {
                $(
                    $(#[$docs])*
                    pub enum $type {}

                    impl crate::runtime::union::Members for $type {
                        const MEMBERS: &'static [&'static str] = &[$($member),*];
                        const REQUIRED: &'static [bool] = &[$($required),*];
                    }
                )*
            }

            $(
                $(#[$docs])*
                pub type $type = crate::runtime::NotCompiled<$module::$type>;
            )*
        )*
    };
}

pub use __not_compiled as not_compiled;
