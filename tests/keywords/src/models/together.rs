// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{Check, Checker, Fields, Presence, Rule, RuleKind, ToBody, diff};

/// The type `Together`.
///
/// Rules between the fields:
///
/// - `a-with-b`: `a`, `b` have to be used together.
/// - `c-with-d`: `c`, `d` have to be used together.
///
/// Which states of two fields go together: [`RULES`](Self::RULES).
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Together {
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
    pub c: Option<Option<String>>,

    /// The `d` member.
    ///
    /// - Leave out to keep, null to clear.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub d: Option<Option<String>>,
}

impl Together {
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
    pub fn c(mut self, c: impl Into<String>) -> Self {
        self.c = Some(Some(c.into()));
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
        self.d = Some(Some(d.into()));
        self
    }

    /// Clears `d`: `null` is sent.
    ///
    /// The `d` member.
    #[must_use]
    pub fn clear_d(mut self) -> Self {
        self.d = Some(None);
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

impl Check for Together {
    fn check(&self, at: &mut Checker<'_>) {
        at.rules(self, Self::RULES);
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
            text: &[],
        },
        Rule {
            id: "c-with-d",
            kind: RuleKind::Together {
                fields: &["c", "d"],
            },
            null_counts: false,
            text: &[],
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
