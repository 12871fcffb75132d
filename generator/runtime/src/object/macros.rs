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
        $type:ident, $language:ident, new($($argument:ident: $take:ty $(= $how:ident)?),* $(,)?);
        $($number:literal $field:ident: $kind:ident $wire:literal
            $(= $constant:expr)?
            $(, set $(#[$set_meta:meta])* $set:ident($set_take:ty $(= $set_how:ident)?) $($title:literal)?)?
            $(, clear $(#[$clear_meta:meta])* $clear:ident)?
            $(, keep $(#[$keep_meta:meta])* $keep:ident)?;)*
        $(.. $others:ident;)?
    ) => {
        #[allow(deprecated, clippy::type_complexity, reason = "what is deprecated still travels, as deep as it nests")]
        impl $type {
            #[doc = crate::runtime::object::object_words!($language)]
            #[must_use]
            #[inline]
            pub fn new($($argument: $take),*) -> Self {
                $($(let $argument = crate::runtime::object::take::$how($argument);)?)*
                Self {
                    $($field: crate::runtime::object::object_first!($kind $field $($constant)?),)*
                    $($others: crate::runtime::BTreeMap::new(),)?
                }
            }
        }

        crate::runtime::object! {
            $type, $language;
            $($number $field: $kind $wire
                $(, set $(#[$set_meta])* $set($set_take $(= $set_how)?) $($title)?)?
                $(, clear $(#[$clear_meta])* $clear)?
                $(, keep $(#[$keep_meta])* $keep)?;)*
            $(.. $others;)?
        }
    };
    ($type:ident, english; $($rows:tt)*) => {
        crate::runtime::object! {
            @ $type,
            "Sets the field.",
            "Clears the field: `null` is sent.",
            "Leaves the field as it is: nothing is sent.";
            $($rows)*
        }
    };
    ($type:ident, bilingual; $($rows:tt)*) => {
        crate::runtime::object! {
            @ $type,
            "Sets the field. · 設定此欄位。",
            "Clears the field: `null` is sent. · 清除此欄位：送出 `null`。",
            "Leaves the field as it is: nothing is sent. · 保留此欄位不變：不送出。";
            $($rows)*
        }
    };
    (
        @ $type:ident, $set_docs:literal, $clear_docs:literal, $keep_docs:literal;
        $($number:literal $field:ident: $kind:ident $wire:literal
            $(, set $(#[$set_meta:meta])* $set:ident($take:ty $(= $how:ident)?) $($title:literal)?)?
            $(, clear $(#[$clear_meta:meta])* $clear:ident)?
            $(, keep $(#[$keep_meta:meta])* $keep:ident)?;)*
        $(.. $others:ident;)?
    ) => {
        #[allow(
            deprecated,
            unreachable_patterns,
            clippy::question_mark,
            reason = "what is deprecated still travels, what has no required member misses none, and `?` is more to compile"
        )]
        impl crate::runtime::object::Object for $type {
            const NAME: &'static str = stringify!($type);
            const MEMBERS: &'static [&'static str] = &[$($wire),*];
            const REQUIRED: &'static [bool] = &[$(crate::runtime::object::kinds::$kind::REQUIRED),*];
            $(const KEEPS_OTHERS: bool = !stringify!($others).is_empty();)?

            fn read<'de, A: crate::runtime::serde::de::MapAccess<'de>>(
                from: &mut crate::runtime::object::Reader<'de, A>,
            ) -> Result<Self, A::Error> {
                crate::runtime::object::object_read!(from [$($kind $field)*] $($others)?)
            }
        }

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl crate::runtime::serde::Serialize for $type {
            fn serialize<S: crate::runtime::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::runtime::object::object_write!(self serializer [$($kind $field)*] $($others)?)
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
                    #[doc = $set_docs]
                    $(#[doc = ""] #[doc = $title])?
                    #[must_use]
                    $(#[$set_meta])*
                    #[inline]
                    pub fn $set(mut self, $field: $take) -> Self {
                        $(let $field = crate::runtime::object::take::$how($field);)?
                        self.$field = crate::runtime::object::kinds::$kind::set($field);
                        self
                    }
                )?
                $(
                    #[doc = $clear_docs]
                    #[must_use]
                    $(#[$clear_meta])*
                    #[inline]
                    pub fn $clear(mut self) -> Self {
                        self.$field = crate::runtime::object::kinds::$kind::clear();
                        self
                    }
                )?
                $(
                    #[doc = $keep_docs]
                    #[must_use]
                    $(#[$keep_meta])*
                    #[inline]
                    pub fn $keep(mut self) -> Self {
                        self.$field = None;
                        self
                    }
                )?
            )*
        }
    };
}

/// How the members are read, and what becomes of those that are not declared.
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
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
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
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

/// How the members are written, and with them those that are not declared.
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __object_write {
    ($self:ident $serializer:ident [$($kind:ident $field:ident)*]) => {
        crate::runtime::object::members::write::<Self, _, _>(
            &crate::runtime::object::object_fields!($self $($kind $field)*),
            $serializer,
        )
    };
    ($self:ident $serializer:ident [$($kind:ident $field:ident)*] $others:ident) => {
        crate::runtime::object::members::write_with::<Self, _, _, _>(
            &crate::runtime::object::object_fields!($self $($kind $field)*),
            &$self.$others,
            $serializer,
        )
    };
}

/// The [`Fields`](super::members::Fields) of an object: tuples of sixteen.
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __object_fields {
    (
        $self:ident $k0:ident $f0:ident $k1:ident $f1:ident $k2:ident $f2:ident $k3:ident $f3:ident $k4:ident $f4:ident
        $k5:ident $f5:ident $k6:ident $f6:ident $k7:ident $f7:ident $k8:ident $f8:ident $k9:ident $f9:ident
        $k10:ident $f10:ident $k11:ident $f11:ident $k12:ident $f12:ident $k13:ident $f13:ident
        $k14:ident $f14:ident $k15:ident $f15:ident $($rest:ident)+
    ) => {
        crate::runtime::object::More(
            crate::runtime::object::object_fields!($self
                $k0 $f0 $k1 $f1 $k2 $f2 $k3 $f3 $k4 $f4 $k5 $f5 $k6 $f6 $k7 $f7 $k8 $f8 $k9 $f9 $k10 $f10
                $k11 $f11 $k12 $f12 $k13 $f13 $k14 $f14 $k15 $f15
            ),
            crate::runtime::object::object_fields!($self $($rest)+),
        )
    };
    ($self:ident $($kind:ident $field:ident)*) => {
        ($(crate::runtime::object::kinds::$kind::Write(&$self.$field),)*)
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

/// The docs of `new`, in the languages of the description.
#[macro_export]
#[doc(hidden)]
macro_rules! __object_words {
    (english) => {
        "Starts with what is required and nothing else."
    };
    (bilingual) => {
        "Starts with what is required and nothing else. · 以必填內容開始，其餘皆未設定。"
    };
}

pub use __object as object;
pub use __object_fields as object_fields;
pub use __object_first as object_first;
pub use __object_read as object_read;
pub use __object_slots as object_slots;
pub use __object_words as object_words;
pub use __object_write as object_write;
