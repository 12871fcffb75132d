//! What a check reports.

use core::fmt::{self, Display, Formatter};

use super::alloc::borrow::Cow;
use super::alloc::string::String;
use super::alloc::vec::{self, Vec};
use super::messages;
use super::numeric::Num;

/// One limit or rule that a value does not keep. It names the place and the demand, never the value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Violation {
    /// The id of the rule between fields, when it is one.
    pub rule: Option<&'static str>,
    /// The keyword of the description: `maxLength`, `pattern`, …; `x-future`; `x-rule` for a rule between fields.
    pub keyword: &'static str,
    /// The name of the parameter of the operation, when the value travels as one; otherwise it is in the body.
    pub parameter: Option<&'static str>,
    /// The JSON Pointer (RFC 6901) to the value, from the root of the body or of the parameter's value; the root itself
    /// is the empty text.
    pub pointer: String,
    pub(super) demand: Demand,
}

/// What was demanded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Demand {
    /// The keyword says it all.
    Keyword,
    /// A number of characters, items or properties.
    Count(u64),
    /// A number to compare with.
    Number(Num),
    /// A regular expression.
    #[cfg(feature = "pattern")]
    Pattern(&'static str),
    /// A rule between fields, with its texts.
    Rule(&'static [(&'static str, &'static str)]),
}

impl Violation {
    /// The demand as a sentence without the subject, such as `must have at most 50 characters`, or the text of the rule.
    ///
    /// The language is a BCP 47 tag. A longer tag finds a shorter one (`zh-Hant-TW` finds `zh-Hant`), `zh`, `zh-TW`,
    /// `zh-HK` and `zh-MO` find `zh-Hant`, and everything else is answered in English.
    #[must_use]
    pub fn message(&self, language: &str) -> Cow<'static, str> {
        messages::message(self.keyword, self.demand, language)
    }

    /// The rule's id, or the keyword.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.rule.unwrap_or(self.keyword)
    }
}

impl Display for Violation {
    /// One line in English: the place, then the demand.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        place(self, f)?;
        write!(f, ": {} ({})", self.message("en"), self.id())
    }
}

/// Where a violation is, in one line whatever stands in the keys of a map.
fn place(violation: &Violation, f: &mut Formatter<'_>) -> fmt::Result {
    if let Some(name) = violation.parameter {
        write!(f, "parameter `{name}`")?;
        if violation.pointer.is_empty() {
            return Ok(());
        }
        f.write_str(" ")?;
    } else if violation.pointer.is_empty() {
        return f.write_str("the body");
    }
    write!(f, "{}", violation.pointer.escape_debug())
}

/// Everything that a check found, at least one violation.
#[derive(Clone, Debug, PartialEq)]
pub struct Violations(Vec<Violation>);

/// How many are named in one line before the rest is only counted.
const NAMED: usize = 8;

impl Violations {
    /// `None` when nothing was found.
    pub(super) fn new(found: Vec<Violation>) -> Option<Self> {
        (!found.is_empty()).then_some(Self(found))
    }

    /// The violations, in the order of the fields.
    pub fn iter(&self) -> core::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// The violations as a slice.
    #[must_use]
    pub fn as_slice(&self) -> &[Violation] {
        &self.0
    }

    /// How many there are; never zero.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl Display for Violations {
    /// One line: how many, and for each its id and place; never a value.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let count = self.0.len();
        write!(
            f,
            "{count} violation{}: ",
            if count == 1 { "" } else { "s" }
        )?;
        for (index, violation) in self.0.iter().take(NAMED).enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            write!(f, "{} at ", violation.id())?;
            place(violation, f)?;
        }
        match count.saturating_sub(NAMED) {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

impl core::error::Error for Violations {}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = core::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
