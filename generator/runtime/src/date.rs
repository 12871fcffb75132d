//! A calendar date on the wire.

use core::fmt::{self, Debug, Display, Formatter};
use core::str::FromStr;

use ::serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::alloc::string::{String, ToString as _};
use super::jiff;

/// A calendar date without a time or a zone, read and written as exactly `YYYY-MM-DD` (RFC 3339 `full-date`), from
/// `0000-01-01` to `9999-12-31`.
///
/// `jiff` also knows years before 0000, which the text cannot carry: serialising one is an error, so nothing is sent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(jiff::civil::Date);

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
            .map(Self)
            .map_err(|_| DateError)
    }

    /// The date as `jiff` knows it.
    #[must_use]
    pub const fn date(self) -> jiff::civil::Date {
        self.0
    }

    /// Whether JSON can spell it.
    pub(super) fn is_writable(self) -> bool {
        self.0.year() >= 0
    }
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
pub(super) fn read(text: &[u8]) -> Option<(Date, &[u8])> {
    let (year, rest) = digits(text, 4)?;
    let (month, rest) = digits(byte(rest, b'-')?, 2)?;
    let (day, rest) = digits(byte(rest, b'-')?, 2)?;
    let month = u8::try_from(month).ok()?;
    let day = u8::try_from(day).ok()?;
    Some((Date::new(year, month, day).ok()?, rest))
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        match read(text.as_bytes()) {
            Some((date, [])) => Ok(date),
            _ => Err(DateError),
        }
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        Self(date)
    }
}

impl From<Date> for jiff::civil::Date {
    fn from(date: Date) -> Self {
        date.0
    }
}

impl Display for Date {
    /// The text on the wire.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.0.year(), self.0.month(), self.0.day());
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Debug for Date {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.is_writable() {
            return Err(ser::Error::custom(
                "a date before the year 0000 has no text as YYYY-MM-DD",
            ));
        }
        serializer.serialize_str(&self.to_string())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}
