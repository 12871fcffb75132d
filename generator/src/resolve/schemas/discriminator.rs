//! Discriminators: which value of the property leads to which variant, and whether the variants can bear it.

use crate::diagnostic::said;
use std::collections::HashMap;

use super::parts::{Part, is_null};
use super::types::TypeSet;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Schema;
use crate::document::schema::Discriminator;
use crate::resolve::resolver::Resolver;
use crate::resolve::suggest::did_you_mean;
use crate::source::{Mark, Node};

/// How deep unions may stand in each other as variants.
const MAX_NESTED: usize = 6;

/// How many variants of variants one variant may have the values of.
const MAX_ASKED: usize = 10_000;

/// The search for the values of one variant.
struct TagSearch<'p> {
    property: &'p str,
    /// What was found for a schema at a depth, by the unions around it that have a mapping: the same schema is a variant
    /// on many ways.
    known: HashMap<(Mark, usize, Vec<Mark>), Vec<String>>,
    /// How many unions stand around the schema at hand.
    depth: usize,
}

/// The values of `mapping` with the schemas they lead to.
pub(super) type Mapping<'d, 'a> = Vec<(&'a str, &'d Schema<'a>)>;

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The targets of `mapping`: schema names or references.
    pub(super) fn mapping(&mut self, discriminator: &Discriminator<'a>) -> Mapping<'d, 'a> {
        let mut mapped = Vec::new();
        for entry in &discriminator.mapping {
            let written = entry.value;
            if let Some(schema) = self.schemas.by_name.get(written.value) {
                mapped.push((entry.name, self.follow(Part::whole(schema)).schema));
                continue;
            }
            let like_reference = written.value.contains(['#', '/'])
                || written.value.contains(".y")
                || written.value.contains(".json");
            let target = if like_reference {
                self.find_schema(written).ok()
            } else {
                None
            };
            if let Some(target) = target {
                mapped.push((entry.name, self.follow(Part::whole(target)).schema));
                continue;
            }
            let name = written.value.rsplit('/').next().unwrap_or(written.value);
            let label = did_you_mean(name, self.schemas.by_name.keys().copied());
            self.report_unsupported(
                Diagnostic::error(
                    codes::BAD_DISCRIMINATOR,
                    written.mark,
                    said!(
                        "`mapping` leads to `{0}`, which is no schema",
                        written.value
                    ),
                )
                .label(label)
                .instead(said!("this entry is left out")),
            );
        }
        mapped
    }

    /// The values that lead to this variant: those of `mapping`, else those its property allows, else its name.
    pub(super) fn tags_of(
        &mut self,
        variant: &'d Schema<'a>,
        property: &str,
        mapped: &Mapping<'d, 'a>,
    ) -> Vec<String> {
        let mut search = TagSearch {
            property,
            known: HashMap::new(),
            depth: 0,
        };
        self.tags_at(variant, mapped, &mut Vec::new(), &mut search)
    }

    fn tags_at(
        &mut self,
        variant: &'d Schema<'a>,
        all: &Mapping<'d, 'a>,
        outer: &mut Vec<Mark>,
        search: &mut TagSearch<'_>,
    ) -> Vec<String> {
        let target = self.follow(Part::whole(variant)).schema;
        let mapped: Vec<String> = all
            .iter()
            .filter(|(_, to)| to.mark == target.mark)
            .map(|(tag, _)| (*tag).to_owned())
            .collect();
        if !mapped.is_empty() {
            return mapped;
        }
        let key = (target.mark, search.depth, outer.clone());
        if let Some(known) = search.known.get(&key) {
            return known.clone();
        }
        let mut tags = self.fixed_values(target, search.property);
        if tags.is_empty() {
            tags = self.tags_within(target, all, outer, search);
        }
        if tags.is_empty() {
            tags.extend(self.name_of(target));
        }
        search.known.insert(key, tags.clone());
        tags
    }

    /// The values that lead to the variants of a union that is itself a variant.
    fn tags_within(
        &mut self,
        union: &'d Schema<'a>,
        mapped: &Mapping<'d, 'a>,
        outer: &mut Vec<Mark>,
        search: &mut TagSearch<'_>,
    ) -> Vec<String> {
        let own = union.discriminator.as_ref();
        let Some(variants) = union.one_of.as_ref().or(union.any_of.as_ref()) else {
            return Vec::new();
        };
        if own.is_some_and(|own| own.property_name.value != search.property)
            || search.depth > MAX_NESTED
        {
            return Vec::new();
        }
        if search.known.len() > MAX_ASKED {
            self.report(Diagnostic::error(
                codes::UNSUPPORTED_SCHEMA,
                union.mark,
                said!("unions with mappings of their own stand in each other in too many ways"),
            ));
            return Vec::new();
        }
        let mut all = own.map_or_else(Vec::new, |own| self.mapping(own));
        let has_own = !all.is_empty();
        all.extend(mapped);
        if has_own {
            outer.push(union.mark);
        }
        search.depth += 1;
        let mut tags = Vec::new();
        for variant in variants.value.iter().filter(|variant| !is_null(variant)) {
            for tag in self.tags_at(variant, &all, outer, search) {
                if !tags.contains(&tag) {
                    tags.push(tag);
                }
            }
        }
        search.depth -= 1;
        if has_own {
            outer.pop();
        }
        tags
    }

    /// The strings that a property of the variant is limited to by `const` or `enum`, the innermost statement first.
    fn fixed_values(&mut self, variant: &'d Schema<'a>, property: &str) -> Vec<String> {
        let mut fixed: Option<Vec<String>> = None;
        self.any_layer(variant, 0, &mut |this, schema, _| {
            let Some(entry) = schema
                .properties
                .iter()
                .find(|entry| entry.name == property)
            else {
                return false;
            };
            let mut nodes: Vec<&Node> = Vec::new();
            this.any_layer(&entry.value, 0, &mut |_, schema, _| {
                nodes.extend(schema.constant);
                if nodes.is_empty() {
                    nodes.extend(schema.enumeration.iter().flat_map(|list| &list.value));
                }
                !nodes.is_empty()
            });
            let texts: Vec<String> = nodes
                .iter()
                .filter_map(|node| node.as_str())
                .map(str::to_owned)
                .collect();
            // A list of one is a tag; of two lists the shorter says more.
            let better =
                !texts.is_empty() && fixed.as_ref().is_none_or(|known| texts.len() < known.len());
            if better {
                fixed = Some(texts);
            }
            false
        });
        fixed.filter(|values| values.len() == 1).unwrap_or_default()
    }

    /// The discriminator of a union, when its variants can bear it; what is wrong with it is reported.
    pub(super) fn check_discriminator(
        &mut self,
        discriminator: &Discriminator<'a>,
        union: Mark,
        variants: &[&'d Schema<'a>],
    ) -> Option<Mapping<'d, 'a>> {
        let mapped = self.mapping(discriminator);
        let targets: Vec<&'d Schema<'a>> = variants
            .iter()
            .map(|variant| self.follow(Part::whole(variant)).schema)
            .collect();
        for (tag, target) in &mapped {
            if !targets.iter().any(|known| known.mark == target.mark)
                && !self.is_nested_variant(&targets, target)
            {
                let place = discriminator
                    .mapping
                    .iter()
                    .find(|entry| entry.name == *tag);
                self.report_unsupported(
                    Diagnostic::error(
                        codes::BAD_DISCRIMINATOR,
                        place.map_or(discriminator.mark, |entry| entry.value.mark),
                        said!(
                            "`{0}` leads to a schema that is not among the variants",
                            tag
                        ),
                    )
                    .related(union, said!("the variants stand here"))
                    .instead(said!("this entry is left out")),
                );
            }
        }
        let mut usable = true;
        for variant in variants {
            usable &= self.can_bear_tag(discriminator, variant);
        }
        usable.then_some(mapped)
    }

    /// Whether the schema is a variant of a union that is itself a variant.
    fn is_nested_variant(&mut self, targets: &[&'d Schema<'a>], wanted: &Schema<'a>) -> bool {
        targets.iter().any(|target| {
            [&target.one_of, &target.any_of]
                .into_iter()
                .flatten()
                .any(|list| {
                    list.value
                        .iter()
                        .any(|variant| self.follow(Part::whole(variant)).schema.mark == wanted.mark)
                })
        })
    }

    fn can_bear_tag(&mut self, discriminator: &Discriminator<'a>, variant: &'d Schema<'a>) -> bool {
        let types = self.type_set(variant).without_null();
        if types != TypeSet::OBJECT && types != TypeSet::ALL.without_null() {
            let target = self.follow(Part::whole(variant)).schema;
            self.report_unsupported(
                Diagnostic::error(
                    codes::BAD_DISCRIMINATOR,
                    variant.mark,
                    said!("a variant that is no object cannot bear the discriminator"),
                )
                .related(discriminator.mark, said!("the discriminator stands here"))
                .related(target.mark, said!("this is the variant")),
            );
            return false;
        }
        if !self.declares(variant, discriminator.property_name.value) {
            self.report_undeclared_tag(variant, discriminator, variant);
        }
        true
    }

    /// Whether the schema, or each of its variants, has a property of this name.
    fn declares(&mut self, schema: &'d Schema<'a>, property: &str) -> bool {
        self.holds(schema, &mut |schema| {
            schema.properties.iter().any(|entry| entry.name == property)
        })
    }

    pub(super) fn report_undeclared_tag(
        &mut self,
        at: &'d Schema<'a>,
        discriminator: &Discriminator<'a>,
        declaring: &'d Schema<'a>,
    ) {
        let name = discriminator.property_name.value;
        let mut known: Vec<&'a str> = Vec::new();
        self.any_layer(declaring, 0, &mut |_, schema, _| {
            known.extend(schema.properties.iter().map(|entry| entry.name));
            false
        });
        self.report_unsupported(
            Diagnostic::error(
                codes::BAD_DISCRIMINATOR,
                at.mark,
                said!(
                    "this schema does not declare the discriminator's property `{0}`",
                    name
                ),
            )
            .label(did_you_mean(name, known))
            .related(discriminator.property_name.mark, said!("it is named here"))
            .instead(said!("it is told by that property all the same")),
        );
    }
}
