//! Objects: properties united over all leaves, a property of two leaves intersected, and what else may be there.

use crate::diagnostic::said;
use indexmap::IndexMap;

use super::flat::Flat;
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::document::{Entry, Marked, Schema};
use crate::resolve::resolver::Resolver;
use crate::resolve::suggest::did_you_mean;
use crate::resolve::{Additional, ObjectShape, Origin, Property, Role, SchemaId, Shape};
use crate::source::Mark;

/// The properties of all leaves: for each name where it stands first and every schema it has.
type Declared<'d, 'a> = IndexMap<&'a str, (Mark, Vec<&'d Schema<'a>>)>;

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The object or map that the leaves make.
    pub(super) fn object(&mut self, id: SchemaId, flat: &Flat<'d, 'a>) -> Shape<'a> {
        let mut declared: Declared<'d, 'a> = IndexMap::new();
        for Entry {
            name,
            name_mark,
            value,
        } in flat.leaves.iter().flat_map(|leaf| &leaf.schema.properties)
        {
            declared
                .entry(name)
                .or_insert_with(|| (*name_mark, Vec::new()))
                .1
                .push(value);
        }
        let required: Vec<Marked<&'a str>> = flat
            .leaves
            .iter()
            .flat_map(|leaf| &leaf.schema.required)
            .copied()
            .collect();
        let additional = self.additional(id, flat, &declared);
        self.check_property_names(flat);
        let mut object = ObjectShape {
            additional,
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
            object.properties.insert(
                (*name).to_owned(),
                Property {
                    schema,
                    required: false,
                    name_mark: *name_mark,
                },
            );
        }
        self.require(id, flat, &mut object, &required, &forbidden);
        object.rules = self.rules_of(flat, &declared);
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

    fn additional(
        &mut self,
        id: SchemaId,
        flat: &Flat<'d, 'a>,
        declared: &Declared<'d, 'a>,
    ) -> Additional {
        let mut values: Vec<&'d Schema<'a>> = Vec::new();
        let (mut forbidden, mut unevaluated, mut anything) = (false, false, None);
        for leaf in &flat.leaves {
            let own = leaf.schema;
            match &own.additional {
                Some(document::Additional::Forbidden(mark)) => {
                    forbidden = true;
                    self.check_closed(own, *mark, declared);
                }
                Some(document::Additional::Anything(mark)) => anything = Some(*mark),
                Some(document::Additional::Schema(schema)) => {
                    self.check_closed(own, schema.mark, declared);
                    values.push(schema);
                }
                None => {}
            }
            match &own.unevaluated {
                Some(document::Additional::Forbidden(mark)) => {
                    unevaluated = true;
                    let applies_others = own.reference.is_some()
                        || !own.all_of.is_empty()
                        || own.one_of.is_some()
                        || own.any_of.is_some();
                    if !applies_others {
                        self.check_closed(own, *mark, declared);
                    }
                }
                Some(document::Additional::Anything(mark)) => anything = anything.or(Some(*mark)),
                Some(document::Additional::Schema(schema)) => values.push(schema),
                None => {}
            }
        }
        if forbidden {
            Additional::Forbidden
        } else if !values.is_empty() {
            Additional::Schema(self.intersection(values, Origin::Inside(id, Role::Values)))
        } else if let Some(mark) = anything {
            Additional::Schema(self.anything(mark, id, Role::Values))
        } else if unevaluated {
            // What any member lets in counts as evaluated, so this comes last.
            Additional::Forbidden
        } else {
            Additional::Unsaid
        }
    }

    /// `additionalProperties` sees only the properties beside it: it forbids or limits those of other members.
    fn check_closed(&mut self, closed: &Schema<'a>, mark: Mark, declared: &Declared<'d, 'a>) {
        let foreign = declared
            .iter()
            .find(|(name, _)| !closed.properties.iter().any(|own| own.name == **name));
        if let Some((name, (place, _))) = foreign {
            self.report_unsupported(
                Diagnostic::error(
                    codes::ALL_OF_CONTRADICTION,
                    mark,
                    said!("this also holds for the property `{0}`, which another member declares", name),
                )
                .related(*place, said!("it is declared here"))
                .help(said!("`unevaluatedProperties: false` beside `allOf` sees the properties of all members")),
            );
        }
    }

    fn check_property_names(&mut self, flat: &Flat<'d, 'a>) {
        for names in flat
            .leaves
            .iter()
            .filter_map(|leaf| leaf.schema.property_names.as_deref())
        {
            let trivial = names.boolean == Some(true)
                || names.boolean.is_none()
                    && names.reference.is_none()
                    && names.all_of.is_empty()
                    && names.one_of.is_none()
                    && names.any_of.is_none()
                    && names.enumeration.is_none()
                    && names.constant.is_none()
                    && names.pattern.is_none()
                    && names.min_length.is_none()
                    && names.max_length.is_none();
            if !trivial {
                self.report_unsupported(Diagnostic::error(
                    codes::UNSUPPORTED_KEYWORD,
                    names.mark,
                    said!("limits on the names of members are not supported"),
                ));
            }
        }
    }

    /// Marks what must be there; a name that nothing declares becomes a property only where that is said.
    fn require(
        &mut self,
        id: SchemaId,
        flat: &Flat<'d, 'a>,
        object: &mut ObjectShape,
        required: &[Marked<&'a str>],
        forbidden: &[&str],
    ) {
        for name in required {
            if let Some(property) = object.properties.get_mut(name.value) {
                property.required = true;
            } else if forbidden.contains(&name.value) {
                self.report_unsupported(Diagnostic::error(
                    codes::ALL_OF_CONTRADICTION,
                    name.mark,
                    said!("`{0}` is required, but its schema is `false`", name.value),
                ));
            } else if let Additional::Schema(schema) = object.additional {
                let property = Property {
                    schema,
                    required: true,
                    name_mark: name.mark,
                };
                object.properties.insert(name.value.to_owned(), property);
            } else if !self.only_lends(id, flat) {
                self.report_unsupported(
                    Diagnostic::error(
                        codes::REQUIRED_UNDECLARED,
                        name.mark,
                        said!(
                            "`{0}` is required, but no property of that name is declared",
                            name.value
                        ),
                    )
                    .label(did_you_mean(
                        name.value,
                        object.properties.keys().map(String::as_str),
                    )),
                );
            }
        }
    }

    /// Whether the schema is a member of other compositions, which may declare what it requires.
    fn only_lends(&self, id: SchemaId, flat: &Flat<'d, 'a>) -> bool {
        self.schemas.mixins.contains(&self.schema(id).mark) && flat.references.is_empty()
    }
}
