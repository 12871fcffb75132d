// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, Checker, Fields, Presence, Rule, RuleKind, object};

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
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Implied {
    /// The `a` member.
    ///
    /// - Leave out to keep, null to clear.
    pub a: Option<Option<String>>,

    /// The `b` member.
    ///
    /// - Leave out to keep, null to clear.
    pub b: Option<Option<String>>,

    /// The `c` member.
    ///
    /// - Leave out to keep, null to clear.
    pub c: Option<Option<i64>>,

    /// The `d` member.
    ///
    /// - Optional.
    pub d: Option<String>,
}

object! {
    Implied, english, new();
    0 a: optional_or_null "a", set a(impl Into<String> = into), clear clear_a, keep keep_a;
    1 b: optional_or_null "b", set b(impl Into<String> = into), clear clear_b, keep keep_b;
    2 c: optional_or_null "c", set c(i64), clear clear_c, keep keep_c;
    3 d: optional "d", set d(impl Into<String> = into), keep keep_d;
}

impl Check for Implied {
    #[inline]
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
