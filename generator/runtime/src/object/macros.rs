//! The macros behind the tables of generated structs. They name everything by `crate::runtime`, which is the same path in
//! every generated crate, whether it depends on this library or carries it.

/// Implements [`Object`](super::Object), `Serialize`, `Deserialize` and the builder methods of a struct; see the
/// [module](super).
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __object {
    (
        $type:ident, $language:ident, new($($argument:ident($($how:tt)*)),* $(,)?);
        $($number:literal $field:ident: $kind:ident $wire:literal
            $(= $constant:expr)?
            $(, set $(#[$set_meta:meta])* $set:ident($($take:tt)*) $($title:literal)?)?
            $(, clear $(#[$clear_meta:meta])* $clear:ident)?
            $(, keep $(#[$keep_meta:meta])* $keep:ident)?;)*
        $(.. $others:ident;)?
    ) => {
        #[allow(deprecated, clippy::type_complexity, reason = "what is deprecated still travels, as deep as it nests")]
        impl $type {
            #[doc = crate::runtime::object::object_words!($language new)]
            #[must_use]
            pub fn new($($argument: crate::runtime::object::object_argument!($($how)*)),*) -> Self {
                $(let $argument = crate::runtime::object::object_value!($argument $($how)*);)*
                Self {
                    $($field: crate::runtime::object::object_first!($kind $field $($constant)?),)*
                    $($others: crate::runtime::BTreeMap::new(),)?
                }
            }
        }

        crate::runtime::object! {
            $type, $language;
            $($number $field: $kind $wire
                $(, set $(#[$set_meta])* $set($($take)*) $($title)?)?
                $(, clear $(#[$clear_meta])* $clear)?
                $(, keep $(#[$keep_meta])* $keep)?;)*
            $(.. $others;)?
        }
    };
    (
        $type:ident, $language:ident;
        $($number:literal $field:ident: $kind:ident $wire:literal
            $(, set $(#[$set_meta:meta])* $set:ident($($take:tt)*) $($title:literal)?)?
            $(, clear $(#[$clear_meta:meta])* $clear:ident)?
            $(, keep $(#[$keep_meta:meta])* $keep:ident)?;)*
        $(.. $others:ident;)?
    ) => {
        #[allow(deprecated, clippy::match_single_binding, unreachable_patterns, reason = "what is deprecated still travels")]
        impl crate::runtime::object::Object for $type {
            const NAME: &'static str = stringify!($type);
            const MEMBERS: &'static [&'static str] = &[$($wire),*];
            const REQUIRED: &'static [bool] = &[$(crate::runtime::object::kinds::$kind::REQUIRED),*];
            const KEEPS_OTHERS: bool = crate::runtime::object::object_keeps!($($others)?);

            fn write<M: crate::runtime::serde::ser::SerializeMap>(
                &self,
                to: &mut crate::runtime::object::Writer<M>,
            ) {
                $(crate::runtime::object::kinds::$kind::write(to, $wire, &self.$field);)*
                $(to.others(&self.$others);)?
                let _ = to;
            }

            fn read<'de, A: crate::runtime::serde::de::MapAccess<'de>>(
                from: &mut crate::runtime::object::Reader<'de, A>,
            ) -> Result<Self, A::Error> {
                crate::runtime::object::object_read!(from [$($kind $field)*] $($others)?)
            }
        }

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl crate::runtime::serde::Serialize for $type {
            fn serialize<S: crate::runtime::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::runtime::object::serialize(self, serializer)
            }
        }

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl<'de> crate::runtime::serde::Deserialize<'de> for $type {
            fn deserialize<D: crate::runtime::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::runtime::object::deserialize(deserializer)
            }
        }

        #[allow(deprecated, clippy::type_complexity, reason = "what is deprecated still travels, as deep as it nests")]
        impl $type {
            $(
                $(
                    #[doc = crate::runtime::object::object_words!($language set $field)]
                    $(#[doc = concat!("\n", $title)])?
                    #[must_use]
                    $(#[$set_meta])*
                    pub fn $set(mut self, $field: crate::runtime::object::object_argument!($($take)*)) -> Self {
                        let value = crate::runtime::object::object_value!($field $($take)*);
                        self.$field = crate::runtime::object::kinds::$kind::set(value);
                        self
                    }
                )?
                $(
                    #[doc = crate::runtime::object::object_words!($language clear $field)]
                    #[must_use]
                    $(#[$clear_meta])*
                    pub fn $clear(mut self) -> Self {
                        self.$field = crate::runtime::object::kinds::$kind::clear();
                        self
                    }
                )?
                $(
                    #[doc = crate::runtime::object::object_words!($language keep $field)]
                    #[must_use]
                    $(#[$keep_meta])*
                    pub fn $keep(mut self) -> Self {
                        self.$field = crate::runtime::object::kinds::$kind::keep();
                        self
                    }
                )?
            )*
        }
    };
}

/// The type of an argument.
#[macro_export]
#[doc(hidden)]
macro_rules! __object_argument {
    (into $type:ty) => { impl Into<$type> };
    (each $type:ty) => { impl IntoIterator<Item = impl Into<$type>> };
    ($type:ty) => { $type };
}

/// The value that an argument becomes.
#[macro_export]
#[doc(hidden)]
macro_rules! __object_value {
    ($argument:ident into $type:ty) => {
        $argument.into()
    };
    ($argument:ident each $type:ty) => {
        $argument.into_iter().map(Into::into).collect()
    };
    ($argument:ident $type:ty) => {
        $argument
    };
}

/// Whether there is a field for what is not declared.
#[macro_export]
#[doc(hidden)]
macro_rules! __object_keeps {
    () => {
        false
    };
    ($others:ident) => {
        true
    };
}

/// How the members are read, and what becomes of those that are not declared.
#[macro_export]
#[doc(hidden)]
macro_rules! __object_read {
    ($from:ident [$($kind:ident $field:ident)*]) => {{
        let mut slots = crate::runtime::object::Slots::EMPTY;
        if let Err(error) = crate::runtime::object::members::read::<Self, _, _>(&mut slots, $from) {
            return Err(error);
        }
        match slots {
            crate::runtime::object::object_slots!($($kind $field)*) => Ok(Self { $($field),* }),
            slots => Err(crate::runtime::object::members::missing::<Self, _, _>(slots)),
        }
    }};
    ($from:ident [$($kind:ident $field:ident)*] $others:ident) => {{
        let mut slots = crate::runtime::object::Slots::EMPTY;
        let mut $others = crate::runtime::BTreeMap::new();
        if let Err(error) =
            crate::runtime::object::members::read_and_keep::<Self, _, _, _>(&mut slots, &mut $others, $from)
        {
            return Err(error);
        }
        match slots {
            crate::runtime::object::object_slots!($($kind $field)*) => Ok(Self { $($field,)* $others }),
            slots => Err(crate::runtime::object::members::missing::<Self, _, _>(slots)),
        }
    }};
}

/// The pattern of [`Slots`](super::Slots) in which nothing is missing: tuples of sixteen.
#[macro_export]
#[doc(hidden)]
macro_rules! __object_slots {
    (
        $k0:ident $f0:ident $k1:ident $f1:ident $k2:ident $f2:ident $k3:ident $f3:ident $k4:ident $f4:ident
        $k5:ident $f5:ident $k6:ident $f6:ident $k7:ident $f7:ident $k8:ident $f8:ident $k9:ident $f9:ident
        $k10:ident $f10:ident $k11:ident $f11:ident $k12:ident $f12:ident $k13:ident $f13:ident
        $k14:ident $f14:ident $k15:ident $f15:ident $($rest:ident)+
    ) => {
        crate::runtime::object::More(
            crate::runtime::object::object_slots!(
                $k0 $f0 $k1 $f1 $k2 $f2 $k3 $f3 $k4 $f4 $k5 $f5 $k6 $f6 $k7 $f7 $k8 $f8 $k9 $f9 $k10 $f10
                $k11 $f11 $k12 $f12 $k13 $f13 $k14 $f14 $k15 $f15
            ),
            crate::runtime::object::object_slots!($($rest)+),
        )
    };
    ($($kind:ident $field:ident)*) => {
        ($(crate::runtime::object::kinds::$kind::Read($field),)*)
    };
}

/// What a field starts with.
#[macro_export]
#[doc(hidden)]
macro_rules! __object_first {
    ($kind:ident $field:ident $constant:expr) => {
        $constant
    };
    (required $field:ident) => {
        $field
    };
    (required_or_null $field:ident) => {
        $field
    };
    ($kind:ident $field:ident) => {
        None
    };
}

/// The docs of a function, in the languages of the description.
#[macro_export]
#[doc(hidden)]
macro_rules! __object_words {
    (english new) => { "Starts with what is required and nothing else." };
    (bilingual new) => { "Starts with what is required and nothing else. · 以必填內容開始，其餘皆未設定。" };
    (english set $name:ident) => { concat!("Sets `", stringify!($name), "`.") };
    (bilingual set $name:ident) => { concat!("Sets `", stringify!($name), "`. · 設定 `", stringify!($name), "`。") };
    (english clear $name:ident) => { concat!("Clears `", stringify!($name), "`: `null` is sent.") };
    (bilingual clear $name:ident) => {
        concat!("Clears `", stringify!($name), "`: `null` is sent. · 清除 `", stringify!($name), "`：送出 `null`。")
    };
    (english keep $name:ident) => { concat!("Leaves `", stringify!($name), "` as it is: nothing is sent.") };
    (bilingual keep $name:ident) => {
        concat!("Leaves `", stringify!($name), "` as it is: nothing is sent. · 保留 `", stringify!($name), "` 不變：不送出。")
    };
}

pub use __object as object;
pub use __object_argument as object_argument;
pub use __object_first as object_first;
pub use __object_keeps as object_keeps;
pub use __object_read as object_read;
pub use __object_slots as object_slots;
pub use __object_value as object_value;
pub use __object_words as object_words;
