//! Closed lists of values as open enums.

use super::cx::Cx;
use super::direction::TypeKey;
use super::docs::{inline::code, phrases};
use super::naming;
use super::scope::{Scope, Wish};
use crate::diagnostic::Sink;
use crate::model::{Docs, Enum, EnumBase, EnumVariant, EnumWire, Ident};
use crate::resolve::{EnumShape, EnumValue};
use crate::source::{Node, Value};

impl Cx<'_, '_> {
    /// The enum of a list of values.
    pub(crate) fn enumeration(
        &self,
        key: TypeKey,
        shape: &EnumShape<'_>,
        docs: Docs,
        sink: &mut Sink<'_>,
    ) -> Enum {
        let mut names = Scope::default();
        let mut variants = Vec::new();
        for value in &shape.values {
            let Some(wire) = wire(value.node) else {
                continue;
            };
            let ident = names.claim(wish(value.node, &text(&wire)), sink);
            variants.push(EnumVariant {
                docs: self.value_docs(value),
                ident,
                wire,
            });
        }
        let base = match variants.first().map(|variant| &variant.wire) {
            Some(EnumWire::Integer(_)) => EnumBase::Integer,
            Some(EnumWire::Boolean(_)) => EnumBase::Boolean,
            _ => EnumBase::String,
        };
        Enum {
            ident: self.ident(key),
            docs,
            base,
            variants,
            unknown: unknown(&mut names, sink),
        }
    }

    fn value_docs(&self, value: &EnumValue<'_>) -> Docs {
        let shown = super::docs::facts::json_code(value.node).unwrap_or_else(|| code("…"));
        let instead = self.languages.say(phrases::VALUE, &[&shown]);
        let fact = if self.languages.short_line(&value.docs).is_empty() {
            None
        } else {
            Some(&shown)
        };
        let facts = fact.map(|shown| self.languages.say(phrases::WIRE_NAME, &[shown]));
        let mut docs = self
            .languages
            .docs(&value.docs, instead, facts.into_iter().collect());
        if value.deprecated {
            docs.deprecated = Some(None);
        }
        docs
    }

    /// The first variant of a list of one value, which a `const` member is filled with.
    pub(crate) fn only_variant(shape: &EnumShape<'_>) -> Option<Ident> {
        let [value] = shape.values.as_slice() else {
            return None;
        };
        let wire = wire(value.node)?;
        Some(Ident(wish(value.node, &text(&wire)).name))
    }
}

/// The name of the variant for what nobody has declared.
pub(crate) fn unknown(names: &mut Scope, sink: &mut Sink<'_>) -> Ident {
    let name = ["Unknown", "UnknownValue", "Undeclared"]
        .into_iter()
        .find(|name| !names.has(name))
        .unwrap_or("Unknown");
    names.claim(
        Wish {
            name: name.to_owned(),
            wire: name,
            mark: None,
            explicit: false,
            snake: false,
        },
        sink,
    )
}

fn wish<'w>(node: &Node, text: &'w str) -> Wish<'w> {
    let spelled = match &node.value {
        Value::Bool(true) => Some("True".to_owned()),
        Value::Bool(false) => Some("False".to_owned()),
        _ => naming::variant_name(text),
    };
    let name = spelled.unwrap_or_else(|| "Empty".to_owned());
    Wish {
        name,
        wire: text,
        mark: Some(node.mark),
        explicit: false,
        snake: false,
    }
}

fn text(wire: &EnumWire) -> String {
    match wire {
        EnumWire::String(text) => text.clone(),
        EnumWire::Integer(number) => number.to_string(),
        EnumWire::Boolean(value) => value.to_string(),
    }
}

fn wire(node: &Node) -> Option<EnumWire> {
    match &node.value {
        Value::String(text) => Some(EnumWire::String(text.to_string())),
        Value::Int(number) => i64::try_from(*number).ok().map(EnumWire::Integer),
        Value::Bool(value) => Some(EnumWire::Boolean(*value)),
        _ => None,
    }
}
