// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, object};

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
    0 name: optional "name", set name(into String), keep keep_name;
    1 memo: optional_or_null "memo", set memo(into String), clear clear_memo, keep keep_memo;
    2 tags: optional "tags", set tags(each String), keep keep_tags;
    3 owner: optional_or_null "owner", set owner(ThingChangeOwner), clear clear_owner, keep keep_owner;
}

impl Check for ThingChange {}

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
    0 id: optional "id", set id(into String), keep keep_id;
    1 roles: optional "roles", set roles(each ThingChangeOwnerRolesItem), keep keep_roles;
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
    0 role: optional "role", set role(into String), keep keep_role;
}

impl Check for ThingChangeOwnerRolesItem {}
