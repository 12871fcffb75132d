//! Members that no property declares: `additionalProperties`, `patternProperties`, `unevaluatedProperties`, and what
//! their names may be.

use super::enumeration::same_value;
use super::flat::Flat;
use super::object::Declared;
use super::parts::Part;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::document::{Entry, Schema};
use crate::resolve::expression::Expression;
use crate::resolve::resolver::Resolver;
use crate::resolve::{Additional, Limits, Origin, Role, SchemaId, Shape, UnionShape, Variant};
use crate::source::Mark;

/// What a leaf says of the members that it does not declare.
struct Others<'d, 'a> {
    /// What such a member is one of.
    schemas: Vec<&'d Schema<'a>>,
    /// Whether it can be anything else as well.
    open: bool,
}

/// The patterns of a schema with their schemas.
fn patterns<'s, 'a>(schema: &'s Schema<'a>) -> &'s [Entry<'a, Schema<'a>>] {
    schema
        .seldom
        .as_ref()
        .map_or(&[], |seldom| &seldom.pattern_properties)
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// `patternProperties` also speaks of declared properties, and `additionalProperties` of those that other leaves
    /// declare: it sees only what stands beside it.
    pub(super) fn hold_against_others(
        &mut self,
        flat: &Flat<'d, 'a>,
        declared: &mut Declared<'d, 'a>,
    ) {
        for closed in flat.leaves.iter().map(|leaf| leaf.schema) {
            let patterns = patterns(closed);
            if patterns.is_empty() && closed.additional.is_none() && closed.unevaluated.is_none() {
                continue;
            }
            let expressions: Vec<_> = patterns
                .iter()
                .map(|entry| (self.expression(entry), &entry.value))
                .collect();
            let mut foreign = None;
            for (name, (place, schemas)) in declared.iter_mut() {
                let fitting = expressions.iter().filter(|(pattern, _)| {
                    let pattern = pattern.as_ref();
                    pattern.and_then(|it| it.is_found_in(name)) == Some(true)
                });
                let before = schemas.len();
                schemas.extend(fitting.map(|(_, schema)| *schema));
                let is_own = closed.properties.iter().any(|own| own.name == *name);
                if is_own || schemas.len() > before {
                    continue;
                }
                if let Some(document::Additional::Schema(others)) = &closed.additional {
                    self.narrow_by_others(schemas, others);
                }
                foreign = foreign.or(Some((*name, *place)));
            }
            if let Some((name, place)) = foreign {
                self.check_closed(closed, name, place);
            }
        }
    }

    /// What another leaf says of all members that it does not declare holds for this property, too.
    fn narrow_by_others(&mut self, schemas: &mut Vec<&'d Schema<'a>>, others: &'d Schema<'a>) {
        let allowed = self.type_set(others);
        let types = schemas
            .iter()
            .fold(allowed, |set, schema| set.and(self.type_set(schema)));
        match schemas.first() {
            Some(first) if types.is_empty() => {
                let message = said!("this also holds for a property that another member declares");
                self.report_unsupported(
                    Diagnostic::error(codes::ALL_OF_CONTRADICTION, others.mark, message)
                        .related(first.mark, said!("it is declared here, with another type"))
                        .instead(said!("the property is as it is declared")),
                );
            }
            // Its texts come last: it is the least particular.
            _ => schemas.insert(0, others),
        }
    }

    /// Says that a schema forbids a property that another member declares.
    fn check_closed(&mut self, closed: &Schema<'a>, name: &str, place: Mark) {
        let applies_others = closed.reference.is_some()
            || !closed.all_of.is_empty()
            || closed.one_of.is_some()
            || closed.any_of.is_some();
        let mark = match (&closed.additional, &closed.unevaluated) {
            (Some(document::Additional::Forbidden(mark)), _) => *mark,
            (_, Some(document::Additional::Forbidden(mark))) if !applies_others => *mark,
            _ => return,
        };
        let message = said!(
            "this also holds for the property `{0}`, which another member declares",
            name
        );
        let advice = said!(
            "`unevaluatedProperties: false` beside `allOf` sees the properties of all members"
        );
        self.report_unsupported(
            Diagnostic::error(codes::ALL_OF_CONTRADICTION, mark, message)
                .related(place, said!("it is declared here"))
                .help(advice)
                .instead(said!("the property is as it is declared")),
        );
    }

    /// What the leaves say together of members that no property declares.
    pub(super) fn additional(&mut self, id: SchemaId, flat: &Flat<'d, 'a>) -> Additional {
        let mut lists: Vec<Others<'d, 'a>> = Vec::new();
        let (mut forbidden, mut unevaluated, mut anything) = (false, false, None);
        for own in flat.leaves.iter().map(|leaf| leaf.schema) {
            let patterns = patterns(own);
            let mut others = Others {
                schemas: patterns.iter().map(|entry| &entry.value).collect(),
                open: false,
            };
            match &own.additional {
                Some(document::Additional::Forbidden(_)) => forbidden |= patterns.is_empty(),
                Some(document::Additional::Anything(mark)) => {
                    anything = Some(*mark);
                    others.open = true;
                }
                Some(document::Additional::Schema(schema)) => others.schemas.push(schema),
                None => {}
            }
            match &own.unevaluated {
                Some(document::Additional::Forbidden(_)) => unevaluated = true,
                Some(document::Additional::Anything(mark)) => anything = anything.or(Some(*mark)),
                Some(document::Additional::Schema(schema)) => others.schemas.push(schema),
                None => {}
            }
            if !others.schemas.is_empty() {
                lists.push(others);
            }
        }
        self.limit_names(id, flat);
        let mark = self.schema(id).mark;
        if forbidden {
            Additional::Forbidden
        } else if !lists.is_empty() {
            Additional::Schema(self.values_of(id, lists, mark))
        } else if let Some(mark) = anything {
            Additional::Schema(self.anything(mark, id, Role::Values))
        } else if unevaluated {
            // What any member lets in counts as evaluated, so this comes last.
            Additional::Forbidden
        } else {
            Additional::Unsaid
        }
    }

    /// The schema of undeclared members, from what each leaf says of them.
    fn values_of(&mut self, id: SchemaId, lists: Vec<Others<'d, 'a>>, mark: Mark) -> SchemaId {
        let origin = Origin::Inside(id, Role::Values);
        let is_single = |others: &Others<'d, 'a>| others.schemas.len() == 1 && !others.open;
        match lists.as_slice() {
            [others] => {
                let (schemas, open) = (others.schemas.clone(), others.open);
                self.one_of_these(&schemas, open, mark, origin)
            }
            several if several.iter().all(is_single) => {
                let schemas = several.iter().map(|others| others.schemas[0]).collect();
                self.intersection(schemas, origin)
            }
            // Which of the one meets which of the other nobody can say by their types.
            _ => self.anything(mark, id, Role::Values),
        }
    }

    /// The schema of a value that fits one of these, or anything.
    pub(super) fn one_of_these(
        &mut self,
        schemas: &[&'d Schema<'a>],
        open: bool,
        mark: Mark,
        origin: Origin,
    ) -> SchemaId {
        let mut different: Vec<&'d Schema<'a>> = Vec::new();
        for schema in schemas {
            let target = self.follow(Part::whole(schema)).key();
            let is_known = different.iter().any(|known| {
                self.follow(Part::whole(known)).key() == target
                    || known.mark.file == schema.mark.file && same_value(known.node, schema.node)
            });
            if !is_known && schema.boolean != Some(false) {
                different.push(schema);
            }
        }
        // What nothing matches is a limit on names.
        if different.is_empty() || different.iter().any(|schema| self.is_anything(schema)) {
            return self.add(mark, origin);
        }
        if let ([only], false) = (different.as_slice(), open) {
            return self.schema_id(only, origin);
        }
        let id = self.add(mark, origin);
        let mut variants: Vec<Variant> = Vec::new();
        for (index, schema) in different.into_iter().enumerate() {
            let role = Role::Variant(index, None);
            let schema = self.schema_id(schema, Origin::Inside(id, role));
            if !variants.iter().any(|known| known.schema == schema) {
                let tags = Vec::new();
                variants.push(Variant { schema, tags });
            }
        }
        self.schema_mut(id).shape = Shape::Union(UnionShape {
            exclusive: false,
            variants,
            discriminator: None,
        });
        id
    }

    fn is_anything(&mut self, schema: &'d Schema<'a>) -> bool {
        let part = self.follow(Part::whole(schema));
        let says_nothing =
            !part.has_own() && part.schema.reference.is_none() && part.schema.all_of.is_empty();
        part.schema.boolean == Some(true) || part.schema.boolean.is_none() && says_nothing
    }

    /// Which names members may have: `propertyNames`, the patterns where nothing else is allowed, and none that fits a
    /// pattern whose schema nothing matches.
    fn limit_names(&mut self, id: SchemaId, flat: &Flat<'d, 'a>) {
        let mut names: Vec<SchemaId> = Vec::new();
        for own in flat.leaves.iter().map(|leaf| leaf.schema) {
            if let Some(schema) = own.property_names.as_deref() {
                names.push(self.schema_id(schema, Origin::Inside(id, Role::Names)));
                self.name_limits.push((id, schema.mark));
            }
            let patterns = patterns(own);
            for entry in patterns {
                if entry.value.boolean == Some(false) && self.expression(entry).is_some() {
                    let pattern = format!("^(?![\\s\\S]*(?:{}))", entry.name);
                    names.push(self.name_like(id, entry.name_mark, pattern));
                }
            }
            let is_closed = matches!(own.additional, Some(document::Additional::Forbidden(_)));
            if is_closed && !patterns.is_empty() {
                let readable = patterns
                    .iter()
                    .filter(|entry| self.expression(entry).is_some());
                let all: Vec<String> = readable
                    .map(|entry| format!("(?:{})", entry.name))
                    .collect();
                if all.len() == patterns.len() {
                    names.push(self.name_like(id, own.mark, all.join("|")));
                }
            }
        }
        self.schema_mut(id).limits.names = names;
    }

    /// A schema of names that fit a pattern.
    fn name_like(&mut self, id: SchemaId, mark: Mark, pattern: String) -> SchemaId {
        let name = self.add(mark, Origin::Inside(id, Role::Names));
        let schema = self.schema_mut(name);
        schema.shape = Shape::String(None);
        schema.limits = Limits {
            pattern: Some(pattern),
            ..Limits::default()
        };
        name
    }

    fn expression(&mut self, entry: &Entry<'a, Schema<'a>>) -> Option<Expression> {
        self.regular_expression(entry.name, entry.name_mark)
    }

    /// Says of each `propertyNames` whether it can be checked: limits on texts, and lists of them.
    pub(in crate::resolve) fn check_names(&mut self) {
        for (id, mark) in std::mem::take(&mut self.name_limits) {
            let names = self.schema(id).limits.names.clone();
            let can_check = |name: SchemaId| {
                let end = self.end_of_aliases(name).map(|end| self.schema(end));
                end.is_some_and(|end| match &end.shape {
                    Shape::Any => end.untyped.is_none(),
                    Shape::String(_) => true,
                    Shape::Enum(list) => list.values.iter().all(|it| it.node.as_str().is_some()),
                    _ => false,
                })
            };
            if !names.into_iter().all(can_check) {
                self.report_unsupported(Diagnostic::error(
                    codes::UNSUPPORTED_KEYWORD,
                    mark,
                    said!("these limits on the names of members are not supported"),
                ));
            }
        }
    }
}
