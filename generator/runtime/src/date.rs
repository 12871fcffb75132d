//! A calendar date on the wire.

use core::fmt::{self, Debug, Display, Formatter};
use core::str::FromStr;

use ::serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::alloc::string::String;
use super::jiff;

/// A calendar date without a time or a zone, `YYYY-MM-DD` (RFC 3339 `full-date`), from `0000-01-01` to `9999-12-31`.
///
/// What is made here is such a date. What a service sends may be none (`""`, `0000-00-00`, `2024-01-31T00:00:00Z`), and
/// the rest of its answer is worth reading all the same: the text is then kept and written back as it was, [`Date::date`]
/// knows nothing of it, and it is ordered behind all dates.
///
/// `jiff` also knows years before 0000, which the text cannot carry: serialising one is an error, so nothing is sent.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(Repr);

#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Repr {
    Known(jiff::civil::Date),
    /// What was read and is no date.
    Text(String),
}

/// A text is not a date as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DateError;

impl Display for DateError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("expected a date as YYYY-MM-DD")
    }
}

impl core::error::Error for DateError {}

impl Date {
    /// A date from year (0 to 9999), month (1 to 12) and day (1 to 31).
    ///
    /// # Errors
    ///
    /// When the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let year = i16::try_from(year).map_err(|_| DateError)?;
        let month = i8::try_from(month).map_err(|_| DateError)?;
        let day = i8::try_from(day).map_err(|_| DateError)?;
        jiff::civil::Date::new(year, month, day)
            .map(Self::from)
            .map_err(|_| DateError)
    }

    /// The date as `jiff` knows it; `None` for a text that was read and is none.
    #[must_use]
    pub const fn date(&self) -> Option<jiff::civil::Date> {
        match self.0 {
            Repr::Known(date) => Some(date),
            Repr::Text(_) => None,
        }
    }
}

/// The text on the wire; `None` before the year 0000. The calendar ends with 9999.
fn text(date: jiff::civil::Date) -> Option<[u8; 10]> {
    let year = u16::try_from(date.year()).ok()?;
    let (century, year) = (u8::try_from(year / 100).ok()?, (year % 100) as u8);
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    let [[c, d], [y, z], [m, n], [t, u]] =
        [century, year, month, day].map(|number| [b'0' + number / 10, b'0' + number % 10]);
    Some([c, d, y, z, b'-', m, n, b'-', t, u])
}

/// The number that `length` digits at the start of `text` spell, and the rest.
pub(super) fn digits(text: &[u8], length: usize) -> Option<(u16, &[u8])> {
    let (head, rest) = text.split_at_checked(length)?;
    let mut value = 0_u16;
    for byte in head {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value.checked_mul(10)?.checked_add(u16::from(byte - b'0'))?;
    }
    Some((value, rest))
}

/// The rest behind one byte that must be there.
pub(super) fn byte(text: &[u8], wanted: u8) -> Option<&[u8]> {
    match text {
        [first, rest @ ..] if *first == wanted => Some(rest),
        _ => None,
    }
}

/// The date at the start of `text`, and the rest.
pub(super) fn read(text: &[u8]) -> Option<(jiff::civil::Date, &[u8])> {
    let (year, rest) = digits(text, 4)?;
    let (month, rest) = digits(byte(rest, b'-')?, 2)?;
    let (day, rest) = digits(byte(rest, b'-')?, 2)?;
    let month = u8::try_from(month).ok()?;
    let day = u8::try_from(day).ok()?;
    Some((Date::new(year, month, day).ok()?.date()?, rest))
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        match read(text.as_bytes()) {
            Some((date, [])) => Ok(date.into()),
            _ => Err(DateError),
        }
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        Self(Repr::Known(date))
    }
}

impl TryFrom<Date> for jiff::civil::Date {
    type Error = DateError;

    fn try_from(date: Date) -> Result<Self, DateError> {
        date.date().ok_or(DateError)
    }
}

impl Display for Date {
    /// The text on the wire.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Known(date) => {
                let (year, month, day) = (date.year(), date.month(), date.day());
                write!(f, "{year:04}-{month:02}-{day:02}")
            }
            Repr::Text(text) => Display::fmt(text, f),
        }
    }
}

impl Debug for Date {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Known(date) => match text(*date) {
                // It is ASCII.
                Some(text) => serializer.serialize_str(core::str::from_utf8(&text).unwrap_or("")),
                None => Err(ser::Error::custom(
                    "a date before the year 0000 has no text as YYYY-MM-DD",
                )),
            },
            Repr::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(DateVisitor)
    }
}

/// Reads a date, and keeps its text only when it is none.
struct DateVisitor;

impl de::Visitor<'_> for DateVisitor {
    type Value = Date;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
        Ok(text
            .parse()
            .unwrap_or_else(|_| Date(Repr::Text(text.into()))))
    }
}
