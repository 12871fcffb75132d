// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Thing;
use crate::runtime::{Check, ToBody, diff, object};

/// The type `ThingChange`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChange {
    /// The `name` member.
    ///
    /// - Optional.
    pub name: Option<String>,

    /// The `memo` member.
    ///
    /// - Leave out to keep, null to clear.
    pub memo: Option<Option<String>>,

    /// The `tags` member.
    ///
    /// - Optional.
    pub tags: Option<Vec<String>>,

    /// The `owner` member.
    ///
    /// - Leave out to keep, null to clear.
    pub owner: Option<Option<ThingChangeOwner>>,
}

object! {
    ThingChange, english, new();
    0 name: optional "name", set name(impl Into<String> = into), keep keep_name;
    1 memo: optional_or_null "memo", set memo(impl Into<String> = into), clear clear_memo, keep keep_memo;
    2 tags: optional "tags", set tags(impl IntoIterator<Item = impl Into<String>> = each), keep keep_tags;
    3 owner: optional_or_null "owner", set owner(ThingChangeOwner), clear clear_owner, keep keep_owner;
}

impl Check for ThingChange {}

impl ThingChange {
    /// The smallest update that turns `old` into `new`.
    ///
    /// - Takes two states of this type, or of what the service answers ([`Thing`](crate::models::Thing)).
    /// - What `new` leaves out, or has as `old` has it, is kept; what only `new` has is set.
    /// - What is null only in `new` is cleared.
    /// - A list, a map or a nested object that differs is sent as a whole.
    /// - The service merges nested objects: what is gone from one in `new` stays there.
    /// - Without a change it [is empty](Self::is_empty), and is not sent unless that is allowed.
    #[must_use]
    pub fn diff(old: &impl ToBody<Self>, new: &impl ToBody<Self>) -> Self {
        let (old, mut update) = (old.to_body(), new.to_body());
        diff::keep_equal(&mut update.name, &old.name);
        diff::keep_equal(&mut update.memo, &old.memo);
        diff::keep_equal(&mut update.tags, &old.tags);
        diff::keep_equal(&mut update.owner, &old.owner);
        update
    }

    /// Whether nothing would be sent.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::new()
    }
}

/// All that it says.
impl ToBody<ThingChange> for ThingChange {
    fn to_body(&self) -> ThingChange {
        self.clone()
    }
}

/// What [`Thing`](crate::models::Thing) says about the fields of an update.
///
/// - Taken: `name`
/// - Not taken, not in the answer: `memo`, `tags`, `owner`
/// - Not taken, not in an update: `id`
impl ToBody<ThingChange> for Thing {
    fn to_body(&self) -> ThingChange {
        ThingChange {
            name: self.name.clone(),
            memo: None,
            tags: None,
            owner: None,
        }
    }
}

/// The type of `owner`.
///
/// - May be null.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChangeOwner {
    /// The `id` member.
    ///
    /// - Optional.
    pub id: Option<String>,

    /// The `roles` member.
    ///
    /// - Optional.
    pub roles: Option<Vec<ThingChangeOwnerRolesItem>>,
}

object! {
    ThingChangeOwner, english, new();
    0 id: optional "id", set id(impl Into<String> = into), keep keep_id;
    1 roles: optional "roles", set roles(impl IntoIterator<Item = impl Into<ThingChangeOwnerRolesItem>> = each), keep keep_roles;
}

impl Check for ThingChangeOwner {}

/// The type of `ThingChangeOwnerRolesItem`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingChangeOwnerRolesItem {
    /// The `role` member.
    ///
    /// - Optional.
    pub role: Option<String>,
}

object! {
    ThingChangeOwnerRolesItem, english, new();
    0 role: optional "role", set role(impl Into<String> = into), keep keep_role;
}

impl Check for ThingChangeOwnerRolesItem {}
