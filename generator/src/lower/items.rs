//! A schema as the items of its module.

use super::Names;
use super::catalog::walk::is_a_type;
use super::cx::Cx;
use super::direction::{self, TypeKey};
use super::docs::{self, inline::code, phrases};
use crate::diagnostic::Sink;
use crate::model::{Alias, Docs, Ident, Item, TypePath};
use crate::resolve::{MAX_DEPTH, Origin, SchemaId, Shape};

impl Cx<'_, '_> {
    /// The items of a schema: one, or for a split schema the response and the request.
    pub(crate) fn items(&self, id: SchemaId, names: &mut Names, sink: &mut Sink<'_>) -> Vec<Item> {
        let halves: &[bool] = if self.directions.is_split(id) {
            &[false, true]
        } else {
            &[false]
        };
        let keys = halves.iter().map(|input| TypeKey { id, input: *input });
        keys.filter(|key| self.catalog.names.contains_key(key))
            .map(|key| self.item(key, names, sink))
            .collect()
    }

    fn item(&self, key: TypeKey, names: &mut Names, sink: &mut Sink<'_>) -> Item {
        let schema = self.schema(key.id);
        names.in_operations = self.path(key).in_operations;
        let docs = self.type_docs(key);
        match &schema.shape {
            Shape::Object(shape) => Item::Struct(self.structure(key, shape, docs, names, sink)),
            Shape::Enum(shape) => Item::Enum(self.enumeration(key, shape, docs, sink)),
            Shape::Union(shape) => Item::Union(self.union(key, shape, docs, sink)),
            _ => {
                let ty = self.usage(key.id, self.directions.side(key)).ty;
                Item::Alias(Alias {
                    ident: self.ident(key),
                    docs,
                    ty,
                })
            }
        }
    }

    /// The alias that a second name of a schema becomes.
    pub(crate) fn twin(&self, ident: &Ident, id: SchemaId) -> Item {
        let ty = self.usage(id, direction::Side::Response).ty;
        let docs = docs::plain(self.languages.say(phrases::TYPE, &[&code(&ident.0)]));
        Item::Alias(Alias {
            ident: ident.clone(),
            docs,
            ty,
        })
    }

    /// The docs of a type: its own texts, and for a plain type what a value must satisfy.
    fn type_docs(&self, key: TypeKey) -> Docs {
        let schema = self.schema(key.id);
        let shown = code(&self.ident(key).0);
        let instead = match &schema.origin {
            Origin::Inside(parent, resolve_role) => {
                let part = match resolve_role {
                    crate::resolve::Role::Property(name) => code(name),
                    _ => self
                        .catalog
                        .names
                        .get(&TypeKey {
                            id: *parent,
                            input: false,
                        })
                        .map_or(shown, |p| code(&p.ident.0)),
                };
                self.languages.say(phrases::INLINE_TYPE, &[&part])
            }
            _ => self.languages.say(phrases::TYPE, &[&shown]),
        };
        let mut facts = Vec::new();
        if !is_a_type(&schema.shape) {
            let usage = self.usage(key.id, self.directions.side(key));
            facts.extend(self.languages.limits(&self.checks(key.id, &usage.ty)));
            facts.extend(self.place_facts(key.id));
            facts.extend(self.languages.schema_facts(schema));
        }
        if schema.nullable {
            facts.push(self.languages.say(phrases::NULL_ALLOWED, &[]));
        }
        if schema.deprecated {
            facts.push(self.languages.say(phrases::DEPRECATED, &[]));
        }
        let mut docs = self.languages.docs(&schema.docs, instead, facts);
        if schema.deprecated {
            docs.deprecated = Some(None);
        }
        let own = self.ident(key).0;
        docs.aliases.retain(|alias| *alias != own);
        docs
    }

    /// The docs of a place where a schema is used: texts written there come first, else those of the inline schema.
    /// The texts of a named schema stand on its own type, so that a use of it says only its first line.
    pub(crate) fn use_docs(&self, id: SchemaId, instead: String, mut facts: Vec<String>) -> Docs {
        let schema = self.schema(id);
        let deprecated = direction::chain(self.spec, id).any(|id| self.schema(id).deprecated);
        if deprecated {
            facts.insert(0, self.languages.say(phrases::DEPRECATED, &[]));
        }
        let texts = &schema.docs;
        let is_silent =
            texts.title.is_empty() && texts.summary.is_empty() && texts.description.is_empty();
        let mut docs = if matches!(schema.origin, Origin::Named(_)) || is_silent {
            let target = self.schema(direction::target(self.spec, id));
            let short = self
                .languages
                .short_line(if is_silent { &target.docs } else { texts });
            let source = crate::resolve::Docs {
                source: texts.source.clone().filter(|_| is_silent),
                ..Default::default()
            };
            self.languages.docs(
                &source,
                if short.is_empty() { instead } else { short },
                facts,
            )
        } else {
            self.languages.docs(texts, instead, facts)
        };
        if deprecated {
            docs.deprecated = Some(None);
        }
        docs
    }

    /// What the description says of the places of a tuple that are written in it.
    pub(crate) fn place_facts(&self, id: SchemaId) -> Vec<String> {
        let Shape::Tuple(tuple) = &self.schema(direction::target(self.spec, id)).shape else {
            return Vec::new();
        };
        let mut facts = Vec::new();
        for (at, place) in tuple.places.iter().enumerate() {
            let schema = self.schema(*place);
            let line = self.languages.short_line(&schema.docs);
            if !matches!(schema.origin, Origin::Named(_)) && !line.is_empty() {
                facts.push(self.languages.place(at, &line));
            }
        }
        facts
    }

    /// What stands at places, format, default and marks, from the place of use through all that it is an alias of.
    pub(crate) fn schema_chain_facts(&self, id: SchemaId) -> Vec<String> {
        let mut facts = self.place_facts(id);
        for schema in direction::chain(self.spec, id).map(|id| self.schema(id)) {
            for fact in self.languages.schema_facts(schema) {
                if !facts.contains(&fact) {
                    facts.push(fact);
                }
            }
        }
        facts
    }

    /// Whether a value is personal data, by itself or because its items or one of its shapes are.
    pub(crate) fn is_sensitive(&self, id: SchemaId) -> bool {
        let mut open = vec![id];
        let mut steps = 0;
        while let Some(at) = open.pop().filter(|_| steps <= MAX_DEPTH) {
            steps += 1;
            if direction::chain(self.spec, at).any(|id| self.schema(id).sensitive) {
                return true;
            }
            match &self.schema(direction::target(self.spec, at)).shape {
                Shape::Array(inner) | Shape::Map(inner) => open.push(*inner),
                Shape::Tuple(tuple) => open.extend(tuple.items()),
                Shape::Union(union) => open.extend(union.variants.iter().map(|one| one.schema)),
                _ => {}
            }
        }
        false
    }

    /// The name of a type.
    pub(crate) fn ident(&self, key: TypeKey) -> Ident {
        self.path(key).ident
    }

    /// The way to a type.
    pub(crate) fn path(&self, key: TypeKey) -> TypePath {
        let unnamed = || TypePath {
            in_operations: false,
            ident: Ident("Unnamed".to_owned()),
        };
        self.catalog
            .names
            .get(&key)
            .cloned()
            .unwrap_or_else(unnamed)
    }
}
