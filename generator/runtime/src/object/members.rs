//! The members of an object together, while they are read or written.
//!
//! What has been read of an object is a tuple with a slot for each member, so that the loop that fills it is here, once,
//! and not in each struct: a compiler then has one tuple to look through where it had a call, a local variable and two ways
//! out for each member. A struct takes its fields out of the tuple with one pattern, which fits when nothing is missing.
//! What is written of it is a tuple of its fields, for the same reason.

use ::serde::de::{Deserialize, Error, MapAccess};
use ::serde::ser::{Serialize, SerializeMap, Serializer};

use super::super::alloc::collections::BTreeMap;
use super::super::alloc::string::String;
use super::{Object, Reader, Writer};

/// What has been read of a member; each [kind](super::kinds) has its own.
pub trait Slot<'de> {
    /// Nothing.
    const EMPTY: Self;

    /// Reads the member.
    ///
    /// # Errors
    ///
    /// What the member refuses.
    fn read<A: MapAccess<'de>>(&mut self, from: &mut Reader<'de, A>) -> Result<(), A::Error>;

    /// Whether the member must be there, and is not.
    fn is_missing(&self) -> bool;
}

/// What has been read of an object: a tuple with a [`Slot`] for each member, or [`More`] than one.
pub trait Slots<'de> {
    /// Nothing.
    const EMPTY: Self;

    /// Reads the member of this number, counted from zero; `None` when no member has it.
    fn read<A: MapAccess<'de>>(
        &mut self,
        number: usize,
        from: &mut Reader<'de, A>,
    ) -> Option<Result<(), A::Error>>;

    /// The first number of a member that is missing.
    fn missing(&self) -> Option<usize>;
}

/// A field that is to be written; each [kind](super::kinds) has its own.
pub trait Field {
    /// Writes the member, if it is there.
    fn write<M: SerializeMap>(&self, name: &str, to: &mut Writer<M>);
}

/// What is to be written of an object: a tuple with a [`Field`] for each member, or [`More`] than one.
pub trait Fields {
    /// Writes the members under these names.
    fn write<M: SerializeMap>(&self, names: &[&str], to: &mut Writer<M>);
}

/// So many members have a tuple. With more of them each struct would be compiled faster, and this library slower.
const WIDTH: usize = 16;

/// A full tuple, and what is beyond.
pub struct More<M, N>(pub M, pub N);

impl<'de, M: Slots<'de>, N: Slots<'de>> Slots<'de> for More<M, N> {
    const EMPTY: Self = Self(M::EMPTY, N::EMPTY);

    #[inline]
    fn read<A: MapAccess<'de>>(
        &mut self,
        number: usize,
        from: &mut Reader<'de, A>,
    ) -> Option<Result<(), A::Error>> {
        match number.checked_sub(WIDTH) {
            None => self.0.read(number, from),
            Some(number) => self.1.read(number, from),
        }
    }

    fn missing(&self) -> Option<usize> {
        let beyond = || self.1.missing().map(|number| number + WIDTH);
        self.0.missing().or_else(beyond)
    }
}

impl<M: Fields, N: Fields> Fields for More<M, N> {
    #[inline]
    fn write<S: SerializeMap>(&self, names: &[&str], to: &mut Writer<S>) {
        let (first, beyond) = names.split_at_checked(WIDTH).unwrap_or((names, &[]));
        self.0.write(first, to);
        self.1.write(beyond, to);
    }
}

/// Writes the members in the order of the description.
///
/// # Errors
///
/// What the serializer or a member refuses.
#[inline]
pub fn write<T: Object, F: Fields, S: Serializer>(
    fields: &F,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut to = Writer::new(serializer.serialize_map(None));
    fields.write(T::MEMBERS, &mut to);
    to.end()
}

/// Writes the members in the order of the description, and then those that are not declared.
///
/// # Errors
///
/// What the serializer or a member refuses.
#[inline]
pub fn write_with<T: Object, F: Fields, O: Serialize, S: Serializer>(
    fields: &F,
    others: &BTreeMap<String, O>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut to = Writer::new(serializer.serialize_map(None));
    fields.write(T::MEMBERS, &mut to);
    to.others(others);
    to.end()
}

/// Reads the members, in whatever order they come, and goes past all others.
///
/// # Errors
///
/// What a member refuses.
#[inline]
pub fn read<'de, T: Object, S: Slots<'de>, A: MapAccess<'de>>(
    slots: &mut S,
    from: &mut Reader<'de, A>,
) -> Result<(), A::Error> {
    while let Some(number) = from.next_member::<T>()? {
        let read = slots.read(number.get() - 1, from);
        read.unwrap_or_else(|| from.skip())?;
    }
    Ok(())
}

/// Reads the members, in whatever order they come, and keeps all others.
///
/// # Errors
///
/// What a member refuses.
#[inline]
pub fn read_and_keep<'de, T: Object, S: Slots<'de>, O: Deserialize<'de>, A: MapAccess<'de>>(
    slots: &mut S,
    others: &mut BTreeMap<String, O>,
    from: &mut Reader<'de, A>,
) -> Result<(), A::Error> {
    while let Some(number) = from.next_member::<T>()? {
        let read = slots.read(number.get() - 1, from);
        read.unwrap_or_else(|| from.keep(others))?;
    }
    Ok(())
}

/// The error that a member is missing.
#[cold]
pub fn missing<'de, T: Object, S: Slots<'de>, E: Error>(slots: S) -> E {
    let name = slots.missing().and_then(|number| T::MEMBERS.get(number));
    E::missing_field(name.copied().unwrap_or_default())
}

macro_rules! tuple {
    ($($number:tt $member:ident)*) => {
        impl<'de, $($member: Slot<'de>),*> Slots<'de> for ($($member,)*) {
            const EMPTY: Self = ($($member::EMPTY,)*);

            #[inline]
            fn read<A: MapAccess<'de>>(
                &mut self,
                number: usize,
                from: &mut Reader<'de, A>,
            ) -> Option<Result<(), A::Error>> {
                let read = match number {
                    $($number => self.$number.read(from),)*
                    _ => return None,
                };
                Some(read)
            }

            fn missing(&self) -> Option<usize> {
                let all: &[bool] = &[$(self.$number.is_missing()),*];
                all.iter().position(|missing| *missing)
            }
        }

        impl<$($member: Field),*> Fields for ($($member,)*) {
            #[inline]
            #[allow(non_snake_case, reason = "the type stands for its name as well")]
            fn write<M: SerializeMap>(&self, names: &[&str], to: &mut Writer<M>) {
                if let [$($member),*] = names {
                    $(self.$number.write($member, to);)*
                }
            }
        }
    };
}

impl Fields for () {
    #[inline]
    fn write<M: SerializeMap>(&self, _: &[&str], _: &mut Writer<M>) {}
}

impl<'de> Slots<'de> for () {
    const EMPTY: Self = ();

    #[inline]
    fn read<A: MapAccess<'de>>(
        &mut self,
        _: usize,
        _: &mut Reader<'de, A>,
    ) -> Option<Result<(), A::Error>> {
        None
    }

    fn missing(&self) -> Option<usize> {
        None
    }
}

tuple!(0 M0);
tuple!(0 M0 1 M1);
tuple!(0 M0 1 M1 2 M2);
tuple!(0 M0 1 M1 2 M2 3 M3);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5 6 M6);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5 6 M6 7 M7);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5 6 M6 7 M7 8 M8);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5 6 M6 7 M7 8 M8 9 M9);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5 6 M6 7 M7 8 M8 9 M9 10 M10);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5 6 M6 7 M7 8 M8 9 M9 10 M10 11 M11);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5 6 M6 7 M7 8 M8 9 M9 10 M10 11 M11 12 M12);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5 6 M6 7 M7 8 M8 9 M9 10 M10 11 M11 12 M12 13 M13);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5 6 M6 7 M7 8 M8 9 M9 10 M10 11 M11 12 M12 13 M13 14 M14);
tuple!(0 M0 1 M1 2 M2 3 M3 4 M4 5 M5 6 M6 7 M7 8 M8 9 M9 10 M10 11 M11 12 M12 13 M13 14 M14 15 M15);
