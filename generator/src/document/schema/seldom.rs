//! Keywords of JSON Schema that few schemas have. They stand in a box of their own, so that the many others stay small.

use super::{Additional, Schema};
use crate::diagnostic::{Diagnostic, codes, said};
use crate::document::decode::{Decoder, entry};
use crate::document::{Entry, Marked, Speaks, Translatable};
use crate::source::{Member, Node};

/// A name of `dependentRequired`, and the names that it needs.
pub type Needs<'a> = Entry<'a, Vec<Marked<&'a str>>>;

/// What few schemas say. Each entry bears the name of its keyword, or of a property or pattern under it.
#[derive(Clone, Debug, Default)]
pub struct Seldom<'a> {
    /// `not`.
    pub not: Option<Entry<'a, Schema<'a>>>,
    /// `if`.
    pub condition: Option<Entry<'a, Schema<'a>>>,
    /// `then`; nothing without `if`.
    pub then: Option<Entry<'a, Schema<'a>>>,
    /// `else`; nothing without `if`.
    pub otherwise: Option<Entry<'a, Schema<'a>>>,
    /// `dependentRequired`: which names a name needs.
    pub dependent_required: Option<Entry<'a, Vec<Needs<'a>>>>,
    /// `dependentSchemas`: what holds when a name is there.
    pub dependent_schemas: Option<Entry<'a, Vec<Entry<'a, Schema<'a>>>>>,
    /// `patternProperties`.
    pub pattern_properties: Vec<Entry<'a, Schema<'a>>>,
    /// `prefixItems`.
    pub prefix_items: Option<Entry<'a, Vec<Schema<'a>>>>,
    /// `unevaluatedItems`.
    pub unevaluated_items: Option<Additional<'a>>,
    /// `contains`.
    pub contains: Option<Entry<'a, Schema<'a>>>,
    /// `minContains`.
    pub min_contains: Option<Marked<u64>>,
    /// `maxContains`.
    pub max_contains: Option<Marked<u64>>,
}

impl<'a> Seldom<'a> {
    /// The schemas that hold only sometimes: `then`, `else`, and those of `dependentSchemas`.
    pub fn conditional(&self) -> impl Iterator<Item = &Schema<'a>> {
        let dependent = self.dependent_schemas.iter().flat_map(|it| &it.value);
        let branches = self.then.iter().chain(&self.otherwise);
        branches.chain(dependent).map(|entry| &entry.value)
    }
}

/// Texts stand in the schemas inside.
impl<'a> Speaks<'a> for Seldom<'a> {
    fn texts(&self, found: &mut Vec<Translatable<'a>>) {
        for schema in [&self.not, &self.condition, &self.contains] {
            schema.texts(found);
        }
        for schema in self.conditional() {
            schema.texts(found);
        }
        self.pattern_properties.texts(found);
        if let Some(items) = &self.prefix_items {
            items.value.texts(found);
        }
        self.unevaluated_items.texts(found);
    }
}

impl Decoder<'_, '_> {
    /// Reads one of these keywords; `false` when it is another one.
    pub(super) fn seldom_member<'a>(
        &mut self,
        schema: &mut Schema<'a>,
        member: &'a Member,
    ) -> bool {
        let node = &member.node;
        let seldom = match &*member.key {
            "not" | "if" | "then" | "else" | "contains" => return self.subschema(schema, member),
            "dependentRequired" | "dependentSchemas" | "patternProperties" | "prefixItems"
            | "unevaluatedItems" | "minContains" | "maxContains" => {
                schema.seldom.get_or_insert_default()
            }
            _ => return false,
        };
        match &*member.key {
            "dependentRequired" => {
                let needs = self.map(node, |this, node| Some(this.required_names(node)));
                seldom.dependent_required = Some(entry(member, needs));
            }
            "dependentSchemas" => {
                seldom.dependent_schemas = Some(entry(member, self.schema_map(node)));
            }
            "patternProperties" => seldom.pattern_properties = self.schema_map(node),
            "prefixItems" => {
                let items = self.schemas(node).map(|items| items.value);
                seldom.prefix_items = items.map(|items| entry(member, items));
            }
            "unevaluatedItems" => seldom.unevaluated_items = Some(self.additional(node)),
            "minContains" => seldom.min_contains = self.count(node),
            _ => seldom.max_contains = self.count(node),
        }
        true
    }

    #[inline(never)]
    fn subschema<'a>(&mut self, schema: &mut Schema<'a>, member: &'a Member) -> bool {
        let read = self.schema(&member.node);
        let seldom = schema.seldom.get_or_insert_default();
        let place = match &*member.key {
            "not" => &mut seldom.not,
            "if" => &mut seldom.condition,
            "then" => &mut seldom.then,
            "else" => &mut seldom.otherwise,
            _ => &mut seldom.contains,
        };
        *place = Some(entry(member, read));
        true
    }

    /// `then` and `else` mean nothing without `if`, nor do `minContains` and `maxContains` without `contains`.
    pub(super) fn check_companions(&mut self, schema: &Schema<'_>, node: &Node) {
        let Some(seldom) = &schema.seldom else {
            return;
        };
        let mut idle = |is_idle: bool, key: &str, missing: &str| {
            let member = node.members().unwrap_or_default().iter();
            for member in member.filter(|member| is_idle && &*member.key == key) {
                let message = said!("`{0}` without `{1}` has no effect", key, missing);
                self.report(Diagnostic::warning(
                    codes::CONFLICTING_KEYS,
                    member.key_mark,
                    message,
                ));
            }
        };
        for key in ["then", "else"] {
            idle(seldom.condition.is_none(), key, "if");
        }
        for key in ["minContains", "maxContains"] {
            idle(seldom.contains.is_none(), key, "contains");
        }
    }
}
