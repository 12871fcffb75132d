// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{Base64, Check, Checker, Date};

/// The type `Strings`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,

    /// The `long` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - At least 2 characters.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub long: Option<Option<String>>,

    /// The `letters` member.
    ///
    /// - Optional.
    /// - Must match `^[ab]*$`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letters: Option<String>,

    /// The `unanchored` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - Must match `\S`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub unanchored: Option<Option<String>>,

    /// The `unicode` member.
    ///
    /// - Optional.
    /// - Must match `^\p{Script=Han}+$`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unicode: Option<String>,

    /// The `day` member.
    ///
    /// - Optional.
    /// - At least 10 characters.
    /// - Format: `date`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,

    /// The `bytes` member.
    ///
    /// - Optional.
    /// - At most 8 characters.
    /// - Format: `byte`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<Base64>,
}

impl Strings {
    /// Starts with what is required and nothing else.
    #[must_use]
    pub fn new(always: impl Into<String>) -> Self {
        Self {
            always: always.into(),
            short: None,
            long: None,
            letters: None,
            unanchored: None,
            unicode: None,
            day: None,
            bytes: None,
        }
    }

    /// Sets `always`.
    ///
    /// The `always` member.
    #[must_use]
    pub fn always(mut self, always: impl Into<String>) -> Self {
        self.always = always.into();
        self
    }

    /// Sets `short`.
    ///
    /// The `short` member.
    #[must_use]
    pub fn short(mut self, short: impl Into<String>) -> Self {
        self.short = Some(short.into());
        self
    }

    /// Leaves `short` as it is: nothing is sent.
    ///
    /// The `short` member.
    #[must_use]
    pub fn keep_short(mut self) -> Self {
        self.short = None;
        self
    }

    /// Sets `long`.
    ///
    /// The `long` member.
    #[must_use]
    pub fn long(mut self, long: impl Into<String>) -> Self {
        self.long = Some(Some(long.into()));
        self
    }

    /// Clears `long`: `null` is sent.
    ///
    /// The `long` member.
    #[must_use]
    pub fn clear_long(mut self) -> Self {
        self.long = Some(None);
        self
    }

    /// Leaves `long` as it is: nothing is sent.
    ///
    /// The `long` member.
    #[must_use]
    pub fn keep_long(mut self) -> Self {
        self.long = None;
        self
    }

    /// Sets `letters`.
    ///
    /// The `letters` member.
    #[must_use]
    pub fn letters(mut self, letters: impl Into<String>) -> Self {
        self.letters = Some(letters.into());
        self
    }

    /// Leaves `letters` as it is: nothing is sent.
    ///
    /// The `letters` member.
    #[must_use]
    pub fn keep_letters(mut self) -> Self {
        self.letters = None;
        self
    }

    /// Sets `unanchored`.
    ///
    /// The `unanchored` member.
    #[must_use]
    pub fn unanchored(mut self, unanchored: impl Into<String>) -> Self {
        self.unanchored = Some(Some(unanchored.into()));
        self
    }

    /// Clears `unanchored`: `null` is sent.
    ///
    /// The `unanchored` member.
    #[must_use]
    pub fn clear_unanchored(mut self) -> Self {
        self.unanchored = Some(None);
        self
    }

    /// Leaves `unanchored` as it is: nothing is sent.
    ///
    /// The `unanchored` member.
    #[must_use]
    pub fn keep_unanchored(mut self) -> Self {
        self.unanchored = None;
        self
    }

    /// Sets `unicode`.
    ///
    /// The `unicode` member.
    #[must_use]
    pub fn unicode(mut self, unicode: impl Into<String>) -> Self {
        self.unicode = Some(unicode.into());
        self
    }

    /// Leaves `unicode` as it is: nothing is sent.
    ///
    /// The `unicode` member.
    #[must_use]
    pub fn keep_unicode(mut self) -> Self {
        self.unicode = None;
        self
    }

    /// Sets `day`.
    ///
    /// The `day` member.
    #[must_use]
    pub fn day(mut self, day: impl Into<Date>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// Leaves `day` as it is: nothing is sent.
    ///
    /// The `day` member.
    #[must_use]
    pub fn keep_day(mut self) -> Self {
        self.day = None;
        self
    }

    /// Sets `bytes`.
    ///
    /// The `bytes` member.
    #[must_use]
    pub fn bytes(mut self, bytes: impl Into<Base64>) -> Self {
        self.bytes = Some(bytes.into());
        self
    }

    /// Leaves `bytes` as it is: nothing is sent.
    ///
    /// The `bytes` member.
    #[must_use]
    pub fn keep_bytes(mut self) -> Self {
        self.bytes = None;
        self
    }
}

impl Check for Strings {
    fn check(&self, at: &mut Checker<'_>) {
        at.field(
            "always",
            |at| {
                at.min_length(&self.always, 1);
                at.max_length(&self.always, 6);
            },
        );
        if let Some(value) = &self.short {
            at.field("short", |at| at.max_length(value, 3));
        }
        if let Some(Some(value)) = &self.long {
            at.field("long", |at| at.min_length(value, 2));
        }
        if let Some(value) = &self.letters {
            at.field("letters", |at| at.pattern(value, "^[ab]*$"));
        }
        if let Some(Some(value)) = &self.unanchored {
            at.field("unanchored", |at| at.pattern(value, "\\S"));
        }
        if let Some(value) = &self.unicode {
            at.field("unicode", |at| at.pattern(value, "^\\p{Script=Han}+$"));
        }
        if let Some(value) = &self.day {
            at.field("day", |at| at.min_length(value, 10));
        }
        if let Some(value) = &self.bytes {
            at.field("bytes", |at| at.max_length(value, 8));
        }
    }
}
