// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, Checker, Fields, Presence, Rule, RuleKind, ToBody, diff, object};

/// The type `AtLeastOne`.
///
/// Rules between the fields:
///
/// - `a-or-b`: At least one of `a`, `b` must be there.
/// - `b-or-c-with-a-value`: At least one of `b`, `c` must be there.
///
/// Which states of two fields go together: [`RULES`](Self::RULES).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AtLeastOne {
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
}

object! {
    AtLeastOne, english, new();
    0 a: optional_or_null "a", set a(impl Into<String> = into), clear clear_a, keep keep_a;
    1 b: optional_or_null "b", set b(impl Into<String> = into), clear clear_b, keep keep_b;
    2 c: optional_or_null "c", set c(impl Into<String> = into), clear clear_c, keep keep_c;
}

impl Check for AtLeastOne {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.rules(self, Self::RULES);
    }
}

impl AtLeastOne {
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
        if !update.is_empty() {
            diff::complete(
                &mut update,
                &new,
                Self::RULES,
                |update, from, name| match name {
                    "a" => update.a.clone_from(&from.a),
                    "b" => update.b.clone_from(&from.b),
                    "c" => update.c.clone_from(&from.c),
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
impl ToBody<AtLeastOne> for AtLeastOne {
    fn to_body(&self) -> AtLeastOne {
        self.clone()
    }
}

impl AtLeastOne {
    /// The rules between the fields.
    ///
    /// Two fields together: ✓ allowed, ✗ refused, – cannot be sent.
    ///
    /// **`a-or-b`**: At least one of `a`, `b` must be there.
    ///
    /// | `a` ↓ `b` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✗ | ✓ | ✓ |
    /// | null | ✓ | ✓ | ✓ |
    /// | value | ✓ | ✓ | ✓ |
    ///
    /// **`b-or-c-with-a-value`**: At least one of `b`, `c` must be there.
    ///
    /// | `b` ↓ `c` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✗ | ✗ | ✓ |
    /// | null | ✗ | ✗ | ✓ |
    /// | value | ✓ | ✓ | ✓ |
    pub const RULES: &'static [Rule] = &[
        Rule {
            id: "a-or-b",
            kind: RuleKind::AtLeastOne {
                fields: &["a", "b"],
            },
            null_counts: true,
            text: &[("en", "At least one of `a`, `b` must be there.")],
        },
        Rule {
            id: "b-or-c-with-a-value",
            kind: RuleKind::AtLeastOne {
                fields: &["b", "c"],
            },
            null_counts: false,
            text: &[("en", "At least one of `b`, `c` must be there.")],
        },
    ];
}

impl Fields for AtLeastOne {
    fn presence(&self, name: &str) -> Presence {
        match name {
            "a" => Presence::of(&self.a),
            "b" => Presence::of(&self.b),
            "c" => Presence::of(&self.c),
            _ => Presence::Absent,
        }
    }
}
