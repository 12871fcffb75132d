// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, Checker, Fields, Json, Presence, Rule, RuleKind, ToBody, diff, object};

/// The type `Several`.
///
/// Rules between the fields:
///
/// - `a-needs-b-and-c`: `a` needs `b`, `c`.
/// - `b-needs-c-and-d-present`: `b` needs `c`, `d`.
/// - `always-excludes-f`: `always` cannot be used with `f`.
/// - `c-d-and-e-together`: `c`, `d`, `e` have to be used together.
/// - `one-of-a-d-and-diff`: At least one of `a`, `d`, `diff` must be there.
///
/// Which states of two fields go together: [`RULES`](Self::RULES).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Several {
    /// The `always` member.
    ///
    /// - Required.
    pub always: String,

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

    /// The `e` member.
    ///
    /// - Optional.
    pub e: Option<Vec<String>>,

    /// The `f` member.
    ///
    /// - Leave out to keep, null to clear.
    pub f: Option<Option<Json>>,

    /// The `diff` member.
    ///
    /// - Optional.
    pub diff: Option<String>,
}

object! {
    Several, english, new(always: impl Into<String> = into);
    0 always: required "always", set always(impl Into<String> = into);
    1 a: optional_or_null "a", set a(impl Into<String> = into), clear clear_a, keep keep_a;
    2 b: optional_or_null "b", set b(impl Into<String> = into), clear clear_b, keep keep_b;
    3 c: optional_or_null "c", set c(i64), clear clear_c, keep keep_c;
    4 d: optional "d", set d(impl Into<String> = into), keep keep_d;
    5 e: optional "e", set e(impl IntoIterator<Item = impl Into<String>> = each), keep keep_e;
    6 f: optional_or_null "f", set f(impl Into<Json> = into), clear clear_f, keep keep_f;
    7 diff: optional "diff", set with_diff(impl Into<String> = into), keep keep_diff;
}

impl Check for Several {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.rules(self, Self::RULES);
    }
}

impl Several {
    /// The smallest update that turns `old` into `new`.
    ///
    /// - Takes two states of this type.
    /// - What `new` leaves out, or has as `old` has it, is kept; what only `new` has is set.
    /// - What is null only in `new` is cleared.
    /// - A list, a map or a nested object that differs is sent as a whole.
    /// - Always sent, as in `new`: `always`
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
        diff::keep_equal(&mut update.e, &old.e);
        diff::keep_equal(&mut update.f, &old.f);
        diff::keep_equal(&mut update.diff, &old.diff);
        diff::complete(
            &mut update,
            &new,
            Self::RULES,
            |update, from, name| match name {
                "a" => update.a.clone_from(&from.a),
                "b" => update.b.clone_from(&from.b),
                "c" => update.c.clone_from(&from.c),
                "d" => update.d.clone_from(&from.d),
                "e" => update.e.clone_from(&from.e),
                "diff" => update.diff.clone_from(&from.diff),
                _ => {}
            },
        );
        update
    }
}

/// All that it says.
impl ToBody<Several> for Several {
    fn to_body(&self) -> Several {
        self.clone()
    }
}

impl Several {
    /// The rules between the fields.
    ///
    /// Two fields together: ✓ allowed, ✗ refused, – cannot be sent.
    ///
    /// **`a-needs-b-and-c`**: `a` needs `b`, `c`.
    ///
    /// Two by two; the other fields are as the rule wants them.
    ///
    /// | `a` ↓ `b` / `c` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | ✓ | ✓ |
    /// | null | ✓ | ✓ | ✓ |
    /// | value | ✗ | ✗ | ✓ |
    ///
    /// **`b-needs-c-and-d-present`**: `b` needs `c`, `d`.
    ///
    /// Two by two; the other fields are as the rule wants them.
    ///
    /// | `b` ↓ `c` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | ✓ | ✓ |
    /// | null | ✗ | ✓ | ✓ |
    /// | value | ✗ | ✓ | ✓ |
    ///
    /// | `b` ↓ `d` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | – | ✓ |
    /// | null | ✗ | – | ✓ |
    /// | value | ✗ | – | ✓ |
    ///
    /// **`always-excludes-f`**: `always` cannot be used with `f`.
    ///
    /// | `always` ↓ `f` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | – | – | – |
    /// | null | – | – | – |
    /// | value | ✓ | ✗ | ✗ |
    ///
    /// **`c-d-and-e-together`**: `c`, `d`, `e` have to be used together.
    ///
    /// Two by two; the other fields are as the rule wants them.
    ///
    /// | `c` ↓ `d` / `e` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | – | ✗ |
    /// | null | ✗ | – | ✓ |
    /// | value | ✗ | – | ✓ |
    ///
    /// | `d` ↓ `e` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✓ | – | ✗ |
    /// | null | – | – | – |
    /// | value | ✗ | – | ✓ |
    ///
    /// **`one-of-a-d-and-diff`**: At least one of `a`, `d`, `diff` must be there.
    ///
    /// Two by two; the other fields are left out.
    ///
    /// | `a` ↓ `d` / `diff` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✗ | – | ✓ |
    /// | null | ✓ | – | ✓ |
    /// | value | ✓ | – | ✓ |
    ///
    /// | `d` ↓ `diff` → | absent | null | value |
    /// |---|---|---|---|
    /// | absent | ✗ | – | ✓ |
    /// | null | – | – | – |
    /// | value | ✓ | – | ✓ |
    pub const RULES: &'static [Rule] = &[
        Rule {
            id: "a-needs-b-and-c",
            kind: RuleKind::Needs {
                field: "a",
                needs: &["b", "c"],
            },
            null_counts: false,
            text: &[("en", "`a` needs `b`, `c`.")],
        },
        Rule {
            id: "b-needs-c-and-d-present",
            kind: RuleKind::Needs {
                field: "b",
                needs: &["c", "d"],
            },
            null_counts: true,
            text: &[("en", "`b` needs `c`, `d`.")],
        },
        Rule {
            id: "always-excludes-f",
            kind: RuleKind::Excludes {
                field: "always",
                others: &["f"],
            },
            null_counts: true,
            text: &[("en", "`always` cannot be used with `f`.")],
        },
        Rule {
            id: "c-d-and-e-together",
            kind: RuleKind::Together {
                fields: &["c", "d", "e"],
            },
            null_counts: true,
            text: &[("en", "`c`, `d`, `e` have to be used together.")],
        },
        Rule {
            id: "one-of-a-d-and-diff",
            kind: RuleKind::AtLeastOne {
                fields: &["a", "d", "diff"],
            },
            null_counts: true,
            text: &[("en", "At least one of `a`, `d`, `diff` must be there.")],
        },
    ];
}

impl Fields for Several {
    fn presence(&self, name: &str) -> Presence {
        match name {
            "always" => Presence::required(&self.always),
            "a" => Presence::of(&self.a),
            "b" => Presence::of(&self.b),
            "c" => Presence::of(&self.c),
            "d" => Presence::of(&self.d),
            "e" => Presence::of(&self.e),
            "f" => Presence::of(&self.f),
            "diff" => Presence::of(&self.diff),
            _ => Presence::Absent,
        }
    }
}
