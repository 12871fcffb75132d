//! Objects: properties united over all leaves, a property of two leaves intersected, and what else may be there.

use crate::diagnostic::said;
use indexmap::IndexMap;

use super::flat::Flat;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Entry, Marked, Schema};
use crate::resolve::resolver::Resolver;
use crate::resolve::suggest::did_you_mean;
use crate::resolve::{Additional, ObjectShape, Origin, Property, Role, SchemaId, Shape};
use crate::source::Mark;

/// The properties of all leaves: for each name where it stands first and every schema it has.
pub(in crate::resolve) type Declared<'d, 'a> = IndexMap<&'a str, (Mark, Vec<&'d Schema<'a>>)>;

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The object or map that the leaves make.
    pub(super) fn object(&mut self, id: SchemaId, flat: &Flat<'d, 'a>) -> Shape<'a> {
        let mut declared: Declared<'d, 'a> = IndexMap::new();
        for entry in flat.leaves.iter().flat_map(|leaf| &leaf.schema.properties) {
            declare(&mut declared, entry);
        }
        self.hold_against_others(flat, &mut declared);
        let mut object = ObjectShape {
            additional: self.additional(id, flat),
            ..ObjectShape::default()
        };
        let mut forbidden: Vec<&str> = Vec::new();
        for (name, (name_mark, schemas)) in &declared {
            if schemas.iter().any(|schema| schema.boolean == Some(false)) {
                forbidden.push(name);
                continue;
            }
            let origin = Origin::Inside(id, Role::Property((*name).to_owned()));
            let schema = self.intersection(schemas.clone(), origin);
            object.insert(name, schema, *name_mark);
        }
        self.add_conditional(id, flat, &mut object);
        self.require(id, flat, &mut object, &forbidden);
        object.rules = self.rules_of(flat, &declared);
        self.add_implied_rules(flat, &mut object);
        if object.properties.is_empty() && object.rules.is_empty() && forbidden.is_empty() {
            match object.additional {
                Additional::Schema(values) => return Shape::Map(values),
                Additional::Unsaid => {
                    let mark = self.schema(id).mark;
                    return Shape::Map(self.anything(mark, id, Role::Values));
                }
                Additional::Forbidden => {}
            }
        }
        Shape::Object(object)
    }

    /// What holds only sometimes cannot be held by a type; but what it declares is part of the object, as optional
    /// members, and where it says more than that the object keeps every member.
    fn add_conditional(&mut self, id: SchemaId, flat: &Flat<'d, 'a>, object: &mut ObjectShape) {
        let mut declared: Declared<'d, 'a> = IndexMap::new();
        let mut says_more = false;
        let leaves = flat.leaves.iter();
        let seldom = leaves.filter_map(|leaf| leaf.schema.seldom.as_deref());
        let seldom: Vec<_> = seldom.flat_map(|it| it.conditional()).collect();
        for schema in seldom {
            self.any_layer(schema, 0, &mut |_, layer, _| {
                for entry in &layer.properties {
                    declare(&mut declared, entry);
                }
                says_more |= says_more_than_members(layer);
                false
            });
        }
        for (name, (mark, schemas)) in declared {
            let is_new = !object.properties.contains_key(name);
            if is_new && schemas.iter().all(|schema| schema.boolean != Some(false)) {
                let origin = Origin::Inside(id, Role::Property(name.to_owned()));
                let schema = self.one_of_these(&schemas, false, mark, origin);
                object.insert(name, schema, mark);
            }
        }
        if says_more && object.additional == Additional::Unsaid {
            let mark = self.schema(id).mark;
            object.additional = Additional::Schema(self.anything(mark, id, Role::Values));
        }
    }

    /// Marks what must be there; a name that nothing declares becomes a property only where that is said.
    fn require(
        &mut self,
        id: SchemaId,
        flat: &Flat<'d, 'a>,
        object: &mut ObjectShape,
        forbidden: &[&str],
    ) {
        let required: Vec<Marked<&'a str>> = flat
            .leaves
            .iter()
            .flat_map(|leaf| &leaf.schema.required)
            .copied()
            .collect();
        for name in required {
            if let Some(property) = object.properties.get_mut(name.value) {
                property.required = true;
            } else if forbidden.contains(&name.value) {
                self.report_unsupported(
                    Diagnostic::error(
                        codes::ALL_OF_CONTRADICTION,
                        name.mark,
                        said!("`{0}` is required, but its schema is `false`", name.value),
                    )
                    .instead(said!("it is not demanded")),
                );
            } else if let Additional::Schema(schema) = object.additional {
                let property = Property {
                    schema,
                    required: true,
                    name_mark: name.mark,
                };
                object.properties.insert(name.value.to_owned(), property);
            } else if !self.only_lends(id, flat) {
                let near = did_you_mean(name.value, object.properties.keys().map(String::as_str));
                let message = said!(
                    "`{0}` is required, but no property of that name is declared",
                    name.value
                );
                let finding = Diagnostic::error(codes::REQUIRED_UNDECLARED, name.mark, message);
                self.report_unsupported(finding.label(near));
                // It may be a slip of the pen, so that nothing depends on it; but what comes is kept.
                let role = Role::Property(name.value.to_owned());
                let schema = self.anything(name.mark, id, role);
                object.insert(name.value, schema, name.mark);
            }
        }
    }

    /// Whether the schema is a member of other compositions, which may declare what it requires.
    fn only_lends(&self, id: SchemaId, flat: &Flat<'d, 'a>) -> bool {
        self.schemas.mixins.contains(&self.schema(id).mark) && flat.references.is_empty()
    }
}

impl ObjectShape {
    /// Adds an optional property.
    fn insert(&mut self, name: &str, schema: SchemaId, name_mark: Mark) {
        let property = Property {
            schema,
            required: false,
            name_mark,
        };
        self.properties.insert(name.to_owned(), property);
    }
}

fn declare<'d, 'a>(declared: &mut Declared<'d, 'a>, entry: &'d Entry<'a, Schema<'a>>) {
    let first = || (entry.name_mark, Vec::new());
    declared
        .entry(entry.name)
        .or_insert_with(first)
        .1
        .push(&entry.value);
}

/// Whether members may be declared where [`Resolver::any_layer`] does not look.
fn says_more_than_members(schema: &Schema<'_>) -> bool {
    let has_several = [&schema.one_of, &schema.any_of]
        .into_iter()
        .flatten()
        .any(|list| list.value.len() > 1);
    has_several
        || schema.seldom.is_some()
        || schema.additional.is_some()
        || schema.unevaluated.is_some()
}
