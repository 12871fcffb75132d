//! Reads a Schema Object, in one pass over its members.
//!
//! Schemas nest deeply, so each level of recursion keeps its stack frame small: the struct is filled in place, and the
//! few calls that recurse stand in functions of their own.

use crate::diagnostic::said;
use std::collections::HashSet;

use super::keywords::{
    ANNOTATIONS, DISCRIMINATOR, SCHEMA, SILENCED_BY_REF, TYPES, UNSUPPORTED, XML, meant_type,
    successor,
};
use super::{Additional, Discriminator, RuleSchema, Schema, Type};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::decode::{Decoder, entry, key_mark};
use crate::document::{Entry, Marked, Text};
use crate::source::{Member, Node, Value};

impl Decoder<'_, '_> {
    pub(in crate::document) fn schema<'a>(&mut self, node: &'a Node) -> Schema<'a> {
        let mut schema = Schema::empty(node);
        match &node.value {
            Value::Bool(value) => schema.boolean = Some(*value),
            Value::Object(members) if self.is_3_0() && node.get("$ref").is_some() => {
                self.reference_3_0(&mut schema, members);
            }
            Value::Object(members) => {
                for member in members {
                    self.schema_member(&mut schema, member);
                    Self::note_restriction(&mut schema, member);
                }
                if self.is_3_0() {
                    self.bring_to_3_1(&mut schema, node);
                }
                self.check_companions(&schema, node);
                self.switch_bounds(&mut schema, node);
            }
            _ => {
                schema.restricts = true;
                self.report(crate::diagnostic::expected(
                    codes::WRONG_TYPE,
                    node,
                    said!("a schema (an object or a boolean)"),
                ));
            }
        }
        schema
    }

    /// Notes whether this member could refuse a value, once it has been read.
    fn note_restriction(schema: &mut Schema<'_>, member: &Member) {
        schema.restricts |= match &*member.key {
            "$ref" | "$dynamicRef" => schema.reference.is_none(),
            "allOf" => schema.all_of.is_empty() && schema.rules.is_empty(),
            "anyOf" => schema.any_of.is_none(),
            "oneOf" => schema.one_of.is_none(),
            "properties" => member.node.members().is_none_or(|all| !all.is_empty()),
            "uniqueItems" => !matches!(member.node.value, Value::Bool(false)),
            "format" => false,
            key => !key.starts_with("x-") && !ANNOTATIONS.contains(&key),
        };
    }

    /// In OpenAPI 3.0 nothing beside `$ref` has an effect; texts are kept all the same, they do no harm.
    fn reference_3_0<'a>(&mut self, schema: &mut Schema<'a>, members: &'a [Member]) {
        for member in members {
            match &*member.key {
                "$ref" | "title" | "description" | "x-i18n" => {
                    self.schema_member(schema, member);
                    Self::note_restriction(schema, member);
                }
                key if SILENCED_BY_REF.contains(&key) => {
                    let message = said!("`{0}` beside `$ref` has no effect in OpenAPI 3.0", key);
                    let problem =
                        Diagnostic::warning(codes::CONFLICTING_KEYS, member.key_mark, message);
                    self.report(problem.help(said!("put the `$ref` into an `allOf` beside it")));
                }
                key if SCHEMA.keys.contains(&key) && !key.starts_with("x-") => {}
                _ => self.unknown(member, &SCHEMA),
            }
        }
    }

    fn schema_member<'a>(&mut self, schema: &mut Schema<'a>, member: &'a Member) {
        let node = &member.node;
        match &*member.key {
            "$ref" => schema.reference = self.string(node),
            "type" => self.types(&mut schema.types, node),
            "description" => schema.text.description = self.string(node),
            "properties" => schema.properties = self.schema_map(node),
            "format" => schema.format = self.string(node),
            "required" => schema.required = self.required_names(node),
            "items" => schema.items = Some(self.boxed_schema(node)),
            "enum" => schema.enumeration = self.values(node),
            "title" => schema.text.title = self.string(node),
            "default" => schema.default = Some(node),
            "const" => schema.constant = Some(node),
            "deprecated" => schema.deprecated = self.flag(node),
            "readOnly" => schema.read_only = self.boolean(node),
            "writeOnly" => schema.write_only = self.boolean(node),
            "allOf" => self.all_of(schema, node),
            "anyOf" => schema.any_of = self.schemas(node),
            "oneOf" => schema.one_of = self.schemas(node),
            "discriminator" => schema.discriminator = self.discriminator(node),
            "additionalProperties" => schema.additional = Some(self.additional(node)),
            "unevaluatedProperties" => schema.unevaluated = Some(self.additional(node)),
            "propertyNames" => schema.property_names = Some(self.boxed_schema(node)),
            "$defs" => schema.defs = self.schema_map(node),
            _ => self.schema_limit(schema, member),
        }
    }

    fn schema_limit<'a>(&mut self, schema: &mut Schema<'a>, member: &'a Member) {
        let node = &member.node;
        match &*member.key {
            "example" => schema.examples.push(node),
            "examples" => schema.examples.extend(self.schema_examples(node)),
            "minLength" => schema.min_length = self.count(node),
            "maxLength" => schema.max_length = self.count(node),
            "pattern" => schema.pattern = self.string(node),
            "minimum" => schema.minimum = self.number(node),
            "maximum" => schema.maximum = self.number(node),
            "exclusiveMinimum" => schema.exclusive_minimum = self.exclusive_bound(node),
            "exclusiveMaximum" => schema.exclusive_maximum = self.exclusive_bound(node),
            "multipleOf" => schema.multiple_of = self.multiple_of(node),
            "minItems" => schema.min_items = self.count(node),
            "maxItems" => schema.max_items = self.count(node),
            "uniqueItems" => schema.unique_items = self.boolean(node),
            "minProperties" => schema.min_properties = self.count(node),
            "maxProperties" => schema.max_properties = self.count(node),
            "contentEncoding" => schema.content_encoding = self.string(node),
            "contentMediaType" => schema.content_media_type = self.string(node),
            "nullable" => schema.nullable = self.nullable(member),
            "x-i18n" => schema.text.i18n = self.translations(node),
            "x-sensitive" => schema.sensitive = self.our_boolean(node),
            "x-future" => schema.future = self.our_boolean(node),
            "x-rust-name" => schema.rust_name = self.our_string(node),
            "x-source" => schema.source = self.provenance(node),
            _ => self.other_keyword(schema, member),
        }
    }

    /// `nullable`. In OpenAPI 3.1 it is no keyword any more, but what its author means is plain: it is read, with a
    /// warning.
    fn nullable(&mut self, member: &Member) -> bool {
        if !self.is_3_0() {
            let message = said!("`nullable` is a keyword of OpenAPI 3.0");
            let problem = Diagnostic::warning(codes::UNKNOWN_KEYWORD, member.key_mark, message);
            let label =
                said!("read as OpenAPI 3.0 does; write `type: [T, \"null\"]` in OpenAPI 3.1");
            self.report(problem.label(label));
        }
        self.flag(&member.node)
    }

    /// `examples` of a schema. A map of named examples, as other objects of OpenAPI have it, is left out with a
    /// warning: examples carry no meaning for the code.
    fn schema_examples<'a>(&mut self, node: &'a Node) -> &'a [Node] {
        if let Value::Object(_) = &node.value {
            let message = said!("`examples` of a schema is an array, not a map");
            let problem = Diagnostic::warning(codes::WRONG_TYPE, node.mark, message);
            self.report(problem.label(said!("these examples are not read")));
            return &[];
        }
        self.array(node).unwrap_or_default()
    }

    /// Keywords that carry no meaning for us, keywords that we do not support, and no keywords.
    fn other_keyword<'a>(&mut self, schema: &mut Schema<'a>, member: &'a Member) {
        if self.seldom_member(schema, member) {
            return;
        }
        match &*member.key {
            "externalDocs" => {
                schema.external_docs = self.external_docs(&member.node).map(Box::new);
            }
            "xml" => self.xml(&member.node),
            "$comment" | "$anchor" | "$dynamicAnchor" => {
                self.string(&member.node);
            }
            // Where only one schema bears the anchor, which `find_anchor` sees to, it is a reference like any other.
            "$dynamicRef" => schema.reference = schema.reference.or(self.string(&member.node)),
            // What is in a text, and how its parts look, is for whoever reads the text.
            "contentSchema" => _ = self.boxed_schema(&member.node),
            "$schema" => {
                if !self.check_dialect(member) {
                    schema.unsupported.push(entry(member, &member.node));
                }
            }
            key if UNSUPPORTED.contains(&key) => {
                let message = said!("`{0}` is not supported", key);
                self.report(Diagnostic::error(
                    codes::UNSUPPORTED_KEYWORD,
                    member.key_mark,
                    message,
                ));
                schema.unsupported.push(entry(member, &member.node));
            }
            key => match successor(key) {
                Some(advice) => {
                    let message = said!("unknown keyword `{0}`", key);
                    let problem =
                        Diagnostic::error(codes::UNKNOWN_KEYWORD, member.key_mark, message);
                    self.report(problem.label(advice));
                }
                None => self.unknown(member, &SCHEMA),
            },
        }
    }

    fn types(&mut self, types: &mut Vec<Marked<Type>>, node: &Node) {
        let Value::Array(names) = &node.value else {
            if matches!(node.value, Value::String(_)) {
                types.extend(self.type_name(node));
            } else {
                self.report(crate::diagnostic::expected(
                    codes::WRONG_TYPE,
                    node,
                    said!("a string or an array of strings"),
                ));
            }
            return;
        };
        if names.is_empty() {
            self.report(Diagnostic::error(
                codes::BAD_VALUE,
                node.mark,
                said!("`type` must name at least one type"),
            ));
        }
        for name in names {
            let Some(found) = self.type_name(name) else {
                continue;
            };
            if types.iter().any(|known| known.value == found.value) {
                let message = said!("`{0}` is here twice", name.as_str().unwrap_or_default());
                self.report(Diagnostic::error(codes::BAD_VALUE, found.mark, message));
            } else {
                types.push(found);
            }
        }
    }

    /// One name of `type`. A word that can only mean one of them is read as that, with an error.
    fn type_name(&mut self, node: &Node) -> Option<Marked<Type>> {
        let known = |name: &str| TYPES.iter().find(|(word, _)| *word == name);
        let word = node.as_str().unwrap_or_default();
        let meant = match known(word) {
            Some(_) => None,
            None => meant_type(word).and_then(known),
        };
        let Some((name, kind)) = meant else {
            return self.word(node, TYPES);
        };
        self.wrong_word(node, TYPES, Some(said!("read as `{0}`", name)));
        Some(Marked {
            value: *kind,
            mark: node.mark,
        })
    }

    pub(super) fn required_names<'a>(&mut self, node: &'a Node) -> Vec<Marked<&'a str>> {
        if let Value::Bool(_) = node.value {
            let problem =
                crate::diagnostic::expected(codes::WRONG_TYPE, node, said!("an array of names"));
            self.report(problem.help(said!(
                "list the name under `required` of the object that has this property"
            )));
            return Vec::new();
        }
        let names = self.list(node, Self::string);
        let mut seen = HashSet::with_capacity(names.len());
        let mut unique = Vec::with_capacity(names.len());
        for name in names {
            if seen.insert(name.value) {
                unique.push(name);
            } else {
                let message = said!("`{0}` is here twice", name.value);
                self.report(Diagnostic::error(codes::BAD_VALUE, name.mark, message));
            }
        }
        unique
    }

    fn values<'a>(&mut self, node: &'a Node) -> Option<Marked<Vec<&'a Node>>> {
        let values = self.array(node)?;
        Some(Marked {
            value: values.iter().collect(),
            mark: node.mark,
        })
    }

    /// OpenAPI 3.0 writes a switch beside the bound; that is sorted out when all members are read.
    fn exclusive_bound<'a>(&mut self, node: &'a Node) -> Option<&'a Node> {
        if !matches!(node.value, Value::Bool(_)) {
            return self.number(node);
        }
        if !self.is_3_0() {
            let problem = crate::diagnostic::expected(codes::WRONG_TYPE, node, said!("a number"));
            let problem = problem.instead(said!("read as OpenAPI 3.0 does"));
            self.report(problem.help(said!(
                "OpenAPI 3.1 writes the bound itself here, in place of `minimum` or `maximum`"
            )));
        }
        Some(node)
    }

    fn multiple_of<'a>(&mut self, node: &'a Node) -> Option<&'a Node> {
        let number = self.number(node)?;
        let positive = match number.value {
            Value::Int(value) => value > 0,
            Value::Float(value) => value > 0.0,
            _ => false,
        };
        if !positive {
            self.report(Diagnostic::error(
                codes::BAD_VALUE,
                node.mark,
                said!("`multipleOf` must be above zero"),
            ));
            return None;
        }
        Some(number)
    }

    fn bring_to_3_1<'a>(&mut self, schema: &mut Schema<'a>, node: &'a Node) {
        if schema.nullable
            && !schema.types.is_empty()
            && schema.types.iter().all(|known| known.value != Type::Null)
        {
            let mark = node
                .get("nullable")
                .map_or(node.mark, |nullable| nullable.mark);
            schema.types.push(Marked {
                value: Type::Null,
                mark,
            });
        }
    }

    /// A switch beside a bound, as OpenAPI 3.0 has it, becomes the exclusive bound.
    fn switch_bounds<'a>(&mut self, schema: &mut Schema<'a>, node: &'a Node) {
        self.switch_bound(
            &mut schema.exclusive_minimum,
            &mut schema.minimum,
            node,
            "minimum",
        );
        self.switch_bound(
            &mut schema.exclusive_maximum,
            &mut schema.maximum,
            node,
            "maximum",
        );
    }

    fn switch_bound<'a>(
        &mut self,
        exclusive: &mut Option<&'a Node>,
        bound: &mut Option<&'a Node>,
        node: &Node,
        key: &str,
    ) {
        let Some(Value::Bool(on)) = exclusive.map(|node| &node.value) else {
            return;
        };
        let switch = exclusive.take();
        if !on {
            return;
        }
        *exclusive = bound.take();
        if exclusive.is_none() && self.is_3_0() && key_mark(node, key).is_none() {
            let message = said!("an exclusive bound needs `{0}` beside it", key);
            let mark = switch.map_or(node.mark, |switch| switch.mark);
            self.report(Diagnostic::error(codes::MISSING_KEY, mark, message));
        }
    }

    #[inline(never)]
    fn boxed_schema<'a>(&mut self, node: &'a Node) -> Box<Schema<'a>> {
        Box::new(self.schema(node))
    }

    #[inline(never)]
    pub(super) fn schema_map<'a>(&mut self, node: &'a Node) -> Vec<Entry<'a, Schema<'a>>> {
        let members = self.object(node).unwrap_or_default();
        let mut map = Vec::with_capacity(members.len());
        for member in members {
            if !self.is_stray_reference(member) {
                map.push(entry(member, self.schema(&member.node)));
            }
        }
        map
    }

    #[inline(never)]
    pub(super) fn schemas<'a>(&mut self, node: &'a Node) -> Option<Marked<Vec<Schema<'a>>>> {
        let nodes = self.members_of(node)?;
        let mut schemas = Vec::with_capacity(nodes.len());
        for node in nodes {
            schemas.push(self.schema(node));
        }
        Some(Marked {
            value: schemas,
            mark: node.mark,
        })
    }

    /// The members of `allOf`, `anyOf` or `oneOf`: at least one.
    fn members_of<'a>(&mut self, node: &'a Node) -> Option<&'a [Node]> {
        let nodes = self.array(node)?;
        if nodes.is_empty() {
            self.report(Diagnostic::error(
                codes::BAD_VALUE,
                node.mark,
                said!("expected at least one schema"),
            ));
            return None;
        }
        Some(nodes)
    }

    #[inline(never)]
    fn all_of<'a>(&mut self, schema: &mut Schema<'a>, node: &'a Node) {
        for node in self.members_of(node).unwrap_or_default() {
            if node.get("x-rule").is_some() {
                schema.rules.extend(self.rule(node));
            } else {
                schema.all_of.push(self.schema(node));
            }
        }
    }

    /// The own keys of a rule; its shape is left to `resolve`.
    fn rule<'a>(&mut self, node: &'a Node) -> Option<RuleSchema<'a>> {
        let (mut id, mut text, mut source) = (None, Text::default(), None);
        for member in self.object(node)? {
            match &*member.key {
                "x-rule" => id = self.our_string(&member.node),
                "title" => text.title = self.string(&member.node),
                "description" => text.description = self.string(&member.node),
                "x-i18n" => text.i18n = self.translations(&member.node),
                "x-source" => source = self.provenance(&member.node),
                key if key.starts_with("x-") => self.unknown(member, &SCHEMA),
                key if SCHEMA.keys.contains(&key) => {}
                _ => self.unknown(member, &SCHEMA),
            }
        }
        Some(RuleSchema {
            node,
            id: id?,
            text,
            source,
        })
    }

    #[inline(never)]
    pub(super) fn additional<'a>(&mut self, node: &'a Node) -> Additional<'a> {
        match &node.value {
            Value::Bool(false) => Additional::Forbidden(node.mark),
            Value::Bool(true) => Additional::Anything(node.mark),
            Value::Object(members) if members.is_empty() => Additional::Anything(node.mark),
            _ => Additional::Schema(self.boxed_schema(node)),
        }
    }

    fn discriminator<'a>(&mut self, node: &'a Node) -> Option<Discriminator<'a>> {
        let (mut property_name, mut mapping) = (None, Vec::new());
        for member in self.object(node)? {
            match &*member.key {
                "propertyName" => property_name = self.string(&member.node),
                "mapping" => mapping = self.map(&member.node, Self::string),
                _ => self.unknown(member, &DISCRIMINATOR),
            }
        }
        self.require_or_lose(&property_name, node, "propertyName", &DISCRIMINATOR);
        Some(Discriminator {
            mark: node.mark,
            property_name: property_name?,
            mapping,
        })
    }

    /// `xml` is read for its shape only: it says nothing about JSON.
    fn xml(&mut self, node: &Node) {
        for member in self.object(node).unwrap_or_default() {
            match &*member.key {
                "name" | "namespace" | "prefix" => {
                    self.string(&member.node);
                }
                "attribute" | "wrapped" => {
                    self.boolean(&member.node);
                }
                _ => self.unknown(member, &XML),
            }
        }
    }
}
