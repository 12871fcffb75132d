//! Arrays whose first places have types of their own, where not every value is as long.
//!
//! An array that always has the same places is a tuple of Rust. [`Tuple`] is for all others: for each length that the
//! description allows there is one value, and it is written back as it was read. `tuple: [string, integer, boolean]` with
//! at least one and at most three items is `Tuple<(String,), (Option<i64>, Option<bool>)>`; what may follow is the third
//! type.

use core::fmt::{self, Formatter};
use core::marker::PhantomData;

use ::serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _, SeqAccess, Visitor};
use ::serde::ser::{Error as _, Serialize, SerializeSeq, Serializer};

use super::alloc::vec::Vec;
use super::check::{Checker, Limit, Limited};

/// An array: the places that are always filled, those that may be left out from the back, and what follows.
///
/// `Tuple::from((a, b))` begins with the places that are always filled, and leaves all others out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tuple<F, T = (), R = Nothing> {
    /// The places that are always filled.
    pub first: F,
    /// The places behind them. One that is `None` is left out, with all that would follow.
    pub then: T,
    /// What follows when all places are filled.
    pub rest: Vec<R>,
}

/// What cannot be: nothing may follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {}

impl<F, T: Default, R> From<F> for Tuple<F, T, R> {
    fn from(first: F) -> Self {
        Self {
            first,
            then: T::default(),
            rest: Vec::new(),
        }
    }
}

/// The places that are always filled: a tuple of Rust, or `()`.
pub trait Places: Sized {
    /// How many there are.
    const COUNT: usize;

    /// Writes them in order.
    ///
    /// # Errors
    ///
    /// What the serializer or a value refuses.
    fn write<S: SerializeSeq>(&self, to: &mut S) -> Result<(), S::Error>;

    /// Reads them in order.
    ///
    /// # Errors
    ///
    /// When there are too few values, and what a value refuses.
    fn read<'de, A: SeqAccess<'de>>(from: &mut A) -> Result<Self, A::Error>;
}

/// The places that may be left out from the back: a tuple of options, or `()`.
pub trait MorePlaces: Sized {
    /// How many there are.
    const COUNT: usize;

    /// How many are filled, when none is left out before another one.
    fn filled(&self) -> Option<usize>;

    /// Writes those that are filled.
    ///
    /// # Errors
    ///
    /// What the serializer or a value refuses.
    fn write<S: SerializeSeq>(&self, to: &mut S) -> Result<(), S::Error>;

    /// Reads until there is no more.
    ///
    /// # Errors
    ///
    /// What a value refuses.
    fn read<'de, A: SeqAccess<'de>>(from: &mut A) -> Result<Self, A::Error>;
}

/// Places whose values can be held against limits.
pub trait LimitedPlaces {
    /// Holds each against the limits of its place; they stand behind `skip` other ones.
    fn keep(&self, skip: usize, limits: &'static [&'static [Limit]], at: &mut Checker<'_>);
}

/// The limits of a place.
fn limits_of(limits: &'static [&'static [Limit]], place: usize) -> &'static [Limit] {
    limits.get(place).copied().unwrap_or_default()
}

macro_rules! places {
    ($($count:literal: [$($place:tt $type:ident)*];)*) => {$(
        #[allow(unused_variables, unused_mut, clippy::unused_unit, reason = "there may be no place")]
        impl<$($type: Serialize + DeserializeOwned),*> Places for ($($type,)*) {
            const COUNT: usize = $count;

            fn write<S: SerializeSeq>(&self, to: &mut S) -> Result<(), S::Error> {
                $(to.serialize_element(&self.$place)?;)*
                Ok(())
            }

            fn read<'de, A: SeqAccess<'de>>(from: &mut A) -> Result<Self, A::Error> {
                Ok(($(
                    from.next_element::<$type>()?
                        .ok_or_else(|| A::Error::invalid_length($place, &AtLeast($count)))?,
                )*))
            }
        }

        #[allow(unused_variables, unused_mut, unused_assignments, reason = "there may be no place, and one is the last")]
        impl<$($type: Serialize + DeserializeOwned),*> MorePlaces for ($(Option<$type>,)*) {
            const COUNT: usize = $count;

            fn filled(&self) -> Option<usize> {
                let is_there: [bool; $count] = [$(self.$place.is_some()),*];
                let filled = is_there.iter().take_while(|is_there| **is_there).count();
                let is_gap = is_there.iter().skip(filled).any(|is_there| *is_there);
                (!is_gap).then_some(filled)
            }

            fn write<S: SerializeSeq>(&self, to: &mut S) -> Result<(), S::Error> {
                $(
                    if let Some(value) = &self.$place {
                        to.serialize_element(value)?;
                    }
                )*
                Ok(())
            }

            fn read<'de, A: SeqAccess<'de>>(from: &mut A) -> Result<Self, A::Error> {
                let mut more = true;
                Ok(($({
                    let place = if more { from.next_element::<$type>()? } else { None };
                    more = place.is_some();
                    place
                },)*))
            }
        }

        #[allow(unused_variables, reason = "there may be no place")]
        impl<$($type: Limited),*> LimitedPlaces for ($($type,)*) {
            fn keep(&self, skip: usize, limits: &'static [&'static [Limit]], at: &mut Checker<'_>) {
                $(at.index(skip + $place, |at| self.$place.keep(limits_of(limits, skip + $place), at));)*
            }
        }
    )*};
}

places! {
    0: [];
    1: [0 P0];
    2: [0 P0 1 P1];
    3: [0 P0 1 P1 2 P2];
    4: [0 P0 1 P1 2 P2 3 P3];
    5: [0 P0 1 P1 2 P2 3 P3 4 P4];
    6: [0 P0 1 P1 2 P2 3 P3 4 P4 5 P5];
    7: [0 P0 1 P1 2 P2 3 P3 4 P4 5 P5 6 P6];
    8: [0 P0 1 P1 2 P2 3 P3 4 P4 5 P5 6 P6 7 P7];
    9: [0 P0 1 P1 2 P2 3 P3 4 P4 5 P5 6 P6 7 P7 8 P8];
    10: [0 P0 1 P1 2 P2 3 P3 4 P4 5 P5 6 P6 7 P7 8 P8 9 P9];
    11: [0 P0 1 P1 2 P2 3 P3 4 P4 5 P5 6 P6 7 P7 8 P8 9 P9 10 P10];
    12: [0 P0 1 P1 2 P2 3 P3 4 P4 5 P5 6 P6 7 P7 8 P8 9 P9 10 P10 11 P11];
}

impl<F: Places, T: MorePlaces, R> Tuple<F, T, R> {
    /// How many items the array has; `None` when one is left out before another one.
    #[must_use]
    pub fn length(&self) -> Option<usize> {
        let filled = self.then.filled()?;
        let is_whole = filled == T::COUNT || self.rest.is_empty();
        is_whole.then(|| F::COUNT + filled + self.rest.len())
    }
}

impl<F: Places, T: MorePlaces, R: Serialize> Serialize for Tuple<F, T, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let length = self.length();
        if length.is_none() {
            return Err(S::Error::custom(
                "an item is left out before another one of the same array",
            ));
        }
        let mut to = serializer.serialize_seq(length)?;
        self.first.write(&mut to)?;
        self.then.write(&mut to)?;
        for item in &self.rest {
            to.serialize_element(item)?;
        }
        to.end()
    }
}

impl<'de, F: Places, T: MorePlaces, R: Deserialize<'de>> Deserialize<'de> for Tuple<F, T, R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(TupleVisitor(PhantomData))
    }
}

struct TupleVisitor<F, T, R>(PhantomData<(F, T, R)>);

impl<'de, F: Places, T: MorePlaces, R: Deserialize<'de>> Visitor<'de> for TupleVisitor<F, T, R> {
    type Value = Tuple<F, T, R>;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        ::serde::de::Expected::fmt(&AtLeast(F::COUNT), f)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let first = F::read(&mut from)?;
        let then = T::read(&mut from)?;
        let mut rest = Vec::new();
        if then.filled() == Some(T::COUNT) {
            while let Some(item) = from.next_element()? {
                rest.push(item);
            }
        }
        Ok(Tuple { first, then, rest })
    }
}

/// What is expected where an array is too short.
struct AtLeast(usize);

impl ::serde::de::Expected for AtLeast {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let plural = if self.0 == 1 { "" } else { "s" };
        write!(f, "an array of at least {} item{plural}", self.0)
    }
}

impl Serialize for Nothing {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        match *self {}
    }
}

impl<'de> Deserialize<'de> for Nothing {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(D::Error::custom("no further item is expected here"))
    }
}

impl Limited for Nothing {
    fn keep(&self, _: &'static [Limit], _: &mut Checker<'_>) {
        match *self {}
    }
}

impl<F, T, R> Limited for Tuple<F, T, R>
where
    F: Places + LimitedPlaces,
    T: MorePlaces + LimitedPlaces,
    R: Limited + Serialize,
{
    fn keep(&self, limits: &'static [Limit], at: &mut Checker<'_>) {
        let places = Limit::places(limits);
        match self.length() {
            Some(length) => at.array(self, length, limits),
            None => at.gap(),
        }
        self.first.keep(0, places, at);
        self.then.keep(F::COUNT, places, at);
        let each = Limit::each(limits);
        for (index, item) in self.rest.iter().enumerate() {
            at.index(F::COUNT + T::COUNT + index, |at| item.keep(each, at));
        }
    }
}

macro_rules! limited {
    ($($($type:ident)*;)*) => {$(
        /// A tuple of Rust is an array that is always as long.
        impl<$($type: Limited + Serialize + DeserializeOwned),*> Limited for ($($type,)*) {
            fn keep(&self, limits: &'static [Limit], at: &mut Checker<'_>) {
                at.array(self, Self::COUNT, limits);
                LimitedPlaces::keep(self, 0, Limit::places(limits), at);
            }
        }
    )*};
}

limited! {
    P0;
    P0 P1;
    P0 P1 P2;
    P0 P1 P2 P3;
    P0 P1 P2 P3 P4;
    P0 P1 P2 P3 P4 P5;
    P0 P1 P2 P3 P4 P5 P6;
    P0 P1 P2 P3 P4 P5 P6 P7;
    P0 P1 P2 P3 P4 P5 P6 P7 P8;
    P0 P1 P2 P3 P4 P5 P6 P7 P8 P9;
    P0 P1 P2 P3 P4 P5 P6 P7 P8 P9 P10;
    P0 P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11;
}
