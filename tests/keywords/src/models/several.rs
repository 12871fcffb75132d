// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{
    Check, Checker, Fields, Json, Presence, Rule, RuleKind, ToBody, diff,
};

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
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Several {
    /// The `always` member.
    ///
    /// - Required.
    pub always: String,

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

    /// The `e` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub e: Option<Vec<String>>,

    /// The `f` member.
    ///
    /// - Leave out to keep, null to clear.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub f: Option<Option<Json>>,

    /// The `diff` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diff: Option<String>,
}

impl Several {
    /// Starts with what is required and nothing else.
    #[must_use]
    pub fn new(always: impl Into<String>) -> Self {
        Self {
            always: always.into(),
            a: None,
            b: None,
            c: None,
            d: None,
            e: None,
            f: None,
            diff: None,
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

    /// Sets `e`.
    ///
    /// The `e` member.
    #[must_use]
    pub fn e(mut self, e: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.e = Some(e.into_iter().map(Into::into).collect());
        self
    }

    /// Leaves `e` as it is: nothing is sent.
    ///
    /// The `e` member.
    #[must_use]
    pub fn keep_e(mut self) -> Self {
        self.e = None;
        self
    }

    /// Sets `f`.
    ///
    /// The `f` member.
    #[must_use]
    pub fn f(mut self, f: impl Into<Json>) -> Self {
        self.f = Some(Some(f.into()));
        self
    }

    /// Clears `f`: `null` is sent.
    ///
    /// The `f` member.
    #[must_use]
    pub fn clear_f(mut self) -> Self {
        self.f = Some(None);
        self
    }

    /// Leaves `f` as it is: nothing is sent.
    ///
    /// The `f` member.
    #[must_use]
    pub fn keep_f(mut self) -> Self {
        self.f = None;
        self
    }

    /// Sets `diff`.
    ///
    /// The `diff` member.
    #[must_use]
    pub fn with_diff(mut self, diff: impl Into<String>) -> Self {
        self.diff = Some(diff.into());
        self
    }

    /// Leaves `diff` as it is: nothing is sent.
    ///
    /// The `diff` member.
    #[must_use]
    pub fn keep_diff(mut self) -> Self {
        self.diff = None;
        self
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

impl Check for Several {
    fn check(&self, at: &mut Checker<'_>) {
        at.rules(self, Self::RULES);
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
            text: &[],
        },
        Rule {
            id: "b-needs-c-and-d-present",
            kind: RuleKind::Needs {
                field: "b",
                needs: &["c", "d"],
            },
            null_counts: true,
            text: &[],
        },
        Rule {
            id: "always-excludes-f",
            kind: RuleKind::Excludes {
                field: "always",
                others: &["f"],
            },
            null_counts: true,
            text: &[],
        },
        Rule {
            id: "c-d-and-e-together",
            kind: RuleKind::Together {
                fields: &["c", "d", "e"],
            },
            null_counts: true,
            text: &[],
        },
        Rule {
            id: "one-of-a-d-and-diff",
            kind: RuleKind::AtLeastOne {
                fields: &["a", "d", "diff"],
            },
            null_counts: true,
            text: &[],
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
