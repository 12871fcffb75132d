// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, Checker, Fields, Presence, Rule, RuleKind, ToBody, diff, object};

/// The type `Needs`.
///
/// Rules between the fields:
///
/// - `a-needs-b-present`: `a` needs `b`.
/// - `c-needs-d-with-a-value`: `c` needs `d`.
/// - `d-needs-a-that-is-not-blank`: `d` needs `a`, which must not be blank.
///
/// Which states of two fields go together: [`RULES`](Self::RULES).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Needs {
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
    pub c: Option<Option<String>>,

    /// The `d` member.
    ///
    /// - Leave out to keep, null to clear.
    pub d: Option<Option<String>>,
}

object! {
    Needs, english, new();
    0 a: optional_or_null "a", set a(impl Into<String> = into), clear clear_a, keep keep_a;
    1 b: optional_or_null "b", set b(impl Into<String> = into), clear clear_b, keep keep_b;
    2 c: optional_or_null "c", set c(impl Into<String> = into), clear clear_c, keep keep_c;
    3 d: optional_or_null "d", set d(impl Into<String> = into), clear clear_d, keep keep_d;
}

impl Check for Needs {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.rules(self, Self::RULES);
    }
}

impl Needs {
    /// The smallest update that turns `old` into `new`.
    ///
    /// - Takes two states of this type.
    /// - What `new` leaves out, or has as `old` has it, is kept; what only `new` has is set.
    /// - What is null only in `new` is cleared.
    /// - Without a change it [is empty](Self::is_empty), and is not sent unless that is allowed.
    /// - What a rule demands beside a change is taken from `new`; where `new` lacks it, the check before sending says so.
    /// - Only for a service that leaves alone what is not sent, although this is a PUT.
    #[must_use]
    pub fn diff(old: &impl ToBody<Self>, new: &impl ToBody<Self>) -> Self {
        let (old, new) = (old.to_body(), new.to_body());
        let mut update = new.clone();
        diff::keep_equal(&mut update.a, &old.a);
        diff::keep_equal(&mut update.b, &old.b);
        diff::keep_equal(&mut update.c, &old.c);
        diff::keep_equal(&mut update.d, &old.d);
        if !update.is_empty() {
            diff::complete(
                &mut update,
                &new,
                Self::RULES,
                |update, from, name| match name {
                    "a" => update.a.clone_from(&from.a),
                    "b" => update.b.clone_from(&from.b),
                    "d" => update.d.clone_from(&from.d),
                    _ => {}
                },
            );
        }
        update
    }

    /// Whether nothing would be sent.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::new()
    }
}

/// All that it says.
impl ToBody<Needs> for Needs {
    fn to_body(&self) -> Needs {
        self.clone()
    }
}

impl Needs {
    /// The rules between the fields.
    ///
    /// Two fields together: ✓ allowed, ✗ refused, – cannot be sent.
    ///
    /// **`a-needs-b-present`**: `a` needs `b`.
    ///
    /// | `a` ↓ `b` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | ✓ | ✓ |
    /// | null | ✗ | ✓ | ✓ |
    /// | value | ✗ | ✓ | ✓ |
    ///
    /// **`c-needs-d-with-a-value`**: `c` needs `d`.
    ///
    /// | `c` ↓ `d` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | ✓ | ✓ |
    /// | null | ✓ | ✓ | ✓ |
    /// | value | ✗ | ✗ | ✓ |
    ///
    /// **`d-needs-a-that-is-not-blank`**: `d` needs `a`, which must not be blank.
    ///
    /// A blank `a` counts as absent.
    ///
    /// | `d` ↓ `a` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | ✓ | ✓ |
    /// | null | ✓ | ✓ | ✓ |
    /// | value | ✗ | ✗ | ✓ |
    pub const RULES: &'static [Rule] = &[
        Rule {
            id: "a-needs-b-present",
            kind: RuleKind::Needs {
                field: "a",
                needs: &["b"],
            },
            null_counts: true,
            text: &[("en", "`a` needs `b`.")],
        },
        Rule {
            id: "c-needs-d-with-a-value",
            kind: RuleKind::Needs {
                field: "c",
                needs: &["d"],
            },
            null_counts: false,
            text: &[("en", "`c` needs `d`.")],
        },
        Rule {
            id: "d-needs-a-that-is-not-blank",
            kind: RuleKind::NeedsNonBlank {
                field: "d",
                needs: "a",
            },
            null_counts: false,
            text: &[("en", "`d` needs `a`, which must not be blank.")],
        },
    ];
}

impl Fields for Needs {
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
