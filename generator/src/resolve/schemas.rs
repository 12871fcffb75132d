//! Schemas as written become schemas in the arena: each once, found again by its identity.
//!
//! A schema that is met gets its place at once and waits in a queue; nothing recurses from schema to schema, so
//! neither cycles nor long chains of references cost stack.

use crate::diagnostic::said;
use std::collections::{HashMap, HashSet, VecDeque};

use super::resolver::Resolver;
use super::{Docs, Limits, Origin, Role, Schema, SchemaId, Shape};
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::source::Mark;

mod alike;
mod children;
mod contains;
mod discriminator;
mod enumeration;
mod finish;
mod flat;
mod implied;
mod limits;
mod members;
mod nesting;
mod notes;
mod object;
mod overlap;
mod parts;
mod plain;
mod tuple;
mod types;
mod union;
mod untyped;

use alike::Alike;
pub(super) use contains::ContainsClaim;
pub(super) use enumeration::same_value;
pub(super) use flat::Flat;
use parts::{Conjunction, Key, Mask, Part};
use types::TypeSet;
pub(super) use types::excluded;

/// How many schemas without a Rust name of their own may stand in each other: lists and maps, inline schemas.
pub(crate) const MAX_DEPTH: usize = 128;

/// How many schemas may be composed on top of each other. A link of `allOf` counts twice: the schema and its member.
pub(crate) const MAX_COMPOSED: usize = 2 * MAX_DEPTH;

/// After so many compositions that are too deep the rest stays unresolved: one cause has more effects than anyone reads,
/// and each costs a walk of the full depth.
const MOST_TOO_DEEP: usize = 50;

/// How many parts all merged schemas of one description may have together; more is a composition that multiplies out.
const MERGE_BUDGET: usize = 60_000;

/// The arena under construction.
#[derive(Default)]
pub(super) struct Schemas<'d, 'a> {
    /// The finished and waiting schemas.
    pub(super) list: Vec<Schema<'a>>,
    /// Where a schema that was met before stands.
    known: HashMap<Key, SchemaId>,
    /// Those that wait.
    queue: VecDeque<(SchemaId, Conjunction<'d, 'a>)>,
    /// The names of the component schemas, by their place in the input.
    names: HashMap<Mark, &'a str>,
    /// The component schemas, by name.
    by_name: HashMap<&'a str, &'d document::Schema<'a>>,
    /// For each schema that is a member of an `allOf`: the component schemas that include it so.
    children: HashMap<Mark, Vec<&'d document::Schema<'a>>>,
    /// For each base that was asked for: all that include it, however far down.
    heirs: HashMap<Mark, HashSet<Mark>>,
    /// Schemas that only lend their keywords to compositions.
    mixins: HashSet<Mark>,
    /// Enumerations that say themselves that other values may come.
    pub(super) open: HashSet<SchemaId>,
    /// The types that a schema allows, where that was asked.
    types: HashMap<Mark, TypeSet>,
    /// The inline schemas of operations, by what is written.
    alike: Alike<'d, 'a>,
    /// Where chains of references end.
    ends: HashMap<Mark, Part<'d, 'a>>,
    /// How many parts were merged so far.
    merged: usize,
    /// How many compositions were too deep so far.
    too_deep: usize,
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// Makes the component schemas known by name and gives each its place.
    pub(super) fn register_components(&mut self) {
        for entry in &self.document.components.schemas {
            self.schemas.names.insert(entry.value.mark, entry.name);
            self.schemas.by_name.insert(entry.name, &entry.value);
        }
        self.register_children();
    }

    /// The place of a schema; `origin` names it unless it has a name of its own.
    pub(super) fn schema_id(
        &mut self,
        schema: &'d document::Schema<'a>,
        origin: Origin,
    ) -> SchemaId {
        self.part_id(Part::whole(schema), origin)
    }

    fn part_id(&mut self, part: Part<'d, 'a>, origin: Origin) -> SchemaId {
        let part = self.follow(part);
        let target = part.schema;
        let origin = if part.mask == Mask::default() {
            self.name_of(target).map_or(origin, Origin::Named)
        } else {
            origin
        };
        let part = self.alike(part, &origin);
        self.place(
            Conjunction {
                parts: vec![part],
                only: None,
            },
            origin,
        )
    }

    /// Follows references that say nothing of their own.
    fn follow(&mut self, part: Part<'d, 'a>) -> Part<'d, 'a> {
        if part.mask.has(Mask::LEAF) || !parts::is_pure_reference(part.schema) {
            return part;
        }
        let end = match self.schemas.ends.get(&part.schema.mark) {
            Some(end) => *end,
            None => self.find_end(part.schema),
        };
        Part {
            schema: end.schema,
            mask: part.mask.with(end.mask),
        }
    }

    /// What a schema that is only a reference leads to.
    pub(super) fn end_of_references(
        &mut self,
        schema: &'d document::Schema<'a>,
    ) -> &'d document::Schema<'a> {
        self.follow(Part::whole(schema)).schema
    }

    /// Goes along a chain of references and notes for each where the chain ends. A chain without an end gives a leaf
    /// that says nothing.
    fn find_end(&mut self, first: &'d document::Schema<'a>) -> Part<'d, 'a> {
        let mut passed: Vec<Mark> = Vec::new();
        let mut seen: HashSet<Mark> = HashSet::new();
        let mut current = first;
        let end = loop {
            if !parts::is_pure_reference(current) {
                break Part::whole(current);
            }
            if let Some(known) = self.schemas.ends.get(&current.mark) {
                break *known;
            }
            passed.push(current.mark);
            let cycle = !seen.insert(current.mark);
            if cycle {
                self.report(
                    Diagnostic::error(
                        codes::REF_CYCLE,
                        first.mark,
                        said!("this chain of `$ref` ends in itself"),
                    )
                    .help(said!("one of the schemas must say something beside `$ref`")),
                );
            }
            match self.reference_target(current).filter(|_| !cycle) {
                Some(target) => current = target,
                None => {
                    break Part {
                        schema: current,
                        mask: Mask::LEAF,
                    };
                }
            }
        };
        self.schemas
            .ends
            .extend(passed.into_iter().map(|mark| (mark, end)));
        end
    }

    /// The target of the schema's own `$ref`.
    fn reference_target(
        &mut self,
        schema: &document::Schema<'a>,
    ) -> Option<&'d document::Schema<'a>> {
        let reference = schema.reference?;
        self.schema_target(reference)
    }

    /// The name that a schema bears for itself.
    fn name_of(&self, schema: &document::Schema<'a>) -> Option<String> {
        if let Some(name) = self.schemas.names.get(&schema.mark) {
            return Some((*name).to_owned());
        }
        self.refs.names.get(&schema.mark).cloned()
    }

    /// The place of a conjunction, which waits in the queue when it is new.
    fn place(&mut self, conjunction: Conjunction<'d, 'a>, origin: Origin) -> SchemaId {
        let key = conjunction.key();
        if let Some(id) = self.schemas.known.get(&key) {
            return *id;
        }
        let mark = conjunction
            .parts
            .first()
            .map_or(self.document.mark, |part| part.schema.mark);
        let id = self.add(mark, origin);
        self.schemas.known.insert(key, id);
        if conjunction.parts.len() > 1 {
            let before = self.schemas.merged;
            self.schemas.merged += conjunction.parts.len();
            if self.schemas.merged > MERGE_BUDGET {
                let finding = Diagnostic::error(
                    codes::UNSUPPORTED_SCHEMA,
                    mark,
                    said!("the compositions of this description multiply out to too many schemas"),
                );
                self.give_up(id, &finding);
                if before <= MERGE_BUDGET {
                    self.sink.push(finding);
                }
                return id;
            }
        }
        self.schemas.queue.push_back((id, conjunction));
        id
    }

    /// A new schema that allows anything.
    pub(super) fn add(&mut self, mark: Mark, origin: Origin) -> SchemaId {
        let id = SchemaId(u32::try_from(self.schemas.list.len()).unwrap_or(u32::MAX));
        self.schemas.list.push(Schema {
            mark,
            origin,
            rust_name: None,
            docs: Docs::default(),
            shape: Shape::Any,
            nullable: false,
            limits: Limits::default(),
            listed: Vec::new(),
            contains: Vec::new(),
            implied: false,
            default: None,
            examples: Vec::new(),
            deprecated: false,
            read_only: false,
            write_only: false,
            media_type: None,
            sensitive: false,
            future: false,
            untyped: None,
            outgrown: false,
        });
        id
    }

    /// A schema that allows anything, as the part of that parent.
    pub(super) fn anything(&mut self, mark: Mark, parent: SchemaId, role: Role) -> SchemaId {
        self.add(mark, Origin::Inside(parent, role))
    }

    pub(super) fn schema(&self, id: SchemaId) -> &Schema<'a> {
        &self.schemas.list[id.0 as usize]
    }

    pub(super) fn schema_mut(&mut self, id: SchemaId) -> &mut Schema<'a> {
        &mut self.schemas.list[id.0 as usize]
    }

    /// Resolves all that waits.
    pub(super) fn drain(&mut self) {
        while let Some((id, conjunction)) = self.schemas.queue.pop_front() {
            self.cause = None;
            let mut restricts = true;
            if self.schemas.too_deep < MOST_TOO_DEEP {
                restricts = self.resolve_schema(id, &conjunction);
            }
            self.note_untyped(id, &conjunction, restricts);
        }
    }

    /// One schema: a union of children, another schema under an own text, or what its parts come to. Gives whether its
    /// keywords could refuse any value.
    fn resolve_schema(&mut self, id: SchemaId, conjunction: &Conjunction<'d, 'a>) -> bool {
        let single = match conjunction.parts.as_slice() {
            [part] if part.mask == Mask::default() && conjunction.only.is_none() => {
                Some(part.schema)
            }
            _ => None,
        };
        let flat = self.flatten(conjunction);
        self.take_notes(id, &flat);
        if let Some(base) = single
            && self.union_of_children(id, base)
        {
            return true;
        }
        let restricts = flat.restricts;
        if conjunction.only.is_none()
            && let Some((target, or_null)) = self.alias_target(&flat, single)
        {
            let target = self.part_id(target, Origin::Inside(id, Role::Variant(0, None)));
            self.become_alias(id, target, or_null || Self::says_nullable(&flat));
            return restricts;
        }
        self.resolve_flat(id, flat, conjunction.only);
        restricts
    }

    fn become_alias(&mut self, id: SchemaId, target: SchemaId, nullable: bool) {
        if id == target {
            return;
        }
        let schema = self.schema_mut(id);
        schema.shape = Shape::Alias(target);
        schema.nullable = nullable;
    }

    /// `nullable: true` of OpenAPI 3.0 on a schema without `type`: what it stands on may be null as well.
    fn says_nullable(flat: &Flat<'d, 'a>) -> bool {
        flat.leaves
            .iter()
            .any(|leaf| leaf.mask.has(Mask::INLINE) && forces_null(leaf.schema))
    }
}

/// Whether the schema of a 3.0 document says `nullable: true` and no `type`.
fn forces_null(schema: &document::Schema<'_>) -> bool {
    schema.nullable && schema.types.is_empty()
}
