//! Checks of a value before it is sent.

use super::alloc::string::ToString as _;
use super::alloc::vec::Vec;
use super::date::Date;
use super::date_time::DateTime;
use super::jiff;
use super::violation::Violations;

mod checker;
mod limit;
mod matcher;
mod place;
mod unique;

pub use self::checker::Checker;
pub use self::limit::{Limit, Limited, keep_number, keep_text};
pub use self::matcher::Matcher;
pub(super) use self::place::push_token;

/// A value with limits and rules.
///
/// The keywords that are checked, each as JSON Schema 2020-12 means it: `minLength`, `maxLength`, `pattern`, `minimum`,
/// `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `multipleOf`, `minItems`, `maxItems`, `uniqueItems`,
/// `contains` (with `minContains` and `maxContains`), `minProperties`, `maxProperties`, and the rules between fields ([`RuleKind`](super::RuleKind)); besides them `x-future`,
/// which needs a clock. `type`, `required`, `format` and `const` are kept by the types. A value that an open enum does not
/// know passes on purpose: the server may be newer than the description.
pub trait Check {
    /// Reports each limit and rule that the value does not keep; there is none, unless an implementation says so.
    fn check(&self, at: &mut Checker<'_>) {
        let _ = at;
    }

    /// Checks everything but what needs a clock.
    ///
    /// # Errors
    ///
    /// All violations at once.
    fn validate(&self) -> Result<(), Violations> {
        validate(self, None)
    }

    /// Checks everything, with `now` for what must lie in the future.
    ///
    /// # Errors
    ///
    /// All violations at once.
    fn validate_at(&self, now: jiff::Timestamp) -> Result<(), Violations> {
        validate(self, Some(now))
    }
}

fn validate<T: Check + ?Sized>(value: &T, now: Option<jiff::Timestamp>) -> Result<(), Violations> {
    let mut found = Vec::new();
    value.check(&mut Checker::new(now, &mut found));
    Violations::new(found).map_or(Ok(()), Err)
}

impl<T: Check + ?Sized> Check for super::alloc::boxed::Box<T> {
    fn check(&self, at: &mut Checker<'_>) {
        (**self).check(at);
    }
}

/// A string that limits can be put on: everything that is `AsRef<str>` (texts, open enums, [`Base64`](super::Base64),
/// [`DateTime`]), and [`Date`].
pub trait Text {
    /// Hands the text on the wire to `look`.
    fn with_text<R>(&self, look: impl FnOnce(&str) -> R) -> R;
}

impl<T: AsRef<str> + ?Sized> Text for T {
    fn with_text<R>(&self, look: impl FnOnce(&str) -> R) -> R {
        look(self.as_ref())
    }
}

impl Text for Date {
    fn with_text<R>(&self, look: impl FnOnce(&str) -> R) -> R {
        look(&self.to_string())
    }
}

/// What can lie in the future.
pub trait Instant {
    /// Whether it lies wholly after `now`; what names no instant does not.
    fn is_after(&self, now: jiff::Timestamp) -> bool;
}

impl Instant for DateTime {
    fn is_after(&self, now: jiff::Timestamp) -> bool {
        Self::is_after(self, now)
    }
}

impl Instant for Date {
    /// A date has no zone; its day is taken in UTC, and must not have begun.
    fn is_after(&self, now: jiff::Timestamp) -> bool {
        let today = jiff::tz::Offset::UTC.to_datetime(now).date();
        self.date().is_some_and(|date| today < date)
    }
}
