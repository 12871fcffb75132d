// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{Check, Checker, Fields, Presence, Rule, RuleKind};

/// The type `Implied`.
///
/// Rules between the fields:
///
/// - `at-least-c-or-d`: At least one of `c`, `d` must be there.
/// - `c-excludes-d`: `c` cannot be used with `d`.
/// - `b-needs-c`: `b` needs `c`.
/// - `at-least-a-or-b-or-c`: At least one of `a`, `b`, `c` must be there.
/// - `b-excludes-d`: `b` cannot be used with `d`.
/// - `a-needs-b-and-c`: `a` needs `b`, `c`.
/// - `d-needs-a`: `d` needs `a`.
///
/// Which states of two fields go together: [`RULES`](Self::RULES).
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Implied {
    /// The `a` member.
    ///
    /// - Leave out to keep, null to clear.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub a: Option<Option<String>>,

    /// The `b` member.
    ///
    /// - Leave out to keep, null to clear.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub b: Option<Option<String>>,

    /// The `c` member.
    ///
    /// - Leave out to keep, null to clear.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub c: Option<Option<i64>>,

    /// The `d` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub d: Option<String>,
}

impl Implied {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `a`.
    ///
    /// The `a` member.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(Some(a.into()));
        self
    }

    /// Clears `a`: `null` is sent.
    ///
    /// The `a` member.
    #[must_use]
    pub fn clear_a(mut self) -> Self {
        self.a = Some(None);
        self
    }

    /// Leaves `a` as it is: nothing is sent.
    ///
    /// The `a` member.
    #[must_use]
    pub fn keep_a(mut self) -> Self {
        self.a = None;
        self
    }

    /// Sets `b`.
    ///
    /// The `b` member.
    #[must_use]
    pub fn b(mut self, b: impl Into<String>) -> Self {
        self.b = Some(Some(b.into()));
        self
    }

    /// Clears `b`: `null` is sent.
    ///
    /// The `b` member.
    #[must_use]
    pub fn clear_b(mut self) -> Self {
        self.b = Some(None);
        self
    }

    /// Leaves `b` as it is: nothing is sent.
    ///
    /// The `b` member.
    #[must_use]
    pub fn keep_b(mut self) -> Self {
        self.b = None;
        self
    }

    /// Sets `c`.
    ///
    /// The `c` member.
    #[must_use]
    pub fn c(mut self, c: i64) -> Self {
        self.c = Some(Some(c));
        self
    }

    /// Clears `c`: `null` is sent.
    ///
    /// The `c` member.
    #[must_use]
    pub fn clear_c(mut self) -> Self {
        self.c = Some(None);
        self
    }

    /// Leaves `c` as it is: nothing is sent.
    ///
    /// The `c` member.
    #[must_use]
    pub fn keep_c(mut self) -> Self {
        self.c = None;
        self
    }

    /// Sets `d`.
    ///
    /// The `d` member.
    #[must_use]
    pub fn d(mut self, d: impl Into<String>) -> Self {
        self.d = Some(d.into());
        self
    }

    /// Leaves `d` as it is: nothing is sent.
    ///
    /// The `d` member.
    #[must_use]
    pub fn keep_d(mut self) -> Self {
        self.d = None;
        self
    }
}

impl Check for Implied {
    fn check(&self, at: &mut Checker<'_>) {
        at.rules(self, Self::RULES);
    }
}

impl Implied {
    /// The rules between the fields.
    ///
    /// Two fields together: ✓ allowed, ✗ refused, – cannot be sent.
    ///
    /// **`at-least-c-or-d`**: At least one of `c`, `d` must be there.
    ///
    /// | `c` ↓ `d` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✗ | – | ✓ |
    /// | null | ✓ | – | ✓ |
    /// | value | ✓ | – | ✓ |
    ///
    /// **`c-excludes-d`**: `c` cannot be used with `d`.
    ///
    /// | `c` ↓ `d` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | – | ✓ |
    /// | null | ✓ | – | ✗ |
    /// | value | ✓ | – | ✗ |
    ///
    /// **`b-needs-c`**: `b` needs `c`.
    ///
    /// | `b` ↓ `c` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | ✓ | ✓ |
    /// | null | ✗ | ✓ | ✓ |
    /// | value | ✗ | ✓ | ✓ |
    ///
    /// **`at-least-a-or-b-or-c`**: At least one of `a`, `b`, `c` must be there.
    ///
    /// Two by two; the other fields are left out.
    ///
    /// | `a` ↓ `b` / `c` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✗ | ✓ | ✓ |
    /// | null | ✓ | ✓ | ✓ |
    /// | value | ✓ | ✓ | ✓ |
    ///
    /// | `b` ↓ `c` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✗ | ✓ | ✓ |
    /// | null | ✓ | ✓ | ✓ |
    /// | value | ✓ | ✓ | ✓ |
    ///
    /// **`b-excludes-d`**: `b` cannot be used with `d`.
    ///
    /// | `b` ↓ `d` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | – | ✓ |
    /// | null | ✓ | – | ✗ |
    /// | value | ✓ | – | ✗ |
    ///
    /// **`a-needs-b-and-c`**: `a` needs `b`, `c`.
    ///
    /// Two by two; the other fields are as the rule wants them.
    ///
    /// | `a` ↓ `b` / `c` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | ✓ | ✓ |
    /// | null | ✗ | ✓ | ✓ |
    /// | value | ✗ | ✓ | ✓ |
    ///
    /// **`d-needs-a`**: `d` needs `a`.
    ///
    /// | `d` ↓ `a` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | ✓ | ✓ |
    /// | null | – | – | – |
    /// | value | ✗ | ✓ | ✓ |
    pub const RULES: &'static [Rule] = &[
        Rule {
            id: "at-least-c-or-d",
            kind: RuleKind::AtLeastOne {
                fields: &["c", "d"],
            },
            null_counts: true,
            text: &[("en", "At least one of `c`, `d` must be there.")],
        },
        Rule {
            id: "c-excludes-d",
            kind: RuleKind::Excludes {
                field: "c",
                others: &["d"],
            },
            null_counts: true,
            text: &[("en", "`c` cannot be used with `d`.")],
        },
        Rule {
            id: "b-needs-c",
            kind: RuleKind::Needs {
                field: "b",
                needs: &["c"],
            },
            null_counts: true,
            text: &[("en", "`b` needs `c`.")],
        },
        Rule {
            id: "at-least-a-or-b-or-c",
            kind: RuleKind::AtLeastOne {
                fields: &["a", "b", "c"],
            },
            null_counts: true,
            text: &[("en", "At least one of `a`, `b`, `c` must be there.")],
        },
        Rule {
            id: "b-excludes-d",
            kind: RuleKind::Excludes {
                field: "b",
                others: &["d"],
            },
            null_counts: true,
            text: &[("en", "`b` cannot be used with `d`.")],
        },
        Rule {
            id: "a-needs-b-and-c",
            kind: RuleKind::Needs {
                field: "a",
                needs: &["b", "c"],
            },
            null_counts: true,
            text: &[("en", "`a` needs `b`, `c`.")],
        },
        Rule {
            id: "d-needs-a",
            kind: RuleKind::Needs {
                field: "d",
                needs: &["a"],
            },
            null_counts: true,
            text: &[("en", "`d` needs `a`.")],
        },
    ];
}

impl Fields for Implied {
    fn presence(&self, name: &str) -> Presence {
        match name {
            "a" => Presence::of(&self.a),
            "b" => Presence::of(&self.b),
            "c" => Presence::of(&self.c),
            "d" => Presence::of(&self.d),
            _ => Presence::Absent,
        }
    }
}
