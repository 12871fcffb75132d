//! A conjunction taken apart: references and `allOf` followed, until only leaves with keywords of their own are left.

use crate::diagnostic::said;
use std::collections::HashSet;

use super::MAX_COMPOSED;
use super::parts::{Conjunction, Mask, Part};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Schema;
use crate::resolve::resolver::Resolver;
use crate::resolve::rules::are_demands;
use crate::source::Mark;

/// The leaves of a conjunction and where they come from.
#[derive(Debug, Default)]
pub(in crate::resolve) struct Flat<'d, 'a> {
    /// Schemas whose own keywords hold, inherited ones first.
    pub(in crate::resolve) leaves: Vec<Part<'d, 'a>>,
    /// The schemas in the text at hand, the outermost first: their annotations count.
    pub(in crate::resolve) notes: Vec<&'d Schema<'a>>,
    /// The references that were followed from the text at hand.
    pub(in crate::resolve) references: Vec<ReferenceUse<'d, 'a>>,
    /// Where a schema that nothing matches is part of it.
    pub(in crate::resolve) never: Option<Mark>,
    /// Whether any part of it could refuse a value.
    pub(in crate::resolve) restricts: bool,
}

/// A reference out of the text at hand.
#[derive(Debug)]
pub(in crate::resolve) struct ReferenceUse<'d, 'a> {
    pub(in crate::resolve) target: Part<'d, 'a>,
    pub(in crate::resolve) or_null: bool,
    /// Whether the target is a union that lists the schema at hand: a parent, which is inherited from.
    pub(in crate::resolve) parent: bool,
}

struct Walk<'d, 'a> {
    flat: Flat<'d, 'a>,
    stack: Vec<Mark>,
    done: HashSet<(Mark, Mask)>,
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    pub(super) fn flatten(&mut self, conjunction: &Conjunction<'d, 'a>) -> Flat<'d, 'a> {
        let mut walk = Walk {
            flat: Flat::default(),
            stack: Vec::new(),
            done: HashSet::new(),
        };
        for part in &conjunction.parts {
            let inline = Part {
                schema: part.schema,
                mask: part.mask.with(Mask::INLINE),
            };
            self.expand(&mut walk, inline);
        }
        walk.flat
    }

    fn expand(&mut self, walk: &mut Walk<'d, 'a>, part: Part<'d, 'a>) {
        let schema = part.schema;
        walk.flat.restricts |= schema.restricts || schema.boolean == Some(false);
        match schema.boolean {
            Some(true) => return,
            Some(false) => {
                walk.flat.never.get_or_insert(schema.mark);
                return;
            }
            None => {}
        }
        if part.mask.has(Mask::LEAF) {
            walk.flat.leaves.push(part);
            return;
        }
        if walk.stack.contains(&schema.mark) {
            self.report(
                Diagnostic::error(
                    codes::REF_CYCLE,
                    schema.mark,
                    said!("this schema is composed of itself"),
                )
                .help(said!(
                    "`allOf` cannot lead back to the schema that it stands in"
                )),
            );
            return;
        }
        if walk.stack.len() >= MAX_COMPOSED {
            self.schemas.too_deep += 1;
            self.report(Diagnostic::error(
                codes::TOO_DEEP,
                schema.mark,
                said!(
                    "more than {0} schemas are composed on top of each other",
                    MAX_COMPOSED
                ),
            ));
            return;
        }
        if !walk.done.insert(part.key()) {
            return;
        }
        walk.stack.push(schema.mark);
        if part.mask.has(Mask::INLINE) {
            walk.flat.notes.push(schema);
        }
        self.expand_reference(walk, part);
        let inner = part
            .mask
            .without(Mask::NO_ONE_OF)
            .without(Mask::NO_ANY_OF)
            .without(Mask::AS_OBJECT);
        for member in &schema.all_of {
            self.expand(
                walk,
                Part {
                    schema: member,
                    mask: inner,
                },
            );
        }
        self.expand_own(walk, part);
        walk.stack.pop();
    }

    fn expand_reference(&mut self, walk: &mut Walk<'d, 'a>, part: Part<'d, 'a>) {
        if part.schema.reference.is_none() {
            return;
        }
        let Some(target) = self.reference_target(part.schema) else {
            return;
        };
        let target = self.follow(Part::whole(target));
        let or_null = part.mask.has(Mask::OR_NULL);
        let mut mask = target.mask;
        if or_null {
            mask = mask.with(Mask::OR_NULL);
        }
        let inline = part.mask.has(Mask::INLINE);
        let before = walk.flat.leaves.len();
        self.expand(
            walk,
            Part {
                schema: target.schema,
                mask,
            },
        );
        if inline {
            let parent = walk.flat.leaves[before..].iter().any(|leaf| {
                leaf.schema.one_of.is_some() && leaf.mask.has(Mask::NO_ONE_OF)
                    || leaf.schema.any_of.is_some() && leaf.mask.has(Mask::NO_ANY_OF)
            });
            walk.flat.references.push(ReferenceUse {
                target,
                or_null,
                parent,
            });
        }
    }

    /// The schema's own keywords; a union of one member is that member.
    fn expand_own(&mut self, walk: &mut Walk<'d, 'a>, part: Part<'d, 'a>) {
        let mut leaf = Part {
            schema: part.schema,
            mask: part.mask.with(Mask::LEAF).without(Mask::AS_OBJECT),
        };
        let mut says_more = false;
        for (union, off) in [
            (leaf.one_of(), Mask::NO_ONE_OF),
            (leaf.any_of(), Mask::NO_ANY_OF),
        ] {
            let Some(variants) = union else { continue };
            if are_demands(variants) {
                says_more = true;
                leaf.mask = leaf.mask.with(off);
                continue;
            }
            if !part.mask.has(Mask::INLINE) && self.lists_one_of(variants, &walk.stack) {
                leaf.mask = leaf.mask.with(off);
                continue;
            }
            let mut rest = variants.iter().filter(|variant| !self.means_null(variant));
            if let (Some(only), None) = (rest.next(), rest.next()) {
                leaf.mask = leaf.mask.with(off);
                let with_null = variants.len() > 1 || leaf.mask.has(Mask::OR_NULL);
                let kept = if with_null {
                    Mask::OR_NULL
                } else {
                    Mask::default()
                };
                let inline = if part.mask.has(Mask::INLINE) {
                    Mask::INLINE
                } else {
                    Mask::default()
                };
                self.expand(
                    walk,
                    Part {
                        schema: only,
                        mask: kept.with(inline),
                    },
                );
            }
        }
        // One that only has texts was taken as notes already.
        if says_more || leaf.has_own() {
            walk.flat.leaves.push(leaf);
        }
    }

    /// Whether one of the variants is a reference to one of these schemas.
    fn lists_one_of(&mut self, variants: &'d [Schema<'a>], stack: &[Mark]) -> bool {
        variants.iter().any(|variant| {
            variant.reference.is_some()
                && self.reference_target(variant).is_some_and(|target| {
                    let target = self.follow(Part::whole(target));
                    stack
                        .split_last()
                        .is_some_and(|(_, below)| below.contains(&target.schema.mark))
                })
        })
    }
}
