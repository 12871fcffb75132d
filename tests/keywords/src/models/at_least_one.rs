// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{Check, Checker, Fields, Presence, Rule, RuleKind, ToBody, diff};

/// The type `AtLeastOne`.
///
/// Rules between the fields:
///
/// - `a-or-b`: At least one of `a`, `b` must be there.
/// - `b-or-c-with-a-value`: At least one of `b`, `c` must be there.
///
/// Which states of two fields go together: [`RULES`](Self::RULES).
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct AtLeastOne {
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
}

impl AtLeastOne {
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

impl Check for AtLeastOne {
    fn check(&self, at: &mut Checker<'_>) {
        at.rules(self, Self::RULES);
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
            text: &[],
        },
        Rule {
            id: "b-or-c-with-a-value",
            kind: RuleKind::AtLeastOne {
                fields: &["b", "c"],
            },
            null_counts: false,
            text: &[],
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
