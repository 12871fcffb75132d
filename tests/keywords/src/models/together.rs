// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, Checker, Fields, Presence, Rule, RuleKind, ToBody, diff, object};

/// The type `Together`.
///
/// Rules between the fields:
///
/// - `a-with-b`: `a`, `b` have to be used together.
/// - `c-with-d`: `c`, `d` have to be used together.
///
/// Which states of two fields go together: [`RULES`](Self::RULES).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Together {
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
    Together, english, new();
    0 a: optional_or_null "a", set a(impl Into<String> = into), clear clear_a, keep keep_a;
    1 b: optional_or_null "b", set b(impl Into<String> = into), clear clear_b, keep keep_b;
    2 c: optional_or_null "c", set c(impl Into<String> = into), clear clear_c, keep keep_c;
    3 d: optional_or_null "d", set d(impl Into<String> = into), clear clear_d, keep keep_d;
}

impl Check for Together {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.rules(self, Self::RULES);
    }
}

impl Together {
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
                    "c" => update.c.clone_from(&from.c),
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
impl ToBody<Together> for Together {
    fn to_body(&self) -> Together {
        self.clone()
    }
}

impl Together {
    /// The rules between the fields.
    ///
    /// Two fields together: ✓ allowed, ✗ refused, – cannot be sent.
    ///
    /// **`a-with-b`**: `a`, `b` have to be used together.
    ///
    /// | `a` ↓ `b` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | ✗ | ✗ |
    /// | null | ✗ | ✓ | ✓ |
    /// | value | ✗ | ✓ | ✓ |
    ///
    /// **`c-with-d`**: `c`, `d` have to be used together.
    ///
    /// | `c` ↓ `d` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | ✓ | ✗ |
    /// | null | ✓ | ✓ | ✗ |
    /// | value | ✗ | ✗ | ✓ |
    pub const RULES: &'static [Rule] = &[
        Rule {
            id: "a-with-b",
            kind: RuleKind::Together {
                fields: &["a", "b"],
            },
            null_counts: true,
            text: &[("en", "`a`, `b` have to be used together.")],
        },
        Rule {
            id: "c-with-d",
            kind: RuleKind::Together {
                fields: &["c", "d"],
            },
            null_counts: false,
            text: &[("en", "`c`, `d` have to be used together.")],
        },
    ];
}

impl Fields for Together {
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
