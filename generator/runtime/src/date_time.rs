//! A moment on the wire.

use core::cmp::Ordering;
use core::fmt::{self, Debug, Display, Formatter};
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use ::serde::{Deserialize, Deserializer, Serialize, Serializer, ser};

use super::alloc::string::{String, ToString as _};
use super::date::{byte, digits, read};
use super::jiff;

/// A moment with its offset, RFC 3339 `date-time`; the text that was read is kept to the letter.
///
/// `T` and `Z` may be lower case, the offset may be any (`+08:00`, `-00:00`), the fraction may have any number of
/// digits, and a leap second is taken where one can be (23:59:60 UTC). Compared, ordered and hashed by the instant, not
/// by the text: `2024-01-01T08:00:00+08:00` equals `2024-01-01T00:00:00Z`; [`DateTime::as_str`] tells them apart.
/// Nanoseconds count; digits beyond them are kept in the text only.
///
/// What is made here is of RFC 3339. What a service sends may be something else, and the rest of its answer is worth
/// reading all the same: any text is kept and written back as it was. [`DateTime::timestamp`] also understands a blank in
/// place of the `T` or before the offset, an offset as `+0800` or `+08`, and seconds that are left out; of any other text
/// (no offset at all, an empty one) it knows no instant. Such a text equals the same text only, and is ordered behind all
/// instants.
///
/// From a `jiff::Timestamp` it writes the `Z` form. `jiff` also knows years before 0000, which the text cannot carry:
/// serialising one is an error, so nothing is sent.
/// The instant is worked out from the text when somebody asks for it: an answer has many moments, and few are looked at.
#[derive(Clone)]
pub struct DateTime(String);

/// Seconds since 1970-01-01T00:00:00Z, and nanoseconds above them; a leap second has a thousand million and more.
type Instant = (i64, u32);

/// A text is not an RFC 3339 date and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DateTimeError;

impl Display for DateTimeError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("expected an RFC 3339 date and time, such as 2024-01-31T12:00:00Z")
    }
}

impl core::error::Error for DateTimeError {}

const SECONDS_PER_DAY: i64 = 86_400;
const SECOND: u32 = 1_000_000_000;
/// 0000-01-01T00:00:00Z.
const FIRST: i64 = -62_167_219_200;

impl DateTime {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The instant, in nanoseconds; `None` for a text that was read and names none. A leap second is given as the last
    /// nanosecond before it is over, and what lies beyond the range of `jiff` (the last two days of the year 9999) as the
    /// end of that range.
    #[must_use]
    pub fn timestamp(&self) -> Option<jiff::Timestamp> {
        let (seconds, nanos) = self.instant()?;
        let nanos = i32::try_from(nanos.min(SECOND - 1)).unwrap_or_default();
        Some(
            jiff::Timestamp::new(seconds, nanos).unwrap_or(if seconds < 0 {
                jiff::Timestamp::MIN
            } else {
                jiff::Timestamp::MAX
            }),
        )
    }

    /// Nothing for a text that was read and names no instant.
    fn instant(&self) -> Option<Instant> {
        if self.is_writable() {
            return Self::instant_of(&self.0, true);
        }
        // Only `jiff` knows years before 0000.
        self.0.parse().ok().map(instant)
    }

    /// The instant of a text of RFC 3339; `loose` takes the spellings of ISO 8601 and of SQL, too.
    fn instant_of(text: &str, loose: bool) -> Option<Instant> {
        let (date, rest) = read(text.as_bytes())?;
        let blank = || byte(rest, b' ').filter(|_| loose);
        let rest = byte(rest, b'T')
            .or_else(|| byte(rest, b't'))
            .or_else(blank)?;
        let (hour, rest) = digits(rest, 2)?;
        let (minute, rest) = digits(byte(rest, b':')?, 2)?;
        let (second, rest) = match byte(rest, b':') {
            None if loose => (0, rest),
            rest => digits(rest?, 2)?,
        };
        let (nanos, rest) = match byte(rest, b'.') {
            Some(rest) => fraction(rest)?,
            None => (0, rest),
        };
        let offset = offset(rest, loose)?;
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let leap = second == 60;
        let of_day = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second.min(59));
        let seconds = days(date) * SECONDS_PER_DAY + of_day - offset;
        if !leap {
            return Some((seconds, nanos));
        }
        // A leap second exists only as the last second of a day in UTC.
        (seconds.rem_euclid(SECONDS_PER_DAY) == SECONDS_PER_DAY - 1)
            .then_some((seconds, nanos + SECOND))
    }

    /// Whether it lies after this moment.
    pub(super) fn is_after(&self, moment: jiff::Timestamp) -> bool {
        self.instant().is_some_and(|own| own > instant(moment))
    }

    fn is_writable(&self) -> bool {
        // An offset may lead out of the year 0000 by less than a day; the text itself starts with its year.
        !self.0.starts_with('-')
    }
}

/// Days since 1970-01-01.
fn days(date: jiff::civil::Date) -> i64 {
    let epoch = jiff::civil::Date::constant(1970, 1, 1);
    date.duration_since(epoch).as_secs() / SECONDS_PER_DAY
}

/// Nanoseconds from at least one digit, and the rest.
fn fraction(text: &[u8]) -> Option<(u32, &[u8])> {
    let length = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (fraction, rest) = text.split_at_checked(length)?;
    if fraction.is_empty() {
        return None;
    }
    let padded = fraction.iter().copied().chain(core::iter::repeat(b'0'));
    let nanos = padded
        .take(9)
        .fold(0, |nanos, digit| nanos * 10 + u32::from(digit - b'0'));
    Some((nanos, rest))
}

/// Seconds east of UTC, from a text that must end here.
fn offset(text: &[u8], loose: bool) -> Option<i64> {
    let text = byte(text, b' ').filter(|_| loose).unwrap_or(text);
    let (sign, rest) = match text {
        [b'Z' | b'z'] => return Some(0),
        [b'+', rest @ ..] => (1, rest),
        [b'-', rest @ ..] => (-1, rest),
        _ => return None,
    };
    let (hours, rest) = digits(rest, 2)?;
    let (minutes, rest) = match byte(rest, b':') {
        None if loose && rest.is_empty() => (0, rest),
        None if loose => digits(rest, 2)?,
        rest => digits(rest?, 2)?,
    };
    let valid = rest.is_empty() && hours <= 23 && minutes <= 59;
    valid.then(|| sign * (i64::from(hours) * 3600 + i64::from(minutes) * 60))
}

impl FromStr for DateTime {
    type Err = DateTimeError;

    fn from_str(text: &str) -> Result<Self, DateTimeError> {
        let instant = Self::instant_of(text, false);
        instant.map(|_| Self(text.into())).ok_or(DateTimeError)
    }
}

impl From<jiff::Timestamp> for DateTime {
    fn from(timestamp: jiff::Timestamp) -> Self {
        Self(timestamp.to_string())
    }
}

/// `jiff` signs the nanoseconds like the seconds; here they always count upwards.
fn instant(timestamp: jiff::Timestamp) -> Instant {
    let nanos = timestamp.as_nanosecond();
    let whole = nanos.div_euclid(i128::from(SECOND));
    let rest = nanos.rem_euclid(i128::from(SECOND));
    (
        i64::try_from(whole).unwrap_or(FIRST),
        u32::try_from(rest).unwrap_or_default(),
    )
}

impl TryFrom<DateTime> for jiff::Timestamp {
    type Error = DateTimeError;

    fn try_from(value: DateTime) -> Result<Self, DateTimeError> {
        value.timestamp().ok_or(DateTimeError)
    }
}

impl AsRef<str> for DateTime {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for DateTime {}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.instant() {
            Some(instant) => instant.hash(state),
            None => self.0.hash(state),
        }
    }
}

impl Ord for DateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.instant(), other.instant()) {
            (Some(one), Some(other)) => one.cmp(&other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => self.0.cmp(&other.0),
        }
    }
}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Display for DateTime {
    /// The text on the wire.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl Debug for DateTime {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.is_writable() {
            return Err(ser::Error::custom(
                "a moment before the year 0000 has no RFC 3339 text",
            ));
        }
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}
