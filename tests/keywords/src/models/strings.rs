// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Base64, Check, Checker, Date, Limit, object};

/// The type `Strings`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Strings {
    /// The `always` member.
    ///
    /// - Required.
    /// - At least 1 character.
    /// - At most 6 characters.
    pub always: String,

    /// The `short` member.
    ///
    /// - Optional.
    /// - At most 3 characters.
    pub short: Option<String>,

    /// The `long` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - At least 2 characters.
    pub long: Option<Option<String>>,

    /// The `letters` member.
    ///
    /// - Optional.
    /// - Must match `^[ab]*$`.
    pub letters: Option<String>,

    /// The `unanchored` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - Must match `\S`.
    pub unanchored: Option<Option<String>>,

    /// The `unicode` member.
    ///
    /// - Optional.
    /// - Must match `^\p{Script=Han}+$`.
    pub unicode: Option<String>,

    /// The `day` member.
    ///
    /// - Optional.
    /// - At least 10 characters.
    /// - Format: `date`.
    pub day: Option<Date>,

    /// The `bytes` member.
    ///
    /// - Optional.
    /// - At most 8 characters.
    /// - Format: `byte`.
    pub bytes: Option<Base64>,
}

object! {
    Strings, english, new(always: impl Into<String> = into);
    0 always: required "always", set always(impl Into<String> = into);
    1 short: optional "short", set short(impl Into<String> = into), keep keep_short;
    2 long: optional_or_null "long", set long(impl Into<String> = into), clear clear_long, keep keep_long;
    3 letters: optional "letters", set letters(impl Into<String> = into), keep keep_letters;
    4 unanchored: optional_or_null "unanchored", set unanchored(impl Into<String> = into), clear clear_unanchored, keep keep_unanchored;
    5 unicode: optional "unicode", set unicode(impl Into<String> = into), keep keep_unicode;
    6 day: optional "day", set day(impl Into<Date> = into), keep keep_day;
    7 bytes: optional "bytes", set bytes(impl Into<Base64> = into), keep keep_bytes;
}

impl Check for Strings {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("always", &self.always, &[Limit::MinLength(1), Limit::MaxLength(6)]);
        at.member("short", &self.short, &[Limit::MaxLength(3)]);
        at.member("long", &self.long, &[Limit::MinLength(2)]);
        at.member("letters", &self.letters, &[Limit::Pattern("^[ab]*$")]);
        at.member("unanchored", &self.unanchored, &[Limit::Pattern("\\S")]);
        at.member("unicode", &self.unicode, &[Limit::Pattern("^\\p{Script=Han}+$")]);
        at.member("day", &self.day, &[Limit::MinLength(10)]);
        at.member("bytes", &self.bytes, &[Limit::MaxLength(8)]);
    }
}
